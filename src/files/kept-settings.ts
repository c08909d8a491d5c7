/**
 * What a workbook keeps beside its cells, changed in place: a row of the very hidden sheet that all our readers look at, or the
 * sheet with it where there was none. Whatever else stands on that sheet stays.
 */

import type { WorkbookContent } from "../core/readers/read-workbook";
import { settingTexts } from "../core/readers/stored-settings";
import type { Kept, Stored } from "../core/readers/stored-settings";
import type { CellPosition } from "../core/sheet/addresses";
import { inCells } from "../core/sheet/paragraphs";
import { placeNumber } from "../core/sheet/grid";
import type { Grid } from "../core/sheet/grid";
import { settingsSheetName } from "../core/sheet/settings-sheet";
import { notChanged } from "./not-changed";
import type { CellContent } from "./write-cells";

type Contents = ReadonlyMap<number, CellPosition & CellContent>;

/** Texts by key, null where one goes; nothing where all is kept as it should be. */
export type SettingChanges = ReadonlyMap<string, string | null>;

export function settingChanges(stored: Stored, wanted: Partial<Kept>): SettingChanges {
  // Sheets of ours show last year's numbers, too, and formulas compare with them.
  if (stored.previous && wanted.previous !== undefined && !isKept(stored, { previous: wanted.previous }))
    throw notChanged(wanted.previous === null ? "last-year-stays" : "last-year");
  return changesBetween(stored, wanted);
}

/** A workbook keeps what was wanted. */
export const isKept = (stored: Stored, wanted: Partial<Kept>): boolean => changesBetween(stored, wanted).size === 0;

function changesBetween(stored: Stored, wanted: Partial<Kept>): SettingChanges {
  const [now, then] = [settingTexts(stored), settingTexts({ ...stored, ...wanted })];
  return new Map(Object.entries(then).filter(([key, text]) => now[key] !== text));
}

/** The sheet of that name where a workbook has one; refused where it is somebody's own. */
export function settingsGrid({ sheets }: WorkbookContent): Grid | null {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === settingsSheetName);
  if (!sheet) return null;
  const grid = sheet.grid();
  const isOurs = grid.rows.every((row) => /^xxgk\./.test(keyIn(grid, row)));
  if (sheet.name !== settingsSheetName || !isOurs || (grid.rows.length === 0 && !sheet.isHidden)) throw notChanged("remarks");
  return grid;
}

const keyIn = (grid: Grid, row: number): string => grid.texts(row)[0]?.text ?? "";

/** Cells to write, by `placeNumber`; `grid` is null for a sheet that is to be added. */
export function settingCells(grid: Grid | null, changes: SettingChanges): Contents {
  const cells = new Map<number, CellPosition & CellContent>();
  const put = (row: number, column: number, value: string | null): void => void cells.set(placeNumber(row, column), { row, column, value });
  let free = (grid?.rows.at(-1) ?? -1) + 1;
  for (const [key, text] of changes) {
    const rows = grid?.rows.filter((row) => keyIn(grid, row) === key) ?? [];
    for (const row of rows) for (const cell of grid?.texts(row) ?? []) put(row, cell.column, null);
    if (text === null) continue;
    const row = rows[0] ?? free++;
    for (const [column, piece] of [key, ...inCells(text)].entries()) put(row, column, piece);
  }
  return cells;
}
