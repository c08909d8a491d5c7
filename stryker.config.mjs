// Mutation testing of one folder of the core (MUTATED_FOLDER); scripts/mutation.ts runs them all. The tests of each are named in
// tests/mutation/vitest.config.ts.
const folder = process.env.MUTATED_FOLDER ?? "rules";

export default {
  mutate: [`src/core/${folder}/**/*.ts`],
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  // A mutant whose file and tests are as they were is not tried again.
  incremental: true,
  incrementalFile: `reports/mutation/${folder}.incremental.json`,
  concurrency: 2,
  // A mutant may loop. What takes too long counts as noticed, so a busy machine must not be taken for a loop.
  timeoutMS: 30_000,
  timeoutFactor: 3,
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
