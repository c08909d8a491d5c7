/** How far a report is filled in: the number cells a clerk fills, and the sections whose text is still missing. */

import { isNarrativeId, tableIds } from "../../core/form/cell-id";
import type { CellId, SectionId, TableId } from "../../core/form/cell-id";
import type { Report } from "../../core/report/report";
import { sheetNames } from "../../core/template/words.zh-CN";
import type { ReportReading } from "./state";

export interface Progress {
  readonly filled: number;
  readonly cells: number;
  /** Sections found but without text, and tables found but without a single number. */
  readonly emptySections: readonly SectionId[];
  /** Sections that were not found in the workbook at all. */
  readonly missing: readonly SectionId[];
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
  const isEmptyTable = (table: TableId): boolean => report.hasTable(table) && numbersOf(table).every(({ id }) => !isFilled(report, id));
  const sections = report.form.sections.map(({ id }) => id);
  const places = sheets as Readonly<Partial<Record<SectionId, string>>>;

  return {
    filled: numbers.filter(({ id }) => isFilled(report, id)).length,
    cells: numbers.length,
    emptySections: sections.filter((id) => (isNarrativeId(id) ? report.narrative[id]?.trim() === "" : isEmptyTable(id))),
    missing: sections.filter((id) => (isNarrativeId(id) ? report.narrative[id] === undefined : !report.hasTable(id))),
    unnamed: (["agency", "year"] as const).filter((field) => report[field] === null),
    taken: sections.flatMap((section) => {
      const sheet = places[section];
      return sheet === undefined || sheet === sheetNames[section] ? [] : [{ section, sheet }];
    }),
  };
}

/** Whether a clean check means that the report is ready. */
export const isComplete = ({ missing, unnamed }: Progress): boolean => missing.length === 0 && unnamed.length === 0;

/** Blank signs like 「/」 are not numbers yet. */
const isFilled = (report: Report, id: CellId): boolean => report.reading(id)?.kind !== "blank";
