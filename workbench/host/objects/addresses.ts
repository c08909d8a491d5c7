/** Where ranges are and how Excel writes that down: addresses, whole rows and columns, what two areas share. Pure but for sheet names. */

import type { Area } from "../../../src/core/sheet/addresses";
import type { SheetId } from "../../grid/grid";
import type { Host } from "../host";
import { areaA1, columnIndex, columnName, parseArea, quotedSheet } from "../../../src/core/sheet/addresses";

export interface RangeTarget {
  readonly sheet: SheetId;
  readonly area: Area;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export const addressOf = ({ sheet, area }: RangeTarget, host: Host): string => `${sheetReference(sheet, host)}!${shortAddress(area)}`;

/** Excel quotes a sheet's name only where a formula would need it. */
export function sheetReference(sheet: SheetId, host: Host): string {
  const name = host.grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : quotedSheet(name);
}

function shortAddress(area: Area): string {
  if (area.rows === lastRow && area.columns === lastColumn) return `1:${lastRow}`;
  if (area.rows === lastRow) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns === lastColumn) return `${area.row + 1}:${area.row + area.rows}`;
  return areaA1(area);
}

/** An address as people write it: "B2", "A1:C3", "A:C", "2:5", with or without its sheet; null when it is none. */
export function parseAddress(address: string, sheet: SheetId, host: Host): RangeTarget | null {
  const parsed = parseArea(address);
  if (parsed) {
    const named =
      parsed.sheet === null ? sheet : host.grid.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet?.toLowerCase())?.id;
    const { row, column, rows, columns } = parsed;
    return named && row + rows <= lastRow && column + columns <= lastColumn ? { sheet: named, area: { row, column, rows, columns } } : null;
  }
  const lines = /^(?:.*!)?\$?(\d+):\$?(\d+)$/.exec(address);
  if (lines) {
    const [from, to] = [Number(lines[1]), Number(lines[2])].sort((a, b) => a - b) as [number, number];
    return { sheet, area: { row: from - 1, column: 0, rows: to - from + 1, columns: lastColumn } };
  }
  const columns = /^(?:.*!)?\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i.exec(address);
  if (columns) {
    const [from, to] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")].sort((a, b) => a - b) as [number, number];
    return { sheet, area: { row: 0, column: from, rows: lastRow, columns: to - from + 1 } };
  }
  return null;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function eachCell<T>({ row, column, rows, columns }: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r, column + c)));
}
