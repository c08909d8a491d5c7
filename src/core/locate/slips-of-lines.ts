/**
 * Slips of whole lines with every value known: lines the wrong way round, sums in the wrong place or over the wrong lines, a run of
 * numbers typed one place further. Listed from what is open in a report.
 */

import { remembered } from "../remembered";
import type { Line } from "./cell-graph";
import { groups } from "./equations";
import type { Equations } from "./equations";
import { exchangedLines } from "./exchanged-lines";
import type { Slip } from "./explanation";
import { eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import { settledBy } from "./step";
import type { Step } from "./step";
import { subtotalSteps } from "./subtotals-in-leaves";
import { sumSteps } from "./sums-over-wrong-lines";

export function lineSteps(equations: Equations, model: SlipModel, residual: Float64Array): Step[] {
  const open = [0, 0, 0, 0, 0];
  let all = 0;
  for (let equation = 0; equation < equations.size; equation += 1) {
    if (residual[equation] === 0) continue;
    const group = equations.group[equation]!;
    open[group] = open[group]! + 1;
    all += 1;
  }
  if (all < 2) return [];
  const settles = ({ cells, values }: Step): boolean => settledBy(equations, model, residual, cells, values) > 0;
  const steps = [...sumsIn(model).filter(settles), ...exchangedLines(equations, model, residual)].map((step) =>
    withoutFollowers(step, equations),
  );
  const acrossColumns = open[groups.row]!;
  if (acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "column", steps);
  if (all - acrossColumns > shortestRun) shiftedRuns(equations, model, residual, "row", steps);
  return steps;
}

/** Whatever is open: they are told by the numbers that stand there. */
const sumsIn = remembered((model: SlipModel): readonly Step[] => [...subtotalSteps(model), ...sumSteps(model)]);

/** Formula totals stand in no equation any more: they follow, nothing was typed there. Nor is what a hypothesis computes. */
function withoutFollowers(step: Step, { useStart }: Equations): Step {
  const typed = step.cells.map((cell) => useStart[cell] !== useStart[cell + 1]);
  if (typed.every(Boolean)) return step;
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => typed[index]);
  return { cells: keep(step.cells), values: keep(step.values), slips: keep(step.slips), cost: step.cost };
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
