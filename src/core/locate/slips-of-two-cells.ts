/**
 * Slips between two cells: swapped, typed one line over, booked under the neighbour. Each is proposed only where it does
 * not leave more equations open than before.
 */

import { above, below, left as leftSide, right as rightSide } from "./cell-graph";
import type { CellGraph } from "./cell-graph";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { costOf, eventCost, leastCost, share } from "./rates";
import { leftAs, mostInFavour } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";
import { coefficientIn, settledBy } from "./step";
import type { Position } from "./step";

const sides = [above, below, leftSide, rightSide] as const;

/** All slips of two cells that involve `cell`; `closing` are its closing values. */
export function proposePairs(position: Position, cell: number, closing: readonly number[]): void {
  const { model, changed } = position;
  for (const side of sides) {
    const other = model.grid.neighbours[4 * cell + side]!;
    if (other === -1 || changed[other] === 1) continue;
    const isVertical = side === above || side === below;
    const ofAll = isVertical ? share.swappedInColumn : share.swappedInRow;
    // What was swapped with a zero was typed one line over.
    const name: Slip =
      model.values[cell] !== 0 && model.values[other] !== 0 ? "cells-swapped" : isVertical ? "neighbouring-row" : "neighbouring-column";
    swapped(position, cell, other, eventCost(ofAll, model.grid.ids.length) + totalsRarely(model.grid, cell, other), name, 0);
    movedBetween(position, cell, other, isVertical);
    movedBetween(position, other, cell, isVertical);
    misbooked(position, cell, other, closing, isVertical);
  }
  swappedFar(position, cell);
}

/** A total is worked out where it stands; it is less often put in the wrong place than a number copied from elsewhere. */
const totalsRarely = ({ isTotal }: CellGraph, cell: number, other: number): number =>
  isTotal[cell] === 1 || isTotal[other] === 1 ? costOf(0.5) : 0;

function propose(
  position: Position,
  cells: readonly number[],
  values: readonly number[],
  slips: readonly Slip[],
  event: number,
  leastGain = 1,
): void {
  if (event > position.budget + mostInFavour) return;
  const cost = event + position.model.surprise(cells, values);
  if (cost <= position.budget && settledBy(position.equations, position.model, position.residual, cells, values) >= leastGain)
    position.propose({ cells, values, slips, cost: Math.max(leastCost, cost) });
}

function swapped(position: Position, one: number, other: number, event: number, name: Slip, leastGain: number): void {
  const { model, budget } = position;
  const first = model.values[one]!;
  const second = model.values[other]!;
  if (first === second || first < 0 || second < 0 || event > budget + mostInFavour) return;
  propose(position, [one, other], [second, first], [name, name], event + blankness(model, one) + blankness(model, other), leastGain);
}

/** A moved number leaves a zero or a blank behind; a blank tells more where the report does not leave zeros blank. */
const blankness = (model: SlipModel, cell: number): number => (model.state[cell] === leftAs.blank ? costOf(0.5) - model.blankForZero : 0);

/** Meant for `source`, typed into `target` over what belonged there. Where nothing belonged there it is a swap with a zero. */
function movedBetween(position: Position, source: number, target: number, isVertical: boolean): void {
  const { model, equations, residual } = position;
  const typed = model.values[target]!;
  if (model.values[source]! !== 0 || typed <= 0) return;

  const ofAll = isVertical ? share.movedInColumn : share.movedInRow;
  const event = eventCost(ofAll, 2 * model.grid.ids.length) + blankness(model, source) + totalsRarely(model.grid, source, target);
  if (event > position.budget + mostInFavour) return;
  const name: Slip = isVertical ? "neighbouring-row" : "neighbouring-column";
  let before = -1;
  for (let at = equations.useStart[target]!; at < equations.useStart[target + 1]!; at += 1) {
    const equation = equations.use[at]!;
    const open = residual[equation]! + typed * coefficientIn(equations, equation, source);
    const value = typed - open / equations.useCoefficient[at]!;
    if (value <= 0 || value === typed || value === before || !Number.isSafeInteger(value)) continue;
    propose(position, [source, target], [typed, value], [name, name], event, 0);
    before = value;
  }
}

/** The same amount missing in one cell and too much in its neighbour. */
function misbooked(position: Position, cell: number, other: number, closing: readonly number[], isVertical: boolean): void {
  const { model } = position;
  const own = model.values[cell]!;
  const next = model.values[other]!;
  for (const value of closing) {
    const amount = value - own;
    const rest = next - amount;
    if (rest < 0 || value === next) continue;
    const isWhole = amount > 0 ? own === 0 : next === 0;
    const name: Slip = isWhole ? (isVertical ? "neighbouring-row" : "neighbouring-column") : "other";
    const event =
      eventCost(isWhole ? share.movedInColumn * 0.5 : share.misbooked, 4 * model.grid.ids.length) +
      (isWhole ? 0 : Math.log(14 * Math.abs(amount))) +
      totalsRarely(model.grid, cell, other);
    propose(position, [cell, other], [value, rest], [name, name], event, 2);
  }
}

/** Swapped with a cell further along its row or column. */
function swappedFar(position: Position, cell: number): void {
  const { model, changed, equations, residual } = position;
  const { grid, values } = model;
  const own = values[cell]!;
  if (own < 0) return;
  const nearest = eventCost(share.swappedFarApart, 2 * grid.ids.length);
  if (nearest > position.budget + mostInFavour) return;
  for (const lineAt of [grid.rowLine[cell]!, grid.columnLine[cell]!]) {
    for (const other of grid.lines[lineAt]?.cells ?? []) {
      const next = values[other]!;
      if (next === own || next < 0 || changed[other] === 1) continue;
      const distance = apart(grid, cell, other);
      if (distance < 2 || !closes(equations, residual, other, own - next)) continue;
      swapped(position, cell, other, nearest + 2 * Math.log(distance), "cells-swapped", 1);
    }
  }
}

/** Whether a change of this cell alone settles one of its open equations. */
function closes(equations: Equations, residual: Float64Array, cell: number, difference: number): boolean {
  for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
    const open = residual[equations.use[at]!]!;
    if (open !== 0 && open + difference * equations.useCoefficient[at]! === 0) return true;
  }
  return false;
}

/** In rows or columns; the chance of a mix-up falls with its square. */
const apart = ({ row, column }: CellGraph, cell: number, other: number): number =>
  Math.abs(row[cell]! - row[other]!) + Math.abs(column[cell]! - column[other]!);
