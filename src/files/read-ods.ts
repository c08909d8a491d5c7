/** The content of an OpenDocument spreadsheet → sheets and defined names. Empty runs of rows and columns cost nothing. */

import { Grid } from "../core/sheet/grid";
import type { GridCell } from "../core/sheet/grid";
import type { SheetOfWorkbook, WorkbookContent } from "../core/readers/read-workbook";
import type { Typed } from "../core/report/cell-text";
import { parseArea, quotedSheet } from "../core/sheet/addresses";
import { ourNames } from "../core/sheet/names";
import { Budget, caps, within } from "./caps";
import { attributeOf, byName, scanXml, unescapeXml } from "./scan-xml";
import type { WhenClosed, WhenOpened } from "./scan-xml";

interface OpenSheet {
  readonly name: string;
  readonly style: string;
  readonly cells: GridCell[];
  row: number;
  repeatRows: number;
  column: number;
}

interface OpenCell {
  readonly attributes: string;
  readonly isCovered: boolean;
  readonly lines: string[];
}

export function odsContent(xml: string): WorkbookContent {
  const ods = new OdsReading(new Budget());
  scanXml(xml, {
    budget: ods.budget,
    open: (name, attributes, after, start) => opened.get(name)?.(ods, attributes, after, start),
    text(text) {
      if (ods.isText) ods.write(unescapeXml(text));
    },
    close: (name, after, start) => closed.get(name)?.(ods, after, start),
  });
  const sheets = ods.sheets.map(({ name, style, cells }): SheetOfWorkbook => {
    let grid: Grid | null = null;
    return { name, isHidden: ods.hiddenStyles.has(style), grid: () => (grid ??= new Grid(cells, { sheet: name, row: 0, column: 0 })) };
  });
  return { sheets, names: ods.names };
}

class OdsReading {
  readonly sheets: OpenSheet[] = [];
  readonly hiddenStyles = new Set<string>();
  readonly names = new Map<string, NonNullable<ReturnType<typeof parseArea>>>();
  style = "";
  sheet: OpenSheet | null = null;
  cell: OpenCell | null = null;
  isText = false;
  /** Open annotations, one in the other. */
  notes = 0;

  constructor(readonly budget: Budget) {}

  write(text: string): void {
    if (!this.isText || !this.cell || this.cell.lines.length === 0) return;
    this.budget.characters(text.length);
    this.cell.lines[this.cell.lines.length - 1] += text;
  }
}

const openCell =
  (isCovered: boolean): WhenOpened<OdsReading> =>
  (ods, attributes) => {
    ods.cell = { attributes, isCovered, lines: [] };
  };

const opened = byName<WhenOpened<OdsReading>>({
  style(ods, attributes) {
    ods.style = attributeOf(attributes, "name") ?? "";
  },
  "table-properties"({ hiddenStyles, style }, attributes) {
    if (attributeOf(attributes, "display") === "false") hiddenStyles.add(style);
  },
  table(ods, attributes) {
    const name = attributeOf(attributes, "name") ?? "";
    ods.sheet = { name, style: attributeOf(attributes, "style-name") ?? "", cells: [], row: 0, repeatRows: 1, column: 0 };
    within(ods.sheets.push(ods.sheet), caps.sheets);
  },
  "table-row"({ sheet }, attributes) {
    if (!sheet) return;
    sheet.column = 0;
    sheet.repeatRows = countOf(attributes, "number-rows-repeated");
  },
  "table-cell": openCell(false),
  "covered-table-cell": openCell(true),
  annotation(ods) {
    ods.notes += 1;
  },
  p(ods) {
    ods.isText = ods.notes === 0 && ods.cell !== null;
    if (ods.isText) ods.cell?.lines.push("");
  },
  s(ods, attributes) {
    const spaces = countOf(attributes, "c");
    within(spaces, caps.cellText);
    ods.write(" ".repeat(spaces));
  },
  tab: (ods) => ods.write("\t"),
  "line-break": (ods) => ods.write("\n"),
  "named-range"({ names }, attributes) {
    const name = attributeOf(attributes, "name") ?? "";
    const area = name.startsWith(ourNames) ? areaOf(attributeOf(attributes, "cell-range-address") ?? "") : null;
    if (area) names.set(name, area);
  },
});

const endCell: WhenClosed<OdsReading> = (ods) => {
  if (!ods.sheet || !ods.cell) return;
  closeCell(ods.sheet, ods.cell, ods.budget);
  ods.cell = null;
};

const closed = byName<WhenClosed<OdsReading>>({
  annotation(ods) {
    ods.notes -= 1;
  },
  p(ods) {
    ods.isText = false;
  },
  table(ods) {
    ods.sheet = null;
  },
  "table-row"({ sheet }) {
    if (sheet) sheet.row += sheet.repeatRows;
  },
  "table-cell": endCell,
  "covered-table-cell": endCell,
});

function closeCell(sheet: OpenSheet, { attributes, isCovered, lines }: OpenCell, budget: Budget): void {
  const columns = countOf(attributes, "number-columns-repeated");
  const content = isCovered ? null : contentOf(attributes, lines.join("\n"));
  if (content) {
    budget.cells(content.text, columns * sheet.repeatRows);
    for (let down = 0; down < sheet.repeatRows; down += 1) {
      for (let across = 0; across < columns; across += 1)
        sheet.cells.push({ ...content, row: sheet.row + down, column: sheet.column + across });
    }
  }
  sheet.column += columns;
}

function contentOf(attributes: string, text: string): Omit<GridCell, "row" | "column"> | null {
  const formula = attributeOf(attributes, "formula");
  const value = valueOf(attributes, text);
  if (value === null && formula === undefined) return null;
  within(text.length, caps.cellText);
  return {
    rowSpan: countOf(attributes, "number-rows-spanned"),
    columnSpan: countOf(attributes, "number-columns-spanned"),
    text: value === null ? "" : String(value),
    value,
    ...(formula === undefined ? {} : { formula: excelFormula(formula) }),
    ...(formula !== undefined && attributeOf(attributes, "value-type") === undefined ? { isUncalculated: true } : {}),
  };
}

function valueOf(attributes: string, text: string): Typed {
  switch (attributeOf(attributes, "value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const number = Number(attributeOf(attributes, "value"));
      return Number.isFinite(number) ? number : text || null;
    }
    case "boolean":
      return (attributeOf(attributes, "boolean-value") ?? text).toUpperCase();
    default:
      return text || (attributeOf(attributes, "string-value") ?? "") || null;
  }
}

function countOf(attributes: string, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 1);
  return count >= 1 ? Math.min(Math.floor(count), 2_000_000) : 1;
}

/** `$'一、总体情况'.$A$4:.$A$33` or `$Sheet1.$A$1:$Sheet1.$B$2` → the area. */
function areaOf(address: string): ReturnType<typeof parseArea> {
  const found =
    /^\$?(?:'((?:[^']|'')+)'|([^'.]+))\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::\$?(?:'(?:[^']|'')+'|[^'.]*)\.(\$?[A-Z]{1,3}\$?\d{1,7}))?$/.exec(
      address,
    );
  if (!found) return null;
  const [, quoted, plain, first, last] = found;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
  return parseArea(`${quotedSheet(sheet)}!${first}${last ? `:${last}` : ""}`);
}

/** `of:=SUM([.D6:.I6];[.K6])` → `=SUM(D6:I6,K6)`. A reference that is none is left as it stands, and adds nothing up. */
function excelFormula(formula: string): string {
  if (formula.length > caps.formula) return "=";
  return formula
    .replace(/^\w{1,10}:(?==)/, "")
    .replace(/\[([^[\]]{0,300})\]/g, (_, text: string) => reference(text))
    .replaceAll(";", ",");
}

/** `'一、总体情况'.D6:.I6` → `'一、总体情况'!D6:I6`. */
const reference = (text: string): string =>
  text
    .split(/:(?=[^:]*$)/)
    .map((end) => {
      const [, sheet = "", cell] = /^(.*)\.(\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(end) ?? [];
      if (cell === undefined) return end;
      const name = sheet.replace(/^\$/, "");
      return name === "" ? cell : `${name.startsWith("'") ? name : `'${name}'`}!${cell}`;
    })
    .join(":");
