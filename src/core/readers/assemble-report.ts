/**
 * What was found in a document or a workbook → the report: its edition, its tables put together under it, its body and year,
 * and what was printed. It may not look for anything, nor know what kind of file it was.
 */

import { tableIds, textIds } from "../form/cell-id";
import type { CellId, NarrativeId, SectionId, TableId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import type { Failure } from "../findings/failure";
import { formForYear, formOf } from "../form/form";
import type { Form } from "../form/form";
import { withoutFoot } from "../prose/report-lines";
import { isSignOff, takeSignOff } from "../prose/sign-off";
import { coverFields, otherTitleIn, titleIn } from "../prose/title";
import type { Typed } from "../report/cell-text";
import { Report } from "../report/report";
import type { LabelChange, Printed, ReportContent, StrayNumber } from "../report/report";
import type { CellPosition } from "../sheet/addresses";
import type { Line, Texts } from "./find-texts";
import type { TableReading } from "./read-table";

/** What is known beside the document itself. */
export interface Hints {
  /** A title that is not in the text, such as a page's own. */
  readonly title?: string;
  /** Used where the document does not say. */
  readonly agency?: string | null;
  readonly year?: number | null;
}

export interface ReportFound {
  readonly report: Report;
  readonly warnings: readonly Failure[];
  /** Where the cells of the form stand. */
  readonly places: () => ReadonlyMap<CellId, PlaceOnSheet>;
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
  const { lines: otherMatters, signOff } = takeSignOff(withoutFoot(narrative.otherMatters ?? [], isSignOff));
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

/** Tables of one report, put together under one edition. */
export interface ReportTables {
  readonly form: Form;
  readonly cells: ReadonlyMap<CellId, Typed>;
  readonly formulas: ReadonlySet<CellId>;
  readonly uncalculated: readonly CellId[];
  readonly calculated: readonly CellId[];
  readonly labels: Partial<Readonly<Record<TableId, readonly LabelChange[]>>>;
  readonly rowsNotPrinted: readonly string[];
  readonly strays: Partial<Readonly<Record<TableId, readonly StrayNumber[]>>>;
}

/** Where a cell of the form stands; counted from the sheet's corner, or from the table's where there are no sheets. */
export interface PlaceOnSheet extends CellPosition {
  readonly sheet: string | null;
}

/**
 * Table 2 tells the edition; without it table 3, unless the year says that its single （六） line is a later report's
 * way of printing. A table of the other edition keeps the numbers that both editions have.
 */
export function chooseEdition(readings: readonly TableReading[], year: number | null): Edition {
  const editionOf = (id: TableId): Edition | undefined => readings.find((reading) => reading.table === id)?.edition;
  const requests = editionOf("requests");
  if (requests === "2021") return "2021";
  return (
    editionOf("proactiveDisclosure") ??
    (requests && year === null ? requests : undefined) ??
    (year === null ? "2021" : formForYear(year).edition)
  );
}

export function assembleTables(readings: readonly TableReading[], edition: Edition): ReportTables {
  const form = formOf(edition);
  const cells = new Map<CellId, Typed>();
  const formulas = new Set<CellId>();
  const labels: Partial<Record<TableId, readonly LabelChange[]>> = {};
  const rowsNotPrinted: string[] = [];
  const uncalculated: CellId[] = [];
  const calculated: CellId[] = [];
  const strays: Partial<Record<TableId, readonly StrayNumber[]>> = {};

  for (const reading of readings) {
    const idIn = idsIn(form, reading);
    // Of another edition's table some cells are not there.
    if (reading.edition !== edition) for (const { id } of form.tables[reading.table].numbers) cells.set(id, null);
    for (const [from, value] of reading.cells) {
      const id = idIn(from);
      if (id) cells.set(id, value);
    }
    const idsHere = (ids: Iterable<CellId>): CellId[] => [...ids].flatMap((from) => idIn(from) ?? []);
    for (const id of idsHere(reading.formulas)) formulas.add(id);
    uncalculated.push(...idsHere(reading.uncalculated));
    calculated.push(...idsHere(reading.calculated));
    if (reading.strays.length > 0) strays[reading.table] = reading.strays;
    const changed = [...reading.changedLabels, ...labelsOfOtherEdition(form, reading)];
    if (changed.length > 0) labels[reading.table] = changed;
    rowsNotPrinted.push(...reading.rowsNotPrinted, ...rowsOfOtherEdition(form, reading));
  }
  return { form, cells, formulas, uncalculated, calculated, labels, rowsNotPrinted, strays };
}

export function placesIn(form: Form, readings: readonly TableReading[]): Map<CellId, PlaceOnSheet> {
  const places = new Map<CellId, PlaceOnSheet>();
  for (const reading of readings) {
    const idIn = idsIn(form, reading);
    for (const [from, { row, column }] of reading.places()) {
      const id = idIn(from);
      if (id) places.set(id, { sheet: reading.origin.sheet, row: reading.origin.row + row, column: reading.origin.column + column });
    }
  }
  return places;
}

/** The single （六） line of the earlier table 3 is counted under its last line, 3.其他. */
const singleLine = "outcome.otherHandling";
const lastLine = "outcome.otherHandling.other";

function idsIn(form: Form, { edition, table }: TableReading): (id: CellId) => CellId | null {
  if (edition === form.edition) return (id) => id;
  return (id) => {
    const moved = table === "requests" ? (id.replace(`/${singleLine}/`, `/${lastLine}/`) as CellId) : id;
    return form.has(moved) ? moved : null;
  };
}

function labelsOfOtherEdition(form: Form, { edition, table }: TableReading): LabelChange[] {
  if (edition === form.edition) return [];
  const printed = new Set(formOf(edition).tables[table].labels.map((label) => label.text));
  return form.tables[table].labels.filter((label) => !printed.has(label.text)).map((label) => ({ official: label.text, printed: "" }));
}

function rowsOfOtherEdition(form: Form, { edition, table }: TableReading): string[] {
  if (edition === form.edition) return [];
  const printed = new Set(formOf(edition).tables[table].numbers.map((box) => rowOf(box.id)));
  const rows = new Set(form.tables[table].numbers.map((box) => rowOf(box.id)));
  return [...rows].filter((row) => !printed.has(row) && row !== lastLine);
}

const rowOf = (id: CellId): string => id.split("/")[1] as string;
