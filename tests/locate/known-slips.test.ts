import { describe, expect, test } from "vitest";

import { explain } from "../../src/core/check";
import type { CellId } from "../../src/core/form/cell-id";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";
import { asFormulas, leftOpen, requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);

type Slips = Readonly<Record<CellId, Typed>>;
const typed = (...cells: [row: number, column: number, value: Typed][]): Slips =>
  Object.fromEntries(cells.map(([row, column, value]) => [at(row, column), value]));

describe("one slip is named, with the right value", () => {
  test.each<[name: string, slips: Slips, slip: string]>([
    ["two digits transposed", typed([0, 0, 3010]), "transposed-digits"],
    ["one digit mistyped", typed([12, 6, 799]), "mistyped-digit"],
    ["a digit dropped", typed([22, 0, 18]), "dropped-digit"],
    ["a digit doubled", typed([3, 0, 4447]), "extra-digit"],
    ["a value left blank", typed([12, 1, null]), "missing-value"],
    ["a value typed as 0", typed([12, 4, 0]), "zeroed"],
    ["a minus sign", typed([3, 1, -7]), "sign"],
    ["two neighbours in a row swapped", typed([15, 0, 6], [15, 1, 56]), "cells-swapped"],
    ["two neighbours in a column swapped", typed([2, 0, 447], [3, 0, 1288]), "cells-swapped"],
  ])("%s", (_, slips, slip) => {
    const location = explain(huaian.with(slips));
    const best = location.explanations[0];
    expect(best?.changes.map((change) => [change.at, change.to])).toEqual(Object.keys(slips).map((id) => [id, huaian.amount(id as CellId)]));
    expect(best?.changes.map((change) => change.slip)).toEqual(Object.keys(slips).map(() => slip));
    expect(best?.confidence).toBeGreaterThan(0.6);
    expect(location.proven).toBe(true);
  });
});

describe("many cells, one cause", () => {
  test("a 总计 column left blank is filled in, whatever else stands there", () => {
    const blank = huaian.with(typed(...Array.from({ length: 25 }, (_, row): [number, number, Typed] => [row, 6, null])));
    const best = explain(blank).explanations[0];
    expect(best?.changes.every(({ at: id, to }) => to === huaian.amount(id))).toBe(true);
    expect(best?.changes.map(({ at: id }) => id)).toEqual(Array.from({ length: 25 }, (_, row) => at(row, 6)).filter((id) => huaian.amount(id) > 0));
    expect(best && leftOpen(blank, best)).toEqual([]);
  });

  test("a （七） row of zeros is filled in", () => {
    const zero = huaian.with(typed(...Array.from({ length: 7 }, (_, column): [number, number, Typed] => [23, column, 0])));
    const best = explain(zero).explanations[0];
    expect(best?.changes.map(({ to, slip }) => [to, slip])).toEqual([2932, 53, 61, 4, 3050].map((to) => [to, "zeroed"]));
  });

  test("two totals of 表四 left at 0 (洪泽 2023) are filled in", () => {
    const hongze = exampleReport("hongze-2023");
    const best = explain(hongze).explanations[0];
    expect(best?.changes.map(({ at: id, from, to }) => [id, from, to])).toEqual([
      ["reviewAndLitigation/reconsideration/total", 0, 11],
      ["reviewAndLitigation/litigation.afterReconsideration/total", 0, 5],
    ]);
    expect(best && leftOpen(hongze, best)).toEqual([]);
  });
});

test("formula totals are never blamed: they follow", () => {
  const totals = Array.from({ length: 25 }, (_, row) => at(row, 6));
  const slipped = huaian.with({ ...typed([0, 0, 3010], [0, 6, 3128]) });
  const report = asFormulas(slipped, totals);
  const best = explain(report).explanations[0];
  expect(best?.changes.map(({ at: id, to }) => [id, to])).toEqual([[at(0, 0), 3001]]);
  expect(best?.follows).toEqual([{ at: at(0, 6), from: 3128, to: 3119 }]);
  expect(best && leftOpen(report, best)).toEqual([]);
});
