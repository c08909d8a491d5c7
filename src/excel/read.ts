/**
 * One look at the workbook: one sync when the defined names are in place, one more when sheets must be searched. It only fetches;
 * what the sheets say is read by the same reader that reads files. The quick way asks null objects for their objects, which is not
 * documented; an Excel that refuses is asked the plain way, in two syncs more.
 */

import { isTableId, narrativeIds, sectionOf, tableIds, textIds } from "../core/form/cell-id";
import type { CellId, TableId, TextId } from "../core/form/cell-id";
import { sheetGrid } from "../core/sheet/grid";
import type { Grid } from "../core/sheet/grid";
import { readWorkbook } from "../core/readers/read-workbook";
import type { SheetOfWorkbook, WorkbookContent, WorkbookResult } from "../core/readers/read-workbook";
import { storedIn } from "../core/readers/stored-settings";
import type { CellPosition } from "../core/sheet/addresses";
import { areaNames } from "../core/sheet/names";
import { settingsSheetName } from "../core/sheet/settings-sheet";
import type { WorkbookReading } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { areaKeys, areaOf, loadArea, queueNamedAreas } from "./areas";
import type { AreaKey } from "../core/sheet/names";
import { groundOfSheet, queueMarks } from "./marks";
import type { MarkedGround, SeenMarks } from "./marks";
import { isUnexplained, run } from "./run";
import type { SightedArea, Sighting } from "./last-seen-places";
import { isUnmoved, queueWorn } from "./worn-looks";
import { queueStored, queueUsed, settingsIn } from "./stored";

/** With the ids by which Excel knows its sheets. */
interface SeenContent extends WorkbookContent {
  readonly sheets: readonly (SheetOfWorkbook & { readonly id: string })[];
}

export interface Look {
  readonly reading: Omit<WorkbookReading, "stamp">;
  readonly sighting: Sighting;
  /** The sheets as they were read, for what is looked for in them later. */
  readonly content: SeenContent;
  /** Null where they were not read. */
  readonly marks: SeenMarks | null;
}

/**
 * Looks with the marks, those known told by their ids, or without. `before`: where the last look found everything, where nothing has
 * moved since; with it and the marks, worn tables are told. Marks are asked for last in the same request; an Excel that
 * refuses is asked for the report alone, and from then on at once. So it is with null objects.
 */
export function createLooking(): (known: SeenMarks | null, before?: Sighting) => Promise<Look> {
  let refusesMarks = false;
  let refusesNullObjects = false;
  const unlessUnexplained = (error: unknown): null => {
    if (!isUnexplained(error)) throw error;
    return null;
  };

  return async (known, before) => {
    if (known && !refusesMarks) {
      const all = await lookQuickly(known, before).catch(unlessUnexplained);
      if (all) return all;
    }
    const quick = refusesNullObjects ? null : await lookQuickly(null).catch(unlessUnexplained);
    const seen = quick ?? (await lookPlainly());
    refusesMarks ||= known !== null;
    refusesNullObjects ||= !quick;
    return seen;
  };
}

const lookQuickly = (known: SeenMarks | null, before?: Sighting): Promise<Look> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const names = queueNamedAreas(context);
    // What is written under a table or before 一 stands on the sheet of a section: no need to read that twice.
    const used = new Map([...names].flatMap(([key, range]) => (onSheetsOfTheirOwn.has(key) ? [[key, queueUsed(range.worksheet)]] : [])));
    const stored = queueStored(context);
    worksheets.load("items/name, items/id, items/visibility");
    const marks = known && new Map(textIds.flatMap((id) => queueNamedMarks(id, names.get(id), known)));
    const worn = known && before ? queueWornTables(names, before) : null;
    await context.sync();

    const seen: Seen = { sheets: worksheets.items, used: new Map(), named: new Map(), marks: known && new Map(), worn };
    for (const [key, range] of names) {
      if (range.isNullObject) continue;
      seen.named.set(key, range);
      const sheet = used.get(key);
      if (sheet) seen.used.set(range.worksheet.id, sheet);
    }
    for (const [id, read] of marks ?? []) if (seen.named.has(id)) seen.marks?.set(id, read());
    return conclude(context, seen, stored.isNullObject ? null : stored, known);
  });

/** Of the tables that a name led to before: of others not even the range is there to be asked. */
function queueWornTables(names: ReadonlyMap<AreaKey, Excel.Range>, before: Sighting): Worn {
  const tables = tableIds.flatMap((id) => {
    const range = names.get(id);
    return range && before.areas.get(id)?.isNamed ? [[id, queueWorn(range, id, before)] as const] : [];
  });
  return { before, tables: new Map(tables) };
}

function queueNamedMarks(id: TextId, range: Excel.Range | undefined, known: SeenMarks): [TextId, () => MarkedGround][] {
  return range ? [[id, queueMarks(range, known.get(id)?.marks ?? [])]] : [];
}

/** Asks only what is known to be there: the names, then their ranges, then what is used of the sheets they lead to. */
const lookPlainly = (): Promise<Look> =>
  run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name, items/id, items/visibility");
    names.load("items/name");
    await context.sync();

    const present = new Set(names.items.map(({ name }) => name));
    const ranges = areaKeys
      .filter((key) => present.has(areaNames[key]))
      .map((key) => [key, loadArea(names.getItem(areaNames[key]).getRangeOrNullObject())] as const);
    await context.sync();

    const seen: Seen = { sheets: worksheets.items, used: new Map(), named: new Map(), marks: null, worn: null };
    for (const [key, range] of ranges) if (!range.isNullObject) seen.named.set(key, range);
    const settings = worksheets.items.find(({ name }) => name === settingsSheetName);
    const stored = settings ? queueUsed(settings) : null;
    for (const [key, range] of seen.named) {
      const { id } = range.worksheet;
      if (onSheetsOfTheirOwn.has(key) && !seen.used.has(id)) seen.used.set(id, queueUsed(worksheets.getItem(id)));
    }
    await context.sync();
    return conclude(context, seen, stored?.isNullObject === false ? stored : null, null);
  });

/** Searches the sheets where names lead to no report, and makes a look of what was seen. */
async function conclude(context: Excel.RequestContext, seen: Seen, stored: Excel.Range | null, known: SeenMarks | null): Promise<Look> {
  const settings = seen.sheets.find(({ name }) => name === settingsSheetName);
  if (stored && settings) seen.used.set(settings.id, stored);
  let content = contentOf(seen);
  let result = readWorkbook(content);
  if (!result.ok || result.warnings.some(({ code }) => code === "table-not-found")) {
    await searchSheets(context, seen, known);
    content = contentOf(seen);
    result = readWorkbook(content);
  }
  return lookOf(result, content, seen, stored ? settingsIn(stored) : {});
}

const onSheetsOfTheirOwn: ReadonlySet<AreaKey> = new Set(["agency", "year", ...tableIds, ...narrativeIds]);

interface Seen {
  readonly sheets: readonly Excel.Worksheet[];
  /** What is used of each sheet looked at, by the sheet's id. */
  readonly used: Map<string, Excel.Range>;
  readonly named: Map<AreaKey, Excel.Range>;
  readonly marks: Map<string, MarkedGround> | null;
  readonly worn: Worn | null;
}

/** What tells, after the sync, that a table has lost part of its looks. */
interface Worn {
  readonly before: Sighting;
  readonly tables: ReadonlyMap<TableId, () => boolean>;
}

/** The one more sync: every visible sheet that no name leads to. */
async function searchSheets(context: Excel.RequestContext, seen: Seen, known: SeenMarks | null): Promise<void> {
  const searched = seen.sheets.filter(({ id, visibility }) => visibility === "Visible" && !seen.used.has(id));
  const used = searched.map((sheet) => [sheet.id, queueUsed(sheet)] as const);
  const marks = !known ? [] : searched.map((sheet) => [groundOfSheet(sheet.id), queueSheetMarks(sheet, known)] as const);
  if (searched.length > 0) await context.sync();

  for (const [id, range] of used) seen.used.set(id, range);
  for (const [ground, read] of marks) seen.marks?.set(ground, read());
}

const queueSheetMarks = (sheet: Excel.Worksheet, known: SeenMarks): (() => MarkedGround) =>
  queueMarks(sheet.getRange(), known.get(groundOfSheet(sheet.id))?.marks ?? []);

type Found = Extract<WorkbookResult, { ok: true }>;

function contentOf({ sheets, used, named }: Seen): SeenContent {
  const looked = sheets.flatMap((sheet): SeenContent["sheets"][number][] => {
    const range = used.get(sheet.id);
    return range && !range.isNullObject
      ? [{ id: sheet.id, name: sheet.name, isHidden: sheet.visibility !== "Visible", grid: gridOf(sheet.name, range) }]
      : [];
  });
  const nameOf = (range: Excel.Range): string | null => sheets.find(({ id }) => id === range.worksheet.id)?.name ?? null;
  return { sheets: looked, names: new Map([...named].map(([key, range]) => [areaNames[key], { ...areaOf(range), sheet: nameOf(range) }])) };
}

const gridOf = (sheetName: string, { values, formulas, rowIndex: row, columnIndex: column }: Excel.Range): (() => Grid) =>
  sheetGrid({ sheetName, row, column, values, formulas });

function lookOf(result: WorkbookResult, content: SeenContent, seen: Seen, settings: Readonly<Record<string, string>>): Look {
  // No table of ours at all is an empty workbook; one that cannot be read must be said.
  if (!result.ok && result.failure.code !== "not-a-report") throw new WorkbookFailure(result.failure);
  // Where there is a report its reader has read them.
  const { previous, answers, override, edition } = result.ok ? result.stored : storedIn(settings);
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
  const sighting: Sighting = { areas, cells };
  return {
    reading: {
      report: result.ok ? result.report : null,
      previous,
      sheets: Object.fromEntries([...areas].map(([id, { sheetName }]) => [id, sheetName])),
      ...(result.ok && result.warnings.length > 0 ? { warnings: result.warnings } : {}),
      ...(seen.marks && edition !== null
        ? { looksLost: tableIds.filter((id) => areas.get(id)?.isNamed && hasLostLooks(id, seen, sighting)) }
        : {}),
      ...([...areas.values()].some(({ isNamed }) => isNamed) ? { isInserted: true } : {}),
      answers,
      override,
    },
    sighting,
    content,
    marks: seen.marks,
  };
}

/** All check formats are gone, or some cells have lost what others still have. */
const hasLostLooks = (table: TableId, { marks, worn }: Seen, sighting: Sighting): boolean =>
  marks?.get(table)?.others === 0 || (worn?.tables.get(table)?.() === true && isUnmoved(table, worn.before, sighting));

/** The named area; for a table that was searched for, its whole sheet. */
function areaOfSection({ places }: Found, section: TextId, seen: Seen): SightedArea | null {
  const named = seen.named.get(section);
  const sheet = isTableId(section) ? sheetOf(places, section, seen) : seen.sheets.find(({ id }) => id === named?.worksheet.id);
  if (!sheet) return null;
  if (named && named.worksheet.id === sheet.id) return { ...sightOf(sheet), ...areaOf(named), isNamed: true };

  const used = seen.used.get(sheet.id);
  return used
    ? {
        ...sightOf(sheet),
        row: 0,
        column: 0,
        rows: used.rowIndex + used.values.length,
        columns: used.columnIndex + (used.values[0]?.length ?? 0),
        isNamed: false,
      }
    : null;
}

const sightOf = ({ id, name, visibility }: Excel.Worksheet) => ({ sheetId: id, sheetName: name, visibility });

function sheetOf(places: Found["places"], table: TableId, { sheets }: Seen): Excel.Worksheet | undefined {
  const place = [...places()].find(([id]) => sectionOf(id) === table)?.[1];
  return sheets.find(({ name }) => name === place?.sheet);
}
