/**
 * Numbers in a row or column that somebody inserted into a table: no line of the form is theirs, so they are no part of the
 * report, yet the sheet's own formulas add them up.
 */

import type { CellId } from "../form/cell-id";
import type { StrayNumber } from "../report/report";
import { a1 } from "../sheet/addresses";
import type { Area, CellPosition } from "../sheet/addresses";
import type { Grid, GridCell } from "../sheet/grid";
import { isTypedNumber } from "./typed-number";

export interface Strays {
  /** What a person typed there; a formula and a 0 say nothing of their own. */
  readonly typed: readonly StrayNumber[];
  /** Whether a place lies in such a row or column. */
  has(place: CellPosition): boolean;
}

export const noStrays: Strays = { typed: [], has: () => false };

/** `placesOf`: of the form's numbers; `area`: of the table with its headers. Rows and columns with a label of their own are somebody's, and left alone. */
export function straysIn(grid: Grid, placesOf: () => ReadonlyMap<CellId, CellPosition>, area: Area): Strays {
  // Only a sheet has addresses by which such a number could be found.
  if (grid.origin.sheet === null) return noStrays;
  const places = placesOf();
  if (places.size === 0) return noStrays;
  const rows = new Set([...places.values()].map(({ row }) => row));
  const columns = new Set([...places.values()].map(({ column }) => column));
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  const inTable = grid.cells.filter(({ row, column }) => row >= area.row && row <= bottom && column >= area.column && column <= right);
  const labels = inTable.filter((cell) => cell.text.trim() !== "" && cell.formula === undefined && !isTypedNumber(cell));
  const labelled = { rows: new Set(labels.map(({ row }) => row)), columns: new Set(labels.map(({ column }) => column)) };

  const isOfNoRow = ({ row }: CellPosition): boolean => row > top && row < bottom && !rows.has(row) && !labelled.rows.has(row);
  const isOfNoColumn = ({ column }: CellPosition): boolean =>
    column > left && column < right && !columns.has(column) && !labelled.columns.has(column);
  const has = (place: CellPosition): boolean =>
    place.row >= top && place.column >= left && place.row <= bottom && place.column <= right && (isOfNoRow(place) || isOfNoColumn(place));

  const isMeant = (cell: GridCell): boolean => has(cell) && isTypedNumber(cell) && Number(cell.value) !== 0;
  const typed = inTable.filter(isMeant).map((cell): StrayNumber => ({
    cell: a1({ row: grid.origin.row + cell.row, column: grid.origin.column + cell.column }),
    text: cell.text.trim(),
    line: isOfNoRow(cell) ? "row" : "column",
  }));
  return typed.length > 0 ? { typed, has } : noStrays;
}
