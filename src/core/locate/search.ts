/**
 * Best first: sets of slips that settle every open equation, cheapest first. Each position takes one open equation and
 * answers for it in every way that is proposed. Bounded by a fixed number of steps; the same input always stops at the same.
 */

import { residualsOf } from "./equations";
import type { Equations } from "./equations";
import { pop, push } from "./queue";
import type { Queued } from "./queue";
import { remainingCostOf } from "./remaining-cost";
import type { SlipModel } from "./slip-likelihood";
import { lineSteps } from "./slips-of-lines";
import { proposePairs } from "./slips-of-two-cells";
import { proposeCarried } from "./slips-with-totals";
import { closingValues, settledBy } from "./step";
import type { Position, Step } from "./step";

/** Slips tried before the search gives the best it has. Sized for less than 100 ms on two ordinary cores. */
export const stepLimit = 16_000;

/** More accounts than this are a way of saying that nobody can tell. */
const mostSolutions = 200;

export interface Bounds {
  /** Accounts that cost more than the best by this are not looked for. */
  readonly margin: number;
  readonly limit: number;
  /** The best known otherwise. */
  readonly atMost: number;
  /** Cells known to be good. */
  readonly frozen?: readonly number[];
  /** Above 1 the search hurries towards any answer instead of looking for the best. */
  readonly haste?: number;
}

export interface Solution {
  readonly steps: readonly Step[];
  readonly cost: number;
}

export interface Found {
  readonly solutions: readonly Solution[];
  /** Everything within the margin was seen. */
  readonly isProven: boolean;
  readonly steps: number;
}

interface Node extends Queued {
  readonly parent: Node | null;
  readonly step: Step | null;
  /** Where its residuals stand in the pool. */
  readonly at: number;
  readonly cost: number;
  readonly key: number;
}

export function search(equations: Equations, model: SlipModel, { margin, limit, atMost, frozen = [], haste = 1 }: Bounds): Found {
  const width = equations.size;
  const start = residualsOf(equations, model.values);
  const open = start.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  const remainingCost = remainingCostOf(equations, model, start);
  const ofLines = lineSteps(equations, model, start);
  if (open > 0 && ofLines.length === 0 && remainingCost(start) > atMost + margin) return { solutions: [], isProven: true, steps: 0 };

  const solutions: Solution[] = [];
  const changed = untouchable(equations);
  for (const cell of frozen) changed[cell] = 1;
  const next = new Float64Array(width);
  let pool = new Float64Array(32 * width);
  pool.set(start);
  let nodes = 1;
  let steps = 0;
  let best = atMost;
  const root: Node = { parent: null, step: null, at: 0, open, cost: 0, estimate: 0, key: 0, serial: 0 };
  const heap: Node[] = [root];
  const seen = new Map<number, number>([[0, 0]]);

  while (heap.length > 0) {
    const node = pop(heap);
    if (node.estimate > best + margin) {
      if (haste === 1) break;
      continue;
    }
    if (node.open === 0) {
      solutions.push({ steps: stepsTo(node), cost: node.cost });
      best = Math.min(best, node.cost);
      if (solutions.length >= mostSolutions) break;
      continue;
    }
    if (steps >= limit) return { solutions, isProven: false, steps };
    markChanged(node, changed, 1);
    answer(node);
    markChanged(node, changed, 0);
  }
  return { solutions, isProven: true, steps };

  /** Every way to settle one open equation of a position. */
  function answer(node: Node): void {
    const residual = pool.subarray(node.at, node.at + width);
    const position: Position = {
      equations,
      model,
      residual,
      changed,
      budget: best + margin - node.cost,
      propose: (step) => expand(node, step),
    };
    const equation = nextEquation(equations, residual);
    for (let at = equations.memberStart[equation]!; at < equations.memberStart[equation + 1]!; at += 1) {
      const cell = equations.member[at]!;
      steps += 1;
      if (changed[cell] === 1) continue;
      const closing = closingValues(position, cell);
      for (const value of closing) {
        const { cost, slip } = model.read(cell, value);
        if (cost <= position.budget) expand(node, { cells: [cell], values: [value], slips: [slip], cost });
      }
      proposePairs(position, cell, closing);
      proposeCarried(position, cell, closing);
    }
    for (const step of ofLines) {
      steps += 1;
      if (step.cells.some((cell) => changed[cell] === 1)) continue;
      if (settledBy(equations, model, residual, step.cells, step.values) > 0) expand(node, step);
    }
  }

  function expand(node: Node, step: Step): void {
    steps += 1;
    const cost = node.cost + step.cost;
    if (cost > best + margin) return;
    const key = node.key + keyOf(step);
    if ((seen.get(key) ?? Infinity) <= cost) return;

    next.set(pool.subarray(node.at, node.at + width));
    let nowOpen = node.open;
    for (let index = 0; index < step.cells.length; index += 1) {
      const cell = step.cells[index]!;
      const difference = step.values[index]! - model.values[cell]!;
      for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
        const touched = equations.use[at]!;
        const before = next[touched]!;
        const after = before + difference * equations.useCoefficient[at]!;
        next[touched] = after;
        if (before !== 0 && after === 0) nowOpen -= 1;
        else if (before === 0 && after !== 0) nowOpen += 1;
      }
    }
    const toCome = nowOpen === 0 ? 0 : remainingCost(next);
    if (cost + toCome > best + margin) return;
    const estimate = cost + haste * toCome;
    seen.set(key, cost);
    if ((nodes + 1) * width > pool.length) {
      const larger = new Float64Array(2 * pool.length);
      larger.set(pool);
      pool = larger;
    }
    pool.set(next, nodes * width);
    push(heap, { parent: node, step, at: nodes * width, open: nowOpen, cost, estimate, key, serial: nodes });
    nodes += 1;
    if (nowOpen === 0) best = Math.min(best, cost);
  }
}

/** Cells of no equation here are computed from the others or belong to another table: no slip may touch them. */
function untouchable({ cells, useStart }: Equations): Uint8Array {
  const marks = new Uint8Array(cells);
  for (let cell = 0; cell < cells; cell += 1) if (useStart[cell] === useStart[cell + 1]) marks[cell] = 1;
  return marks;
}

function stepsTo(node: Node): Step[] {
  const steps: Step[] = [];
  for (let at: Node | null = node; at?.step; at = at.parent) steps.push(at.step);
  return steps.reverse();
}

function markChanged(node: Node, changed: Uint8Array, mark: 0 | 1): void {
  for (let at: Node | null = node; at?.step; at = at.parent) for (const cell of at.step.cells) changed[cell] = mark;
}

/** The open equation with the fewest members: the fewest ways to answer for it. */
function nextEquation(equations: Equations, residual: Float64Array): number {
  for (const equation of equations.order) if (residual[equation] !== 0) return equation;
  return 0;
}

/** Keys of sets of changes: the sum of one number below 2⁴² a change, so that order does not matter and sums stay exact. */
function keyOf({ cells, values }: Step): number {
  let key = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const value = values[index]!;
    let mixed = Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul((value % 0x100000000) | 0, 0x85ebca6b) ^ Math.floor(value / 0x100000000);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    const other = Math.imul(mixed ^ (mixed >>> 15) ^ cell, 0x45d9f3b5);
    key += (mixed >>> 0) * 0x400 + (other >>> 22);
  }
  return key;
}
