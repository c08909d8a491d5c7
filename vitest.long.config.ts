import { defineConfig } from "vitest/config";

import { resolve } from "./vitest.config.ts";

/** The long suite: fuzzing, large property runs, real editors, a real publishing server. Two files at a time: most use one core. */
export default defineConfig({
  resolve,
  test: {
    include: ["tests/long/**/*.test.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000 } },
    maxWorkers: 2,
  },
});
