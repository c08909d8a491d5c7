/**
 * Slips of whole lines with every value known: two rows or columns the wrong way round, a run of numbers typed one
 * place further. Listed once a report, from what is open in it.
 */

import { remembered } from "../remembered";
import { below, right } from "./cell-graph";
import type { CellGraph, Line } from "./cell-graph";
import { groups } from "./equations";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import { settledBy } from "./step";
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
  const steps: Step[] = [];
  for (const swap of plan) swappedLines(equations, model, residual, swap, steps);
  const acrossColumns = open[groups.row]!;
  if (acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "column", steps);
  if (all - acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "row", steps);
  return steps;
}

/** Two lines next to each other, cell by cell; with their totals or without. */
interface LineSwap {
  readonly pairs: readonly (readonly [number, number])[];
  readonly slip: Slip;
  /** Equations that such a swap could settle. */
  readonly telling: readonly number[];
}

const swapsOf = remembered((equations: Equations) =>
  remembered((grid: CellGraph) =>
    grid.lines.flatMap((line): LineSwap[] => {
      const side = line.direction === "row" ? below : right;
      const pairs = line.cells.map((cell) => [cell, grid.neighbours[4 * cell + side]!] as const);
      if (pairs.some(([, other]) => other === -1)) return [];
      const slip: Slip = line.direction === "row" ? "rows-swapped" : "other";
      const variants = line.direction === "row" ? [pairs, pairs.slice(0, -1)] : [pairs];
      return variants
        .map((some) => ({ pairs: some, slip, telling: tellingOf(equations, some) }))
        .filter(({ telling }) => telling.length > 0);
    }),
  ),
);

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
  { pairs, slip, telling }: LineSwap,
  steps: Step[],
): void {
  const { grid, values } = model;
  let open = 0;
  for (const equation of telling) if (residual[equation] !== 0) open += 1;
  if (open < 2) return;
  const differing = pairs.filter(([one, other]) => values[one] !== values[other]);
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
