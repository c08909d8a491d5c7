/** What `--against` names and what it does not: single situations, and how often it is right over counties made at random. */

import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { explain } from "../../src/core/explain";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { againstParent } from "../../src/core/rollup/against-parent";
import type { Cause } from "../../src/core/rollup/cause";
import { worthNaming } from "../../src/core/rollup/cause";
import { misread } from "../../src/core/rollup/misread";
import { rollUp } from "../../src/core/rollup/roll-up";
import { sayParentDifference } from "../../src/core/rollup/say-roll-up";
import { runs } from "../../made/consistent-report";
import { casesOf, mishaps, scoreOf } from "../../made/county/mishaps";

const form = formOf("2021");
const licences: CellId = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
const fees: CellId = "proactiveDisclosure/administrativeFees/feesCollected";
const upheld: CellId = "reviewAndLitigation/reconsideration/upheld";
const corrected: CellId = "reviewAndLitigation/reconsideration/corrected";
const reviews: CellId = "reviewAndLitigation/reconsideration/total";

const report = (agency: string, numbers: Readonly<Record<CellId, number>> = {}): Report =>
  new Report({ form, agency, year: 2025, cells: new Map(form.cells.map(({ id }) => [id, numbers[id] ?? 0])) });

const rolled = (reports: readonly Report[]): ReturnType<typeof rollUp> =>
  rollUp(
    reports.map((each, index) => ({
      file: `${index}.xlsx`,
      report: each,
      errors: findingsOf(each).filter(({ severity }) => severity === "error").length,
    })),
  );

const five = ["甲局", "乙局", "丙局", "丁局", "戊局"];
/** Reports that say the same in every cell; `of` are changed as told. */
const county = (numbers: Readonly<Record<CellId, number>>, of: Readonly<Record<string, Readonly<Record<CellId, number>>>> = {}): Report[] =>
  five.map((name) => report(name, { ...numbers, ...of[name] }));
const summed = (reports: readonly Report[]): Report => new Report({ ...rolled(reports).total.content(), agency: "某县" });

test("where a report cannot tell which of a block is wrong, the parent's number decides", () => {
  const numbers = { [upheld]: 4, [corrected]: 4, [reviews]: 8 };
  const sent = county(numbers, { 丙局: { [upheld]: 7, [corrected]: 4, [reviews]: 8 } });
  const alone = explain(sent[2] as Report);
  expect(alone.question?.kind).toBe("one-of-a-block");

  const differences = againstParent(summed(county(numbers)), rolled(sent));
  expect(differences).toMatchObject([{ at: upheld, causes: [[{ kind: "contributor-slip", of: 2 }]] }]);
  expect(differences[0]?.causes[0]?.[0]?.corrections.get(upheld)).toMatchObject({ from: 7, to: 4 });
});

test("digits that explain a difference beat the coincidence that somebody's number equals it", () => {
  const truth = county({ [licences]: 300 }, { 甲局: { [licences]: 173 }, 丁局: { [licences]: 36 } });
  const sent = truth.map((each) => (each.agency === "甲局" ? each.with({ [licences]: 137 }) : each));
  // 丁局's 36 is the difference, too.
  const [difference] = againstParent(summed(truth), rolled(sent));
  expect(difference).toMatchObject({ gap: 36, causes: [[{ kind: "contributor-slip", of: 0 }]] });
  expect(difference?.causes[0]?.[0]?.corrections.get(licences)).toMatchObject({ to: 173, slip: "transposed-digits" });
});

test("a fee in 元 is told, and is said to be one", () => {
  const truth = county({ [fees]: 12.5 }, { 乙局: { [fees]: 1286.3 } });
  const sent = truth.map((each) => (each.agency === "乙局" ? each.with({ [fees]: 12_863_000 }) : each));
  const roll = rolled(sent);
  const [difference] = againstParent(summed(truth), roll);
  expect(difference && sayParentDifference(difference, roll, "zh-CN")).toMatch(
    /上级少 12861713\.7。可能是乙局填错：12863000 应为 1286\.3（按元填的）。$/,
  );
});

test("where nothing tells bodies apart nobody is named", () => {
  const truth = county({ [licences]: 20 });
  const sent = truth.map((each) => (each.agency === "戊局" ? each.with({ [licences]: 21 }) : each));
  const roll = rolled(sent);
  const [difference] = againstParent(summed(truth), roll);
  expect(difference).toMatchObject({ gap: -1, causes: [] });
  expect(difference && sayParentDifference(difference, roll, "zh-CN")).toBe(
    "表二 · 行政许可 · 本年处理决定数量：上级报告是 100，下级相加是 101，上级少 1。",
  );
});

test("what the text of one of them says decides between equals", () => {
  const count = {
    "requests/newlyReceived/naturalPerson": 5,
    "requests/newlyReceived/total": 5,
    "requests/outcome.fullyDisclosed/naturalPerson": 5,
    "requests/outcome.fullyDisclosed/total": 5,
    "requests/outcome.total/naturalPerson": 5,
    "requests/outcome.total/total": 5,
  };
  const less = Object.fromEntries(Object.keys(count).map((id) => [id, 4]));
  const text = { overview: "全年新收政府信息公开申请5件，办结5件。" };
  const truth = county(count).map((each) => each.with(text));
  const sent = truth.map((each) => (each.agency === "乙局" ? each.with(less) : each));
  const differences = againstParent(summed(truth), rolled(sent));
  expect(differences).toHaveLength(6);
  for (const { causes } of differences) expect(causes).toMatchObject([[{ kind: "contributor-slip", of: 1 }]]);
});

test("a report of another edition is named for what it would have added", () => {
  const old = formOf("2019");
  const other = new Report({
    form: old,
    agency: "己局",
    year: 2025,
    cells: new Map(old.cells.map(({ id }) => [id, id === licences ? 70 : 0])),
  });
  const roll = rolled([...county({ [licences]: 20 }), other]);
  const differences = againstParent(report("某县", { [licences]: 170 }), roll);
  expect(differences).toMatchObject([{ at: licences, gap: 70, causes: [[{ kind: "not-added", of: 5 }]] }]);
  expect(differences[0] && sayParentDifference(differences[0], roll, "en")).toMatch(
    /己局 could not be added here, the parent has its numbers/,
  );
});

test("a difference made up of several says how much of it each is, and they add up to it", () => {
  const old = formOf("2019");
  const other = new Report({
    form: old,
    agency: "己局",
    year: 2024,
    cells: new Map(old.cells.map(({ id }) => [id, id === licences ? 70 : 0])),
  });
  const roll = rolled([...county({ [licences]: 20 }), other]);
  const [difference] = againstParent(report("某县", { [licences]: 173 }), roll);
  expect(difference).toMatchObject({ gap: 73, closes: [70], unexplained: 3 });
  expect(difference && sayParentDifference(difference, roll, "zh-CN")).toMatch(
    /上级多 73。由几部分合成：上级多 70，己局没有计入，上级报告里有它的数；另有上级多 3 没有找到原因。$/,
  );
  expect(difference && sayParentDifference(difference, roll, "en")).toMatch(
    /73 less\. Made up of several: 70 less, 己局 could not be added here, the parent has its numbers; 3 less for no reason that can be named\.$/,
  );
});

describe("what is named", () => {
  const cause = (confidence: number): Cause => ({ kind: "contributor-slip", of: 0, corrections: new Map(), confidence });

  test.each([
    ["one that is clearly likelier stands alone", [0.7, 0.2], 1],
    ["two that are near each other are both listed", [0.5, 0.4], 2],
    ["at most three are listed", [0.3, 0.25, 0.2, 0.05], 3],
    ["three of four equals are not listed", [0.3, 0.2, 0.2, 0.2], 0],
    ["one that is hardly likely is not listed beside a likely one", [0.48, 0.3, 0.02], 2],
    ["of many equals none is", [0.05, 0.05, 0.05, 0.05], 0],
    ["nobody is named where nobody is suspected", [], 0],
  ] as const)("%s", (_, confidences, named) => {
    expect(worthNaming(confidences.map(cause))).toHaveLength(named);
  });
});

describe("a number that stands in no sum", () => {
  test.each([
    ["a transposition", 137, 173, "transposed-digits"],
    ["a digit left out", 17, 173, "dropped-digit"],
    ["a digit twice", 1773, 173, "extra-digit"],
    ["a digit mistyped", 178, 173, "mistyped-digit"],
    ["a number left at 0", 0, 173, "zeroed"],
    ["元 for 万元", 1_286_300, 128.63, "unit"],
    ["digits of money", 12.68, 12.86, "transposed-digits"],
    ["anything", 173, 88_412, "other"],
  ] as const)("%s is told for what it is", (_, typed, meant, slip) => {
    expect(misread(typed, meant).slip).toBe(slip);
  });

  test("is likelier to have lost a digit than to have been left at 0 by a body that has nothing to state", () => {
    expect(misread(17, 173).cost).toBeLessThan(misread(0, 156).cost);
  });
});

test("last year's number tells whose digits are likelier to be wrong", () => {
  expect(misread(519, 159, 182).cost).toBeLessThan(misread(8847, 8487, 9412).cost - 2);
  expect(misread(519, 159).cost).toBeCloseTo(misread(519, 159, undefined).cost);
});

/** Shares of the differing cells: named first at least, and right where one cause alone is named. The bench prints them. */
const expected: Readonly<Record<(typeof mishaps)[number], readonly [first: number, aloneRight: number]>> = {
  "digits of a part, its totals right": [0.95, 0.95],
  "a part typed one row over, its totals right": [0.95, 0.95],
  "digits in table 4, its total right": [0.9, 0.95],
  "digits in table 4, its total with them": [0.8, 0.9],
  "digits in table 2": [0.25, 0.9],
  "a column typed one column over, totals with it": [0.7, 0.9],
  "the parent's own digits": [0.95, 0.95],
  "a number left out by the parent": [0.25, 0.7],
  "a body left out by the parent": [0.95, 0.95],
  "three reports with slips of their own, and the parent": [0.9, 0.95],
};

test.each(mishaps)("over counties at random, the cause of %s is named as often as can be, and seldom another", (mishap) => {
  const { cells, first, alone, aloneRight } = scoreOf(casesOf(mishap, runs(20)));
  const [leastFirst, leastRight] = expected[mishap];
  expect(first / cells).toBeGreaterThanOrEqual(leastFirst);
  expect(aloneRight / alone).toBeGreaterThanOrEqual(leastRight);
});

test("with last year's reports, slips in table 2 are named far more often, and as surely", () => {
  const [without, known] = [false, true].map((hasLastYear) => scoreOf(casesOf("digits in table 2", runs(20), hasLastYear)));
  expect(known?.first).toBeGreaterThan(1.2 * (without?.first ?? 0));
  expect((known?.aloneRight ?? 0) / (known?.alone ?? 1)).toBeGreaterThanOrEqual(0.9);
});
