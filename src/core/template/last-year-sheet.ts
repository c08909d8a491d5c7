/**
 * Last year's narrative, greyed, to write by. It lies on a sheet of its own, has no defined name, and every heading
 * says that it is last year's, so that nothing can take it for this year's text.
 */

import { printedName } from "../form/form";
import type { Form } from "../form/form";
import { textsOf } from "../report/report";
import type { Report } from "../report/report";
import { toRows } from "../sheet/paragraphs";
import { rowHeights } from "./row-heights";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { headings, lastYearHeading, sheetNames } from "./words.zh-CN";

/** Fits A4 as it is: LibreOffice does not scale a single wide column. */
const columnWidths = [70];

export function lastYearSheet(form: Form, previous: Report): SheetPlan {
  const cells: PlannedCell[] = [{ row: 0, column: 0, value: headings.lastYear, style: "referenceTitle" }];
  for (const id of textsOf(previous)) {
    cells.push({ row: cells.length, column: 0, value: lastYearHeading(printedName(form, id)), style: "referenceTitle" });
    for (const paragraph of toRows(previous.narrative[id] ?? ""))
      cells.push({ row: cells.length, column: 0, value: paragraph || null, style: "reference" });
  }
  // A blank cell is all that is printed of it: a sheet without an area would be printed whole.
  const area = { row: 0, column: 1, rows: 1, columns: 1 };
  return {
    name: sheetNames.lastYear,
    role: "lastYear",
    columnWidths,
    rowHeights: rowHeights(cells, columnWidths),
    cells,
    names: [],
    validations: [],
    conditionalFormats: [],
    print: { area, orientation: "portrait", fitToPagesWide: 1, fitToPagesTall: 0, isNumbered: false },
    tabColour: "BFBFBF",
    freeze: { rows: 1, columns: 0 },
  };
}
