/**
 * A report as it is printed: title, headings, paragraphs and tables cell by cell. Every format is laid out from this,
 * so that they cannot disagree. A section or table that was not given is not printed; a blank cell prints blank.
 */

import type { SectionId } from "../form/cell-id";
import { isTableId } from "../form/cell-id";
import type { Box, Table } from "../form/geometry";
import { moneyText } from "../report/cell-text";
import type { Report } from "../report/report";
import { publishedReport } from "./published";

export interface PrintedDocument {
  readonly title: string;
  /** Paragraphs between the title and the first section. */
  readonly preamble: readonly string[];
  readonly sections: readonly PrintedSection[];
}

export interface PrintedSection {
  readonly id: SectionId;
  readonly heading: string;
  readonly table: PrintedTable | null;
  /** Under the table, where there is one. */
  readonly paragraphs: readonly string[];
}

export interface PrintedTable {
  readonly columns: number;
  /** Rows above the first number that repeat on every page; none where headers stand between the numbers. */
  readonly headerRows: number;
  /** The cells that begin in each row, left to right. */
  readonly rows: readonly (readonly PrintedCell[])[];
}

export interface PrintedCell extends Box {
  readonly text: string;
  readonly role: "row" | "column" | "corner" | "title" | "number";
}

export function printReport(original: Report): PrintedDocument {
  const report = publishedReport(original);
  return {
    title: titleOf(report),
    preamble: paragraphsOf(report.narrative.preamble ?? ""),
    sections: report.form.sections.flatMap(({ id, heading }) => printSection(report, id, heading)),
  };
}

/** 「<机关名称>YYYY年政府信息公开工作年度报告」, without what the report does not say. */
export function titleOf({ agency, year }: Pick<Report, "agency" | "year">): string {
  return `${printable(agency ?? "")}${year === null ? "" : `${year}年`}政府信息公开工作年度报告`;
}

function printSection(report: Report, id: SectionId, heading: string): PrintedSection[] {
  const table = isTableId(id) && report.hasTable(id) ? printTable(report, report.form.tables[id]) : null;
  const text = report.narrative[id];
  return table || text !== undefined ? [{ id, heading, table, paragraphs: paragraphsOf(text ?? "") }] : [];
}

/** Lines without the white space around them; empty lines are not printed. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => printable(line).trim())
    .filter((line) => line !== "");
}

function printTable(report: Report, table: Table): PrintedTable {
  const cells: PrintedCell[] = [
    ...table.labels.map(({ heads, ...label }) => ({ ...label, role: heads })),
    ...table.numbers.map(({ id, kind, row, column, rowSpan, columnSpan }): PrintedCell => {
      const typed = report.typed(id) ?? "";
      const reading = kind === "money" && typeof typed === "number" ? report.reading(id) : undefined;
      // Money comes from binary floating point; its exact reading is what the clerk typed.
      const text = reading?.kind === "money" ? moneyText(reading.millionths) : String(typed);
      return { row, column, rowSpan, columnSpan, text: printable(text), role: "number" };
    }),
  ];
  return {
    columns: table.columns,
    headerRows: table.labels.some((label) => label.heads === "title") ? 0 : Math.min(...table.numbers.map((cell) => cell.row)),
    rows: Array.from({ length: table.rows }, (_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)),
  };
}

/**
 * Text that every format can carry: no control characters, no half characters, and no direction overrides, which
 * would let a page show other digits than it holds. Line breaks and tabs become a space.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "");
}
