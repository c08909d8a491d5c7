/** How far a report is filled in: the number cells a clerk fills, and the sections whose text is still missing. */

import { isNarrativeId, partsOf, tableIds } from "../../core/form/cell-id";
import type { CellId, Place, SectionId, TableId } from "../../core/form/cell-id";
import { remembered } from "../../core/remembered";
import type { Report } from "../../core/report/report";
import { sheetNames } from "../../core/template/words.zh-CN";
import type { ReportReading } from "./phase";

/** A section of which there is a sheet. */
interface Part {
  readonly section: SectionId;
  /** A table is begun by its first number of this year. */
  readonly state: "empty" | "begun" | "done";
  /** Numbers that are still to be filled in; 0 for a text. */
  readonly left: number;
  /** Where filling in begins, or goes on. */
  readonly first: Place;
}

export interface Progress {
  readonly filled: number;
  readonly cells: number;
  readonly parts: readonly Part[];
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
  const partOf = (section: SectionId): Part => {
    if (isNarrativeId(section)) return { section, state: report.narrative[section]?.trim() ? "done" : "empty", left: 0, first: section };
    const open = numbersOf(section).filter(({ id }) => !isFilled(report, id));
    const first = open[0]?.id ?? section;
    if (!report.hasTable(section) || isEmptyTable(section)) return { section, state: "empty", left: open.length, first };
    return { section, state: open.length === 0 ? "done" : "begun", left: open.length, first };
  };
  const sections = report.form.sections.map(({ id }) => id);
  const places = sheets as Readonly<Partial<Record<SectionId, string>>>;
  const missing = sections.filter((id) => (isNarrativeId(id) ? report.narrative[id] === undefined : !report.hasTable(id)));

  const absent = missing.filter((id) => places[id] === undefined);
  return {
    filled: numbers.filter(({ id }) => isFilled(report, id)).length,
    cells: numbers.length,
    parts: sections.filter((id) => !absent.includes(id)).map(partOf),
    missing,
    absent,
    unnamed: (["agency", "year"] as const).filter((field) => report[field] === null),
    taken: sections.flatMap((section) => {
      const sheet = places[section];
      return sheet === undefined || sheet === sheetNames[section] ? [] : [{ section, sheet }];
    }),
  };
}

/** Sections of which there is no sheet: nothing leads there, they can be put back. */
export const absentIn = remembered((reading: ReportReading): readonly SectionId[] => progressOf(reading).absent);

export type Lacking = "agency" | "year" | SectionId;

/** Without these a report is none, whatever a check finds in the rest. */
export function lackingIn(reading: ReportReading): Lacking[] {
  const { unnamed, missing } = progressOf(reading);
  return [...unnamed, ...missing];
}

/** Blank signs like 「/」 are not numbers yet. */
const isFilled = (report: Report, id: CellId): boolean => report.reading(id)?.kind !== "blank";
