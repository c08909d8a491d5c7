/** The likelihoods against docs/accuracy.md, worked out here a second time. */

import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { expectedCounts } from "../../src/core/locate/expected";
import { cellGraphOf } from "../../src/core/locate/cell-graph";
import { slipModelOf } from "../../src/core/locate/slip-likelihood";
import type { SlipModel } from "../../src/core/locate/slip-likelihood";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";
import { requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const grid = cellGraphOf(huaian.form);
const at = (row: number, column: number): CellId => requestCell(huaian, row, column);
const cell = (row: number, column: number): number => grid.indexOf.get(at(row, column)) as number;
const typed = (row: number, column: number, value: Typed): Report => huaian.with({ [at(row, column)]: value });

const cells = 190;
const totals = 25 + 6 + 3;
/** Σ 1/d up to a million. */
const spread = 14;
const otherwise = (difference: number, stands: number): number => 0.03 * (0.5 / (2 * spread * difference) + 0.5 / (spread * (stands + 1)));
const oldTotal = (difference: number): number => (0.06 * (cells / totals)) / (2 * spread * difference);

describe("what stands there may have come about in several ways", () => {
  test.each<[name: string, report: Report, row: number, column: number, meant: number, slip: string, chance: number]>([
    ["transposed or anything", typed(0, 0, 3010), 0, 0, 3001, "transposed-digits", (0.08 * 0.92) / 3 + otherwise(9, 3010)],
    ["a digit left out or anything", typed(22, 0, 18), 22, 0, 108, "dropped-digit", 0.09 / 3 + (0.08 * 0.2 * 0.92) / 2 + otherwise(90, 18)],
    ["a key twice or anything", typed(3, 0, 4447), 3, 0, 447, "extra-digit", 0.08 * ((3 * 0.25) / 40 + 0.55 / 3) + otherwise(4000, 4447)],
    [
      "a zero appended to a total, or an old total",
      typed(23, 1, 530),
      23,
      1,
      53,
      "extra-digit",
      0.08 * (0.25 / 30 + 0.2) + oldTotal(477) + otherwise(477, 530),
    ],
    ["zero", typed(12, 4, 0), 12, 4, 10, "zeroed", 0.05 + 0.09 / 2 + (0.17 * keyed(1, 0)) / 2 + otherwise(10, 0)],
    ["a total never filled in", typed(2, 6, 0), 2, 6, 1362, "zeroed", 0.05 + 0.06 * (cells / totals) + oldTotal(1362) + otherwise(1362, 0)],
    ["miscounted by two", typed(24, 0, 101), 24, 0, 103, "off-by-one", 0.09 * 0.08 + (0.17 * keyed(3, 1)) / 3 + otherwise(2, 101)],
    ["miscounted by three", typed(10, 0, 15), 10, 0, 12, "mistyped-digit", 0.09 * 0.03 + (0.17 * keyed(2, 5)) / 2 + otherwise(3, 15)],
    ["the number below", typed(9, 0, 9), 9, 0, 12, "copied-neighbour", (0.03 * 1) / 4 + 0.09 * 0.03 + otherwise(3, 9)],
  ])("%s", (_, report, row, column, meant, slip, chance) => {
    const reading = slipModelOf(report, grid).readPlain(cell(row, column), meant);
    expect(reading.slip).toBe(slip);
    expect(Math.exp(-reading.cost) * cells).toBeCloseTo(chance, 6);
  });

  test("a blank means more where zeros are not left blank", () => {
    const zeros = grid.ids.filter((id) => huaian.amount(id) === 0).length;
    const alone = slipModelOf(typed(12, 1, null), grid);
    expect(alone.blankForZero).toBeCloseTo(-Math.log(1.5 / (zeros + 2)), 10);
    expect(alone.readPlain(cell(12, 1), 12).cost).toBeCloseTo(-Math.log(0.07 / cells) - alone.blankForZero, 10);
    expect(alone.readPlain(cell(12, 1), 12).slip).toBe("missing-value");

    const all = slipModelOf(
      huaian.with(Object.fromEntries(grid.ids.filter((id) => huaian.amount(id) === 0).map((id) => [id, null])) as Record<CellId, Typed>),
      grid,
    );
    expect(all.blankForZero).toBeCloseTo(-Math.log((zeros + 0.5) / (zeros + 1)), 10);
    expect(all.readPlain(cell(4, 1), 12).cost).toBeGreaterThan(alone.readPlain(cell(12, 1), 12).cost + 3);
    expect(all.readPlain(cell(17, 6), 12).cost).toBeLessThan(all.readPlain(cell(4, 1), 12).cost - 1);
  });

  test("last year's number is a way of its own", () => {
    const without = slipModelOf(typed(12, 0, 583), grid).readPlain(cell(12, 0), 746);
    const beside = slipModelOf(typed(12, 0, 583), grid, typed(12, 0, 583)).readPlain(cell(12, 0), 746);
    expect(Math.exp(-beside.cost) - Math.exp(-without.cost)).toBeCloseTo(0.012 / cells, 10);
    expect(slipModelOf(typed(12, 0, 583), grid, typed(12, 0, 584)).readPlain(cell(12, 0), 746)).toEqual(without);
  });
});

/** Chance of a wrong key, the ones beside it on pad or row and those that look alike being surer. */
function keyed(meant: number, wrong: number): number {
  const pad = new Map([
    [0, [1, 2]],
    [1, [0, 2, 4]],
    [2, [0, 1, 3, 5]],
    [3, [2, 6]],
    [4, [1, 5, 7]],
    [5, [2, 4, 6, 8]],
    [6, [3, 5, 9]],
    [7, [4, 8]],
    [8, [5, 7, 9]],
    [9, [6, 8]],
  ]);
  const alike = ["06", "08", "17", "38", "35", "49", "56", "68", "69", "27", "14"];
  const order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];
  const weight = (key: number): number =>
    key === meant
      ? 0
      : 1 +
        ((pad.get(meant) ?? []).includes(key) ? 1 : 0) +
        (Math.abs(order.indexOf(meant) - order.indexOf(key)) === 1 ? 0.5 : 0) +
        (alike.includes(`${meant}${key}`) || alike.includes(`${key}${meant}`) ? 1 : 0);
  return weight(wrong) / order.reduce((sum, key) => sum + weight(key), 0);
}

describe("what can only be wrong", () => {
  test.each<[string, Typed, meant: number, slip: string, isNearest: boolean]>([
    ["a number with a letter means the number", "447a", 447, "typed-as-text", true],
    ["or something else", "447a", 474, "typed-as-text", false],
    ["a number in words means the number", "十二", 12, "typed-as-text", true],
    ["with its unit, too", "两件", 2, "typed-as-text", true],
    ["text means nothing known", "待补", 447, "typed-as-text", false],
    ["a fraction means what stands before its point", 10.5, 10, "other", true],
    ["or the next", 10.5, 11, "other", true],
    ["or all its digits", 10.5, 105, "other", true],
    ["or something else", 10.5, 15, "other", false],
    ["a negative means the count", -7, 7, "sign", true],
    ["or something else", -7, 8, "other", false],
  ])("%s", (_, stands, meant, slip, isNearest) => {
    const reading = slipModelOf(typed(3, 0, stands), grid).readPlain(cell(3, 0), meant);
    expect(reading.slip).toBe(slip);
    expect(reading.cost === 2).toBe(isNearest);
  });
});

describe("plausibility", () => {
  test("is what row and column let expect, without the cell itself", () => {
    const expected = expectedCounts(grid, slipModelOf(huaian, grid).values);
    const outcomes = Array.from({ length: 21 }, (_, row) => row + 2);
    const leaves = Array.from({ length: 6 }, (_, column) => column);
    const sum = (rows: readonly number[], columns: readonly number[]): number =>
      rows.reduce((all, row) => all + columns.reduce((part, column) => part + huaian.amount(at(row, column)), 0), 0);
    for (const [row, column] of [
      [2, 0],
      [12, 1],
      [20, 4],
      [5, 5],
    ] as const) {
      const own = huaian.amount(at(row, column));
      const mean = ((sum([row], leaves) - own + 0.3) * (sum(outcomes, [column]) - own + 0.3)) / (sum(outcomes, leaves) - own + 2) + 0.02;
      expect(expected[cell(row, column)]).toBeCloseTo(mean, 10);
    }
    const carried = ((sum([24], leaves) - 103 + 0.3) * (sum(outcomes, [0]) + 0.3)) / (sum(outcomes, leaves) + 2) + 0.02;
    expect(expected[cell(24, 0)]).toBeCloseTo(carried, 10);
    const review = huaian.form.tables.reviewAndLitigation.numbers.map(({ id }) => id);
    const parts = review.filter((id) => !id.endsWith("/total")).reduce((all, id) => all + huaian.amount(id), 0);
    expect(expected[grid.indexOf.get(review[2] as CellId) as number]).toBeCloseTo(
      (parts - huaian.amount(review[2] as CellId) + 2) / 11,
      10,
    );
    for (const derived of [cell(0, 0), cell(23, 3), cell(7, 6), grid.indexOf.get(review[4] as CellId) as number])
      expect(expected[derived]).toBe(-1);
  });

  const model: SlipModel = slipModelOf(typed(5, 3, 40), grid);

  test("speaks for an ordinary number and against an odd one, within bounds", () => {
    expect(model.surprise([cell(5, 3)], [0])).toBe(-2);
    expect(model.surprise([cell(5, 3)], [4000])).toBe(5);
    expect(model.surprise([cell(2, 0)], [1288])).toBe(0);
    expect(model.surprise([cell(2, 0)], [1289])).toBeGreaterThan(0);
    expect(model.surprise([cell(23, 3)], [4000])).toBe(0);
  });

  test("weighs the cells of one slip together", () => {
    const one = model.surprise([cell(15, 0)], [57]);
    const other = model.surprise([cell(16, 0)], [26]);
    expect(model.surprise([cell(15, 0), cell(16, 0)], [57, 26])).toBeCloseTo(one + other, 10);
  });

  test("is part of what a slip costs", () => {
    const { cost, slip } = model.readPlain(cell(15, 0), 50);
    expect(model.read(cell(15, 0), 50)).toEqual({ cost: cost + model.surprise([cell(15, 0)], [50]), slip });
  });
});
