import { describe, expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { diceFrom, judgeSamples, richReport, samplesOf } from "./wording-table";

describe("sentences of many hands, filled from random tables", () => {
  const samples = samplesOf(2);
  const { all, misses, falseAlarms } = judgeSamples(samples);

  test("there are enough of them", () => {
    expect(samples.length).toBeGreaterThanOrEqual(600);
  });

  test("what is true draws no alarm, and nothing but the wrong number is blamed", () => {
    expect(falseAlarms).toEqual([]);
  });

  test("a number changed is noticed", () => {
    expect(all.caught / all.broken, misses.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.94);
  });

  test("true numbers are found in the tables", () => {
    expect(all.agreed / all.stated).toBeGreaterThanOrEqual(0.97);
  });
});

test("a true report that speaks of many things has no warning", () => {
  const dice = diceFrom(8);
  const warned = Array.from({ length: 150 }, () => richReport(dice)).filter((report) => narrativeDisagreements(report).length > 0);
  expect(warned.map(({ narrative }) => narrative.overview)).toEqual([]);
});
