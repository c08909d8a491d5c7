/** The properties of tests/check and of the kernel over a hundred thousand generated reports; `RUNS` says otherwise. */

process.env["RUNS"] ??= "100000";

await import("../check/properties.test");
await import("../report/kernel.test");

export {};
