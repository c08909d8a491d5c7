/**
 * A document as any file gives it, paragraphs and tables in order → a report. Tables are found first, then the headings
 * between them, then the text under each heading. It says which table it could not read and why; it guesses none.
 */

import { isNarrativeId, narrativeIds, tableIds, textIds } from "../form/cell-id";
import type { CellId, NarrativeId, SectionId, TableId } from "../form/cell-id";
import type { Failure } from "../findings/failure";
import { Report } from "../report/report";
import type { Printed, ReportContent } from "../report/report";
import { assembleTables, chooseEdition, findTables, placesIn } from "./find-tables";
import type { PlaceOnSheet } from "./find-tables";
import { chooseHeadings, headingIn, splitHeading } from "../prose/headings";
import type { HeadingCandidate, TableMark } from "../prose/headings";
import type { Block } from "./block";
import { tablesInOrder } from "./cells-in-order";
import { narrativeUnder, preambleIn, trimmed } from "./find-texts";
import type { Line, Texts } from "./find-texts";
import { agree } from "./read-table";
import type { TableProblem, TableReading } from "./read-table";
import { withWholeTables } from "./whole-tables";
import { takeSignOff } from "../prose/sign-off";
import { coverFields, otherTitleIn, titleIn } from "../prose/title";

/** What is known beside the document itself. */
export interface Hints {
  /** A title that is not in the text, such as a page's own. */
  readonly title?: string;
  /** Used where the document does not say. */
  readonly agency?: string | null;
  readonly year?: number | null;
}

export type DocumentResult = ({ readonly ok: true } & ReportFound) | { readonly ok: false; readonly failure: Failure };

export interface ReportFound {
  readonly report: Report;
  readonly warnings: readonly Failure[];
  /** Where the cells of the form stand. */
  readonly places: () => ReadonlyMap<CellId, PlaceOnSheet>;
}

export function readDocument(blocks: readonly Block[], hints: Hints = {}): DocumentResult {
  let looked = lookThrough(blocks);
  const inOrder = looked.readings.length + looked.problems.length === 0 ? tablesInOrder(blocks) : null;
  if (inOrder) looked = lookThrough(inOrder.blocks);
  const { readings, lines, tables } = looked;
  const [first] = [...(inOrder?.problems ?? []), ...looked.problems];
  if (first) return { ok: false, failure: unclear(first) };
  if (readings.length === 0) return { ok: false, failure: { code: "not-a-report", data: {} } };

  const headings = chooseHeadings(
    lines.flatMap(({ text, sheetOf }, line): HeadingCandidate[] => {
      const found = sheetOf ? { section: sheetOf, weight: 2 } : headingIn(text);
      return found ? [{ ...found, line }] : [];
    }),
    tables,
  );
  const opening = lines.slice(0, headings[0]?.line ?? lines.length);
  return {
    ok: true,
    ...reportOf(
      {
        readings,
        opening,
        headings: headings.flatMap(({ line }) => lines[line]?.text || []),
        missingTexts: headings.some(({ section }) => isNarrativeId(section))
          ? narrativeIds.filter((id) => !headings.some(({ section }) => section === id))
          : [],
        narrative: { ...preambleIn(opening, lines[headings[0]?.line ?? 0]), ...narrativeUnder(headings, lines, tables) },
      },
      hints,
    ),
  };
}

/** What a document or a workbook was found to hold. */
export interface Contents {
  readonly readings: readonly TableReading[];
  /** Lines before the first section: title and cover. */
  readonly opening: readonly Line[];
  readonly headings: readonly string[];
  readonly narrative: Texts;
  /** Sections of text that are not there although others are. */
  readonly missingTexts: readonly NarrativeId[];
  /** Tables that nobody expects: the report they were filled in from had none. */
  readonly notGiven?: readonly SectionId[];
  /** Body and year where the workbook itself says which cells hold them. */
  readonly cover?: { readonly agency: string | null; readonly year: number | null };
}

export function reportOf(contents: Contents, hints: Hints): ReportFound {
  const { readings, opening, headings, narrative, cover: known } = contents;
  const cover = known ?? coverFields(opening.map(({ cells }) => cells));
  const firstLines = opening.slice(0, 60).flatMap(({ cells }) => cells);
  const title = titleIn(firstLines, hints.title) ?? titleIn(hints.title ? [hints.title] : []);
  // A page says its title once more of itself.
  const ownTitle = (hints.title === undefined ? null : titleIn([hints.title])) ?? title;
  const otherTitle = ownTitle && !cover ? otherTitleIn(firstLines, ownTitle) : null;
  const agency = cover?.agency ?? title?.agency ?? hints.agency ?? null;
  const year = cover?.year ?? title?.year ?? hints.year ?? null;

  const tables = assembleTables(readings, chooseEdition(readings, year));
  const { lines: otherMatters, signOff } = takeSignOff(narrative.otherMatters ?? []);
  const texts = { ...narrative, ...(narrative.otherMatters ? { otherMatters } : {}) };
  const missingTables = tableIds.filter((id) => !readings.some((reading) => reading.table === id) && !contents.notGiven?.includes(id));
  const missing = tables.form.sections.map(({ id }) => id).filter((id) => [...missingTables, ...contents.missingTexts].includes(id));
  const printed: Printed = {
    ...(missing.length > 0 ? { missing } : {}),
    ...(title ? { title: title.text } : {}),
    ...(otherTitle ? { otherTitle: otherTitle.text } : {}),
    ...(title && cover ? { cover } : {}),
    ...(headings.length > 0 ? { headings } : {}),
    ...(Object.keys(tables.labels).length > 0 ? { labels: tables.labels } : {}),
    ...(readings.some(({ table }) => table === "requests") ? { rowsNotPrinted: tables.rowsNotPrinted } : {}),
    ...(tables.uncalculated.length > 0 ? { uncalculated: tables.uncalculated } : {}),
    ...(tables.calculated.length > 0 ? { calculated: tables.calculated } : {}),
    ...(Object.keys(tables.strays).length > 0 ? { strays: tables.strays } : {}),
  };
  const report = calculated({
    form: tables.form,
    agency,
    year,
    cells: tables.cells,
    narrative: Object.fromEntries(textIds.flatMap((id) => (texts[id] ? [[id, texts[id].join("\n")]] : []))),
    ...(signOff ? { signOff } : {}),
    formulas: tables.formulas,
    printed,
  });
  // The pane asks for each of its sections, the command line never.
  let places: ReturnType<typeof placesIn> | undefined;
  return {
    report,
    warnings: missingTables.map((table) => ({ code: "table-not-found", data: { table } })),
    places: () => (places ??= placesIn(tables.form, readings)),
  };
}

/** A total that no program has calculated yet gets what its formula gives: a blank would be published as one. */
function calculated(content: ReportContent): Report {
  const report = new Report(content);
  const blank = (report.printed.uncalculated ?? []).filter((id) => report.formulas.has(id) && report.typed(id) === null);
  if (blank.length === 0) return report;
  return new Report({ ...content, cells: new Map([...content.cells, ...blank.map((id) => [id, report.amount(id)] as const)]) });
}

export const unclear = ({ table, problem }: TableProblem): Failure => ({ code: "table-unclear", data: { table, problem } });

interface Looked {
  readonly readings: readonly TableReading[];
  readonly problems: readonly TableProblem[];
  /** Everything outside the tables, in order. */
  readonly lines: readonly Line[];
  readonly tables: readonly TableMark[];
}

function lookThrough(blocks: readonly Block[]): Looked {
  const readings = new Map<TableId, TableReading>();
  const problems: TableProblem[] = [];
  const lines: Line[] = [];
  const tables: TableMark[] = [];
  const addText = (text: string, on: Pick<Line, "sheet"> = {}): void => {
    for (const line of linesOf(text)) lines.push({ text: line, cells: [line], ...on });
  };

  for (const block of withWholeTables(blocks)) {
    if (block.kind === "paragraph") addText(block.text);
    if (block.kind === "sheetName") lines.push({ text: "", cells: [], sheetOf: block.section, sheet: block.name });
    if (block.kind !== "table") continue;
    const { sheet } = block.grid.origin;
    const on = sheet === null ? {} : { sheet };
    const found = findTables(block.grid);
    problems.push(...found.problems);
    for (const reading of found.readings) {
      const known = readings.get(reading.table);
      if (!known) readings.set(reading.table, reading);
      else if (!agree(known, reading)) problems.push({ table: reading.table, problem: "two-tables" });
    }
    for (const row of block.grid.rows) {
      const starting = found.readings.find(({ area }) => area.row === row);
      if (starting) tables.push({ before: lines.length, section: starting.table, ...on });
      if (found.readings.some(({ area }) => row >= area.row && row < area.row + area.rows)) continue;
      const cells = block.grid.texts(row).map((cell) => cell.text);
      if (cells.length === 1) addText(cells[0] as string, on);
      else lines.push({ text: cells.flatMap(linesOf).join(" "), cells, ...on });
    }
  }
  return { readings: [...readings.values()], problems, lines, tables };
}

/** A heading with its text in one line becomes two lines. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(trimmed)
    .filter((line) => line !== "")
    .flatMap((line) => {
      const split = splitHeading(line);
      return split ? [split.heading, split.rest] : [line];
    });
}
