import { describe, expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { diceFrom, judgeSamples, richReport, samplesOf } from "./wording-table";
import { fifthHand, fifthHandBodies, fifthHandElsewhere } from "./wordings-fifth-hand";
import { fourthHand, fourthHandElsewhere } from "./wordings-fourth-hand";

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

describe("sentences and paragraphs of a fourth hand", () => {
  const { all, misses, falseAlarms } = judgeSamples(samplesOf(2, 71, fourthHand));

  test("what is true draws no alarm", () => {
    expect(falseAlarms.filter((alarm) => !alarm.endsWith("(broken)"))).toEqual([]);
    expect(all.right / all.said).toBeGreaterThanOrEqual(0.98);
  });

  test("a number changed is noticed", () => {
    expect(all.caught / all.broken, misses.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.86);
  });

  test("a true report of such sentences has no warning", () => {
    const dice = diceFrom(72);
    const warned = Array.from({ length: 100 }, () => richReport(dice, fourthHand, fourthHandElsewhere)).filter(
      (report) => narrativeDisagreements(report).length > 0,
    );
    expect(warned.map(({ narrative }) => narrative.overview)).toEqual([]);
  });
});

describe("sentences of a fifth hand, of bodies the others do not know", () => {
  const { all, misses, falseAlarms } = judgeSamples(samplesOf(2, 91, fifthHand, fifthHandBodies));

  test("what is true draws no alarm, and nothing but the wrong number is blamed", () => {
    expect(falseAlarms).toEqual([]);
  });

  test("a number changed is noticed", () => {
    expect(all.caught / all.broken, misses.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.78);
  });

  test("a true report of such sentences has no warning", () => {
    const dice = diceFrom(92);
    const warned = Array.from({ length: 100 }, () => richReport(dice, fifthHand, fifthHandElsewhere, fifthHandBodies)).filter(
      (report) => narrativeDisagreements(report).length > 0,
    );
    expect(warned.map(({ narrative }) => narrative.overview)).toEqual([]);
  });
});

test("a true report that speaks of many things has no warning", () => {
  const dice = diceFrom(8);
  const warned = Array.from({ length: 150 }, () => richReport(dice)).filter((report) => narrativeDisagreements(report).length > 0);
  expect(warned.map(({ narrative }) => narrative.overview)).toEqual([]);
});
