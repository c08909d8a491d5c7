/** One worksheet part → its cells with text, as typed: shared and inline strings, cached results, errors as text, merges. */

import type { Typed } from "../core/report/cell-text";
import { areaBetween, columnIndex, parseArea } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import type { GridCell } from "../core/sheet/grid";
import { Budget, caps, damaged, within } from "./caps";
import { attribute, scanXml, unescapeXml } from "./scan-xml";
import { shiftFormula } from "./shared-formula";
import type { RawXml } from "./unzip";

/**
 * What nearly every program writes, in this order and each of it if only once: the end of a row and the begin of the
 * next, cells that only have a look, a cell with a value before which a formula's text may stand. It always matches, if
 * only nothing. A pattern is native code from its second use on, and so long before the scanner's own.
 * `caps.entryBytes` keeps its repetitions far below what its stack holds.
 */
const usualCell = new RegExp(
  [
    '(?:</row><row r="(\\d{1,7})"(?: [\\w:.]{1,40}="[^"<>]*")*>)?',
    '(?:<c r="([A-Z]{1,3})\\d{1,7}"(?: s="\\d{1,9}")?/>)*',
    '(?:<c r="([A-Z]{1,3})\\d{1,7}"(?: s="\\d{1,9}")?(?: t="(\\w{1,9})")?(?: s="\\d{1,9}")?>(?:<f(?: aca="false")?>([^<]*)</f>)?<v>(?:(\\d{1,15})|([^<]*))</v></c>)?',
  ].join(""),
  "y",
);
const usualMerge = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"\/>/y;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function sheetCells({ xml, decoded }: RawXml, strings: readonly string[], budget = new Budget()): GridCell[] {
  const cells: Writable<GridCell>[] = [];
  const shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  const merges: Area[] = [];
  let row = -1;
  let column = -1;
  let cell = "";
  let type = "";
  let value: string | null = null;
  /** The text of `<is>`, which goes before whatever stands in `<v>`, as Excel has it. */
  let inline: string | null = null;
  let formula: string | null = null;
  let sharedIndex: string | null = null;
  let capture: "value" | "formula" | "inline" | null = null;
  let isPhonetic = false;

  scanXml(xml, {
    budget,
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
          value = inline = formula = sharedIndex = null;
          break;
        case "v":
          // Two results in one cell: no program writes that, and joined they would be a number that nobody typed.
          if (value !== null) throw damaged();
          capture = "value";
          value = "";
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
            inline ??= "";
          }
          break;
        case "rPh":
          isPhonetic = true;
          break;
        case "mergeCells":
          return usualMerges(after);
        case "mergeCell": {
          const area = parseArea(attribute(attributes, "ref") ?? "");
          if (area) merge(area);
          break;
        }
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
      else if (capture === "inline") inline += unescapeXml(decoded(text));
      else if (capture) value += unescapeXml(decoded(text));
    },
    close(name, after) {
      capture = null;
      if (name === "rPh") isPhonetic = false;
      if (name !== "c") return undefined;
      value = inline ?? value;
      if (value !== null || formula !== null) take(typeOf(), formula === null ? null : wholeFormula());
      return usualCells(after);
    },
  });
  spanMerges(cells, merges);
  return cells;

  function take(type: string, whole: string | null): void {
    const typed = valueOf(type, value, strings);
    if (typed === null && whole === null) return;
    budget.cells(typed);
    cells.push(cellOf(row, column, typed, whole, value === null || (value === "" && type === "n")));
  }

  function usualMerges(from: number): number {
    for (let at = from; ; at = usualMerge.lastIndex) {
      usualMerge.lastIndex = at;
      const found = usualMerge.exec(xml);
      if (!found) return at;
      merge(areaBetween(Number(found[2]) - 1, columnIndex(found[1] as string), Number(found[4]) - 1, columnIndex(found[3] as string)));
    }
  }

  function merge(area: Area): void {
    within(merges.push(area), caps.cells);
  }

  /** Rows and cells, one after the other; the scanner goes on where this ends. */
  function usualCells(from: number): number {
    for (let at = from; ; at = usualCell.lastIndex) {
      usualCell.lastIndex = at;
      const found = usualCell.exec(xml) as RegExpExecArray;
      if (found[0] === "") return at;
      if (found[1] !== undefined) {
        row = Number(found[1]) - 1;
        column = -1;
      }
      const letters = found[3];
      if (letters === undefined) {
        if (found[2] !== undefined) column = columnIndex(found[2]);
        continue;
      }
      const type = found[4] ?? "n";
      const formulaText = type === "str" ? undefined : found[5];
      column = columnIndex(letters);
      value = found[6] ?? unescapeXml(decoded(found[7] as string));
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
    if (known) budget.sharedFormula(known.formula.length);
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
      // An index that is none must not become the first string.
      return /^\s*\d+\s*$/.test(value) ? strings[Number(value)] || null : null;
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
      return value.trim() === "" ? null : Number.isFinite(number) && !/^\s*0[box]/i.test(value) ? number : value;
    }
  }
}

/** Characters that XML cannot hold are spelt _xHHHH_. */
export const excelText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

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

function spanMerges(cells: readonly Writable<GridCell>[], merges: readonly Area[]): void {
  if (merges.length === 0) return;
  const areas = new Map(merges.map((area) => [placeNumber(area.row, area.column), area]));
  for (const cell of cells) {
    const area = areas.get(placeNumber(cell.row, cell.column));
    if (!area) continue;
    cell.rowSpan = area.rows;
    cell.columnSpan = area.columns;
  }
}
