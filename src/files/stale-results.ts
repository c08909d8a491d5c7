/**
 * Which formulas of a workbook may come to something else when some cells change: all that refer to one of them, however
 * indirectly. Where a formula does not say what it refers to (INDIRECT, a name of a table's column) it counts as one that does:
 * a result too many is left out, none that no longer holds is kept.
 */

import { areaBetween, columnIndex, contains } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import { caps } from "./caps";

export interface FormulaCell extends CellPosition {
  readonly sheet: string;
  readonly says: string;
  /** The cells that it fills beside its own. */
  readonly fills: Area | null;
}

export interface DefinedFormula {
  readonly name: string;
  readonly says: string;
}

/** Cells by the name of their sheet. */
export type CellsBySheet = ReadonlyMap<string, readonly CellPosition[]>;

/** Every round goes down all formulas, so a chain that runs down or across is one round; past this all are stale. */
const mostRounds = 20;
/** So many cells of an area are looked up one by one; of a larger one the stale cells are. */
const smallArea = 200;
/** Names that refer to names. */
const deepest = 8;

export function staleFormulas(
  formulas: readonly FormulaCell[],
  names: readonly DefinedFormula[],
  changed: CellsBySheet,
): ReadonlySet<FormulaCell> {
  const stale = new Set<FormulaCell>();
  const cells = new StaleCells(changed);
  const known = new Map(names.map(({ name, says }) => [name.toLowerCase(), says]));
  const areas = new Map(formulas.map((formula) => [formula, referredTo(formula.says, formula.sheet, known)]));
  for (let round = 0; ; round += 1) {
    const before = stale.size;
    for (const formula of formulas) {
      const refers = areas.get(formula) as Referred;
      if (stale.has(formula) || !(round === mostRounds || refers === "anything" || refers.some((area) => cells.meets(area)))) continue;
      stale.add(formula);
      cells.add(formula.sheet, formula);
      if (formula.fills) cells.addArea(formula.sheet, formula.fills);
    }
    if (stale.size === before || round === mostRounds) return stale;
  }
}

type AreaOnSheet = Area & { readonly sheet: string };
type Referred = readonly AreaOnSheet[] | "anything";

class StaleCells {
  readonly #bySheet = new Map<string, { readonly cells: CellPosition[]; readonly numbers: Set<number>; readonly areas: Area[] }>();

  constructor(changed: CellsBySheet) {
    for (const [sheet, cells] of changed) for (const cell of cells) this.add(sheet, cell);
  }

  add(sheet: string, cell: CellPosition): void {
    const of = this.#of(sheet);
    of.cells.push(cell);
    of.numbers.add(placeNumber(cell.row, cell.column));
  }

  addArea(sheet: string, area: Area): void {
    this.#of(sheet).areas.push(area);
  }

  meets(area: AreaOnSheet): boolean {
    const of = this.#bySheet.get(area.sheet.toLowerCase());
    if (!of) return false;
    if (of.areas.some((other) => overlap(area, other))) return true;
    if (area.rows * area.columns > smallArea) return of.cells.some((cell) => contains(area, cell));
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (of.numbers.has(placeNumber(row, column))) return true;
    return false;
  }

  #of(sheet: string): { cells: CellPosition[]; numbers: Set<number>; areas: Area[] } {
    const key = sheet.toLowerCase();
    let of = this.#bySheet.get(key);
    if (!of) this.#bySheet.set(key, (of = { cells: [], numbers: new Set(), areas: [] }));
    return of;
  }
}

const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A text, a quoted name, a word, or any other character: every formula is cut into these. */
const piece = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^\s'"!+\-*/^&=<>(){},;:%@]+|[\s\S]/g;
const cell = /^\$?[a-z]{1,3}\$?\d{1,7}$/i;
const wholeColumn = /^\$?[a-z]{1,3}$/i;
const wholeRow = /^\$?\d{1,7}$/;
/** What they refer to depends on what stands in cells. */
const anywhere = /^(?:INDIRECT|OFFSET|CELL|_xlfn\..{1,40})$/i;

/** Columns of a table by name, spilt areas, all sheets between two. */
const unsaid = /[[#]|:[^\s'"!(),:]{1,200}!/;

function referredTo(says: string, sheet: string, names: ReadonlyMap<string, string>, depth = 0): Referred {
  if (says.length > caps.formula || depth > deepest || unsaid.test(says.replace(/"[^"]*"/g, ""))) return "anything";
  const areas: AreaOnSheet[] = [];
  const words = says.match(piece) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const isOnOther = words[at + 1] === "!";
    const on = isOnOther ? unquoted(words[at] as string) : sheet;
    // 「'一:三'!A1」 is on all sheets between the two.
    if (isOnOther && on.includes(":")) return "anything";
    if (isOnOther) at += 2;
    const word = words[at] ?? "";
    if (anywhere.test(word) && words[at + 1] === "(") return "anything";
    const last = words[at + 1] === ":" && isSameKind(word, words[at + 2] ?? "") ? (words[at + 2] as string) : null;
    if (last !== null || (cell.test(word) && words[at + 1] !== "(")) {
      areas.push({ ...areaIn(word, last ?? word), sheet: on });
      if (last !== null) at += 2;
      continue;
    }
    const named = names.get(word.toLowerCase());
    const inner = named === undefined ? [] : referredTo(named, sheet, names, depth + 1);
    if (inner === "anything") return "anything";
    areas.push(...inner);
  }
  return areas;
}

const isSameKind = (one: string, other: string): boolean =>
  [cell, wholeColumn, wholeRow].some((kind) => kind.test(one) && kind.test(other));

const unquoted = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

function areaIn(first: string, last: string): Area {
  const [from, to] = [cornerIn(first.replaceAll("$", "")), cornerIn(last.replaceAll("$", ""))];
  return areaBetween(from.row ?? 0, from.column ?? 0, to.row ?? lastRow - 1, to.column ?? lastColumn - 1);
}

function cornerIn(corner: string): { row: number | null; column: number | null } {
  const [, letters = "", digits = ""] = /^([a-z]*)(\d*)$/i.exec(corner) ?? [];
  return { row: digits === "" ? null : Number(digits) - 1, column: letters === "" ? null : columnIndex(letters) };
}
