/** One worksheet part → its cells with text, as typed: shared and inline strings, cached results, errors as text, merges. */

import type { GridCell } from "../core/readers/grid";
import type { Typed } from "../core/report/cell-text";
import { columnIndex, parseArea } from "../core/template/addresses";
import type { Area } from "../core/template/sheet-plan";
import { caps, within } from "./caps";
import { attribute, scanXml, unescapeXml } from "./scan-xml";
import { shiftFormula } from "./shared-formula";
import type { RawXml } from "./unzip";

/**
 * Cells that only have a look, then one with a value; a formula's text may stand before it. It always matches, if only
 * nothing. A pattern is native code from its second use on, and so long before the scanner's own. `caps.entryBytes`
 * keeps its repetitions far below what its stack holds.
 */
const usualCell = /(?:<c r="([A-Z]{1,3})\d{1,7}"(?: s="\d{1,9}")?\/>)*(?:<c r="([A-Z]{1,3})\d{1,7}"(?: s="\d{1,9}")?(?: t="(\w{1,9})")?(?: s="\d{1,9}")?>(?:<f(?: aca="false")?>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>)?/y;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function sheetCells({ xml, decoded }: RawXml, strings: readonly string[]): GridCell[] {
  const cells: Writable<GridCell>[] = [];
  const shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  const merges: string[] = [];
  let row = -1;
  let column = -1;
  let cell = "";
  let type = "";
  let value: string | null = null;
  let formula: string | null = null;
  let sharedIndex: string | null = null;
  let capture: "value" | "formula" | "inline" | null = null;
  let isPhonetic = false;

  scanXml(xml, {
    open(name, attributes, after) {
      switch (name) {
        case "row": {
          const number = attribute(attributes, "r");
          row = number === undefined ? row + 1 : Number(number) - 1;
          column = -1;
          return usualCells(after);
        }
        case "c":
          column = columnIn(attributes) ?? column + 1;
          cell = attributes;
          type = "";
          value = formula = sharedIndex = null;
          break;
        case "v":
          capture = "value";
          value ??= "";
          break;
        case "f":
          // A formula that gives a text adds nothing up; what it says is not needed.
          capture = typeOf() === "str" ? null : "formula";
          formula = "";
          if (attribute(attributes, "t") === "shared") sharedIndex = attribute(attributes, "si") ?? null;
          break;
        case "t":
          if (typeOf() === "inlineStr" && !isPhonetic) {
            capture = "inline";
            value ??= "";
          }
          break;
        case "rPh":
          isPhonetic = true;
          break;
        case "mergeCell":
          merges.push(attribute(attributes, "ref") ?? "");
          break;
        case "phoneticPr":
        case "conditionalFormatting":
        case "dataValidations":
        case "hyperlinks":
          return "stop";
      }
      return undefined;
    },
    text(text) {
      if (capture === "formula") formula += unescapeXml(decoded(text));
      else if (capture) value += unescapeXml(decoded(text));
    },
    close(name, after) {
      capture = null;
      if (name === "rPh") isPhonetic = false;
      if (name !== "c") return undefined;
      if (value !== null || formula !== null) take(typeOf(), formula === null ? null : wholeFormula());
      return usualCells(after);
    },
  });
  spanMerges(cells, merges);
  return cells;

  function take(type: string, whole: string | null): void {
    const typed = valueOf(type, value, strings);
    if (typed === null && whole === null) return;
    within(cells.push(cellOf(row, column, typed, whole, value === null || (value === "" && type === "n"))), caps.cells);
  }

  /** Cells as nearly every program writes them, one after the other; the scanner goes on where this ends. */
  function usualCells(from: number): number {
    for (let at = from; ; at = usualCell.lastIndex) {
      usualCell.lastIndex = at;
      const found = usualCell.exec(xml) as RegExpExecArray;
      const letters = found[2];
      if (letters === undefined) {
        if (found[1] !== undefined) column = columnIndex(found[1]);
        return at + found[0].length;
      }
      const type = found[3] ?? "n";
      const formulaText = type === "str" ? undefined : found[4];
      column = columnIndex(letters);
      value = unescapeXml(decoded(found[5] as string));
      take(type, formulaText === undefined || formulaText === "" ? null : `=${unescapeXml(decoded(formulaText))}`);
    }
  }

  /** Read when asked for: half of all cells only have a look. */
  function typeOf(): string {
    return type === "" ? (type = attribute(cell, "t") || "n") : type;
  }

  function wholeFormula(): string | null {
    if (sharedIndex === null) return formula === "" ? null : `=${formula}`;
    const known = shared.get(sharedIndex);
    if (formula !== "" && formula !== null) {
      shared.set(sharedIndex, { formula, row, column });
      return `=${formula}`;
    }
    return known ? `=${shiftFormula(known.formula, row - known.row, column - known.column)}` : null;
  }
}

function cellOf(row: number, column: number, value: Typed, formula: string | null, hasNoResult: boolean): Writable<GridCell> {
  const cell: Writable<GridCell> = { row, column, rowSpan: 1, columnSpan: 1, text: value === null ? "" : String(value), value };
  if (formula !== null) cell.formula = formula;
  if (formula !== null && hasNoResult) cell.isUncalculated = true;
  return cell;
}

function valueOf(type: string, value: string | null, strings: readonly string[]): Typed {
  if (value === null) return null;
  within(value.length, caps.cellText);
  switch (type) {
    case "s":
      return strings[Number(value)] || null;
    case "str":
    case "inlineStr":
      return excelText(value) || null;
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    case "e":
    case "d":
      return value || null;
    default: {
      const number = Number(value);
      return value.trim() === "" ? null : Number.isFinite(number) ? number : value;
    }
  }
}

/** Characters that XML cannot hold are spelt _xHHHH_. */
export const excelText = (text: string): string => (text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text);

/** The column of a cell's reference, which most programs write first. */
function columnIn(attributes: string): number | null {
  let at = attributes.startsWith(' r="') ? 4 : 0;
  const reference = at > 0 ? attributes : (attribute(attributes, "r") ?? "");
  let column = 0;
  const start = at;
  for (; at < start + 4; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return at === start || at > start + 3 ? null : column - 1;
}

const placeOf = (row: number, column: number): number => row * 20_000 + column;

function spanMerges(cells: readonly Writable<GridCell>[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const areas = new Map<number, Area>();
  for (const merge of merges) {
    const area = parseArea(merge);
    if (area) areas.set(placeOf(area.row, area.column), area);
  }
  for (const cell of cells) {
    const area = areas.get(placeOf(cell.row, cell.column));
    if (!area) continue;
    cell.rowSpan = area.rows;
    cell.columnSpan = area.columns;
  }
}
