/**
 * The common case, without any search: every label of the form stands at its official place, wherever the table as a
 * whole was moved. What this recognises, the alignment would read the same, only slower.
 */

import type { Table } from "../form/geometry";
import { remembered } from "../remembered";
import type { CellPosition } from "../sheet/addresses";
import { isFilled } from "../sheet/grid";
import type { Grid, GridCell } from "../sheet/grid";
import { labelKey } from "../prose/label-key";

interface KeyedLabel extends CellPosition {
  readonly text: string;
  readonly key: string;
}

/** The grid's positions of upper-left cells of such tables. */
export function exactCorners(grid: Grid, table: Table, among: readonly number[]): CellPosition[] {
  const corners: CellPosition[] = [];
  const [first] = labelsOf(table) as [KeyedLabel];
  for (const row of among) {
    for (const cell of grid.texts(row)) {
      if (typeof cell.value === "number" || !isLabel(grid, cell, first)) continue;
      const corner = { row: row - first.row, column: cell.column - first.column };
      if (isExactAt(grid, table, corner)) corners.push(corner);
    }
  }
  return corners;
}

export function isExactAt(grid: Grid, table: Table, corner: CellPosition): boolean {
  const hasLabels = labelsOf(table).every((label) => {
    const at = grid.at(corner.row + label.row, corner.column + label.column);
    return at !== undefined && at.row === corner.row + label.row && at.column === corner.column + label.column && isLabel(grid, at, label);
  });
  return hasLabels && !hasNumbersUnderLabels(grid, table, corner) && hasNumbersUnderHeaders(grid, table, corner);
}

/** A label that covers fewer columns than on the form lets its row's numbers begin where the label should still be. */
function hasNumbersUnderLabels(grid: Grid, table: Table, corner: CellPosition): boolean {
  return wideLabelsOf(table).some(({ row, column, columnSpan, key }) => {
    for (let at = column + 1; at < column + columnSpan; at += 1) {
      const cell = grid.at(corner.row + row, corner.column + at);
      // A label that was split over its cells, or stands in each of them, is all the same a label.
      if (cell && cell.column > corner.column + column && cell.row === corner.row + row && isFilled(cell) && !key.includes(grid.key(cell)))
        return true;
    }
    return false;
  });
}

/** A row of numbers that only stands under headers may have been moved down: nothing in it says that it is the row. */
function hasNumbersUnderHeaders(grid: Grid, table: Table, corner: CellPosition): boolean {
  const unlabelled = table.numbers.filter(({ rowLabels }) => rowLabels.length === 0);
  return (
    unlabelled.length === 0 ||
    unlabelled.some(({ row, column }) => grid.at(corner.row + row, corner.column + column)?.row === corner.row + row)
  );
}

/** Most labels are printed to the letter; only others need a closer look. */
const isLabel = (grid: Grid, cell: GridCell, { text, key }: KeyedLabel): boolean => cell.text === text || grid.key(cell) === key;

const wideLabelsOf = remembered((table: Table) =>
  table.labels
    .filter(({ heads, columnSpan }) => heads === "row" && columnSpan > 1)
    .map(({ row, column, columnSpan, text }) => ({ row, column, columnSpan, key: labelKey(text) })),
);

const labelsOf = remembered((table: Table): readonly KeyedLabel[] =>
  table.labels.map(({ row, column, text }) => ({ row, column, text, key: labelKey(text) })),
);
