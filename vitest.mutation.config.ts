/**
 * How Stryker runs the tests: those of one folder of the core (MUTATED_FOLDER), in one worker, the likeliest to fail first.
 * Tests are the usual ones, never weaker ones; only properties try fewer reports. `npm run test:mutation` is the way in.
 */

import { basename, relative } from "node:path";

import type { RunnerTestCase } from "vitest";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { Reporter, TestSpecification, Vitest } from "vitest/node";

/** The tests that answer for a folder. */
const tests: Readonly<Record<string, readonly string[]>> = {
  rules: ["tests/rules/**/*.test.ts", "tests/check/**/*.test.ts"],
  narrative: ["tests/narrative/**/*.test.ts"],
  locate: ["tests/locate/**/*.test.ts"],
};

/** The test named like the mutated file, what failed for the mutant before, then the quick ones; nothing is run after a failure. */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = this.ctx.config.related?.map((file) => `${basename(file, ".ts")}.test.ts`) ?? [];
    const order = files.map((file) => {
      const last = this.ctx.cache.getFileTestResults(`${file.project.name}:${relative(this.ctx.config.root, file.moduleId)}`);
      return { file, rank: own.includes(basename(file.moduleId)) ? 0 : last?.failed ? 1 : 2, duration: last?.duration ?? 0 };
    });
    return order.sort((one, other) => one.rank - other.rank || one.duration - other.duration).map(({ file }) => file);
  }
}

/** A test file that cannot be loaded under a mutant is a failed test. By itself Stryker sees a file without tests, and a survivor. */
class LoadingIsATest implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(): void {
    for (const file of this.#vitest?.state.getFiles() ?? []) {
      if (file.result?.state !== "fail" || file.tasks.length > 0) continue;
      const loading: Partial<RunnerTestCase> = { type: "test", name: "can be loaded", file, suite: file, mode: "run", result: file.result };
      file.tasks.push(loading as RunnerTestCase);
    }
  }
}

export default defineConfig({
  test: {
    include: [...(tests[process.env["MUTATED_FOLDER"] ?? ""] ?? Object.values(tests).flat())],
    // It measures time, which is all it asserts.
    exclude: ["tests/narrative/long-text.test.ts"],
    setupFiles: ["tests/mutation/setup.ts"],
    reporters: [new LoadingIsATest()],
    env: { RUNS: "20" },
    // One worker that loads every module once makes a mutant cost a third of a second instead of two.
    isolate: false,
    sequence: { sequencer: LikeliestFirst },
    testTimeout: 20_000,
  },
});
