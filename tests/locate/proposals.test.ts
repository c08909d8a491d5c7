/** What the search is offered at a position: slips of two cells, carried slips, whole lines; and the estimate that leads it. */

import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { proposeCarried } from "../../src/core/locate/slips-with-totals";
import { residualsOf } from "../../src/core/locate/equations";
import { cellGraphOf } from "../../src/core/locate/cell-graph";
import { slipModelOf } from "../../src/core/locate/slip-likelihood";
import { hypothesesFor } from "../../src/core/locate/hypotheses";
import type { Slip } from "../../src/core/locate/explanation";
import { lineSteps } from "../../src/core/locate/slips-of-lines";
import { remainingCostOf } from "../../src/core/locate/remaining-cost";
import { proposePairs } from "../../src/core/locate/slips-of-two-cells";
import { puzzleOf } from "../../src/core/locate/puzzle";
import { closingValues, settledBy } from "../../src/core/locate/step";
import type { Position, Step } from "../../src/core/locate/step";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";
import { requestCell } from "./sheet";

const huaian = exampleReport("huaian-2024");
const grid = cellGraphOf(huaian.form);
const id = (row: number, column: number): CellId => requestCell(huaian, row, column);
const cell = (row: number, column: number): number => grid.indexOf.get(id(row, column)) as number;

interface Scene {
  readonly position: Position;
  readonly proposed: Step[];
}

function scene(...typed: [row: number, column: number, value: Typed][]): Scene {
  const report = huaian.with(Object.fromEntries(typed.map(([row, column, value]) => [id(row, column), value])) as Record<CellId, Typed>);
  const { equations } = puzzleOf("requests", report, undefined);
  const model = slipModelOf(report, grid);
  const proposed: Step[] = [];
  return {
    position: {
      equations,
      model,
      residual: residualsOf(equations, model.values),
      changed: new Uint8Array(190),
      budget: Infinity,
      propose: (step) => proposed.push(step),
    },
    proposed,
  };
}

const said = ({ cells, values }: Pick<Step, "cells" | "values">): string =>
  cells
    .map((one, index) => `${one}=${values[index]}`)
    .sort()
    .join(" ");
const pairsAt = ({ position, proposed }: Scene, at: number): Step[] => {
  proposed.length = 0;
  proposePairs(position, at, closingValues(position, at));
  return [...proposed];
};

describe("closing values", () => {
  test("are what would settle one of a cell's open equations", () => {
    const { position } = scene([2, 0, 1300], [2, 1, 30]);
    expect(closingValues(position, cell(2, 0))).toEqual([1300 - 12 - 9, 1288]);
    expect(closingValues(position, cell(2, 6))).toEqual([1362 + 21]);
    expect(closingValues(position, cell(7, 0))).toEqual([]);
    expect(closingValues(position, cell(3, 1))).toEqual([]);
  });
});

describe("slips of two cells", () => {
  test("a swap with a neighbour, one time from either side", () => {
    const swapped = scene([15, 0, 6], [15, 1, 56]);
    const wanted = said({ cells: [cell(15, 0), cell(15, 1)], values: [56, 6] });
    for (const at of [cell(15, 0), cell(15, 1)]) {
      const found = pairsAt(swapped, at).filter((step) => said(step) === wanted);
      expect(found[0]?.slips).toEqual(["cells-swapped", "cells-swapped"]);
    }
  });

  test("what was swapped with a zero was typed one line over", () => {
    const down = scene([15, 0, 0], [16, 0, 56]);
    const across = scene([2, 2, 50], [2, 4, 50], [2, 3, 0], [7, 0, 0], [7, 1, 7]);
    expect(
      pairsAt(down, cell(15, 0)).find((step) => said(step) === said({ cells: [cell(15, 0), cell(16, 0)], values: [56, 25] }))?.slips[0],
    ).toBe("neighbouring-row");
    expect(
      pairsAt(across, cell(7, 0)).find((step) => said(step) === said({ cells: [cell(7, 0), cell(7, 1)], values: [7, 0] }))?.slips[0],
    ).toBe("neighbouring-column");
  });

  test("a swap further apart costs more with the square of the distance", () => {
    const cost = (row: number): number => {
      const far = scene([2, 0, huaian.amount(id(row, 0))], [row, 0, 1288]);
      return (
        pairsAt(far, cell(2, 0)).find(
          (step) => said(step) === said({ cells: [cell(2, 0), cell(row, 0)], values: [1288, huaian.amount(id(row, 0))] }),
        )?.cost ?? Infinity
      );
    };
    expect(cost(12) - cost(4)).toBeCloseTo(2 * Math.log(10 / 2), 0);
  });

  test("no cell changed before takes part", () => {
    const swapped = scene([15, 0, 6], [15, 1, 56]);
    swapped.position.changed[cell(15, 1)] = 1;
    expect(pairsAt(swapped, cell(15, 0)).filter(({ cells }) => cells.includes(cell(15, 1)))).toEqual([]);
  });

  test("nothing dearer than the budget is proposed", () => {
    const swapped = scene([15, 0, 6], [15, 1, 56]);
    const all = pairsAt(swapped, cell(15, 0));
    const budget = Math.min(...all.map(({ cost }) => cost));
    expect(pairsAt({ ...swapped, position: { ...swapped.position, budget } }, cell(15, 0)).map(said)).toEqual(
      all.filter(({ cost }) => cost <= budget).map(said),
    );
    expect(pairsAt({ ...swapped, position: { ...swapped.position, budget: budget - 0.01 } }, cell(15, 0))).toEqual([]);
  });

  test("totals are put in the wrong place half as often", () => {
    const leaves = scene([9, 0, 9], [10, 0, 12]);
    const costOf = (column: number): number =>
      pairsAt(leaves, cell(9, column)).find((step) => said(step).startsWith(`${cell(9, column)}=`) && step.cells.includes(cell(10, column)))
        ?.cost ?? 0;
    expect(costOf(6)).toBeCloseTo(-Math.log(0.035 / 190) - Math.log(0.5), 6);
  });

  test("an amount missing here and too much there is taken back whole", () => {
    const shifted = scene([15, 0, 50], [16, 0, 31]);
    const back = pairsAt(shifted, cell(15, 0)).find((step) => said(step) === said({ cells: [cell(15, 0), cell(16, 0)], values: [56, 25] }));
    expect(back?.slips).toEqual(["other", "other"]);
    expect(back?.cost).toBeGreaterThan(-Math.log(0.005 / 760) + Math.log(14 * 6) - 2.01);
  });
});

describe("carried slips", () => {
  const carried = ({ position, proposed }: Scene, at: number): string[] => {
    proposed.length = 0;
    proposeCarried(position, at, closingValues(position, at));
    return proposed.map(said);
  };

  test("a leaf with its row total, its column total, or all three totals", () => {
    const withRow = scene([5, 0, 33], [5, 6, 34]);
    expect(carried(withRow, cell(5, 0))).toContain(said({ cells: [cell(5, 0), cell(5, 6)], values: [30, 31] }));
    const withColumn = scene([5, 0, 33], [23, 0, 2935]);
    expect(carried(withColumn, cell(5, 0))).toContain(said({ cells: [cell(5, 0), cell(23, 0)], values: [30, 2932] }));
    const withAll = scene([5, 0, 33], [5, 6, 34], [23, 0, 2935], [23, 6, 3053]);
    expect(carried(withAll, cell(23, 0))).toContain(
      said({ cells: [cell(5, 0), cell(5, 6), cell(23, 0), cell(23, 6)], values: [30, 31, 2932, 3050] }),
    );
  });

  test("a total changed before does not follow, nor do all three without it", () => {
    const withAll = scene([5, 0, 33], [5, 6, 34], [23, 0, 2935], [23, 6, 3053]);
    withAll.position.changed[cell(5, 6)] = 1;
    expect(carried(withAll, cell(23, 0)).filter((step) => step.includes(`${cell(5, 6)}=`))).toEqual([]);
  });

  test("cost what the leaf's own slip costs, mistyped or miscounted, and being carried", () => {
    const { position, proposed } = scene([5, 0, 33], [5, 6, 34]);
    proposeCarried(position, cell(5, 0), closingValues(position, cell(5, 0)));
    const step = proposed.find(({ cells }) => cells.includes(cell(5, 6)));
    const { model } = position;
    const mistyped = model.read(cell(5, 0), 30);
    const miscounted = -Math.log(1 / 190) - Math.log(0.5 / (2 * 3 * 4)) + model.surprise([cell(5, 0)], [30]);
    const either = -Math.log((Math.exp(-mistyped.cost) + Math.exp(-miscounted)) / 2);
    expect(step?.cost).toBeCloseTo(either - Math.log(0.005 / 3 / 0.5), 10);
    // The likelier of the two gives the name.
    expect(miscounted).toBeLessThan(mistyped.cost);
    expect(step?.slips).toEqual(["other", "total-of-wrong-part"]);
  });
});

describe("whole lines with every value known", () => {
  const linesOf = ({ position }: Scene): Step[] => lineSteps(position.equations, position.model, position.residual);
  const slipsOf = (lines: Step[]): Set<Slip> => new Set(lines.flatMap(({ slips }) => slips));
  const columns = [0, 1, 2, 3, 4, 5, 6];

  test("totals of all columns without one line, with one line too many", () => {
    const totals = (line: number, times: number): Step[] =>
      linesOf(
        scene(...columns.map((at): [number, number, Typed] => [23, at, huaian.amount(id(23, at)) + times * huaian.amount(id(line, at))])),
      );
    const right = (line: number): string => {
      const filled = columns.filter((at) => huaian.amount(id(line, at)) > 0);
      return said({ cells: filled.map((at) => cell(23, at)), values: filled.map((at) => huaian.amount(id(23, at))) });
    };
    const lines = Array.from({ length: 21 }, (_, at) => at + 2).filter(
      (line) => columns.filter((at) => huaian.amount(id(line, at)) > 0).length > 2,
    );
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(totals(line, -1).map(said)).toContain(right(line));
    expect(slipsOf(totals(lines[0]!, -1))).toContain("line-not-counted");
    expect(totals(24, 1).map(said)).toContain(right(24));
    expect(slipsOf(totals(24, 1))).toContain("line-counted-too");
    // Nobody adds up a line of parts twice.
    expect(slipsOf(totals(lines[0]!, 1))).not.toContain("line-counted-too");
  });

  test("what came in typed with what was carried over; a single small number of it is as likely anything else", () => {
    // All that was there to be handled.
    const handled = columns.map((at): [number, number, Typed] => [0, at, huaian.amount(id(23, at)) + huaian.amount(id(24, at))]);
    const received = (...carriedOver: [number, number, Typed][]): Step[] => linesOf(scene(...carriedOver, ...handled));
    expect(slipsOf(received([1, 0, 3], [1, 1, 2], [1, 6, 5]))).toContain("line-counted-too");
    const onlyOne = (value: number): [number, number, Typed][] => columns.map((at) => [1, at, at === 0 || at === 6 ? value : 0]);
    expect(slipsOf(received(...onlyOne(3)))).not.toContain("line-counted-too");
    expect(slipsOf(received(...onlyOne(40)))).toContain("line-counted-too");
  });

  test("nothing is listed where fewer than two equations are open", () => {
    expect(linesOf(scene())).toEqual([]);
  });

  test("the leaves of two rows swapped", () => {
    const leaves = [0, 1, 4, 5].flatMap((column): [number, number, Typed][] => [
      [2, column, huaian.amount(id(3, column))],
      [3, column, huaian.amount(id(2, column))],
    ]);
    const [swap, ...others] = linesOf(scene(...leaves)).filter(({ slips }) => slips[0] === "rows-swapped");
    expect(others).toEqual([]);
    expect(swap && said(swap)).toBe(
      said({
        cells: leaves.map(([row, column]) => cell(row, column)),
        values: leaves.map(([row, column]) => huaian.amount(id(row, column))),
      }),
    );
  });

  test("a whole row swapped with one that is counted otherwise", () => {
    const rows = [0, 1, 4, 5, 6].flatMap((column): [number, number, Typed][] => [
      [1, column, huaian.amount(id(2, column))],
      [2, column, huaian.amount(id(1, column))],
    ]);
    expect(linesOf(scene(...rows)).some(({ cells, slips }) => slips[0] === "rows-swapped" && cells.length === 10)).toBe(true);
  });

  test("a run typed one place on, either way, in rows and columns", () => {
    const runs: [number, number, Typed][][] = [
      [
        [9, 0, 0],
        [10, 0, 12],
        [11, 0, 9],
        [12, 0, 105],
        [13, 0, 746],
      ],
      [
        [9, 0, 9],
        [10, 0, 105],
        [11, 0, 746],
        [12, 0, 11],
      ],
      [
        [12, 0, 0],
        [12, 1, 746],
        [12, 2, 12],
        [12, 4, 0],
        [12, 5, 10],
      ],
    ];
    for (const run of runs) {
      const wanted = run.filter(([row, column, value]) => huaian.amount(id(row, column)) !== value);
      const found = linesOf(scene(...run))
        .filter(({ slips }) => slips[0] === "rows-shifted")
        .map(said);
      expect(found).toContain(
        said({
          cells: wanted.map(([row, column]) => cell(row, column)),
          values: wanted.map(([row, column]) => huaian.amount(id(row, column))),
        }),
      );
    }
  });

  test("one other slip within a run does not hide it", () => {
    const run: [number, number, Typed][] = [
      [9, 0, 0],
      [10, 0, 12],
      [11, 0, 9],
      [12, 0, 105],
      [13, 0, 746],
      [11, 6, 150],
    ];
    const found = linesOf(scene(...run)).find(
      ({ cells }) => cells.includes(cell(9, 0)) && cells.includes(cell(11, 0)) && cells.includes(cell(13, 0)),
    );
    expect(found?.values[found.cells.indexOf(cell(11, 0))]).toBe(105);
  });
});

describe("whole-line hypotheses", () => {
  const linesOf = (...typed: [number, number, Typed][]) => {
    const { position } = scene(...typed);
    return hypothesesFor(position.model, position.equations, position.residual);
  };
  const column = (value: (row: number) => Typed): [number, number, Typed][] => Array.from({ length: 25 }, (_, row) => [row, 6, value(row)]);
  const row = (at: number, value: (column: number) => Typed): [number, number, Typed][] =>
    Array.from({ length: 7 }, (_, each) => [at, each, value(each)]);

  test("there are none for one or two slips", () => {
    expect(linesOf([0, 0, 3010])).toEqual([]);
    expect(linesOf([0, 0, 3010], [7, 3, 4])).toEqual([]);
  });

  test("a forgotten total column names its empty cells as missing, or as zero", () => {
    const blank = linesOf(...column((each) => (each === 2 ? 1362 : null))).find(({ cells }) => cells.includes(cell(3, 6)));
    expect(blank?.cells).toEqual(Array.from({ length: 25 }, (_, each) => cell(each, 6)).filter((each) => each !== cell(2, 6)));
    expect(blank?.nameFor(cell(3, 6))).toBe("missing-value");
    expect(linesOf(...column(() => 0)).some((each) => each.nameFor(cell(3, 6)) === "zeroed" && each.costPerCell < 1)).toBe(true);
  });

  test("a forgotten row of leaves has to be plausible", () => {
    const forgotten = linesOf(...row(12, () => null)).find(({ cells }) => cells.includes(cell(12, 0)));
    expect([forgotten?.isPlain, forgotten?.cells.length]).toEqual([false, 7]);
  });

  test("a copied row is told from an old one", () => {
    const copied = linesOf(...row(12, (each) => huaian.amount(id(11, each)))).filter(({ cells }) => cells.includes(cell(12, 0)));
    expect(copied.map((each) => each.nameFor(cell(12, 0)))).toContain("copied-neighbour");
    const old = linesOf(...row(23, (each) => huaian.amount(id(23, each)) + 1)).filter(
      ({ cells }) => cells.length === 7 && cells.includes(cell(23, 0)),
    );
    expect(old.map((each) => each.nameFor(cell(23, 0)))).toContain("total-not-updated");
  });

  test("row and column of totals may be forgotten together", () => {
    const both = linesOf(...column(() => null), ...row(23, () => null));
    const joint = both.find(({ cells }) => cells.includes(cell(2, 6)) && cells.includes(cell(23, 1)));
    expect(new Set(joint?.cells).size).toBe(joint?.cells.length);
    expect(joint?.cells.length).toBe(31);
  });
});

describe("the remaining cost", () => {
  test("is nothing where nothing is open, and what one cell costs where one is wrong", () => {
    const { position } = scene([0, 0, 3010]);
    const remainingCost = remainingCostOf(position.equations, position.model, position.residual);
    expect(remainingCost(new Float64Array(position.equations.size))).toBe(0);
    expect(remainingCost(position.residual)).toBeGreaterThan(2);
    expect(remainingCost(position.residual)).toBeLessThanOrEqual(position.model.read(cell(0, 0), 3001).cost);
  });

  test("adds up what stands apart", () => {
    const apart: [number, number, Typed][] = [
      [3, 0, 4447],
      [12, 1, 21],
      [20, 4, 10],
    ];
    const { position } = scene(...apart);
    const remainingCost = remainingCostOf(position.equations, position.model, position.residual);
    const alone = apart
      .map((slip) => scene(slip).position)
      .map((each) => remainingCostOf(each.equations, each.model, each.residual)(each.residual));
    expect(remainingCost(position.residual)).toBeGreaterThan(0.8 * alone.reduce((sum, each) => sum + each, 0));
  });
});

test("settledBy counts equations settled less equations opened", () => {
  const { position } = scene([0, 0, 3010]);
  const { equations, model, residual } = position;
  expect(settledBy(equations, model, residual, [cell(0, 0)], [3001])).toBe(2);
  expect(settledBy(equations, model, residual, [cell(0, 6)], [3128])).toBe(0);
  expect(settledBy(equations, model, residual, [cell(5, 0)], [31])).toBe(-2);
  expect(settledBy(equations, model, residual, [cell(0, 0), cell(0, 6)], [3001, 3119])).toBe(2);
});
