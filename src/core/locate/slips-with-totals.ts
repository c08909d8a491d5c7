/** A wrong leaf whose row total, column total or both were added up with it: the slip is one, the wrong cells are several. */

import type { Slip } from "./explanation";
import { costOf, share } from "./rates";
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
      if (grid.columnTotal[part] === cell) carriedFrom(position, part, amount);
    }
  }
}

/** Of all slips in a leaf, those that went into one of its totals, into the row's or the column's. */
const carried = costOf(share.carriedThrough / 3 / 0.5);

/** Each further total that was added up with it. */
const carriedFurther = costOf(0.5);

function carriedFrom(position: Position, leaf: number, amount: number): void {
  const { model, changed, budget } = position;
  const { grid, values } = model;
  const meant = values[leaf]! + amount;
  if (meant < 0 || changed[leaf] === 1) return;
  const { cost, slip } = model.read(leaf, meant);
  if (cost + carried > budget) return;

  const rowTotal = grid.rowTotal[leaf]!;
  const columnTotal = grid.columnTotal[leaf]!;
  const corner = columnTotal === -1 ? -1 : grid.rowTotal[columnTotal]!;
  const canFollow = (total: number): boolean => total !== -1 && changed[total] === 0 && values[total]! + amount >= 0;
  const withRow = canFollow(rowTotal);
  const withColumn = canFollow(columnTotal);
  const after = (total: number): number => values[total]! + amount;
  if (withRow) proposeWith(position, [leaf, rowTotal], [meant, after(rowTotal)], slip, cost);
  if (withColumn) proposeWith(position, [leaf, columnTotal], [meant, after(columnTotal)], slip, cost);
  if (withRow && withColumn && canFollow(corner)) {
    proposeWith(position, [leaf, rowTotal, columnTotal, corner], [meant, after(rowTotal), after(columnTotal), after(corner)], slip, cost);
  }
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
