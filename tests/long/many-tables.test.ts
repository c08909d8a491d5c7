/** What is promised of damaged tables, likely causes and sums of counties, over many more than `npm test` tries; `RUNS` says otherwise. */

process.env["RUNS"] ??= "120";

await import("../readers/properties.test");
await import("../locate/promises.test");
await import("../rollup/any-county.test");
await import("../rollup/against-parent.test");

export {};
