import { describe, expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { diceFrom, judgeSamples, richReport, samplesOf } from "../narrative/wording-table";

describe.each([31, 32, 33])("sentences of many hands, from seed %i", (seed) => {
  test("wrong numbers are noticed, true ones draw no alarm", () => {
    const { all } = judgeSamples(samplesOf(12, seed));
    expect(all.caught / all.broken).toBeGreaterThanOrEqual(0.94);
    expect(all.right / all.said).toBeGreaterThanOrEqual(0.99);
    expect(all.alarmed / all.clean).toBeLessThanOrEqual(0.005);
  });

  test("true reports that speak of many things have hardly a warning", () => {
    const dice = diceFrom(seed);
    const warned = Array.from({ length: 2000 }, () => richReport(dice)).filter((report) => narrativeDisagreements(report).length > 0);
    expect(warned.length).toBeLessThanOrEqual(10);
  });
});
