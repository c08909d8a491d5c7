/** Where cells are after rows, columns or cells were put in or taken out. Pure arithmetic. */

import type { Area } from "../../src/core/sheet/addresses";
import type { GridChange } from "./grid";

/** Where the cells of an area are after a change; null when none is left. */
export function movedArea(area: Area, change: GridChange): Area | null {
  if (change.kind === "sheetRemoved") return null;
  if (change.kind !== "inserted" && change.kind !== "removed") return area;

  const { area: at, whole, shift } = change;
  const alongRows = shift === "down" || shift === "up";
  // Cells shifted within some columns only move what lies entirely in those columns.
  if (whole === null) {
    const inside = alongRows
      ? at.column <= area.column && at.column + at.columns >= area.column + area.columns
      : at.row <= area.row && at.row + at.rows >= area.row + area.rows;
    if (!inside) return area;
  }
  const [start, size] = alongRows ? [area.row, area.rows] : [area.column, area.columns];
  const [from, count] = alongRows ? [at.row, at.rows] : [at.column, at.columns];
  const moved = change.kind === "inserted" ? inserted(start, size, from, count) : removed(start, size, from, count);
  if (!moved) return null;
  return alongRows ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
}

function inserted(start: number, size: number, from: number, count: number): readonly [number, number] {
  if (from <= start) return [start + count, size];
  return from < start + size ? [start, size + count] : [start, size];
}

function removed(start: number, size: number, from: number, count: number): readonly [number, number] | null {
  const goneBefore = Math.max(0, Math.min(from + count, start) - from);
  const goneInside = Math.max(0, Math.min(from + count, start + size) - Math.max(from, start));
  return goneInside >= size ? null : [start - goneBefore, size - goneInside];
}
