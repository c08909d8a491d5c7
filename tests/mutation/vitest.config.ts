import { defineConfig } from "vitest/config";

/**
 * The tests that answer for a mutant of a folder of the core. Left out: what takes seconds to hold promises for many random tables, and
 * what compares source text, which Stryker changes.
 */
const testsOf: Readonly<Record<string, { readonly include: string[]; readonly exclude: string[] }>> = {
  rules: {
    include: ["tests/rules/*.test.ts", "tests/check/*.test.ts"],
    exclude: ["tests/check/properties.test.ts", "tests/rules/index.test.ts"],
  },
  narrative: { include: ["tests/narrative/*.test.ts"], exclude: [] },
  locate: { include: ["tests/locate/*.test.ts"], exclude: ["tests/locate/promises.test.ts", "tests/locate/random-tables.test.ts"] },
};

const folder = process.env["MUTATED_FOLDER"] ?? "rules";
const tests = testsOf[folder];
if (!tests) throw new Error(`no tests are named for ${folder}; there are ${Object.keys(testsOf).join(", ")}`);

export default defineConfig({
  test: {
    include: tests.include,
    exclude: tests.exclude,
    setupFiles: ["tests/mutation/repeatable.ts"],
    env: { RUNS: "20" },
    // Every mutant gets new threads anyhow; with a new one for each file, too, a run takes half as long again.
    isolate: false,
    testTimeout: 60_000,
  },
});
