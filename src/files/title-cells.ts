/** The cells of a workbook that say whose report it is and of which year, with what they shall say: a cover's fields, and titles. */

import { visibleSheets } from "../core/readers/read-workbook";
import type { WorkbookContent, WorkbookResult } from "../core/readers/read-workbook";
import { titleOnLine } from "../core/prose/title";
import type { Typed } from "../core/report/cell-text";
import type { Report } from "../core/report/report";
import type { SheetAddress } from "../core/sheet/addresses";
import type { GridCell } from "../core/sheet/grid";
import { areaNames } from "../core/sheet/names";
import { notChanged } from "./not-changed";

type Found = Extract<WorkbookResult, { ok: true }>;
export type TitleCell = SheetAddress & { readonly value: Typed };

export function titleCells(content: WorkbookContent, { report: before }: Found, report: Report): TitleCell[] {
  const changes = {
    agency: report.agency !== null && report.agency !== before.agency ? report.agency : null,
    year: report.year !== null && report.year !== before.year ? report.year : null,
  };
  const named = (["agency", "year"] as const).flatMap((key) => {
    const area = content.names.get(areaNames[key]);
    const sheet = content.sheets.find(({ name }) => name === area?.sheet)?.name;
    return area && sheet !== undefined ? [{ key, sheet, area }] : [];
  });
  const cells = named.flatMap(({ key, sheet, area }): TitleCell[] => {
    const value = changes[key];
    return value === null ? [] : [{ sheet, row: area.row, column: area.column, value }];
  });
  const rest = {
    agency: named.some(({ key }) => key === "agency") || before.agency === null ? null : changes.agency,
    year: named.some(({ key }) => key === "year") || before.year === null ? null : changes.year,
  };
  if (rest.agency === null && rest.year === null) return cells;

  const said = visibleSheets(content).flatMap(({ name, grid }) =>
    grid().cells.flatMap((cell) => retold(cell, before, rest).map((value) => ({ ...at(name, cell), value }))),
  );
  if (said.length === 0) throw notChanged("no-title");
  return [...cells, ...said];
}

const at = (sheet: string, { row, column }: GridCell): SheetAddress => ({ sheet, row, column });

interface Changes {
  readonly agency: string | null;
  readonly year: number | null;
}

/** The text of a title or of a field with the new body and year in it; nothing where the cell is neither. */
function retold({ text, value, formula }: GridCell, before: Report, { agency, year }: Changes): Typed[] {
  if (formula !== undefined || text.length > 200) return [];
  const wasYear = String(before.year);
  const isTitle = titleOnLine(text.replace(/\s+/g, "")) !== null;
  const isBody = before.agency !== null && text.trim() === before.agency;
  const isYear = new RegExp(`^${wasYear}年度?$`).test(text.trim());
  if (!isTitle && !isBody && !isYear) return [];
  const withBody = agency === null || before.agency === null ? text : text.replace(before.agency, agency);
  const withYear = year === null ? withBody : withBody.replace(wasYear, String(year));
  return withYear === text || typeof value === "number" ? [] : [withYear];
}
