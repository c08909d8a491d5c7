/**
 * One look at the workbook: one sync when the defined names are in place, one more when tables must be searched for.
 * Reads only; what it found it hands on as a report, the places of its cells, and the marks that stand there now.
 */

import { isNarrativeId, narrativeIds, sectionOf, tableIds } from "../core/form/cell-id";
import type { CellId, NarrativeId, SectionId } from "../core/form/cell-id";
import { parseReportFile } from "../core/report/report-file";
import type { Typed } from "../core/report/cell-text";
import { Report } from "../core/report/report";
import { assembleTables, chooseEdition, findTables, readTableBlock } from "../core/readers/find-tables";
import { gridOfRange } from "../core/readers/grid";
import { takeSignOff } from "../core/readers/sign-off";
import type { TableReading } from "../core/readers/read-table";
import type { CellPosition } from "../core/template/addresses";
import { settingKeys } from "../core/template/names";
import { fromRows } from "../core/template/paragraphs";
import { sheetNames } from "../core/template/words";
import type { WorkbookReading } from "../workbook";
import { blockOf, queueBlock, queueNamedAreas } from "./areas";
import type { AreaKey, Block } from "./areas";
import { markIdsIn, queueMarks } from "./marks";
import { run } from "./run";
import type { SightedArea, Sighting } from "./sighting";
import { answersIn, formIn, fromJson, queueStored, storedIn } from "./stored";

export interface Look {
  readonly reading: Omit<WorkbookReading, "stamp">;
  readonly sighting: Sighting;
}

export async function look(): Promise<Look> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const areas = queueNamedAreas(context);
    const formats = new Map([...areas].map(([key, range]) => [key, queueMarks(range)]));
    const stored = queueStored(context);
    worksheets.load("items/name, items/id, items/visibility");
    await context.sync();

    const seen: Seen = { named: new Map(), tables: new Map(), marks: new Map(), settings: storedIn(stored) };
    for (const [key, range] of areas) {
      if (range.isNullObject) continue;
      const block = blockOf(range);
      seen.named.set(key, block);
      if (key === "agency" || key === "year") continue;
      seen.marks.set(key, markIdsIn(formats.get(key)));
      const result = isNarrativeId(key) ? null : readTableBlock(gridOfRange(block), key);
      if (result?.ok) seen.tables.set(key, { reading: result.reading, block, isNamed: true });
    }
    if (seen.tables.size < tableIds.length) await searchSheets(context, worksheets.items, seen);
    return lookOf(seen);
  });
}

interface Seen {
  readonly named: Map<AreaKey, Block>;
  readonly tables: Map<SectionId, SightedTable>;
  readonly marks: Map<SectionId, readonly string[]>;
  readonly settings: Readonly<Record<string, string>>;
}

interface SightedTable {
  readonly reading: TableReading;
  /** What was read: the named area, or all that is used of the sheet. */
  readonly block: Block;
  readonly isNamed: boolean;
}

/** The one more sync: every visible sheet, for tables that no name leads to. */
async function searchSheets(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], seen: Seen): Promise<void> {
  const searched = sheets.filter(({ name, visibility }) => visibility === "Visible" && name !== sheetNames.lastYear);
  const used = searched.map((sheet) => {
    const range = queueBlock(sheet.getUsedRangeOrNullObject(true));
    return { range, formats: queueMarks(range) };
  });
  await context.sync();

  for (const { range, formats } of used) {
    if (range.isNullObject) continue;
    const block = blockOf(range);
    for (const reading of findTables(gridOfRange(block)).readings) {
      if (seen.tables.has(reading.table)) continue;
      seen.tables.set(reading.table, { reading, block, isNamed: false });
      seen.marks.set(reading.table, markIdsIn(formats));
    }
  }
}

function lookOf({ named, tables, marks, settings }: Seen): Look {
  const year = yearIn(named.get("year"));
  const readings = [...tables.values()].map(({ reading }) => reading);
  const inserted = formIn(settings);
  const { form, cells, formulas, uncalculated, labels, rowsNotPrinted, places } = assembleTables(readings, inserted.edition ?? chooseEdition(readings, year));

  const { narrative, signOff } = textsIn(named, inserted.notGiven);
  const report = new Report({
    form,
    agency: agencyIn(named.get("agency")),
    year,
    cells: withoutBlankTables(cells, inserted.notGiven),
    narrative,
    ...(signOff ? { signOff } : {}),
    formulas,
    printed: { labels, rowsNotPrinted, uncalculated },
  });

  const areas = new Map<SectionId, SightedArea>();
  for (const id of narrativeIds) {
    const block = named.get(id);
    if (block) areas.set(id, areaOf(block, true, marks.get(id)));
  }
  for (const [id, { block, isNamed }] of tables) areas.set(id, areaOf(block, isNamed, marks.get(id)));
  const previous = parseReportFile(fromJson(settings[settingKeys.previous]));
  return {
    reading: {
      report: readings.length > 0 ? report : null,
      previous: previous.ok ? previous.report : null,
      sheets: Object.fromEntries([...areas].map(([id, { sheetName }]) => [id, sheetName])),
      answers: answersIn(settings),
    },
    sighting: { areas, cells: new Map([...places].map(([id, { row, column }]): [CellId, CellPosition] => [id, { row, column }])) },
  };
}

const areaOf = ({ sheetId, sheetName, row, column, values }: Block, isNamed: boolean, marks: readonly string[] = []): SightedArea => ({
  sheetId,
  sheetName,
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 0,
  isNamed,
  marks,
});

const agencyIn = (block: Block | undefined): string | null => block?.text[0]?.[0]?.trim() || null;

function yearIn(block: Block | undefined): number | null {
  const found = /^(\d{4})(?:年|年度)?$/.exec(block?.text[0]?.[0]?.trim() ?? "");
  return found ? Number(found[1]) : null;
}

/** A section that the report filled in never had is absent as long as nobody writes into it. */
function textsIn(named: ReadonlyMap<AreaKey, Block>, notGiven: readonly SectionId[]): Pick<Report, "narrative" | "signOff"> {
  const narrative: Partial<Record<NarrativeId, string>> = {};
  let signOff: Report["signOff"];
  for (const id of narrativeIds) {
    const block = named.get(id);
    if (!block) continue;

    const lines = fromRows(block.values.map((row) => row.map((value) => String(value ?? "")).join(""))).split("\n");
    const taken = id === "otherMatters" ? takeSignOff(lines) : { lines, signOff: null };
    if (taken.signOff) signOff = taken.signOff;
    const text = taken.lines.join("\n");
    if (text !== "" || !notGiven.includes(id)) narrative[id] = text;
  }
  return { narrative, signOff };
}

function withoutBlankTables(cells: ReadonlyMap<CellId, Typed>, notGiven: readonly SectionId[]): ReadonlyMap<CellId, Typed> {
  const absent = notGiven.filter((id) => !isNarrativeId(id) && [...cells].every(([cell, value]) => sectionOf(cell) !== id || value === null));
  return absent.length === 0 ? cells : new Map([...cells].filter(([cell]) => !absent.includes(sectionOf(cell))));
}
