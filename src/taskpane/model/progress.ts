/** How far a report is filled in: the number cells a clerk fills, and the sections whose text is still missing. */

import { isNarrativeId, partsOf, tableIds } from "../../core/form/cell-id";
import type { CellId, Place, SectionId, TableId } from "../../core/form/cell-id";
import type { Report } from "../../core/report/report";
import { sheetNames } from "../../core/template/words.zh-CN";
import type { ReportReading } from "./phase";

export interface Progress {
  readonly filled: number;
  readonly cells: number;
  /** Sections found but without text, and tables found but without a number of this year; and where filling them in begins. */
  readonly emptySections: readonly { readonly section: SectionId; readonly first: Place }[];
  /** Sections that were not found in the workbook at all. */
  readonly missing: readonly SectionId[];
  /** Of these the sections that no sheet stands for, either: they can be put back. */
  readonly absent: readonly SectionId[];
  /** What the report does not say of itself. */
  readonly unnamed: readonly ("agency" | "year")[];
  /** Sheets whose names are not the template's: what was taken for what. */
  readonly taken: readonly { readonly section: SectionId; readonly sheet: string }[];
}

export function progressOf({ report, sheets }: ReportReading): Progress {
  const tables = tableIds.filter((table) => report.hasTable(table));
  // A total that is a formula fills itself.
  const numbersOf = (table: TableId) => report.form.tables[table].numbers.filter(({ id }) => !report.formulas.has(id));
  const numbers = tables.flatMap(numbersOf);
  // What last year's report brought along nobody has filled in.
  const isEmptyTable = (table: TableId): boolean =>
    report.hasTable(table) && numbersOf(table).every(({ id }) => partsOf(id).row === "carriedOver" || !isFilled(report, id));
  const isEmpty = (id: SectionId): boolean => (isNarrativeId(id) ? report.narrative[id]?.trim() === "" : isEmptyTable(id));
  const firstOf = (id: SectionId): Place => (isNarrativeId(id) ? id : (numbersOf(id).find((cell) => !isFilled(report, cell.id))?.id ?? id));
  const sections = report.form.sections.map(({ id }) => id);
  const places = sheets as Readonly<Partial<Record<SectionId, string>>>;

  const missing = sections.filter((id) => (isNarrativeId(id) ? report.narrative[id] === undefined : !report.hasTable(id)));

  return {
    filled: numbers.filter(({ id }) => isFilled(report, id)).length,
    cells: numbers.length,
    emptySections: sections.filter(isEmpty).map((section) => ({ section, first: firstOf(section) })),
    missing,
    absent: missing.filter((id) => places[id] === undefined),
    unnamed: (["agency", "year"] as const).filter((field) => report[field] === null),
    taken: sections.flatMap((section) => {
      const sheet = places[section];
      return sheet === undefined || sheet === sheetNames[section] ? [] : [{ section, sheet }];
    }),
  };
}

export type Lacking = "agency" | "year" | SectionId;

/** Without these a report is none, whatever a check finds in the rest. */
export function lackingIn(reading: ReportReading): Lacking[] {
  const { unnamed, missing } = progressOf(reading);
  return [...unnamed, ...missing];
}

/** Blank signs like 「/」 are not numbers yet. */
const isFilled = (report: Report, id: CellId): boolean => report.reading(id)?.kind !== "blank";
