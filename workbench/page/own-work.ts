/**
 * The clerk's own work in the workbench: the report in the grid as our readers see it, its draft in this browser, and whether
 * anything would be lost by leaving.
 */

import { readWorkbook } from "../../src/core/readers/read-workbook";
import { sheetGrid } from "../../src/core/sheet/grid";
import { settingsSheetName } from "../../src/core/sheet/settings-sheet";
import { packOpen, unpackOpen } from "../../src/page/model/packed";
import type { PackedOpen } from "../../src/page/model/packed";
import type { OpenReport } from "../../src/page/model/open-report";
import type { Host } from "../host/host";
import { rangeOfName } from "../host/objects/names";

/** Null where the grid holds no report. */
export function reportInGrid(host: Host): OpenReport | null {
  const { grid } = host;
  const sheets = grid.sheets();
  const names = grid.names().flatMap((name) => {
    const range = rangeOfName(name, host);
    const sheet = sheets.find(({ id }) => id === range?.sheet)?.name;
    return range && sheet !== undefined ? [[name.name, { ...range.area, sheet }] as const] : [];
  });
  const result = readWorkbook({
    sheets: sheets.map(({ id, name, visible }) => {
      const area = grid.usedArea(id, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      const cells = grid.read(id, area);
      return {
        name,
        isHidden: !visible && name !== settingsSheetName,
        grid: sheetGrid({
          sheetName: name,
          row: area.row,
          column: area.column,
          values: cells.map((line) => line.map(({ value }) => value ?? "")),
          formulas: cells.map((line) => line.map(({ value, formula }) => formula ?? value ?? "")),
        }),
      };
    }),
    names: new Map(names),
  });
  if (!result.ok) return null;
  const { report, warnings, stored } = result;
  return { report, previous: stored.previous, answers: stored.answers, override: stored.override, warnings, source: null };
}

const key = "xxgk.workbench.draft";

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Answers whether the browser had room for it. */
export function keepDraft(shelf: Shelf, open: OpenReport): boolean {
  try {
    shelf.setItem(key, JSON.stringify(packOpen(open)));
    return true;
  } catch {
    return false;
  }
}

/** Null where none was kept, or what is there is none. */
export function draftIn(shelf: Shelf): OpenReport | null {
  try {
    const kept = shelf.getItem(key);
    return kept === null ? null : unpackOpen(JSON.parse(kept) as PackedOpen, null);
  } catch {
    return null;
  }
}

export const clearDraft = (shelf: Shelf): void => shelf.removeItem(key);
