/**
 * Best first: sets of slips that settle every open equation, cheapest first. Each step takes one open equation and
 * answers for it. Bounded by a fixed number of steps; the same input always stops at the same one.
 */

import { residualsOf } from "./equations";
import type { Equations } from "./equations";
import type { Hand } from "./hand";
import { closingValues, coefficientIn, stepsAt } from "./steps";
import type { Step } from "./steps";

/** Slips tried before the search gives the best it has. Sized for less than 100 ms on two ordinary cores. */
export const stepLimit = 60_000;

/** A slip costs about this at the least; what an open equation is taken to cost when shared by two slips. */
const cheapSlip = 7.5;
const cheapPair = 8.5;
const mostSolutions = 200;

export interface Solution {
  readonly steps: readonly Step[];
  readonly cost: number;
}

export interface Found {
  readonly solutions: readonly Solution[];
  readonly isProven: boolean;
  readonly steps: number;
}

interface Node {
  readonly parent: Node | null;
  readonly step: Step | null;
  readonly residual: Float64Array;
  readonly open: number;
  readonly cost: number;
  readonly estimate: number;
  readonly key: number;
  readonly depth: number;
  readonly serial: number;
}

export function search(equations: Equations, hand: Hand, margin: number, limit: number, atMost: number): Found {
  const residual = residualsOf(equations, hand.values);
  const outlook = outlookOf(equations, hand, residual);
  let serial = 0;
  const open = residual.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  const root: Node = { parent: null, step: null, residual, open, cost: 0, estimate: 0, key: 0, depth: 0, serial };
  const heap: Node[] = [root];
  const seen = new Map<number, number>([[0, 0]]);
  const solutions: Solution[] = [];
  let best = atMost;
  let steps = 0;
  const values: number[] = [];
  const changed = new Uint8Array(equations.cells);

  while (heap.length > 0) {
    const node = pop(heap);
    if (node.estimate > best + margin) break;
    if (node.open === 0) {
      solutions.push({ steps: stepsOf(node), cost: node.cost });
      best = Math.min(best, node.cost);
      if (solutions.length >= mostSolutions) break;
      continue;
    }
    if (steps >= limit) return { solutions, isProven: false, steps };
    markChanged(node, changed, 1);
    const position = { equations, hand, residual: node.residual, isChanged: (cell: number) => changed[cell] === 1 };
    const equation = nextEquation(equations, node.residual);
    for (let at = equations.memberStart[equation] as number; at < (equations.memberStart[equation + 1] as number); at += 1) {
      const cell = equations.member[at] as number;
      if (changed[cell] === 1) continue;
      for (const value of [...closingValues(position, cell, values)]) {
        const { cost, slip } = hand.read(cell, value);
        steps += 1;
        expand(node, { cells: [cell], values: [value], slips: [slip], cost }, false);
      }
      steps += 4;
      for (const step of stepsAt(position, cell)) {
        steps += 1;
        expand(node, step, true);
      }
    }
    markChanged(node, changed, 0);
  }
  return { solutions, isProven: true, steps };

  function expand(node: Node, step: Step, mustClose: boolean): void {
    const cost = node.cost + step.cost;
    if (cost > best + margin) return;
    const key = node.key + keyOf(step);
    if ((seen.get(key) ?? Infinity) <= cost) return;

    const next = node.residual.slice();
    let nowOpen = node.open;
    let closed = 0;
    for (const [index, cell] of step.cells.entries()) {
      const difference = (step.values[index] as number) - (hand.values[cell] as number);
      for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
        const touched = equations.use[at] as number;
        const before = next[touched] as number;
        const after = before + difference * (equations.useCoefficient[at] as number);
        next[touched] = after;
        if (before !== 0 && after === 0) {
          nowOpen -= 1;
          closed += 1;
        } else if (before === 0 && after !== 0) nowOpen += 1;
      }
    }
    if (mustClose && closed === 0) return;
    const estimate = cost + (nowOpen === 0 ? 0 : outlook(next));
    if (estimate > best + margin) return;
    seen.set(key, cost);
    serial += 1;
    push(heap, { parent: node, step, residual: next, open: nowOpen, cost, estimate, key, depth: node.depth + 1, serial });
    if (nowOpen === 0) best = Math.min(best, cost);
  }
}

function stepsOf(node: Node): Step[] {
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

/** Keys of sets of changes: the sum of one number a change, so that order does not matter. */
function keyOf({ cells, values }: Step): number {
  let key = 0;
  for (const [index, cell] of cells.entries()) {
    const value = values[index] as number;
    let mixed = Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul((value % 0x100000000) | 0, 0x85ebca6b) ^ Math.floor(value / 0x100000000);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    const other = Math.imul(mixed ^ (mixed >>> 15) ^ cell, 0x45d9f3b5);
    key += (mixed >>> 0) * 0x10000 + (other >>> 16);
  }
  return key;
}

/**
 * What the open equations will cost at the least, near enough: within a group every slip of one cell settles one
 * equation, so each open equation of it needs its own; slips of two cells may settle two.
 */
function outlookOf(equations: Equations, hand: Hand, root: Float64Array): (residual: Float64Array) => number {
  const known: Map<number, number>[] = Array.from({ length: equations.size }, () => new Map());
  const sums = new Float64Array(equations.perGroup.length);

  const cheapest = (equation: number, open: number): number => {
    let least = 2 * cheapSlip;
    for (let at = equations.memberStart[equation] as number; at < (equations.memberStart[equation + 1] as number); at += 1) {
      const cell = equations.member[at] as number;
      const coefficient = equations.memberCoefficient[at] as number;
      const value = (hand.values[cell] as number) - open / coefficient;
      if (value >= 0 && Number.isSafeInteger(value)) least = Math.min(least, hand.read(cell, value).cost);
      if (least > cheapPair / 2 && mayBePaired(cell, coefficient, equation, open)) least = cheapPair / 2;
    }
    return least;
  };

  /** Whether a swap with a cell of the same line, or an open neighbour, could settle this and another equation at once. */
  const mayBePaired = (cell: number, coefficient: number, equation: number, open: number): boolean => {
    const { grid, values } = hand;
    const wanted = (values[cell] as number) - open / coefficient;
    for (let side = 0; side < 4; side += 1) {
      const neighbour = grid.neighbours[4 * cell + side] as number;
      if (neighbour === -1) continue;
      if (values[neighbour] === wanted && coefficientIn(equations, equation, neighbour) === 0) return true;
      for (let at = equations.useStart[neighbour] as number; at < (equations.useStart[neighbour + 1] as number); at += 1) {
        const other = equations.use[at] as number;
        if (other !== equation && equations.group[other] === equations.group[equation] && root[other] !== 0) return true;
      }
    }
    return false;
  };

  return (residual) => {
    sums.fill(0);
    for (let equation = 0; equation < equations.size; equation += 1) {
      const open = residual[equation] as number;
      if (open === 0) continue;
      const memory = known[equation] as Map<number, number>;
      let cost = memory.get(open);
      if (cost === undefined) {
        cost = cheapest(equation, open);
        memory.set(open, cost);
      }
      const group = equations.group[equation] as number;
      sums[group] = (sums[group] as number) + cost / (equations.perGroup[group] as number);
    }
    return sums.reduce((most, sum) => Math.max(most, sum), 0);
  };
}

const isBefore = (one: Node, other: Node): boolean =>
  one.estimate < other.estimate || (one.estimate === other.estimate && (one.open < other.open || (one.open === other.open && one.serial < other.serial)));

function push(heap: Node[], node: Node): void {
  let at = heap.length;
  heap.push(node);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(node, heap[parent] as Node)) break;
    heap[at] = heap[parent] as Node;
    at = parent;
  }
  heap[at] = node;
}

function pop(heap: Node[]): Node {
  const top = heap[0] as Node;
  const last = heap.pop() as Node;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Node, heap[child] as Node)) child += 1;
    if (!isBefore(heap[child] as Node, last)) break;
    heap[at] = heap[child] as Node;
    at = child;
  }
  heap[at] = last;
  return top;
}
