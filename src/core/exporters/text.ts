/**
 * The report as plain text: paragraphs as lines, tables as tab-separated rows with one field a printed column, so that
 * pasting into a spreadsheet puts every number into its cell. A merged label stands in its first field.
 */

import type { Report } from "../report/report";
import type { WriteReport } from "./exporter";
import { printReport } from "./printed-document";
import type { PrintedTable } from "./printed-document";

export const writeText: WriteReport = async (report) => textOf(report);

export function textOf(report: Report): string {
  const { title, preamble, sections } = printReport(report);
  const blocks = sections.map(({ heading, table, paragraphs }) => [
    asLine(heading),
    ...(table ? rowsOf(table) : []),
    ...paragraphs.map(asLine),
  ]);
  return [[asLine(title)], ...(preamble.length > 0 ? [preamble.map(asLine)] : []), ...blocks]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function rowsOf(table: PrintedTable): string[] {
  return table.rows.map((row) => {
    const fields = new Array<string>(table.columns).fill("");
    for (const cell of row) fields[cell.column] = asText(cell.text);
    return fields.join("\t");
  });
}

/** A line of text, too; but 「- 加强培训」 is an item, and no spreadsheet computes it. */
const asLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => (/^\s*(?:[=@]|[-+]\s*[\w=@("'+-])/.test(line) ? asText(line) : line))
    .join("\n");

/** A spreadsheet takes a pasted text that begins like a formula for one; an apostrophe tells it that this is text. */
const asText = (text: string): string => (/^\s*(?:[=@]|[-+](?!\s*[\d.]*$))/.test(text) && text.trim().length > 1 ? `'${text}` : text);
