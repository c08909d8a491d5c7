/** A wrong leaf whose totals were added up with it, and a leaf put right late whose totals were not: the slip is one, the wrong cells are several. */

import type { Slip } from "./explanation";
import { costOf, eventCost, share } from "./rates";
import { countedWrong, shareOfLeaves } from "./slip-likelihood";
import { settledBy } from "./step";
import type { Position } from "./step";

/** `closing`: values of `cell` that would settle one of its open equations. */
export function proposeCarried(position: Position, cell: number, closing: readonly number[]): void {
  const { grid, values } = position.model;
  if (grid.isReview[cell] === 1) return;
  for (const value of closing) {
    const amount = value - values[cell]!;
    carriedFrom(position, cell, amount);
    if (grid.isTotal[cell] !== 1) continue;
    // In an equation of totals only the total is seen; the leaf it was added up with may be any of its parts.
    for (const part of grid.lines[grid.columnLine[cell]!]?.cells ?? []) {
      if (grid.columnTotal[part] !== cell) continue;
      carriedFrom(position, part, amount);
      leftBehind(position, part, amount);
    }
  }
}

/** Of all slips in a leaf, those that went into one of its totals, into the row's or the column's. */
const carried = costOf(share.carriedThrough / 3 / shareOfLeaves);

/** Each further total that was added up with it. */
const carriedFurther = costOf(0.5);

/** Of old totals, those where one late correction left all three of its leaf behind. */
const allThree = 0.1;

/** Totals of a leaf, and whether each would be a count once it is larger by an amount; −1 for none. */
function totalsOf({ model: { grid, values }, changed }: Position, leaf: number, amount: number) {
  const row = grid.rowTotal[leaf]!;
  const column = grid.columnTotal[leaf]!;
  const corner = column === -1 ? -1 : grid.rowTotal[column]!;
  return {
    row,
    column,
    corner,
    canFollow: (total: number): boolean => total !== -1 && changed[total] === 0 && values[total]! + amount >= 0,
    after: (total: number): number => values[total]! + amount,
  };
}

function carriedFrom(position: Position, leaf: number, amount: number): void {
  const { model, changed, budget } = position;
  const meant = model.values[leaf]! + amount;
  if (meant < 0 || changed[leaf] === 1) return;
  const { cost, slip } = model.readAddedUp(leaf, meant);
  if (cost + carried > budget) return;

  const { row, column, corner, canFollow, after } = totalsOf(position, leaf, amount);
  const withRow = canFollow(row);
  const withColumn = canFollow(column);
  if (withRow) proposeWith(position, [leaf, row], [meant, after(row)], slip, cost);
  if (withColumn) proposeWith(position, [leaf, column], [meant, after(column)], slip, cost);
  if (withRow && withColumn && canFollow(corner)) {
    proposeWith(position, [leaf, row, column, corner], [meant, after(row), after(column), after(corner)], slip, cost);
  }
}

/** The leaf is right, its totals are those from before it was put right. */
function leftBehind(position: Position, leaf: number, amount: number): void {
  const { equations, model, residual, budget } = position;
  const { row, column, corner, canFollow, after } = totalsOf(position, leaf, amount);
  const cells = [row, column, corner];
  if (!cells.every(canFollow)) return;
  const cost = eventCost(share.staleTotal * allThree, model.grid.ids.length) + costOf(countedWrong(Math.abs(amount)));
  const values = cells.map(after);
  if (cost > budget || settledBy(equations, model, residual, cells, values) < 3) return;
  position.propose({ cells, values, slips: cells.map((): Slip => "total-not-updated"), cost });
}

function proposeWith(position: Position, cells: readonly number[], values: readonly number[], slip: Slip, cost: number): void {
  if (settledBy(position.equations, position.model, position.residual, cells, values) < 2) return;
  position.propose({
    cells,
    values,
    slips: cells.map((_, index): Slip => (index === 0 ? slip : "total-of-wrong-part")),
    cost: cost + carried + (cells.length - 2) * carriedFurther,
  });
}
