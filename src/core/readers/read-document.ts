/**
 * A document as any file gives it, paragraphs and tables in order → a report. Tables are found first, then the headings
 * between them, then the text under each heading. It says which table it could not read and why; it guesses none.
 */

import { isNarrativeId, narrativeIds, tableIds, textIds } from "../form/cell-id";
import type { CellId, NarrativeId, SectionId, TableId, TextId } from "../form/cell-id";
import type { Failure } from "../findings/failure";
import { editions, formOf } from "../form/form";
import { Report } from "../report/report";
import type { Printed, ReportContent } from "../report/report";
import { assembleTables, chooseEdition, findTables, placesIn } from "./find-tables";
import type { PlaceOnSheet } from "./find-tables";
import { gridOfRows, stacked } from "../sheet/grid";
import type { Grid } from "../sheet/grid";
import { chooseHeadings, headingIn, splitHeading } from "../prose/headings";
import type { HeadingCandidate, TableMark } from "../prose/headings";
import { labelKey } from "../prose/label-key";
import { isAboutPage, isSentence, isTitle } from "../prose/report-lines";
import { isOwnWords } from "../template/own-words";
import { agree } from "./read-table";
import type { TableProblem, TableReading } from "./read-table";
import { takeSignOff } from "../prose/sign-off";
import { coverFields, otherTitleIn, titleIn } from "../prose/title";

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly grid: Grid }
  /** A sheet whose name says which section it holds; not printed, so no text and no printed heading. */
  | { readonly kind: "sheetName"; readonly section: SectionId; readonly name: string };

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
  const { readings, problems, lines, tables } = lookThrough(blocks);
  const [first] = problems;
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

export interface Line {
  readonly text: string;
  /** The cells of a row outside any table of ours. */
  readonly cells: readonly string[];
  /** A line that stands for the name of a sheet. */
  readonly sheetOf?: SectionId;
  /** Which sheet it stands on, where there are sheets. */
  readonly sheet?: string;
}

/** What a document or a workbook was found to hold. */
export interface Contents {
  readonly readings: readonly TableReading[];
  /** Lines before the first section: title and cover. */
  readonly opening: readonly Line[];
  readonly headings: readonly string[];
  readonly narrative: Partial<Readonly<Record<TextId, readonly string[]>>>;
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

  for (const block of grouped(blocks)) {
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

/** Tables that only blank paragraphs part are one grid: a table is often split by a page, or by its own blocks. */
function grouped(blocks: readonly Block[]): Block[] {
  const groups: Block[] = [];
  let tables: Grid[] = [];
  const close = (): void => {
    if (tables.length > 0) groups.push({ kind: "table", grid: stacked(tables) });
    tables = [];
  };
  for (const block of blocks) {
    const isSheet = block.kind === "table" && block.grid.origin.sheet !== null;
    if (block.kind === "table" && !isSheet) tables.push(block.grid);
    else if (block.kind === "paragraph" && isTitleRow(block.text)) tables.push(gridOfRows([[block.text.trim()]]));
    else if (block.kind === "paragraph" && tables.length > 0 && isPageBreak(block.text)) continue;
    else if (block.kind !== "paragraph" || block.text.trim() !== "") {
      close();
      groups.push(block);
    }
  }
  close();
  return groups;
}

/** What stands between the halves of a table that a page cuts: 「续表」, 「（续上表三）」, 「— 5 —」, 「第 5 页 共 8 页」. */
const isPageBreak = (text: string): boolean => text.length < 40 && pageBreaks.some((words) => words.test(text.replace(/\s+/g, "")));

const pageBreaks: readonly RegExp[] = [
  /^[（(]?(?:续表?|续上[表页]|接上[表页])(?:[一二三四]|\d{1,2})?[)）]?$/,
  /^表(?:[一二三四]|\d{1,2})[（(]续表?[)）]$/,
  /^[-—–－·]{0,4}\d{1,3}[-—–－·]{0,4}$/,
  /^第\d{1,3}页(?:[,，/]?共\d{1,3}页)?$/,
  /^\d{1,3}\/\d{1,3}$/,
];

/** 「第二十条第（一）项」 on a line of its own is a row of table 2 all the same. */
function isTitleRow(text: string): boolean {
  titleRows ??= new Set(
    editions.flatMap((edition) =>
      tableIds.flatMap((id) =>
        formOf(edition)
          .tables[id].labels.filter(({ heads }) => heads === "title")
          .map((label) => labelKey(label.text)),
      ),
    ),
  );
  return text.length < 40 && titleRows.has(labelKey(text));
}

let titleRows: ReadonlySet<string> | null = null;

/** A heading with its text in one line becomes two lines. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\u200b\ufeff]/g, "").trim())
    .filter((line) => line !== "")
    .flatMap((line) => {
      const split = splitHeading(line);
      return split ? [split.heading, split.rest] : [line];
    });
}

/**
 * Paragraphs between the title and the first section. A page prints much else there, so only what reads as a sentence
 * begins and ends it; on sheets it stands on the sheet of the first section.
 */
function preambleIn(opening: readonly Line[], heading: Line | undefined): Pick<Contents["narrative"], "preamble"> {
  const own = opening.filter(({ sheet }) => sheet === heading?.sheet);
  const title = own.reduce((last, { text }, index) => (isTitle(text) ? index : last), -1);
  const lines = own.slice(title + 1).filter((line) => isText(line) && headingIn(line.text) === null);
  const sentences = lines.flatMap(({ text }, index) => (isSentence(text) ? [index] : []));
  const [first, last] = [sentences[0], sentences.at(-1)];
  return first === undefined ? {} : { preamble: lines.slice(first, (last ?? first) + 1).map(({ text }) => text) };
}

/** A paragraph that may be text of the report; of the sections of text everything is. */
const isText = ({ text, cells }: Line): boolean => cells.length === 1 && !isAboutPage(text) && !isOwnWords(text);

/**
 * Where any narrative section is printed, one that is not printed is empty; without any, they were not given.
 * On sheets a text ends with its sheet where the next one has a section of its own.
 */
function narrativeUnder(
  headings: readonly HeadingCandidate[],
  lines: readonly Line[],
  tables: readonly TableMark[],
): Contents["narrative"] {
  if (!headings.some(({ section }) => isNarrativeId(section))) return {};
  const sheetOf = (line: number): string | undefined => lines[line]?.sheet;
  const taken = new Set([...headings.map(({ line }) => sheetOf(line)), ...tables.map(({ sheet }) => sheet)]);
  // A heading may be printed again as the caption of its table: that is no text of the section before.
  const headingKeys = new Set(headings.flatMap(({ line }) => labelKey(lines[line]?.text ?? "") || []));
  const under = (id: SectionId): Line[] => {
    const index = headings.findIndex(({ section }) => section === id);
    if (index < 0) return [];
    const { line } = headings[index] as HeadingCandidate;
    const isOwn = ({ sheet }: Line): boolean => sheet === sheetOf(line) || !taken.has(sheet);
    return lines
      .slice(line + 1, headings[index + 1]?.line ?? lines.length)
      .filter(isOwn)
      .filter(({ text }) => text !== "" && !headingKeys.has(labelKey(text)));
  };
  const textOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);
  const beside = tableIds.flatMap((id) => {
    const text = textOf(under(id).filter((line) => isText(line) && isSentence(line.text)));
    return text.length > 0 ? [[id, text] as const] : [];
  });
  return Object.fromEntries([...narrativeIds.map((id) => [id, textOf(under(id))] as const), ...beside]);
}
