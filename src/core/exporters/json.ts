/** The report file of CONTRACT.md, laid out for people: one key a line, one table row a line. */

import { toReportFile } from "../report/report-file";
import type { Report } from "../report/report";
import type { WriteReport } from "./exporter";
import { publishedReport } from "./published";

export const writeJson: WriteReport = async (report) => layOut(toReportFile(publishedReport(report)));

/** Everything that was read, sign-off lines included: what `xxgk read` prints. */
export const reportFileText = (report: Report): string => layOut(toReportFile(report));

const layOut = (file: object): string => `${lines(file, "")}\n`;

/** Objects and lists of lists open over several lines; a list of cells stays on one. */
function lines(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return value.some(Array.isArray)
      ? `[\n${value.map((item) => deeper + lines(item, deeper)).join(",\n")}\n${indent}]`
      : `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${lines(item, deeper)}`);
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}
