import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";
import { asFormulas, leftOpen, requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);

type Slips = Readonly<Record<CellId, Typed>>;
const typed = (...cells: (readonly [row: number, column: number, value: Typed])[]): Slips =>
  Object.fromEntries(cells.map(([row, column, value]) => [at(row, column), value]));

describe("a slip is named, with the cells and what they should hold", () => {
  test.each<[name: string, slips: Slips, slip: string]>([
    ["two digits transposed", typed([0, 0, 3010]), "transposed-digits"],
    ["one digit mistyped", typed([12, 6, 799]), "mistyped-digit"],
    ["a digit dropped", typed([22, 0, 18]), "dropped-digit"],
    ["a digit doubled", typed([3, 0, 4447]), "extra-digit"],
    ["a zero appended", typed([23, 1, 530]), "extra-digit"],
    ["one too few", typed([24, 0, 102]), "off-by-one"],
    ["a value left blank", typed([12, 1, null]), "missing-value"],
    ["a dash", typed([20, 0, "—"]), "missing-value"],
    ["a value typed as 0", typed([12, 4, 0]), "zeroed"],
    ["a minus sign", typed([3, 1, -7]), "sign"],
    ["a letter caught", typed([3, 0, "447a"]), "typed-as-text"],
    ["a decimal point", typed([11, 0, 10.5]), "other"],
    ["an old total", typed([2, 6, 1350]), "total-not-updated"],
    ["two neighbours in a row swapped", typed([15, 0, 6], [15, 1, 56]), "cells-swapped"],
    ["two neighbours in a column swapped", typed([2, 0, 447], [3, 0, 1288]), "cells-swapped"],
    ["typed over the cell below", typed([15, 0, 0], [16, 0, 56]), "neighbouring-row"],
    ["typed over the cell to the right", typed([2, 0, 0], [2, 1, 1288]), "neighbouring-column"],
    [
      "the leaves of two rows swapped with an extra digit in a total",
      typed([2, 0, 447], [2, 1, 7], [2, 4, 0], [2, 5, 0], [3, 0, 1288], [3, 1, 21], [3, 4, 50], [3, 5, 3]),
      "rows-swapped",
    ],
    ["a run typed one row down", typed([9, 0, 0], [10, 0, 12], [11, 0, 9], [12, 0, 105], [13, 0, 746]), "rows-shifted"],
  ])("%s", (_, slips, slip) => {
    const { explanations, proven } = locate(huaian.with(slips), {});
    const right = explanations.findIndex(({ changes }) => {
      const wrong = Object.keys(slips).filter((id) => huaian.amount(id as CellId) !== huaian.with(slips).amount(id as CellId));
      return changes.map(({ at: id, to }) => `${id}=${to}`).join() === wrong.map((id) => `${id}=${huaian.amount(id as CellId)}`).join();
    });
    // Two rows of leaves swapped and their two totals swapped are as likely as each other.
    expect(right).toBeLessThanOrEqual(slip === "rows-swapped" ? 1 : 0);
    expect(right).toBeGreaterThanOrEqual(0);
    expect(new Set(explanations[right]?.changes.map((change) => change.slip))).toEqual(new Set([slip]));
    expect(explanations[right]?.changes.map(({ from }) => from)).toEqual(
      Object.values(slips).filter((value, index) => value !== huaian.typed(Object.keys(slips)[index] as CellId)),
    );
    expect(explanations[right]?.confidence).toBeGreaterThan(slip === "rows-swapped" ? 0.3 : 0.6);
    expect(proven).toBe(true);
  });

  test("last year's number left in is named where last year's report is given", () => {
    const lastYear = huaian.with(typed([12, 0, 583], [24, 0, 34], [24, 6, 34]));
    const best = locate(huaian.with(typed([12, 0, 583])), { previous: lastYear }).explanations[0];
    expect(best?.changes).toEqual([{ at: at(12, 0), from: 583, to: 746, slip: "last-years-number" }]);
  });
});

describe("many cells, one cause", () => {
  const column = (value: (row: number) => Typed): Slips => typed(...Array.from({ length: 25 }, (_, row) => [row, 6, value(row)] as const));
  const row = (value: (column: number) => Typed): Slips =>
    typed(...Array.from({ length: 7 }, (_, each) => [23, each, value(each)] as const));

  test.each<[string, Slips]>([
    ["a 总计 column left blank", column(() => null)],
    ["a 总计 column of zeros", column(() => 0)],
    ["a （七） row left blank", row(() => null)],
    ["a （七） row of zeros", row(() => 0)],
    ["both left blank", { ...column(() => null), ...row(() => null) }],
    ["all but a few totals left blank", column((each) => (each % 6 === 0 ? huaian.amount(at(each, 6)) : null))],
    ["the row above copied over （七）", row((each) => huaian.amount(at(22, each)))],
  ])("%s is filled in", (_, slips) => {
    const report = huaian.with(slips);
    const best = locate(report, {}).explanations[0];
    expect(best?.changes.map(({ at: id }) => id)).toEqual(
      report.form.cells.map(({ id }) => id).filter((id) => report.amount(id) !== huaian.amount(id)),
    );
    expect(best?.changes.every(({ at: id, to }) => to === huaian.amount(id))).toBe(true);
  });

  test("totals left blank do not hide a slip in a leaf", () => {
    const report = huaian.with({ ...column(() => null), ...typed([12, 0, 764]) });
    const { explanations } = locate(report, {});
    const named = explanations.map(({ changes }) => changes.find(({ at: id }) => !id.endsWith("/total")));
    expect(named[0]).toEqual({ at: at(12, 0), from: 764, to: 746, slip: "transposed-digits" });
  });

  test("two totals of 表四 left at 0 (洪泽 2023) are filled in", () => {
    const hongze = exampleReport("hongze-2023");
    const best = locate(hongze, {}).explanations[0];
    expect(best?.changes.map(({ at: id, from, to }) => [id, from, to])).toEqual([
      ["reviewAndLitigation/reconsideration/total", 0, 11],
      ["reviewAndLitigation/litigation.afterReconsideration/total", 0, 5],
    ]);
    expect(best && leftOpen(hongze, best)).toEqual([]);
  });
});

describe("formula totals are never blamed: they follow", () => {
  const totals = huaian.form.identities
    .filter(({ right, rule }) => right.length === 1 && rule !== "requests-received-equals-handled")
    .map(({ at: id }) => id);
  const rowTotals = Array.from({ length: 25 }, (_, row) => at(row, 6));

  test("one wrong leaf under row totals that are formulas", () => {
    const report = asFormulas(huaian.with(typed([0, 0, 3010], [0, 6, 3128])), rowTotals);
    const best = locate(report, {}).explanations[0];
    expect(best?.changes.map(({ at: id, to }) => [id, to])).toEqual([[at(0, 0), 3001]]);
    expect(best?.follows).toEqual([{ at: at(0, 6), from: 3128, to: 3119 }]);
    expect(best && leftOpen(report, best)).toEqual([]);
  });

  test("with every total a formula only the balance is left, and every leaf of the column is named as possible", () => {
    const wrong = { ...typed([5, 0, 39], [5, 6, 40], [23, 0, 2941], [23, 6, 3059]) };
    const report = asFormulas(huaian.with(wrong), totals);
    const { explanations, question } = locate(report, {});
    for (const explanation of explanations) {
      expect(explanation.changes.some(({ at: id }) => totals.includes(id))).toBe(false);
      expect(leftOpen(report, explanation)).toEqual([]);
    }
    expect(explanations).toHaveLength(10);
    expect(explanations[0]?.confidence).toBeLessThan(0.6);
    expect(question?.kind ?? "which-cell").toBe("which-cell");
  });

  test("a formula whose result is out of date follows without anything being changed", () => {
    const report = asFormulas(huaian.with(typed([2, 6, 1300])), rowTotals);
    const [best, ...others] = locate(report, {}).explanations;
    expect([best?.changes, best?.follows]).toEqual([[], [{ at: at(2, 6), from: 1300, to: 1362 }]]);
    expect(others).toEqual([]);
  });
});
