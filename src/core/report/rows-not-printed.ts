/**
 * Rows of the official form that a report does not print. Many bodies still print 「（六）其他处理」 as the one line it was
 * in the 2019 form; its numbers then stand in `outcome.otherHandling.other`.
 */

import type { Report } from "./report";
import { cellsOfRow } from "../form/row-cells";

const singleLine = {
  printed: "outcome.otherHandling.other",
  notPrinted: ["outcome.otherHandling.correctionOverdue", "outcome.otherHandling.feeUnpaid"],
} as const;

/** Row keys of table 3. A reader that saw the print has said so; a report file shows it only by what is blank. */
export function rowsNotPrinted(report: Report): readonly string[] {
  const { rowsNotPrinted: seen } = report.printed;
  if (seen) return seen;
  const isReportFile = Object.keys(report.printed).length === 0;
  if (!isReportFile || report.form.edition !== "2021" || !report.hasTable("requests")) return [];

  const isBlank = (row: string): boolean => cellsOfRow(report.form, "requests", row).every((id) => report.typed(id) === null);
  return singleLine.notPrinted.every(isBlank) && !isBlank(singleLine.printed) ? singleLine.notPrinted : [];
}
