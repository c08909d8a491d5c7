/**
 * One worksheet part as it is written: where its rows and cells stand in the text, so that some of them can be written
 * anew and every other character stays. It may not know the form, nor what a cell means.
 */

import { areaBetween, columnIndex, contains, parseArea } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { damaged } from "./caps";
import { attribute, byName, scanXml, unescapeXml } from "./scan-xml";
import type { WhenClosed, WhenOpened } from "./scan-xml";
import { shiftFormula } from "./shared-formula";

/** From its 「<」 to behind its last 「>」. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CellPart extends CellPosition, Span {
  /** As written, without the element's name. */
  readonly attributes: string;
  /** The whole `<f>` element. */
  readonly formula: Span | null;
  /** What the formula says in this cell, without its "="; null without a formula. */
  readonly says: string | null;
  /** Which formula it shares with others. */
  readonly shared: string | null;
  /** The cells that a formula of several cells fills. */
  readonly fills: Area | null;
}

export interface RowPart extends Span {
  readonly row: number;
  readonly attributes: string;
  /** Behind its opening tag, and where its closing tag begins: equal where it has no content of its own. */
  readonly inner: number;
  readonly close: number;
  readonly isEmpty: boolean;
  readonly cells: readonly CellPart[];
}

/** `<col>`: widths and looks of whole columns, counted from zero, the last one included. */
interface ColumnsPart {
  readonly from: number;
  readonly to: number;
  readonly style: string | undefined;
  /** In characters. */
  readonly width: number | undefined;
}

export interface SheetPart {
  readonly xml: string;
  /** What stands before the names of its elements: 「x:」, or nothing. */
  readonly prefix: string;
  readonly data: Span & { readonly inner: number; readonly close: number; readonly isEmpty: boolean };
  readonly rows: readonly RowPart[];
  readonly columns: readonly ColumnsPart[];
  readonly merges: readonly Area[];
  /** `<dimension>`, and the area it claims. */
  readonly dimension: (Span & { readonly area: Area }) | null;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function sheetPart(xml: string): SheetPart {
  const sheet: OpenSheet = {
    xml,
    prefix: "",
    data: null,
    rows: [],
    columns: [],
    merges: [],
    dimension: null,
    masters: new Map(),
    row: null,
    cell: null,
    formula: null,
  };
  scanXml(xml, {
    open: (name, attributes, after, start) => opened.get(name)?.(sheet, attributes, after, start),
    text(text) {
      if (sheet.formula) sheet.formula.text += unescapeXml(text);
    },
    close: (name, after, start) => closed.get(name)?.(sheet, after, start),
  });
  const { prefix, data, rows, columns, merges, dimension } = sheet;
  if (!data) throw damaged();
  return { xml, prefix, data, rows, columns, merges, dimension };
}

interface OpenSheet extends Omit<Writable<SheetPart>, "rows" | "columns" | "merges" | "data"> {
  data: Writable<SheetPart["data"]> | null;
  readonly rows: RowPart[];
  readonly columns: ColumnsPart[];
  readonly merges: Area[];
  /** The first of the cells that share a formula, by its number. */
  readonly masters: Map<string, { readonly says: string } & CellPosition>;
  row: (Writable<RowPart> & { readonly cells: CellPart[] }) | null;
  cell: Writable<CellPart> | null;
  formula: { readonly start: number; readonly attributes: string; text: string } | null;
}

const opened = byName<WhenOpened<OpenSheet>>({
  dimension(sheet, attributes, after, start) {
    const area = parseArea(attribute(attributes, "ref") ?? "");
    if (area) sheet.dimension = { start, end: after, area };
  },
  col: (sheet, attributes) => void sheet.columns.push(columnsIn(attributes)),
  sheetData(sheet, _, after, start) {
    // A second one no program writes, and nobody could say which counts.
    if (sheet.data) throw damaged();
    sheet.prefix = sheet.xml.slice(start + 1, sheet.xml.indexOf("sheetData", start));
    sheet.data = { start, end: after, inner: after, close: after, isEmpty: isSelfClosed(sheet.xml, after) };
  },
  row(sheet, attributes, after, start) {
    const number = attribute(attributes, "r");
    const row = number === undefined ? (sheet.rows.at(-1)?.row ?? -1) + 1 : Number(number) - 1;
    sheet.row = { row, attributes, start, end: after, inner: after, close: after, isEmpty: isSelfClosed(sheet.xml, after), cells: [] };
    sheet.rows.push(sheet.row);
  },
  c(sheet, attributes, after, start) {
    if (!sheet.row) return;
    const at = placeOf(attributes, sheet.row);
    sheet.cell = { ...at, start, end: after, attributes, formula: null, says: null, shared: null, fills: null };
    sheet.row.cells.push(sheet.cell);
  },
  f(sheet, attributes, _, start) {
    if (sheet.cell) sheet.formula = { start, attributes, text: "" };
  },
  mergeCell(sheet, attributes) {
    const area = parseArea(attribute(attributes, "ref") ?? "");
    if (area) sheet.merges.push(area);
  },
});

const closed = byName<WhenClosed<OpenSheet>>({
  sheetData({ data }, after, start) {
    if (data) endAt(data, after, start);
  },
  row(sheet, after, start) {
    if (sheet.row) endAt(sheet.row, after, start);
    sheet.row = null;
  },
  c(sheet, after) {
    if (sheet.cell) sheet.cell.end = after;
    sheet.cell = null;
  },
  f(sheet, after) {
    const { cell, formula } = sheet;
    if (!cell || !formula) return;
    Object.assign(cell, formulaOf(sheet, cell, formula.attributes, formula.text), { formula: { start: formula.start, end: after } });
    sheet.formula = null;
  },
});

function endAt(element: { end: number; close: number; readonly isEmpty: boolean }, after: number, start: number): void {
  element.end = after;
  if (!element.isEmpty) element.close = start;
}

function formulaOf({ masters }: OpenSheet, at: CellPosition, attributes: string, text: string): Partial<CellPart> {
  const kind = attribute(attributes, "t");
  const area = parseArea(attribute(attributes, "ref") ?? "");
  if (kind === "array" || kind === "dataTable") return { says: text, fills: area };
  const shared = kind === "shared" ? (attribute(attributes, "si") ?? null) : null;
  if (shared === null) return { says: text };
  if (text !== "") {
    masters.set(shared, { says: text, row: at.row, column: at.column });
    return { says: text, shared };
  }
  const master = masters.get(shared);
  return { says: master ? shiftFormula(master.says, at.row - master.row, at.column - master.column) : "", shared };
}

export const isSelfClosed = (xml: string, after: number): boolean => xml.charAt(after - 2) === "/";

function placeOf(attributes: string, { row, cells }: { readonly row: number; readonly cells: readonly CellPart[] }): CellPosition {
  const found = /^\$?([A-Z]{1,3})\$?\d{1,7}$/i.exec((attribute(attributes, "r") ?? "").trim());
  return { row, column: found ? columnIndex(found[1] as string) : (cells.at(-1)?.column ?? -1) + 1 };
}

function columnsIn(attributes: string): ColumnsPart {
  const number = (name: string): number => Number(attribute(attributes, name) ?? Number.NaN);
  const width = number("width");
  return {
    from: number("min") - 1,
    to: number("max") - 1,
    style: attribute(attributes, "style"),
    width: Number.isFinite(width) ? width : undefined,
  };
}

/** The merged area that covers a cell, or the cell alone. */
export const mergedAt = (merges: readonly Area[], at: CellPosition): Area =>
  merges.find((area) => contains(area, at)) ?? areaBetween(at.row, at.column, at.row, at.column);
