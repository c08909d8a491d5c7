/** Tables of random numbers, the worst case of the search: it ends within the step limit and says so. */

import { describe, expect, test } from "vitest";

import { cellGraphOf } from "../../src/core/locate/cell-graph";
import { slipModelOf } from "../../src/core/locate/slip-likelihood";
import { locate } from "../../src/core/locate/locate";
import { puzzleOf } from "../../src/core/locate/puzzle";
import { stepLimit } from "../../src/core/locate/search";
import { solve } from "../../src/core/locate/solve";
import { form, reportOf } from "../../made/slips/dirty-report";
import { nonsense } from "../../made/random";

describe("a table of random numbers", () => {
  test.each([3, 30, 3000, 3_000_000])("below %i ends within the step limit and names where to look", (largest) => {
    for (let seed = 0; seed < 2; seed += 1) {
      const report = reportOf(nonsense(seed, largest));
      const model = slipModelOf(report, cellGraphOf(form));
      const { steps, isProven, accounts } = solve(puzzleOf("requests", report, undefined), model, 7, stepLimit);
      // A position is answered to its end before the limit is looked at.
      expect(steps).toBeLessThan(1.1 * stepLimit);
      const location = locate(report, {});
      expect(location.proven).toBe(isProven);
      expect(location.suspects.length > 0).toBe(accounts.length === 0);
      expect(locate(report, {})).toEqual(location);
    }
  });
});
