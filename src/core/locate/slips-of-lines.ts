/**
 * Slips of whole lines with every value known: two rows or columns the wrong way round, a run of numbers typed one
 * place further. Listed once a report, from what is open in it.
 */

import { carriedForwardOf } from "../form/cell-id";
import { remembered } from "../remembered";
import { below } from "./cell-graph";
import type { CellGraph, Line } from "./cell-graph";
import { groups } from "./equations";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { costOf, eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import { coefficientIn, settledBy } from "./step";
import { sumSteps } from "./sums-over-wrong-lines";
import { subtotalSteps } from "./subtotals-in-leaves";
import type { Step } from "./step";

export function lineSteps(equations: Equations, model: SlipModel, residual: Float64Array): Step[] {
  const plan = swapsOf(equations)(model.grid);
  const open = [0, 0, 0, 0, 0];
  let all = 0;
  for (let equation = 0; equation < equations.size; equation += 1) {
    if (residual[equation] === 0) continue;
    const group = equations.group[equation]!;
    open[group] = open[group]! + 1;
    all += 1;
  }
  if (all < 2) return [];
  const steps: Step[] = [...subtotalSteps(equations, model, residual), ...sumSteps(equations, model, residual)];
  for (const swap of plan) swappedLines(equations, model, residual, swap, steps);
  const acrossColumns = open[groups.row]!;
  if (acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "column", steps);
  if (all - acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "row", steps);
  return steps.map((step) => withoutFollowers(step, equations));
}

/** Formula totals stand in no equation any more: they follow, nothing was typed there. */
function withoutFollowers(step: Step, { useStart }: Equations): Step {
  const typed = step.cells.map((cell) => useStart[cell] !== useStart[cell + 1]);
  if (typed.every(Boolean)) return step;
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => typed[index]);
  return { cells: keep(step.cells), values: keep(step.values), slips: keep(step.slips), cost: step.cost };
}

/** Two lines, cell by cell, whole or in part. */
interface LineSwap {
  readonly pairs: Pairs;
  readonly cost: number;
  /** Of these so many have to differ for it to be a slip of lines. */
  readonly toDiffer: Pairs;
  readonly leastDiffering: number;
  readonly slip: Slip;
  /** Equations that such a swap could settle. */
  readonly telling: readonly number[];
}

type Pairs = readonly (readonly [number, number])[];

const swapsOf = remembered((equations: Equations) =>
  remembered((grid: CellGraph) => {
    const ordinary = eventCost(share.linesSwapped, 2 * grid.lines.length);
    return [...rowsAbreast(grid), ...columnsExchanged(grid), ...carriedTwins(grid)]
      .map(({ pairs, direction, rarer = 0, toDiffer = pairs, leastDiffering = 2 }): LineSwap => ({
        pairs,
        toDiffer,
        leastDiffering,
        cost: ordinary + rarer,
        slip: direction === "row" ? "rows-swapped" : "columns-swapped",
        telling: tellingOf(equations, pairs),
      }))
      .filter(({ telling }) => telling.length > 0);
  }),
);

interface Variant extends Partial<Pick<LineSwap, "toDiffer" | "leastDiffering">> {
  readonly pairs: Pairs;
  readonly direction: Line["direction"];
  /** −log of how much rarer it is than two neighbouring lines exchanged. */
  readonly rarer?: number;
}

/** Next to each other, with their totals or without. */
function rowsAbreast({ lines, neighbours }: CellGraph): Variant[] {
  return lines.flatMap(({ direction, cells }): Variant[] => {
    const pairs: Pairs = cells.map((cell) => [cell, neighbours[4 * cell + below]!]);
    if (direction !== "row" || pairs.some(([, other]) => other === -1)) return [];
    return [pairs, pairs.slice(0, -1)].map((some) => ({ pairs: some, direction }));
  });
}

/** Outcomes of two columns that differ in fewer lines are as well told as single cells in the wrong column. */
const leastOutcomes = 3;

/** −log of how much rarer it is that lines above and below the outcomes were exchanged together, than lines that stand in one block. */
const notOneBlock = costOf(0.5);

/** As rare that what is copied with the outcomes is their total, too. */
const withItsTotal = costOf(0.5);

/**
 * Two columns exchanged, all of them or in part: the outcomes, with their total or without. What is left of the columns explains the
 * same if it was exchanged instead, so both are proposed, near enough in cost to be asked about.
 */
function columnsExchanged({ lines, isOutcome, isReview, columnTotal }: CellGraph): Variant[] {
  const columns = lines.filter(({ direction, cells }) => direction === "column" && cells.every((cell) => isReview[cell] === 0));
  return columns.flatMap((column, at) =>
    columns.slice(at + 1).flatMap((other, between): Variant[] => {
      // The totals stand apart from the applicants and are taken for none but the last.
      if (other.isTotals && between > 0) return [];
      const pairs: Pairs = column.cells.map((cell, index) => [cell, other.cells[index]!]);
      const further = 2 * Math.log(1 + between);
      const outcomes = pairs.filter(([cell]) => isOutcome[cell] === 1);
      const whole = { pairs, direction: "column", rarer: further } as const;
      if (outcomes.length === 0) return [whole];

      const total = columnTotal[outcomes[0]![0]]!;
      const partly = (isIn: (cell: number) => boolean, rarer: number): Variant[] => {
        const [block, rest] = [pairs.filter(([cell]) => isIn(cell)), pairs.filter(([cell]) => !isIn(cell))];
        const told = { direction: "column", toDiffer: outcomes, leastDiffering: leastOutcomes } as const;
        return [
          { ...told, pairs: block, rarer: further + rarer },
          { ...told, pairs: rest, rarer: further + rarer + notOneBlock },
        ];
      };
      return [
        whole,
        ...partly((cell) => isOutcome[cell] === 1, 0),
        ...partly((cell) => isOutcome[cell] === 1 || cell === total, withItsTotal),
      ];
    }),
  );
}

/** 「上年结转」 and 「结转下年度」 stand far apart and sound alike. */
function carriedTwins({ ids, indexOf }: CellGraph): Variant[] {
  const pairs = ids.flatMap((id, cell) => {
    const twin = carriedForwardOf(id);
    return twin === id ? [] : [[cell, indexOf.get(twin)!] as const];
  });
  return pairs.length === 0 ? [] : [{ pairs, direction: "row" }];
}

/** Equations that count the two lines differently. */
function tellingOf(equations: Equations, pairs: Pairs): number[] {
  const telling = new Set<number>();
  for (const [one, other] of pairs) {
    for (const cell of [one, other]) {
      for (const equation of equations.use.subarray(equations.useStart[cell], equations.useStart[cell + 1]))
        if (coefficientIn(equations, equation, one) !== coefficientIn(equations, equation, other)) telling.add(equation);
    }
  }
  // A row that stays whole keeps its own total.
  const sides = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side]!)));
  return [...telling].filter((equation) => {
    const members = equations.member.subarray(equations.memberStart[equation], equations.memberStart[equation + 1]);
    return !sides.some((side) => members.length === side.size && members.every((cell) => side.has(cell)));
  });
}

function swappedLines(
  equations: Equations,
  model: SlipModel,
  residual: Float64Array,
  { pairs, cost, toDiffer, leastDiffering, slip, telling }: LineSwap,
  steps: Step[],
): void {
  const { values } = model;
  let open = 0;
  for (const equation of telling) if (residual[equation] !== 0) open += 1;
  if (open < 2) return;
  const isDifferent = ([one, other]: Pairs[number]): boolean => values[one] !== values[other];
  const differing = pairs.filter(isDifferent);
  if (toDiffer.filter(isDifferent).length < leastDiffering) return;
  if (differing.length < 2 || differing.some(([one, other]) => values[one]! < 0 || values[other]! < 0)) return;
  const cells = differing.flat();
  const meant = differing.flatMap(([one, other]) => [values[other]!, values[one]!]);
  if (settledBy(equations, model, residual, cells, meant) < 1) return;
  steps.push({ cells, values: meant, slips: cells.map(() => slip), cost });
}

/** Fewer than this are as well told as separate slips. */
const shortestRun = 2;

/** −log of the chance that another slip hides one place of a run. */
const costOfGap = 3;

/** Every number of a run stands one place from where it belongs; what belonged at the end is lost. */
function shiftedRuns(equations: Equations, model: SlipModel, residual: Float64Array, direction: Line["direction"], steps: Step[]): void {
  const { grid, values } = model;
  for (const line of grid.lines) {
    if (line.direction !== direction) continue;
    const wanted = line.cells.map((cell) => wantedAcross(equations, model, residual, cell, line));
    if (wanted.filter((value, index) => value !== values[line.cells[index]!]).length <= shortestRun) continue;
    const cost = eventCost(share.shifted, grid.ids.length * line.cells.length);
    const open = [...line.cells.keys()].filter((at) => wanted[at] !== values[line.cells[at]!]);
    for (const forward of [1, -1]) {
      // A run ends where it lost a number; all its other places but the gap want what stands at the next.
      const fitting = open.filter((at) => wanted[at] === values[line.cells[at + forward] ?? -1]);
      if (fitting.length < shortestRun) continue;
      const propose = (gap: number | null, dearer: number): void => {
        for (const run of runsIn(line.cells, wanted, values, forward, gap))
          steps.push({ ...run, slips: run.cells.map((): Slip => "rows-shifted"), cost: cost + dearer });
      };
      propose(null, 0);
      for (const gap of open) propose(gap, costOfGap);
    }
  }
}

/** Longest runs in which each cell wants what stands at the next place; at the gap, which has to be inside, it may want anything. */
function runsIn(
  cells: readonly number[],
  wanted: readonly (number | undefined)[],
  values: Float64Array,
  forward: number,
  gap: number | null,
): Pick<Step, "cells" | "values">[] {
  const runs: Pick<Step, "cells" | "values">[] = [];
  const valueAt = (at: number): number => values[cells[at]!]!;
  const end = forward === 1 ? cells.length - 1 : 0;
  const shortest = shortestRun + (gap === null ? 0 : 1);
  let run: number[] = [];
  for (let at = cells.length - 1 - end; at >= 0 && at < cells.length; at += forward) {
    const isShifted =
      at !== end &&
      (at === gap ? wanted[at] !== valueAt(at + forward) && valueAt(at + forward) >= 0 : wanted[at] === valueAt(at + forward));
    if (isShifted) {
      run.push(at);
      continue;
    }
    const last = wanted[at];
    if (last !== undefined && (gap === null || run.includes(gap))) {
      const meant = [...run.map((member): [number, number] => [member, valueAt(member + forward)]), [at, last] as const].filter(
        ([member, value]) => value !== valueAt(member),
      );
      if (meant.length > shortest) runs.push({ cells: meant.map(([member]) => cells[member]!), values: meant.map(([, value]) => value) });
    }
    run = [];
  }
  return runs;
}

/** What a cell would have to hold for the equation across its line to hold; `undefined` where that is no count. */
function wantedAcross(
  equations: Equations,
  { grid, values }: SlipModel,
  residual: Float64Array,
  cell: number,
  line: Line,
): number | undefined {
  const lineOf = line.direction === "row" ? grid.rowLine : grid.columnLine;
  for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
    const equation = equations.use[at]!;
    const start = equations.memberStart[equation]!;
    const end = equations.memberStart[equation + 1]!;
    let isAcross = false;
    for (let member = start; member < end && !isAcross; member += 1) isAcross = lineOf[equations.member[member]!] !== lineOf[cell];
    if (!isAcross) continue;
    const value = values[cell]! - residual[equation]! / equations.useCoefficient[at]!;
    return value >= 0 && Number.isSafeInteger(value) ? value : undefined;
  }
  return undefined;
}
