/**
 * One look at the workbook: one sync when the defined names are in place, one more when sheets must be searched.
 * It only fetches; what the sheets say is read by the same reader that reads files.
 */

import { isTableId, narrativeIds, sectionOf, tableIds, textIds } from "../core/form/cell-id";
import type { CellId, TableId, TextId } from "../core/form/cell-id";
import { Grid, gridOfRange } from "../core/sheet/grid";
import { readWorkbook } from "../core/readers/read-workbook";
import type { SheetOfWorkbook, WorkbookContent, WorkbookResult } from "../core/readers/read-workbook";
import { storedIn } from "../core/readers/stored-settings";
import type { CellPosition } from "../core/sheet/addresses";
import { areaNames } from "../core/sheet/names";
import { settingsSheetName } from "../core/sheet/settings-sheet";
import type { WorkbookReading } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { areaOf, queueNamedAreas } from "./areas";
import type { AreaKey } from "../core/sheet/names";
import { markIdsIn, queueMarks } from "./marks";
import { run } from "./run";
import type { SightedArea, Sighting } from "./sighting";
import { queueStored, settingsIn } from "./stored";

export interface Look {
  readonly reading: Omit<WorkbookReading, "stamp">;
  readonly sighting: Sighting;
}

export async function look(): Promise<Look> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const names = queueNamedAreas(context);
    const marks = new Map(
      textIds.flatMap((id) => {
        const range = names.get(id);
        return range ? [[id, queueMarks(range)]] : [];
      }),
    );
    // What is written under a table or before 一 stands on the sheet of a section: no need to read that twice.
    const used = new Map([...names].flatMap(([key, range]) => (onSheetsOfTheirOwn.has(key) ? [[key, queueUsed(range.worksheet)]] : [])));
    const stored = queueStored(context);
    worksheets.load("items/name, items/id, items/visibility");
    await context.sync();

    const seen: Seen = { sheets: worksheets.items, used: new Map(), named: new Map(), marks: new Map() };
    for (const [key, range] of names) {
      if (range.isNullObject) continue;
      seen.named.set(key, range);
      const sheet = used.get(key);
      if (sheet) seen.used.set(range.worksheet.id, sheet);
    }
    for (const [id, queued] of marks) if (seen.named.has(id)) seen.marks.set(id, markIdsIn(queued));
    if (!stored.isNullObject) {
      const settings = worksheets.items.find(({ name }) => name === settingsSheetName);
      if (settings) seen.used.set(settings.id, stored);
    }

    let result = readWorkbook(contentOf(seen));
    if (!result.ok || result.warnings.some(({ code }) => code === "table-not-found")) {
      const marksOnSheets = await searchSheets(context, seen);
      result = readWorkbook(contentOf(seen));
      if (result.ok) keepMarks(result, seen, marksOnSheets);
    }
    return lookOf(result, seen, settingsIn(stored));
  });
}

const onSheetsOfTheirOwn: ReadonlySet<AreaKey> = new Set(["agency", "year", ...tableIds, ...narrativeIds]);

interface Seen {
  readonly sheets: readonly Excel.Worksheet[];
  /** What is used of each sheet looked at, by the sheet's id. */
  readonly used: Map<string, Excel.Range>;
  readonly named: Map<AreaKey, Excel.Range>;
  /** Ids of our marks by section, and over the preamble. */
  readonly marks: Map<TextId, readonly string[]>;
}

function queueUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values, formulas, rowIndex, columnIndex");
  return used;
}

/** The one more sync: every visible sheet that no name leads to. Answers the marks on each, by the sheet's id. */
async function searchSheets(context: Excel.RequestContext, seen: Seen): Promise<Map<string, readonly string[]>> {
  const searched = seen.sheets
    .filter(({ id, visibility }) => visibility === "Visible" && !seen.used.has(id))
    .map((sheet) => ({ id: sheet.id, used: queueUsed(sheet), marks: queueMarks(sheet.getRange()) }));
  if (searched.length > 0) await context.sync();

  for (const { id, used } of searched) seen.used.set(id, used);
  return new Map(searched.map(({ id, marks }) => [id, markIdsIn(marks)]));
}

type Found = Extract<WorkbookResult, { ok: true }>;

/** A table without a name is marked on its sheet; the first of two on one sheet takes the sheet's marks away. */
function keepMarks({ places }: Found, seen: Seen, marks: Map<string, readonly string[]>): void {
  for (const table of tableIds) {
    const sheet = sheetOf(places, table, seen);
    if (!sheet || seen.named.has(table)) continue;
    seen.marks.set(table, marks.get(sheet.id) ?? []);
    marks.delete(sheet.id);
  }
}

function contentOf({ sheets, used, named }: Seen): WorkbookContent {
  const looked = sheets.flatMap((sheet): SheetOfWorkbook[] => {
    const range = used.get(sheet.id);
    return range && !range.isNullObject
      ? [{ name: sheet.name, isHidden: sheet.visibility !== "Visible", grid: gridOf(sheet.name, range) }]
      : [];
  });
  const nameOf = (range: Excel.Range): string | null => sheets.find(({ id }) => id === range.worksheet.id)?.name ?? null;
  return { sheets: looked, names: new Map([...named].map(([key, range]) => [areaNames[key], { ...areaOf(range), sheet: nameOf(range) }])) };
}

/** Counted from the sheet's corner, wherever what is used begins. */
function gridOf(sheetName: string, { values, formulas, rowIndex, columnIndex }: Excel.Range): () => Grid {
  let grid: Grid | undefined;
  return () => {
    if (grid) return grid;
    const { cells } = gridOfRange({ sheetName, row: rowIndex, column: columnIndex, values, formulas });
    grid = new Grid(
      cells.map((cell) => ({ ...cell, row: cell.row + rowIndex, column: cell.column + columnIndex })),
      { sheet: sheetName, row: 0, column: 0 },
    );
    return grid;
  };
}

function lookOf(result: WorkbookResult, seen: Seen, settings: Readonly<Record<string, string>>): Look {
  // No table of ours at all is an empty workbook; one that cannot be read must be said.
  if (!result.ok && result.failure.code !== "not-a-report") throw new WorkbookFailure(result.failure);
  const { previous, answers, override } = storedIn(settings);
  const areas = new Map<TextId, SightedArea>();
  const cells = new Map<CellId, CellPosition>();
  if (result.ok) {
    for (const section of textIds) {
      const area = areaOfSection(result, section, seen);
      if (area) areas.set(section, area);
    }
    for (const [id, { row, column }] of result.places()) {
      const area = areas.get(sectionOf(id));
      if (area) cells.set(id, { row: row - area.row, column: column - area.column });
    }
  }
  return {
    reading: {
      report: result.ok ? result.report : null,
      previous,
      sheets: Object.fromEntries([...areas].map(([id, { sheetName }]) => [id, sheetName])),
      ...(result.ok && result.warnings.length > 0 ? { warnings: result.warnings } : {}),
      answers,
      override,
    },
    sighting: { areas, cells },
  };
}

/** The named area; for a table that was searched for, its whole sheet. */
function areaOfSection({ places }: Found, section: TextId, seen: Seen): SightedArea | null {
  const marks = seen.marks.get(section) ?? [];
  const named = seen.named.get(section);
  const sheet = isTableId(section) ? sheetOf(places, section, seen) : seen.sheets.find(({ id }) => id === named?.worksheet.id);
  if (!sheet) return null;
  if (named && named.worksheet.id === sheet.id) return { sheetId: sheet.id, sheetName: sheet.name, ...areaOf(named), isNamed: true, marks };

  const used = seen.used.get(sheet.id);
  return used
    ? {
        sheetId: sheet.id,
        sheetName: sheet.name,
        row: 0,
        column: 0,
        rows: used.rowIndex + used.values.length,
        columns: used.columnIndex + (used.values[0]?.length ?? 0),
        isNamed: false,
        marks,
      }
    : null;
}

function sheetOf(places: Found["places"], table: TableId, { sheets }: Seen): Excel.Worksheet | undefined {
  const place = [...places()].find(([id]) => sectionOf(id) === table)?.[1];
  return sheets.find(({ name }) => name === place?.sheet);
}
