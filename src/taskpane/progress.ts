/** How far a report is filled in: its number cells, and the sections whose text is still missing. */

import { isNarrativeId, tableIds } from "../core/form/cell-id";
import type { CellId, SectionId } from "../core/form/cell-id";
import type { Report } from "../core/report/report";
import { sheetNames } from "../core/template/words";
import type { ReportReading } from "./state";

export interface Progress {
  readonly filled: number;
  readonly cells: number;
  /** Sections found but without text, and tables found but without a single number. */
  readonly emptySections: readonly SectionId[];
  /** Sections that were not found in the workbook at all. */
  readonly missing: readonly SectionId[];
  /** Sheets whose names are not the template's: what was taken for what. */
  readonly taken: readonly { readonly section: SectionId; readonly sheet: string }[];
}

export function progressOf({ report, sheets }: ReportReading): Progress {
  const tables = tableIds.filter((table) => report.hasTable(table));
  const numbers = tables.flatMap((table) => report.form.tables[table].numbers);
  const isEmptyTable = (table: (typeof tableIds)[number]): boolean =>
    report.hasTable(table) && report.form.tables[table].numbers.every(({ id }) => !isFilled(report, id));
  const sections = report.form.sections.map(({ id }) => id);
  const places = sheets as Readonly<Partial<Record<SectionId, string>>>;

  return {
    filled: numbers.filter(({ id }) => isFilled(report, id)).length,
    cells: numbers.length,
    emptySections: sections.filter((id) => (isNarrativeId(id) ? report.narrative[id]?.trim() === "" : isEmptyTable(id))),
    missing: sections.filter((id) => (isNarrativeId(id) ? report.narrative[id] === undefined : !report.hasTable(id))),
    taken: sections.flatMap((section) => {
      const sheet = places[section];
      return sheet === undefined || sheet === sheetNames[section] ? [] : [{ section, sheet }];
    }),
  };
}

/** Blank signs like 「/」 are not numbers yet. A total that is a formula counts as filled. */
const isFilled = (report: Report, id: CellId): boolean => report.reading(id)?.kind !== "blank";
