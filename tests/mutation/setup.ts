/** Every mutant is judged by the same examples, at the first failure; and each test file is collected before its mutant acts. */

import fc from "fast-check";
import { afterAll } from "vitest";

fc.configureGlobal({ seed: 20_240_101, endOnFailure: true });

const { __stryker__: stryker } = globalThis as { __stryker__?: { activeMutant?: string | undefined } };
afterAll(() => {
  if (stryker) stryker.activeMutant = undefined;
});
