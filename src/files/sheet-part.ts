/**
 * One worksheet part as it is written: where its rows and cells stand in the text, so that some of them can be written
 * anew and every other character stays. It may not know the form, nor what a cell means.
 */

import { areaBetween, columnIndex, contains, parseArea } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { damaged } from "./caps";
import { attribute, scanXml, unescapeXml } from "./scan-xml";
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
  const rows: RowPart[] = [];
  const columns: ColumnsPart[] = [];
  const merges: Area[] = [];
  const masters = new Map<string, { readonly says: string } & CellPosition>();
  let prefix = "";
  let dimension: SheetPart["dimension"] = null;
  let data: Writable<SheetPart["data"]> | null = null;
  let row: (Writable<RowPart> & { cells: CellPart[] }) | null = null;
  let cell: Writable<CellPart> | null = null;
  let formula: { readonly start: number; readonly attributes: string; text: string } | null = null;

  scanXml(xml, {
    open(name, attributes, after, start) {
      switch (name) {
        case "dimension": {
          const area = parseArea(attribute(attributes, "ref") ?? "");
          if (area) dimension = { start, end: after, area };
          break;
        }
        case "col":
          columns.push(columnsIn(attributes));
          break;
        case "sheetData":
          // A second one no program writes, and nobody could say which counts.
          if (data) throw damaged();
          prefix = xml.slice(start + 1, xml.indexOf(name, start));
          data = { start, end: after, inner: after, close: after, isEmpty: isSelfClosed(xml, after) };
          break;
        case "row": {
          const number = attribute(attributes, "r");
          const at = number === undefined ? (rows.at(-1)?.row ?? -1) + 1 : Number(number) - 1;
          row = { row: at, attributes, start, end: after, inner: after, close: after, isEmpty: isSelfClosed(xml, after), cells: [] };
          rows.push(row);
          break;
        }
        case "c":
          if (!row) break;
          cell = { ...placeOf(attributes, row), start, end: after, attributes, formula: null, says: null, shared: null, fills: null };
          row.cells.push(cell);
          break;
        case "f":
          if (cell) formula = { start, attributes, text: "" };
          break;
        case "mergeCell": {
          const area = parseArea(attribute(attributes, "ref") ?? "");
          if (area) merges.push(area);
          break;
        }
      }
    },
    text(text) {
      if (formula) formula.text += unescapeXml(text);
    },
    close(name, after, start) {
      if (name === "sheetData" && data) Object.assign(data, { end: after, ...(data.isEmpty ? {} : { close: start }) });
      if (name === "row" && row) {
        Object.assign(row, { end: after, ...(row.isEmpty ? {} : { close: start }) });
        row = null;
      }
      if (name === "c" && cell) {
        cell.end = after;
        cell = null;
      }
      if (name === "f" && cell && formula) {
        Object.assign(cell, formulaOf(cell, formula.attributes, formula.text), { formula: { start: formula.start, end: after } });
        formula = null;
      }
    },
  });
  if (!data) throw damaged();
  return { xml, prefix, data, rows, columns, merges, dimension };

  function formulaOf(at: CellPosition, attributes: string, text: string): Partial<CellPart> {
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
