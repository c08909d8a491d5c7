/**
 * Slips that touch more than one cell: swapped, typed one line over, booked under the neighbour, carried through into
 * totals, whole lines shifted or swapped. Each is proposed only where it would settle an open equation.
 */

import type { Slip } from "./explanation";
import { above, below, left as leftSide, right as rightSide } from "./grid";
import type { Grid } from "./grid";
import { left } from "./hand";
import type { Hand } from "./hand";
import type { Equations } from "./equations";
import { costOf, eventCost, leastCost, share } from "./rates";

/** One slip taken back: cells and what they were meant to hold. */
export interface Step {
  readonly cells: readonly number[];
  readonly values: readonly number[];
  readonly slips: readonly Slip[];
  readonly cost: number;
}

export interface Position {
  readonly equations: Equations;
  readonly hand: Hand;
  /** What is still open. */
  readonly residual: Float64Array;
  isChanged(cell: number): boolean;
}

/** Amounts by which `cell` would have to change to settle one of its open equations. */
export function closingValues({ equations, hand, residual }: Position, cell: number, into: number[]): number[] {
  into.length = 0;
  for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
    const open = residual[equations.use[at] as number] as number;
    if (open === 0) continue;
    const value = (hand.values[cell] as number) - open / (equations.useCoefficient[at] as number);
    if (value >= 0 && Number.isSafeInteger(value) && !into.includes(value)) into.push(value);
  }
  return into;
}

const sides = [above, below, leftSide, rightSide] as const;
const scratch: number[] = [];
const inner: number[] = [];

/** All slips of several cells that involve `cell`. */
export function* stepsAt(position: Position, cell: number): Iterable<Step> {
  const { hand } = position;
  const { grid, values } = hand;
  const own = values[cell] as number;

  for (const side of sides) {
    const other = grid.neighbours[4 * cell + side] as number;
    if (other === -1 || position.isChanged(other)) continue;
    const isVertical = side === above || side === below;
    const next = values[other] as number;
    if (own !== next && own >= 0 && next >= 0) yield swap(hand, cell, other, isVertical ? share.swappedInColumn : share.swappedInRow, grid.ids.length);
    yield* movedBetween(position, cell, other, isVertical);
    yield* movedBetween(position, other, cell, isVertical);
    yield* misbooked(position, cell, other);
  }
  yield* swappedFar(position, cell);
  yield* carriedThrough(position, cell);
}

function swap(hand: Hand, one: number, other: number, ofAll: number, places: number): Step {
  const [first, second] = [hand.values[one] as number, hand.values[other] as number];
  const cost = eventCost(ofAll, places) + hand.surprise(one, second) + hand.surprise(other, first) + blankness(hand, one) + blankness(hand, other);
  return { cells: [one, other], values: [second, first], slips: ["cells-swapped", "cells-swapped"], cost: Math.max(leastCost, cost) };
}

/** A zero typed as such is what a moved number leaves behind; a blank only where the report leaves zeros blank or the clerk lost the place. */
const blankness = (hand: Hand, cell: number): number => (hand.state[cell] === left.blank ? costOf(0.5) - hand.blankForZero : 0);

/** Meant for `source`, typed into `target` over what belonged there. Nothing belonged there: that is a swap with a zero. */
function* movedBetween(position: Position, source: number, target: number, isVertical: boolean): Iterable<Step> {
  const { hand, equations, residual } = position;
  const typed = hand.values[target] as number;
  if ((hand.values[source] as number) !== 0 || typed <= 0) return;

  const base = eventCost(isVertical ? share.movedInColumn : share.movedInRow, 2 * hand.grid.ids.length) + hand.surprise(source, typed) + blankness(hand, source);
  inner.length = 0;
  for (let at = equations.useStart[target] as number; at < (equations.useStart[target + 1] as number); at += 1) {
    const equation = equations.use[at] as number;
    const open = (residual[equation] as number) + typed * coefficientIn(equations, equation, source);
    const value = typed - open / (equations.useCoefficient[at] as number);
    if (value > 0 && value !== typed && Number.isSafeInteger(value) && !inner.includes(value)) inner.push(value);
  }
  const name: Slip = isVertical ? "neighbouring-row" : "neighbouring-column";
  for (const value of [...inner]) {
    yield { cells: [source, target], values: [typed, value], slips: [name, name], cost: Math.max(leastCost, base + hand.surprise(target, value)) };
  }
}

/** The same amount missing in one cell and too much in its neighbour. */
function* misbooked(position: Position, cell: number, other: number): Iterable<Step> {
  const { hand } = position;
  const own = hand.values[cell] as number;
  const next = hand.values[other] as number;
  for (const value of [...closingValues(position, cell, scratch)]) {
    const amount = value - own;
    const rest = next - amount;
    if (amount === 0 || rest < 0 || value === next) continue;
    const isWhole = amount > 0 ? own === 0 : next === 0;
    const cost = eventCost(isWhole ? share.movedInColumn : share.misbooked, 4 * hand.grid.ids.length) + costOf(isWhole ? 0.5 : 1 / (14 * Math.abs(amount)));
    yield {
      cells: [cell, other],
      values: [value, rest],
      slips: ["other", "other"],
      cost: Math.max(leastCost, cost + hand.surprise(cell, value) + hand.surprise(other, rest)),
    };
  }
}

/** Swapped with a cell further along its row or column. */
function* swappedFar({ hand, equations, residual, isChanged }: Position, cell: number): Iterable<Step> {
  const { grid, values } = hand;
  const own = values[cell] as number;
  for (const lineAt of [grid.rowLine[cell] as number, grid.columnLine[cell] as number]) {
    const line = grid.lines[lineAt];
    if (!line) continue;
    for (const other of line.cells) {
      const next = values[other] as number;
      if (next === own || next < 0 || own < 0 || isChanged(other) || isNeighbour(grid.neighbours, cell, other)) continue;
      if (!closesBoth(equations, residual, cell, next - own, other)) continue;
      yield swap(hand, cell, other, share.swappedFarApart, 2 * grid.ids.length * apart(grid, cell, other) ** 2);
    }
  }
}

/** In rows or columns; the chance of a mix-up falls with the square. */
const apart = ({ row, column }: Grid, cell: number, other: number): number =>
  Math.abs((row[cell] as number) - (row[other] as number)) + Math.abs((column[cell] as number) - (column[other] as number));

function isNeighbour(neighbours: Int32Array, cell: number, other: number): boolean {
  for (let side = 0; side < 4; side += 1) if (neighbours[4 * cell + side] === other) return true;
  return false;
}

/** Far swaps are many and rare: only those that settle an equation on either side are worth a look. */
function closesBoth(equations: Equations, residual: Float64Array, cell: number, difference: number, other: number): boolean {
  return closesOne(equations, residual, cell, difference, other) && closesOne(equations, residual, other, -difference, cell);
}

function closesOne(equations: Equations, residual: Float64Array, cell: number, difference: number, other: number): boolean {
  for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
    const equation = equations.use[at] as number;
    const open = residual[equation] as number;
    if (open === 0) continue;
    const change = difference * ((equations.useCoefficient[at] as number) - coefficientIn(equations, equation, other));
    if (open + change === 0) return true;
  }
  return false;
}

export function coefficientIn(equations: Equations, equation: number, cell: number): number {
  for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
    if (equations.use[at] === equation) return equations.useCoefficient[at] as number;
  }
  return 0;
}

/** A wrong leaf whose row total, column total or both were added up with it. */
function* carriedThrough(position: Position, cell: number): Iterable<Step> {
  const { hand } = position;
  const { grid } = hand;
  if (grid.isReview[cell] === 1) return;
  // In an equation of totals only the total is seen; the leaf it was added up with may be any of its parts.
  const column = grid.lines[grid.columnLine[cell] as number];
  if (!column) return;

  const values = [...closingValues(position, cell, scratch)];
  for (const value of values) {
    const amount = value - (hand.values[cell] as number);
    if (amount === 0) continue;
    if (grid.isTotal[cell] === 1) {
      for (const part of column.cells) if (grid.columnTotal[part] === cell) yield* carriedFrom(position, part, amount);
    }
    yield* carriedFrom(position, cell, amount);
  }
}

function* carriedFrom({ hand, isChanged }: Position, leaf: number, amount: number): Iterable<Step> {
  const { grid, values } = hand;
  const meant = (values[leaf] as number) + amount;
  if (meant < 0 || isChanged(leaf)) return;
  const rowTotal = grid.rowTotal[leaf] as number;
  const columnTotal = grid.columnTotal[leaf] as number;
  const corner = columnTotal === -1 ? -1 : (grid.rowTotal[columnTotal] as number);
  const { cost, slip } = hand.read(leaf, meant);
  for (const totals of [[rowTotal], [columnTotal], [rowTotal, columnTotal, corner]]) {
    if (totals.some((total) => total === -1 || isChanged(total) || (values[total] as number) + amount < 0)) continue;
    yield {
      cells: [leaf, ...totals],
      values: [meant, ...totals.map((total) => (values[total] as number) + amount)],
      slips: [slip, ...totals.map((): Slip => "total-not-updated")],
      cost: cost + costOf(share.carriedThrough / (share.carriedThrough + 0.4)),
    };
  }
}
