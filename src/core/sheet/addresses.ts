/**
 * A1 arithmetic: rows and columns from zero ↔ addresses as Excel writes them, and areas of cells. Pure; shared by the Excel
 * door, the file writer and readers, and the workbench.
 */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetAddress extends CellPosition {
  readonly sheet: string;
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** What sets "a" apart from "A". */
const lowerCase = 32;

export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at += 1) index = index * 26 + (name.charCodeAt(at) & ~lowerCase) - 64;
  return index - 1;
}

export const a1 = ({ row, column }: CellPosition): string => columnName(column) + String(row + 1);

const absoluteA1 = ({ row, column }: CellPosition): string => `$${columnName(column)}$${row + 1}`;

/** "D5:J29", or "D5" for a single cell. */
export const areaA1 = (area: Area): string => join(a1(area), a1(lastCell(area)));

export const absoluteAreaA1 = (area: Area): string => join(absoluteA1(area), absoluteA1(lastCell(area)));

const join = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);

const lastCell = ({ row, column, rows, columns }: Area): CellPosition => ({ row: row + rows - 1, column: column + columns - 1 });

/** Reads "D5", "$D$5", "D5:J29" and the same with a sheet name before it; null for anything else. */
export function parseArea(address: string): (Area & { readonly sheet: string | null }) | null {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!found) return null;

  const [, quoted, plain, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = found;
  const area = areaBetween(Number(firstRow) - 1, columnIndex(firstColumn), Number(lastRow) - 1, columnIndex(lastColumn));
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, ...area };
}

/** Two opposite corners, whichever comes first. */
export const areaBetween = (row: number, column: number, otherRow: number, otherColumn: number): Area => ({
  row: Math.min(row, otherRow),
  column: Math.min(column, otherColumn),
  rows: Math.abs(otherRow - row) + 1,
  columns: Math.abs(otherColumn - column) + 1,
});

/** A sheet's name as formulas and defined names write it. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

export const contains = (area: Area, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** The fewest areas that hold exactly these cells: runs along rows, then equal runs under one another. */
export function areasOf(cells: readonly CellPosition[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }

  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.findIndex((area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row);
    const area = areas[above];
    if (area) areas[above] = { ...area, rows: area.rows + 1 };
    else areas.push(run);
  }
  return areas;
}
