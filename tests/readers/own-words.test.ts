/** What the template says of itself is no text of the report where its workbook was saved as a page: there no names lead to the text. */

import { expect, test } from "vitest";

import { textIds } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { TemplateContent } from "../../src/core/template/plan-workbook";
import { readReportBytes } from "../../src/files/read-report-file";
import { numbered } from "../files/reports";

const ways = editions.flatMap((edition) =>
  (["formulas", "typed"] as const).flatMap((totals) => [true, false].map((captions) => ({ edition, totals, captions }))),
);

/** Each sheet a table; LibreOffice sets a caption with its name above it, Excel none. */
function textsOfPage(content: TemplateContent, edition: (typeof editions)[number], captions: boolean): Record<string, unknown> {
  const page = planWorkbook(formOf(edition), content).sheets.map(({ name, cells }, index) => {
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
    const printed = rows.map((at) => {
      const inOrder = cells.filter(({ row }) => row === at).sort((a, b) => a.column - b.column);
      return `<tr>${inOrder.map((cell) => `<td colspan="${cell.columnSpan ?? 1}" rowspan="${cell.rowSpan ?? 1}">${String(cell.value ?? "")}</td>`).join("")}</tr>`;
    });
    return `${captions ? `<h1>Sheet ${index + 1}: <em>${name}</em></h1>` : ""}<table>${printed.join("")}</table>`;
  });
  const reading = readReportBytes("a.html", new TextEncoder().encode(`<html><body>${page.join("<hr>")}</body></html>`));
  if (!reading.ok) throw new Error(reading.failure.code);
  return Object.fromEntries(textIds.flatMap((id) => (reading.report.narrative[id] ? [[id, reading.report.narrative[id]]] : [])));
}

test.each(ways)("blank: $edition, totals $totals, captions $captions", ({ edition, totals, captions }) => {
  expect(textsOfPage({ agency: "", year: 2024, totals }, edition, captions)).toEqual({});
});

test.each(ways)("filled in: $edition, totals $totals, captions $captions", ({ edition, totals, captions }) => {
  const report = numbered(edition);
  expect(textsOfPage({ agency: report.agency, year: report.year, totals, report }, edition, captions)).toEqual(report.narrative);
});
