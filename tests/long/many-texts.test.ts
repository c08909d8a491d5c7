/** The properties of prose and of marked-up text over thousands of texts; `RUNS` says otherwise. */

process.env["RUNS"] ??= "5000";

await import("../narrative/generated.test");
await import("../prose/numerals.test");
await import("../files/scan-xml.test");

export {};
