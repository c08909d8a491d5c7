/** Where a key leads from a number cell, as in a spreadsheet: to the next cell of the table in that direction, or nowhere. */

import type { CellId } from "../../core/form/cell-id";
import type { NumberBox, Table } from "../../core/form/geometry";

export type Direction = "up" | "down" | "left" | "right";

/** `column`: the column to keep to while going up or down over wider cells. */
export function nextCell(table: Table, from: CellId, direction: Direction, column?: number): CellId | null {
  const box = table.numbers.find(({ id }) => id === from);
  if (!box) return null;
  const way = column ?? box.column;
  const ahead = table.numbers.filter((other) => other.id !== from && isAhead(box, other, direction));
  const nearest = ahead.reduce<NumberBox | null>(
    (best, other) => (best === null || isNearer(box, other, best, direction, way) ? other : best),
    null,
  );
  return nearest?.id ?? null;
}

const isAhead = (from: NumberBox, to: NumberBox, direction: Direction): boolean =>
  ({
    up: to.row < from.row,
    down: to.row >= from.row + from.rowSpan,
    left: to.row === from.row && to.column < from.column,
    right: to.row === from.row && to.column > from.column,
  })[direction];

/** The nearest row first, then the cell that covers the column or is nearest to it. */
function isNearer(from: NumberBox, one: NumberBox, other: NumberBox, direction: Direction, way: number): boolean {
  if (direction === "left" || direction === "right") return Math.abs(one.column - from.column) < Math.abs(other.column - from.column);
  const [a, b] = [Math.abs(one.row - from.row), Math.abs(other.row - from.row)];
  return a !== b ? a < b : aside(one, way) < aside(other, way);
}

function aside({ column, columnSpan }: NumberBox, way: number): number {
  if (way < column) return column - way;
  return Math.max(0, way - (column + columnSpan - 1));
}
