/** The content of an OpenDocument spreadsheet → sheets and defined names. Empty runs of rows and columns cost nothing. */

import { Grid } from "../core/sheet/grid";
import type { GridCell } from "../core/sheet/grid";
import type { SheetOfWorkbook, WorkbookContent } from "../core/readers/read-workbook";
import type { Typed } from "../core/report/cell-text";
import { parseArea, quotedSheet } from "../core/sheet/addresses";
import { Budget, caps, within } from "./caps";
import { attributeOf, scanXml, unescapeXml } from "./scan-xml";

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
  const sheets: OpenSheet[] = [];
  const hiddenStyles = new Set<string>();
  const names = new Map<string, NonNullable<ReturnType<typeof parseArea>>>();
  let style = "";
  let sheet: OpenSheet | null = null;
  let cell: OpenCell | null = null;
  let isText = false;
  let notes = 0;
  const budget = new Budget();

  scanXml(xml, {
    budget,
    open(name, attributes) {
      switch (name) {
        case "style":
          style = attributeOf(attributes, "name") ?? "";
          break;
        case "table-properties":
          if (attributeOf(attributes, "display") === "false") hiddenStyles.add(style);
          break;
        case "table":
          sheet = {
            name: attributeOf(attributes, "name") ?? "",
            style: attributeOf(attributes, "style-name") ?? "",
            cells: [],
            row: 0,
            repeatRows: 1,
            column: 0,
          };
          within(sheets.push(sheet), caps.sheets);
          break;
        case "table-row":
          if (sheet) {
            sheet.column = 0;
            sheet.repeatRows = countOf(attributes, "number-rows-repeated");
          }
          break;
        case "table-cell":
        case "covered-table-cell":
          cell = { attributes, isCovered: name !== "table-cell", lines: [] };
          break;
        case "annotation":
          notes += 1;
          break;
        case "p":
          isText = notes === 0 && cell !== null;
          if (isText) cell?.lines.push("");
          break;
        case "s": {
          const spaces = countOf(attributes, "c");
          within(spaces, caps.cellText);
          write(" ".repeat(spaces));
          break;
        }
        case "tab":
          write("\t");
          break;
        case "line-break":
          write("\n");
          break;
        case "named-range": {
          const named = attributeOf(attributes, "name") ?? "";
          const area = named.startsWith("XXGK_") ? areaOf(attributeOf(attributes, "cell-range-address") ?? "") : null;
          if (area) names.set(named, area);
        }
      }
    },
    text(text) {
      if (isText) write(unescapeXml(text));
    },
    close(name) {
      if (name === "annotation") notes -= 1;
      else if (name === "p") isText = false;
      else if (name === "table") sheet = null;
      else if (name === "table-row" && sheet) sheet.row += sheet.repeatRows;
      else if ((name === "table-cell" || name === "covered-table-cell") && sheet && cell) {
        closeCell(sheet, cell, budget);
        cell = null;
      }
    },
  });

  function write(text: string): void {
    if (!isText || !cell || cell.lines.length === 0) return;
    budget.characters(text.length);
    cell.lines[cell.lines.length - 1] += text;
  }

  const found = sheets.map(({ name, style: of, cells }): SheetOfWorkbook => {
    let grid: Grid | null = null;
    return { name, isHidden: hiddenStyles.has(of), grid: () => (grid ??= new Grid(cells, { sheet: name, row: 0, column: 0 })) };
  });
  return { sheets: found, names };
}

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
