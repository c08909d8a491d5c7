/**
 * The report on the page, with what is known beside it, as one value: every change makes a new one, so that a history is a list
 * of them. In `model` is what is true of the page: the report, its history, where a paste lands, where a key leads. No browser,
 * no words, no drawing.
 */

import type { Answers } from "../../core/findings/answer";
import type { Failure } from "../../core/findings/failure";
import type { Override } from "../../core/findings/override";
import { isNarrativeId, sectionOf, textIds } from "../../core/form/cell-id";
import type { CellId, Place, SectionId, TableId, TextId } from "../../core/form/cell-id";
import { takeSignOff } from "../../core/prose/sign-off";
import type { Typed } from "../../core/report/cell-text";
import { Report } from "../../core/report/report";
import type { Printed, ReportContent } from "../../core/report/report";
import { native } from "../../core/template/formulas";
import { signOffLines } from "../../core/template/words.zh-CN";

export interface OpenReport {
  readonly report: Report;
  /** Last year's report. */
  readonly previous: Report | null;
  readonly answers: Answers;
  readonly override: Override | null;
  /** What was passed over when the file was read. */
  readonly warnings: readonly Failure[];
  /** The file it was opened from; null for a new report. */
  readonly source: Source | null;
}

interface Source {
  readonly name: string;
  /** Null where only the name was kept. */
  readonly bytes: Uint8Array | null;
}

export type CellChanges = ReadonlyMap<CellId, Typed>;

/**
 * Writes cells as typed. A total that was a formula and is typed over is one no longer; the other formulas follow their parts.
 * A table that the file did not have is there from its first number on.
 */
export function withCells(open: OpenReport, changes: CellChanges, formulas: readonly CellId[] = []): OpenReport {
  const { report } = open;
  const content = report.content();
  const cells = new Map(content.cells);
  const tables = new Set([...changes.keys()].map((id) => sectionOf(id) as TableId));
  for (const table of tables) {
    if (!report.hasTable(table)) for (const { id } of report.form.tables[table].numbers) cells.set(id, null);
  }
  for (const [id, typed] of changes) cells.set(id, typed);
  const kept = new Set([...report.formulas].filter((id) => !changes.has(id)));
  for (const id of formulas) kept.add(id);
  const printed = present(withoutCalculated(report.printed, changes), [...tables]);
  return { ...open, report: following({ ...content, cells, formulas: kept, printed }) };
}

/** What another program calculated in a cell is gone when the cell is written. */
function withoutCalculated(printed: Printed, changes: CellChanges): Printed {
  const left = (ids: readonly CellId[] | undefined): readonly CellId[] | undefined => ids?.filter((id) => !changes.has(id));
  const { uncalculated, calculated, ...rest } = printed;
  return {
    ...rest,
    ...(uncalculated ? { uncalculated: left(uncalculated) ?? [] } : {}),
    ...(calculated ? { calculated: left(calculated) ?? [] } : {}),
  };
}

/** Formulas give what a spreadsheet gives: a text counts as nothing. The total of totals needs the totals first, hence twice. */
function following(content: ReportContent): Report {
  const cells = new Map(content.cells);
  const formulas = [...(content.formulas ?? [])];
  for (const id of [...formulas, ...formulas]) {
    const parts = content.form.totalsAt(id)[0]?.left;
    if (parts) cells.set(id, native.sumOf(parts.map((part) => cells.get(part) ?? null)));
  }
  return new Report({ ...content, cells });
}

/** A section that was missing is there once somebody writes in it. */
function present(printed: Printed, sections: readonly SectionId[]): Printed {
  const { missing, ...rest } = printed;
  const left = missing?.filter((id) => !sections.includes(id)) ?? [];
  return left.length > 0 ? { ...rest, missing: left } : rest;
}

/** A text as it stands on the page: with the lines for signing off, which are kept apart in a report. */
export function shownText(report: Report, id: TextId): string {
  const text = report.narrative[id] ?? "";
  if (id !== "otherMatters" || !report.signOff) return text;
  return [...(text === "" ? [] : [text]), ...signOffLines(report.signOff)].join("\n");
}

/** The text of one place as somebody typed it. What stands in no section of its own is there only where something is written. */
export function withText(open: OpenReport, id: TextId, text: string): OpenReport {
  const { signOff: _before, ...content } = open.report.content();
  const narrative = { ...content.narrative };
  const typed = text.replace(/\r\n?/g, "\n");
  let { signOff } = open.report;
  if (id === "otherMatters") {
    const taken = takeSignOff(typed.split("\n"));
    narrative[id] = taken.lines.join("\n");
    signOff = taken.signOff ?? undefined;
  } else if (isNarrativeId(id) || typed.trim() !== "") narrative[id] = typed;
  else delete narrative[id];
  const printed = isNarrativeId(id) ? present(open.report.printed, [id]) : open.report.printed;
  return { ...open, report: new Report({ ...content, narrative, printed, ...(signOff ? { signOff } : {}) }) };
}

/** Body and year. What the file printed over the report is then no longer what is printed. */
export function withIdentity(open: OpenReport, identity: { readonly agency: string | null; readonly year: number | null }): OpenReport {
  const { title: _title, otherTitle: _other, cover: _cover, ...printed } = open.report.printed;
  return { ...open, report: new Report({ ...open.report.content(), ...identity, printed }) };
}

const asPrinted = ["title", "otherTitle", "cover", "headings", "labels"] as const satisfies readonly (keyof Printed)[];

/** Whether the file printed headings and labels of its own, which the page does not show. */
export const hasOwnPrint = ({ report: { printed } }: OpenReport): boolean =>
  asPrinted.some((key) => printed[key] !== undefined && (key !== "labels" || Object.keys(printed.labels ?? {}).length > 0));

/** From now on with the official headings and labels, as the page shows them. */
export function withOfficialPrint(open: OpenReport): OpenReport {
  const printed = Object.fromEntries(
    Object.entries(open.report.printed).filter(([key]) => !(asPrinted as readonly string[]).includes(key)),
  );
  return { ...open, report: new Report({ ...open.report.content(), printed }) };
}

/** The first place that differs, in printed order; null where only what is beside the report does. */
export function firstDifference(one: Report, other: Report): Place | null {
  if (one.form !== other.form) return null;
  const order: readonly TextId[] = textIds;
  for (const text of order) {
    if (shownText(one, text) !== shownText(other, text)) return text;
    if (isNarrativeId(text) || text === "preamble") continue;
    const cell = one.form.tables[text].numbers.find(
      ({ id }) => one.typed(id) !== other.typed(id) && !(one.formulas.has(id) && other.formulas.has(id)),
    );
    if (cell) return cell.id;
  }
  return null;
}

/** What somebody began to fill in: the parts that fill themselves do not count. */
export const isBegun = ({ report }: OpenReport): boolean =>
  report.form.cells.some(({ id }) => !report.formulas.has(id) && !id.includes("/carriedOver/") && (report.typed(id) ?? null) !== null) ||
  textIds.some((id) => shownText(report, id).trim() !== "");
