/** The properties of tests/check and of the kernel over 25,000 generated reports; RUNS=100000 tries four times as many. */

process.env["RUNS"] ??= "25000";

await import("../check/properties.test");
await import("../report/kernel.test");

export {};
