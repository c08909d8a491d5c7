/**
 * One sheet plan → a fresh worksheet, queued: values, merges, looks, validations, conditional formats, names, print.
 * Queues only; the caller syncs, and takes the sheet away again if that fails.
 */

import { areasOf } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import { numberBounds } from "../core/template/number-bounds";
import { areasByStyle, growsWithText, pointsPerCharacter } from "../core/template/sheet-layout";
import type { PlannedConditionalFormat, PlannedValidation, PrintSetUp, SheetPlan } from "../core/template/sheet-plan";
import { looks, page, stopIfTrue, styleOf } from "../core/template/styles";
import type { Style } from "../core/template/styles";

/** The sheet itself is there already: formulas may refer to any sheet of the plan. */
export function queueSheet(context: Excel.RequestContext, plan: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  sheet.showGridlines = false;
  if (plan.tabColour) sheet.tabColor = `#${plan.tabColour}`;

  queueSizes(sheet, plan);
  queueLooks(sheet, plan);
  queueContents(sheet, plan);
  for (const { row, column, rowSpan = 1, columnSpan = 1 } of plan.cells) {
    if (rowSpan * columnSpan > 1) sheet.getRangeByIndexes(row, column, rowSpan, columnSpan).merge();
  }
  for (const validation of plan.validations) queueValidation(rangeOf(sheet, validation.area), validation);
  // Excel puts each new format before the others; a plan lists the winner first.
  for (const format of [...plan.conditionalFormats].reverse()) queueConditionalFormat(rangeOf(sheet, format.area), format);
  for (const { name, area } of plan.names) context.workbook.names.add(name, rangeOf(sheet, area));
  queueFreeze(sheet, plan);
  queuePrint(sheet, plan);
}

/** The formulas of a plan as blocks; also used to refresh an empty sheet of ours. */
export function queueContents(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const filled = plan.cells.filter((cell) => cell.formula !== undefined || (cell.value !== undefined && cell.value !== null));
  for (const area of areasOf(filled)) {
    const block = Array.from({ length: area.rows }, () => new Array<string | number>(area.columns).fill(""));
    for (const cell of filled) {
      const line = block[cell.row - area.row];
      if (line && cell.column >= area.column && cell.column < area.column + area.columns)
        line[cell.column - area.column] = cell.formula ?? asTyped(cell.value ?? "");
    }
    rangeOf(sheet, area).formulas = block;
  }
}

/**
 * A text as `values` and `formulas` take it: behind an apostrophe wherever Excel, which reads it as if it were typed, might see
 * a formula, number, date or logical value. That it is no such thing is sure only of Chinese words: 「1.属于国家秘密」, not 「3月4日」.
 */
export function asTyped(value: string | number): string | number {
  if (typeof value !== "string" || value === "") return value;
  return !/^[=+\-@'＝＋－＠]/.test(value) && /\p{Script=Han}/u.test(value.replace(dateWords, "")) ? value : `'${value}`;
}

const dateWords = /[年月日时分秒上下午〇一二三四五六七八九十]/g;

function queueSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = characters * pointsPerCharacter;
  });
  for (const [row, points] of Object.entries(plan.rowHeights)) {
    if (!growsWithText(plan, Number(row))) sheet.getRangeByIndexes(Number(row), 0, 1, 1).getEntireRow().format.rowHeight = points;
  }
}

/** Number formats go on before values, so that text stays text. */
function queueLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { style, area } of areasByStyle(plan)) queueStyle(rangeOf(sheet, area), styleOf(style));
}

/** The same on cells that may have got other looks since: what a style leaves open is taken away. Lines last, for two cells share each. */
export function queueLooksAnew(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const styled = areasByStyle(plan).map(({ style, area }) => ({ style: styleOf(style), range: rangeOf(sheet, area) }));
  for (const { style, range } of styled) {
    if (!style.fill) range.format.fill.clear();
    range.format.indentLevel = style.indent;
    range.numberFormat = [[style.numberFormat]];
    for (const edge of everyEdge) range.format.borders.getItem(edge).style = "None";
  }
  for (const { style, range } of styled) queueStyle(range, style);
}

const everyEdge = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** The lower side of every cell, not of the area alone. */
const everyLower = ["InsideHorizontal", "EdgeBottom"] as const;

function queueStyle(range: Excel.Range, style: Style): void {
  const { format } = range;
  const { name, size, bold, italic, colour } = style.font;
  Object.assign(format.font, { name, size, bold, italic, color: `#${colour}` });
  if (style.fill) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment = horizontals[style.horizontal];
  format.verticalAlignment = verticals[style.vertical];
  format.wrapText = style.wrap;
  if (style.indent > 0) format.indentLevel = style.indent;
  if (style.numberFormat !== "General") range.numberFormat = [[style.numberFormat]];
  for (const edge of style.border === "thin" ? everyEdge : style.border === "bottom" ? everyLower : []) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = `#${style.borderColour}`;
  }
}

export const horizontals = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
export const verticals = { top: "Top", center: "Center" } as const;

export function queueValidation(
  range: Excel.Range,
  { kind, errorTitle, errorMessage, promptTitle, promptMessage }: PlannedValidation,
): void {
  const { type, from, to } = numberBounds[kind];
  const bounds: Excel.BasicDataValidation =
    to === null ? { formula1: from, operator: "GreaterThanOrEqualTo" } : { formula1: from, formula2: to, operator: "Between" };
  range.dataValidation.rule = type === "decimal" ? { decimal: bounds } : { wholeNumber: bounds };
  range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: errorTitle, message: errorMessage };
  if (promptMessage) range.dataValidation.prompt = { showPrompt: true, title: promptTitle ?? "", message: promptMessage };
}

export function queueConditionalFormat(range: Excel.Range, { formula, look }: PlannedConditionalFormat): Excel.ConditionalFormat {
  const added = range.conditionalFormats.add("Custom");
  added.stopIfTrue = stopIfTrue;
  const { custom } = added;
  custom.rule.formula = formula;
  const { fill, colour } = looks[look];
  if (fill) custom.format.fill.color = `#${fill}`;
  custom.format.font.color = `#${colour}`;
  return added;
}

/** A range one column wide would freeze that column too. */
function queueFreeze(sheet: Excel.Worksheet, { freeze }: SheetPlan): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function queuePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.setPrintArea(rangeOf(sheet, print.area));
  Object.assign(layout, pageLayoutOf(print));
  if (print.isNumbered) layout.headersFooters.defaultForAllPages.centerFooter = page.number;
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
}

/** How a sheet is printed, in Excel's words; also what the workbench sets for a plan that it opens. */
export function pageLayoutOf({ orientation, fitToPagesWide, fitToPagesTall }: PrintSetUp): Excel.Interfaces.PageLayoutUpdateData {
  const { top, bottom, left, right, header, footer } = page.margins;
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: papers[page.paper].name,
    centerHorizontally: page.isCentred,
    topMargin: top,
    bottomMargin: bottom,
    leftMargin: left,
    rightMargin: right,
    headerMargin: header,
    footerMargin: footer,
    zoom: { horizontalFitToPages: fitToPagesWide, ...(fitToPagesTall > 0 ? { verticalFitToPages: fitToPagesTall } : {}) },
  };
}

/** Sizes in points, upright. */
const papers = { a4: { name: "A4", width: 595, height: 842 } } as const;

/**
 * Some builds do not apply "fit to pages wide" (office-js#1860): there a fixed scale makes the sheet as narrow as the page. One sync to
 * know; the caller's sync sets it.
 */
export async function queueFit(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  const layouts = plans.map((plan) => ({ plan, layout: context.workbook.worksheets.getItem(plan.name).pageLayout }));
  for (const { layout } of layouts) layout.load("zoom");
  await context.sync();
  for (const { plan, layout } of layouts)
    if (layout.zoom.horizontalFitToPages !== plan.print.fitToPagesWide) layout.zoom = { scale: scaleToFit(plan) };
}

/** In per cent, never more than the sheet's own size. */
function scaleToFit({ print, columnWidths }: SheetPlan): number {
  const { area, orientation } = print;
  const { width, height } = papers[page.paper];
  const room = (orientation === "landscape" ? height : width) - page.margins.left - page.margins.right;
  const characters = columnWidths.slice(area.column, area.column + area.columns).reduce((sum, each) => sum + each, 0);
  return Math.min(100, Math.floor((100 * room) / (characters * pointsPerCharacter)));
}

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
