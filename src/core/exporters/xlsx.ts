/**
 * The report as a workbook of values: the sheets of the template as they print, without formulas, checks, input rules
 * or anything that stands outside the printed areas. A title sheet of its own says whose report this is.
 */

import { isNarrativeId } from "../form/cell-id";
import { textsOf, Report } from "../report/report";
import { areaNames } from "../sheet/names";
import { planWorkbook } from "../template/plan-workbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../template/sheet-plan";
import { fields, sheetNames } from "../template/words.zh-CN";
import type { WriteReport } from "./exporter";
import { publishedReport } from "./published";
import { paragraphsOf, printable, titleOf } from "./printed-document";

export const writeXlsx: WriteReport = async (report, { writeWorkbook }) => writeWorkbook(planValues(report));

export function planValues(report: Report): WorkbookPlan {
  const { sheets } = planWorkbook(report.form, {
    agency: report.agency,
    year: report.year,
    totals: "typed",
    report: printableReport(publishedReport(report)),
  });
  const given = report.form.sections.filter(({ id }) => (isNarrativeId(id) ? report.narrative[id] !== undefined : report.hasTable(id)));
  return {
    sheets: [titleSheet(report), ...given.flatMap(({ id }) => sheets.filter(({ role }) => role === id)).map(asPrinted)],
    settings: {},
  };
}

/** With text that every reader of the format accepts. */
function printableReport(report: Report): Report {
  const content = report.content();
  return new Report({
    ...content,
    cells: new Map([...content.cells].map(([id, typed]) => [id, typeof typed === "string" ? printable(typed) : typed])),
    narrative: Object.fromEntries(textsOf(report).map((id) => [id, paragraphsOf(report.narrative[id] ?? "").join("\n")])),
  });
}

/** The printed area, moved to the upper left corner. */
function asPrinted(sheet: SheetPlan): SheetPlan {
  const { row: top, column: left, rows, columns } = sheet.print.area;
  const isInside = (at: { row: number; column: number }): boolean =>
    at.row >= top && at.row < top + rows && at.column >= left && at.column < left + columns;
  const cells = sheet.cells
    .filter(isInside)
    .map(({ formula: _formula, ...cell }): PlannedCell => ({ ...cell, row: cell.row - top, column: cell.column - left }));
  const { titleRows } = sheet.print;
  return {
    name: sheet.name,
    role: sheet.role,
    columnWidths: sheet.columnWidths.slice(left, left + columns),
    rowHeights: Object.fromEntries(
      Object.entries(sheet.rowHeights).flatMap(([row, height]) =>
        isInside({ row: Number(row), column: left }) ? [[Number(row) - top, height]] : [],
      ),
    ),
    ...(sheet.growingRows ? { growingRows: { from: sheet.growingRows.from - top, to: sheet.growingRows.to - top } } : {}),
    cells,
    names: sheet.names.map(({ name, area }) => ({ name, area: { ...area, row: area.row - top, column: area.column - left } })),
    validations: [],
    conditionalFormats: [],
    print: {
      ...sheet.print,
      area: { row: 0, column: 0, rows, columns },
      ...(titleRows ? { titleRows: { from: titleRows.from - top, to: titleRows.to - top } } : {}),
    },
  };
}

function titleSheet(report: Report): SheetPlan {
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  return {
    name: sheetNames.cover,
    role: "cover",
    columnWidths: [22, 70],
    rowHeights: { 0: 96, 1: 32, 2: 32 },
    cells: [
      { row: 0, column: 0, columnSpan: 2, value: titleOf(report), style: "title" },
      { row: 1, column: 0, value: fields.agency, style: "fieldName" },
      { row: 1, column: 1, value: report.agency === null ? null : printable(report.agency), style: "field" },
      { row: 2, column: 0, value: fields.year, style: "fieldName" },
      { row: 2, column: 1, value: report.year, style: "fieldYear" },
    ],
    names: [
      { name: areaNames.agency, area: { row: 1, column: 1, rows: 1, columns: 1 } },
      { name: areaNames.year, area: { row: 2, column: 1, rows: 1, columns: 1 } },
    ],
    validations: [],
    conditionalFormats: [],
    print: { area, orientation: "portrait", fitToPagesWide: 1, fitToPagesTall: 1, isNumbered: false },
  };
}
