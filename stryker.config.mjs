// Mutation testing of one folder of the core (MUTATED_FOLDER); scripts/mutation.mjs runs all three and adds them up.
const folder = process.env.MUTATED_FOLDER ?? "rules";

export default {
  mutate: [`src/core/${folder}/**/*.ts`],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: true },
  // Which lines are reached at all; tests/mutation/setup.ts says why not by which test.
  coverageAnalysis: "perTest",
  concurrency: 2,
  // A mutant may loop; the slack is for a busy machine.
  timeoutMS: 6000,
  timeoutFactor: 2,
  tempDirName: ".cache/mutation",
  ignorePatterns: ["dist", ".cache", "reports", "coverage", "workbench", "docs/manual"],
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  // Written by every run, read with --incremental.
  incrementalFile: `reports/mutation/${folder}-incremental.json`,
  thresholds: { break: 80 },
  // Tables and patterns are mutants, too, though they are only read when their module loads.
  ignoreStatic: false,
  warnings: { slow: false },
};
