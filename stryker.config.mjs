// Mutation testing of one folder of the core (MUTATED_FOLDER); scripts/mutation.mjs runs all three and adds them up.
const folder = process.env.MUTATED_FOLDER ?? "rules";

/** The tests that answer for a folder. Left out: what only measures time, and what takes seconds to hold promises for many random tables. */
const tests = {
  rules: { tests: ["tests/rules", "tests/check"], leftOut: ["tests/check/properties.test.ts"] },
  narrative: { tests: ["tests/narrative"], leftOut: [] },
  locate: { tests: ["tests/locate"], leftOut: ["tests/locate/promises.test.ts", "tests/locate/random-tables.test.ts"] },
};

export default {
  mutate: [`src/core/${folder}/**/*.ts`],
  plugins: ["./tests/mutation/runner.mjs"],
  testRunner: "core",
  /** `runs`: how many reports a property tries. */
  core: { ...tests[folder], runs: 20 },
  // Which lines are reached at all; tests/mutation/runner.mjs says why not by which test.
  coverageAnalysis: "perTest",
  concurrency: 2,
  // A mutant may loop; the slack is for a busy machine.
  timeoutMS: 5000,
  timeoutFactor: 1.5,
  tempDirName: ".cache/mutation",
  ignorePatterns: ["dist", ".cache", "reports", "coverage", "workbench", "docs/manual"],
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  thresholds: { break: 80 },
  // Tables and patterns are mutants, too, though they are only read when their module loads.
  ignoreStatic: false,
  warnings: { slow: false, unknownOptions: false },
};
