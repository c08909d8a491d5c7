/**
 * Slips of whole lines with every value known: two rows or columns the wrong way round, a run of numbers typed one
 * place further. Listed once a report, from what is open in it.
 */

import { carriedForwardOf } from "../form/cell-id";
import { remembered } from "../remembered";
import { below, right } from "./cell-graph";
import type { CellGraph, Line } from "./cell-graph";
import { groups } from "./equations";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import { settledBy } from "./step";
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
  const steps: Step[] = subtotalSteps(equations, model, residual);
  for (const swap of plan) swappedLines(equations, model, residual, swap, steps);
  const acrossColumns = open[groups.row]!;
  if (acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "column", steps);
  if (all - acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "row", steps);
  return steps;
}

/** Two lines, cell by cell: next to each other, with their totals or without, or two that are taken for each other by their names. */
interface LineSwap {
  readonly pairs: Pairs;
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
    const abreast = grid.lines.flatMap((line) => {
      const side = line.direction === "row" ? below : right;
      const pairs: Pairs = line.cells.map((cell) => [cell, grid.neighbours[4 * cell + side]!]);
      return pairs.some(([, other]) => other === -1) ? [] : variantsOf(line.direction, pairs, grid);
    });
    return [...abreast, ...carriedTwins(grid)]
      .map(({ pairs, direction, toDiffer = pairs, leastDiffering = 2 }): LineSwap => ({
        pairs,
        toDiffer,
        leastDiffering,
        slip: direction === "row" ? "rows-swapped" : "columns-swapped",
        telling: tellingOf(equations, pairs),
      }))
      .filter(({ telling }) => telling.length > 0);
  }),
);

interface Variant extends Partial<Pick<LineSwap, "toDiffer" | "leastDiffering">> {
  readonly pairs: Pairs;
  readonly direction: Line["direction"];
}

/** Outcomes of two columns that differ in fewer lines are as well told as single cells in the wrong column. */
const leastOutcomes = 3;

/**
 * Rows are exchanged with their totals or without. Of columns all of it, or only the outcomes; that everything but the outcomes was
 * exchanged explains the same, so both are proposed and neither is put before the other.
 */
function variantsOf(direction: Line["direction"], pairs: Pairs, { isOutcome }: CellGraph): Variant[] {
  if (direction === "row") return [pairs, pairs.slice(0, -1)].map((some) => ({ pairs: some, direction }));
  const outcomes = pairs.filter(([cell]) => isOutcome[cell] === 1);
  const others = pairs.filter(([cell]) => isOutcome[cell] === 0);
  const halves = outcomes.length === 0 ? [] : [outcomes, others];
  return [{ pairs, direction }, ...halves.map((half) => ({ pairs: half, direction, toDiffer: outcomes, leastDiffering: leastOutcomes }))];
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
function tellingOf(equations: Equations, pairs: LineSwap["pairs"]): number[] {
  const weights = new Map<number, number[]>();
  pairs.forEach(([one, other], index) => {
    for (const [cell, sign] of [
      [one, 1],
      [other, -1],
    ] as const) {
      for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
        const list = weights.get(equations.use[at]!) ?? pairs.map(() => 0);
        list[index] = list[index]! + sign * equations.useCoefficient[at]!;
        weights.set(equations.use[at]!, list);
      }
    }
  });
  // A row that stays whole keeps its own total.
  return [...weights]
    .filter(([equation, list]) => list.some((weight) => weight !== 0) && !isWhole(equations, equation, pairs))
    .map(([equation]) => equation);
}

function isWhole(equations: Equations, equation: number, pairs: LineSwap["pairs"]): boolean {
  const [start, end] = [equations.memberStart[equation]!, equations.memberStart[equation + 1]!];
  const members = [...equations.member.subarray(start, end)];
  return [0, 1].some((side) => members.every((cell) => pairs.some((pair) => pair[side] === cell))) && members.length === pairs.length;
}

function swappedLines(
  equations: Equations,
  model: SlipModel,
  residual: Float64Array,
  { pairs, toDiffer, leastDiffering, slip, telling }: LineSwap,
  steps: Step[],
): void {
  const { grid, values } = model;
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
  steps.push({ cells, values: meant, slips: cells.map(() => slip), cost: eventCost(share.linesSwapped, 2 * grid.lines.length) });
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
