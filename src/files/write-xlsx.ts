/**
 * A workbook plan → the bytes of an .xlsx file, through hucre. The same plan gives the same bytes: no clock, no
 * identifiers. It may not decide anything about the report; what is not in the plan is not in the file.
 *
 * Settings go on a very hidden sheet (see core/sheet/settings-sheet): document properties are cut at 255 characters
 * by Excel, and a custom XML part does not survive LibreOffice.
 */

import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import type { Cell, CellStyle, ConditionalRule, DataValidation, NamedRange, WriteSheet } from "hucre";

import { absoluteAreaA1, areaA1, quotedSheet } from "../core/sheet/addresses";
import { numberBounds } from "../core/template/number-bounds";
import { settingsRows, settingsSheetName } from "../core/sheet/settings-sheet";
import type { PlannedCell, PlannedValidation, SheetPlan, WorkbookPlan } from "../core/template/sheet-plan";
import { defaultFont, looks, page, stopIfTrue, styleOf } from "../core/template/styles";
import type { Style } from "../core/template/styles";
import { letRowsGrow } from "./auto-height-rows";
import { spelt } from "./xml-text";

/** A file that says when it was written is a different file each time. */
const noDate = new Date(Date.UTC(1980, 0, 1));

export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  const settings = settingsRows(plan.settings);
  const xlsx = await writeWithHucre({
    sheets: [...plan.sheets.map(sheetOf), ...(settings.length > 0 ? [settingsSheetOf(settings)] : [])],
    namedRanges: plan.sheets.flatMap(namesOf),
    defaultFont,
    properties: { modified: noDate },
  });
  return letRowsGrow(xlsx, plan.sheets);
}

function sheetOf(sheet: SheetPlan): WriteSheet {
  const { print, freeze, tabColour } = sheet;
  const margins = Object.fromEntries(Object.entries(page.margins).map(([side, points]) => [side, points / 72]));
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rowDefs: new Map(Object.entries(sheet.rowHeights).map(([row, height]) => [Number(row), { height }])),
    cells: new Map(sheet.cells.flatMap(cellsOf)),
    merges: sheet.cells.filter(isMerged).map(({ row, column, rowSpan = 1, columnSpan = 1 }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowSpan - 1,
      endCol: column + columnSpan - 1,
    })),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.conditionalFormats.map(({ area, formula, look }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula: formula.slice(1),
      style: lookOf(looks[look]),
      stopIfTrue,
      range: areaA1(area),
    })),
    pageSetup: {
      paperSize: page.paper,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fitToPagesWide,
      fitToHeight: print.fitToPagesTall,
      horizontalCentered: page.isCentred,
      margins,
    },
    ...(print.isNumbered ? { headerFooter: { oddFooter: `&C${page.number}` } } : {}),
    ...(freeze ? { freezePane: freeze } : {}),
    view: { showGridLines: false, ...(tabColour ? { tabColor: { rgb: tabColour } } : {}) },
  };
}

const isMerged = ({ rowSpan = 1, columnSpan = 1 }: PlannedCell): boolean => rowSpan * columnSpan > 1;

/** The cell itself, and the empty cells a merge covers: their borders are the merged cell's border. */
function cellsOf(cell: PlannedCell): [string, Partial<Cell>][] {
  const { row, column, rowSpan = 1, columnSpan = 1 } = cell;
  const style = cellStyleOf(styleOf(cell.style));
  const cells: [string, Partial<Cell>][] = [];
  for (let down = 0; down < rowSpan; down += 1) {
    for (let across = 0; across < columnSpan; across += 1) cells.push([`${row + down},${column + across}`, { style }]);
  }
  cells[0] = [`${row},${column}`, { style, ...contentOf(cell) }];
  return cells;
}

function contentOf({ value = null, formula }: PlannedCell): Partial<Cell> {
  const content = typeof value === "string" ? spelt(value) : value;
  if (formula !== undefined) return { formula: formula.slice(1), formulaResult: content };
  // hucre would make an error value of a text such as "#REF!"; as rich text it stays the text somebody typed.
  if (typeof content === "string" && content.startsWith("#")) return { richText: [{ text: content }] };
  return { value: content };
}

function validationOf({ area, kind, errorTitle, errorMessage, promptTitle, promptMessage }: PlannedValidation): DataValidation {
  const { type, from, to } = numberBounds[kind];
  return {
    type,
    operator: to === null ? "greaterThanOrEqual" : "between",
    formula1: String(from),
    ...(to === null ? {} : { formula2: String(to) }),
    range: areaA1(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle,
    errorMessage,
    ...(promptTitle && promptMessage ? { showInputMessage: true, inputTitle: promptTitle, inputMessage: promptMessage } : {}),
  };
}

const solid = (colour: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb: colour },
  bgColor: { rgb: colour },
});

function cellStyleOf(style: Style): CellStyle {
  const side = { style: "thin", color: { rgb: style.borderColour } } as const;
  return {
    font: {
      name: style.font.name,
      size: style.font.size,
      bold: style.font.bold,
      italic: style.font.italic,
      color: { rgb: style.font.colour },
    },
    ...(style.fill ? { fill: solid(style.fill) } : {}),
    ...(style.border === "thin" ? { border: { top: side, bottom: side, left: side, right: side } } : {}),
    ...(style.border === "bottom" ? { border: { bottom: side } } : {}),
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap,
      ...(style.indent > 0 ? { indent: style.indent } : {}),
    },
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
  };
}

/** In a conditional format the fill a person sees is the background colour. */
const lookOf = ({ fill, colour }: { readonly fill: string | null; readonly colour: string }): CellStyle => ({
  font: { color: { rgb: colour } },
  ...(fill ? { fill: solid(fill) } : {}),
});

/** Print areas and titles are written here: hucre does not quote the sheet's name in them, and ours need it. */
function namesOf({ name, names, print }: SheetPlan): NamedRange[] {
  const sheet = quotedSheet(name);
  const titles = print.titleRows;
  return [
    ...names.map((planned): NamedRange => ({ name: planned.name, range: `${sheet}!${absoluteAreaA1(planned.area)}` })),
    { name: "_xlnm.Print_Area", range: `${sheet}!${absoluteAreaA1(print.area)}`, scope: name },
    ...(titles ? [{ name: "_xlnm.Print_Titles", range: `${sheet}!$${titles.from + 1}:$${titles.to + 1}`, scope: name }] : []),
  ];
}

const settingsSheetOf = (rows: readonly (readonly string[])[]): WriteSheet => ({
  name: settingsSheetName,
  rows: rows.map((row) => row.map(spelt)),
  veryHidden: true,
});
