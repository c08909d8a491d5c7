/**
 * A workbook → the report in it. Defined names lead to our own sheets wherever they were moved; what no name leads to is
 * looked for by what it is, on every visible sheet.
 */

import type { Failure } from "../findings/failure";
import { isNarrativeId, narrativeIds, tableIds } from "../form/cell-id";
import type { SectionId, TableId, TextId } from "../form/cell-id";
import { editions } from "../form/form";
import { headingIn } from "../prose/headings";
import { Report } from "../report/report";
import type { Area } from "../sheet/addresses";
import { gridWithin } from "../sheet/grid";
import type { Grid } from "../sheet/grid";
import { areaNames, textAreaOf } from "../sheet/names";
import { yearWritten } from "../prose/year-written";
import { fromRows } from "../sheet/paragraphs";
import { settingsFromRows, settingsSheetName } from "../sheet/settings-sheet";
import { sheetNames } from "../template/words.zh-CN";
import { reportOf } from "./assemble-report";
import type { Contents, Hints, ReportFound } from "./assemble-report";
import { findTables, readTableBlock } from "./find-tables";
import { numbersOutside } from "./outside-numbers";
import type { TableOnSheet } from "./outside-numbers";
import { textsOutside, withOverflow } from "./outside-texts";
import { readDocument, unclear } from "./read-document";
import type { Block } from "./block";
import type { Line } from "./find-texts";
import { agree, readExactTable, readNamedTable } from "./read-table";
import type { TableReading, TableResult } from "./read-table";
import { storedIn } from "./stored-settings";
import type { Stored } from "./stored-settings";

export interface SheetOfWorkbook {
  readonly name: string;
  readonly isHidden: boolean;
  /** Read when asked for. */
  grid(): Grid;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetOfWorkbook[];
  readonly names: ReadonlyMap<string, Area & { readonly sheet: string | null }>;
}

export type WorkbookResult =
  ({ readonly ok: true; readonly stored: Stored } & ReportFound) | { readonly ok: false; readonly failure: Failure };

export function readWorkbook(content: WorkbookContent, hints: Hints = {}): WorkbookResult {
  const stored = storedIn(settingsIn(content));
  const named = namedTables(content);
  if (named.length === 0) {
    const result = readSheets(content, hints);
    return result.ok ? { ...result, stored } : result;
  }

  const found = searched(
    content,
    tableIds.filter((id) => !named.some(({ table }) => table === id) && !stored.notGiven.includes(id)),
  );
  if (!Array.isArray(found)) return { ok: false, failure: found };
  const sections = sectionsIn(content);
  const { report, warnings, places } = reportOf(
    { readings: [...named, ...found], notGiven: stored.notGiven, ...textsOf(content, sections, stored.notGiven) },
    hints,
  );
  const given = withoutBlankTables(report, stored.notGiven);
  return {
    ok: true,
    report: given,
    warnings: [...warnings, ...numbersOutside(tablesOnSheets(content, named)), ...outsideTexts(sections)],
    places,
    stored,
  };
}

function settingsIn({ sheets }: WorkbookContent): Record<string, string> {
  const grid = sheets.find(({ name }) => name === settingsSheetName)?.grid();
  return settingsFromRows((grid?.rows ?? []).map((row) => grid?.texts(row).map((cell) => cell.value) ?? []));
}

export function placeOf(
  { sheets, names }: WorkbookContent,
  key: keyof typeof areaNames,
): { readonly sheet: SheetOfWorkbook; readonly area: Area } | null {
  const area = names.get(areaNames[key]);
  const sheet = area && sheets.find(({ name }) => name === area.sheet);
  return sheet ? { sheet, area } : null;
}

const tablesOnSheets = (content: WorkbookContent, named: readonly TableReading[]): TableOnSheet[] =>
  named.flatMap((reading) => {
    const place = placeOf(content, reading.table);
    return place ? [{ ...place, reading }] : [];
  });

/** A name whose area no longer holds the table is as good as none: the table is searched for. */
function namedTables(content: WorkbookContent): TableReading[] {
  return tableIds.flatMap((id) => {
    const place = placeOf(content, id);
    if (!place) return [];
    const grid = place.sheet.grid();
    const result = exactIn(grid, id, place.area) ?? readTableBlock(gridWithin(grid, place.area), id);
    return result?.ok ? [result.reading] : [];
  });
}

/** The usual case needs no copy of the area. */
function exactIn(grid: Grid, id: TableId, area: Area): TableResult {
  for (const edition of editions) {
    const reading = readNamedTable(grid, edition, id, area);
    if (reading) return { ok: true, reading };
  }
  const rows = rowsWithin(grid, area);
  for (const edition of editions) {
    const found = readExactTable(grid, edition, id, rows);
    if (found) return found;
  }
  return null;
}

const rowsWithin = (grid: Grid, { row, rows }: Area): number[] => grid.rows.filter((each) => each >= row && each < row + rows);

function searched(content: WorkbookContent, ids: readonly TableId[]): TableReading[] | Failure {
  const readings = new Map<TableId, TableReading>();
  if (ids.length === 0) return [];
  for (const sheet of visibleSheets(content)) {
    const found = findTables(sheet.grid());
    const problem = found.problems.find(({ table }) => ids.includes(table));
    if (problem) return unclear(problem);
    for (const reading of found.readings) {
      const known = readings.get(reading.table);
      if (known && !agree(known, reading)) return unclear({ table: reading.table, problem: "two-tables" });
      if (ids.includes(reading.table)) readings.set(reading.table, reading);
    }
  }
  return [...readings.values()];
}

export const visibleSheets = ({ sheets }: WorkbookContent): SheetOfWorkbook[] =>
  sheets.filter(({ name, isHidden }) => !isHidden && name !== sheetNames.lastYear && name !== settingsSheetName);

interface SectionOnSheet {
  readonly id: SectionId;
  readonly sheet: SheetOfWorkbook;
  /** Of a text, with the rows that it outgrew its name by. */
  readonly area: Area;
  /** The sheet holds nothing else of the report: what follows is not another section. */
  readonly isAlone: boolean;
}

/** Sections that a name leads to. */
function sectionsIn(content: WorkbookContent): SectionOnSheet[] {
  const named = [...tableIds, ...narrativeIds].flatMap((id) => {
    const place = placeOf(content, id);
    return place ? [{ id, ...place }] : [];
  });
  return named.map(({ id, sheet, area }) => {
    const isAlone = named.filter((other) => other.sheet === sheet).length === 1;
    return { id, sheet, isAlone, area: isAlone && isNarrativeId(id) ? withOverflow(sheet.grid(), area) : area };
  });
}

const outsideTexts = (sections: readonly SectionOnSheet[]): Failure[] =>
  sections.flatMap(({ id, sheet, area, isAlone }) => (isAlone && isNarrativeId(id) ? textsOutside(sheet, area) : []));

/** Text, headings and cover of our own sheets. */
function textsOf(
  content: WorkbookContent,
  sections: readonly SectionOnSheet[],
  notGiven: readonly SectionId[],
): Omit<Contents, "readings"> {
  const narrative: Partial<Record<TextId, readonly string[]>> = {};
  const headings: { readonly at: number; readonly text: string }[] = [];
  for (const { id, sheet, area } of sections) {
    const grid = sheet.grid();
    headings.push({ at: content.sheets.indexOf(sheet), text: headingAbove(grid, area, id) });
    if (!isNarrativeId(id)) continue;
    const text = fromRows(rowTexts(grid, area));
    if (text !== "" || !notGiven.includes(id)) narrative[id] = text.split("\n");
  }
  // Sheets of an older version have no such areas, and nothing need be written in them.
  for (const id of ["preamble", ...tableIds] as const) {
    const place = placeOf(content, textAreaOf(id));
    const text = place ? fromRows(rowTexts(place.sheet.grid(), place.area)) : "";
    if (text.trim() !== "") narrative[id] = text.split("\n");
  }

  const cover = placeOf(content, "agency") ?? placeOf(content, "year");
  const found = sections.map(({ id }) => id);
  return {
    narrative,
    missingTexts: found.some(isNarrativeId) ? narrativeIds.filter((id) => !found.includes(id) && !notGiven.includes(id)) : [],
    opening: cover ? linesOf(cover.sheet.grid()) : [],
    headings: headings.sort((a, b) => a.at - b.at).flatMap(({ text }) => text || []),
    ...(cover ? { cover: { agency: textAt(content, "agency") || null, year: yearWritten(textAt(content, "year")) } } : {}),
  };
}

/** Every row of the area, a blank one as a blank text; a line may have been split over its cells. */
function rowTexts(grid: Grid, { row, rows, column, columns }: Area): string[] {
  const isInside = (at: number): boolean => at >= column && at < column + columns;
  // A name may reach far below what is written.
  const written = Math.max(0, Math.min(rows, (grid.rows.at(-1) ?? -1) + 1 - row));
  return Array.from({ length: written }, (_, down) =>
    grid
      .texts(row + down)
      .filter((cell) => isInside(cell.column))
      .map((cell) => cell.text)
      .join(""),
  );
}

function headingAbove(grid: Grid, area: Area, id: SectionId): string {
  for (let index = grid.rows.length - 1; index >= 0; index -= 1) {
    const row = grid.rows[index] as number;
    if (row >= area.row) continue;
    const heading = grid.texts(row).find((cell) => headingIn(cell.text.trim())?.section === id);
    if (heading) return heading.text.trim();
  }
  return "";
}

function textAt(content: WorkbookContent, key: "agency" | "year"): string {
  const place = placeOf(content, key);
  return place?.sheet.grid().at(place.area.row, place.area.column)?.text.trim() ?? "";
}

const linesOf = (grid: Grid): Line[] =>
  grid.rows.map((row) => {
    const cells = grid.texts(row).map((cell) => cell.text);
    return { text: cells.join(" "), cells };
  });

function withoutBlankTables(report: Report, notGiven: readonly SectionId[]): Report {
  const blank = tableIds.filter(
    (id) => notGiven.includes(id) && report.form.tables[id].numbers.every((box) => (report.typed(box.id) ?? null) === null),
  );
  if (blank.length === 0) return report;
  const { cells, ...rest } = report.content();
  return new Report({ ...rest, cells: new Map([...cells].filter(([id]) => !blank.some((table) => id.startsWith(`${table}/`)))) });
}

/** Sheets that are not ours, one after the other as a document; hidden ones only where nothing visible is a report. */
function readSheets(content: WorkbookContent, hints: Hints): ReturnType<typeof readDocument> {
  const result = readDocument(visibleSheets(content).flatMap(blocksOf), hints);
  const isHiding = content.sheets.some(({ isHidden }) => isHidden);
  return !result.ok && result.failure.code === "not-a-report" && isHiding ? readDocument(content.sheets.flatMap(blocksOf), hints) : result;
}

function blocksOf(sheet: SheetOfWorkbook): Block[] {
  const section = sectionNamed(sheet.name);
  return [...(section ? [{ kind: "sheetName", section, name: sheet.name } as const] : []), { kind: "table", grid: sheet.grid() }];
}

const namesOfSheets: readonly (readonly [SectionId, RegExp])[] = [
  ["overview", /总体|概述/],
  ["proactiveDisclosure", /主动公开/],
  ["reviewAndLitigation", /复议|诉讼/],
  ["requests", /申请/],
  ["problemsAndImprovements", /问题|改进/],
  ["otherMatters", /其[他它].{0,40}(?:事项|报告)/],
];

/** A table's own sheet needs no name: the table says it. */
function sectionNamed(name: string): SectionId | null {
  const section = headingIn(name)?.section ?? namesOfSheets.find(([, words]) => words.test(name))?.[0] ?? null;
  return section && isNarrativeId(section) ? section : null;
}
