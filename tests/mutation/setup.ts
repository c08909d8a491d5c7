/**
 * Every mutant is judged by the same generated reports, at the first failure, and by all tests of its folder: what is computed
 * once for a form or a report would be credited to the first test that asks, whichever test would notice.
 */

import fc from "fast-check";
import { afterAll } from "vitest";

fc.configureGlobal({ seed: 20_240_101, endOnFailure: true });

interface Coverage {
  readonly static: Record<string, number>;
  readonly perTest: Record<string, Record<string, number>>;
}

const { __stryker__: stryker } = globalThis as { __stryker__?: { readonly mutantCoverage?: Coverage } };

// Stryker runs a mutant covered by no test in particular against all of them.
afterAll(() => {
  const covered = stryker?.mutantCoverage;
  if (!covered) return;
  for (const [test, hits] of Object.entries(covered.perTest)) {
    for (const [mutant, count] of Object.entries(hits)) covered.static[mutant] = (covered.static[mutant] ?? 0) + count;
    delete covered.perTest[test];
  }
});
