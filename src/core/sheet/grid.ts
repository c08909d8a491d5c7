/**
 * A table of cell text as any source gives it: a sheet, a named block, a table of a page or of a Word file. Cells stand
 * at positions; merges are optional. It may not know the form: what a cell means is the readers' business.
 */

import { labelKey } from "../prose/label-key";
import type { Typed } from "../report/cell-text";
import type { Area } from "./addresses";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As shown, line breaks included. */
  readonly text: string;
  /** As typed; for a formula its cached value. */
  readonly value: Typed;
  /** Beginning with "=", in English names with commas. */
  readonly formula?: string;
  /** A formula that nothing has calculated yet. */
  readonly isUncalculated?: boolean;
}

/** Something stands in the cell, even if only a formula that has no result yet. */
export const isFilled = (cell: GridCell): boolean => cell.text !== "" || cell.isUncalculated === true;

/** Where a grid stands on its sheet: formulas count from there. */
export interface GridOrigin {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

const nothing: readonly GridCell[] = [];

/** An array has room for all places before its last one: one cell far to the right in each of many rows must not cost that. */
const isNear = (row: number, column: number): boolean => row < 10_000 && column < 32;
/** No sheet has more columns. */
const mostColumns = 20_000;

/** One number for a place on a sheet. */
export const placeNumber = (row: number, column: number): number => row * mostColumns + column;

/** A merge that claims more than this is absurd and is cut; so is the sum of all of them. */
const longestSpan = 2_000;
const widestSpan = 200;
const mostCovered = 50_000;
/** A label is shorter; the rest of a long text does not matter. */
const longestKeyed = 400;

export class Grid {
  readonly cells: readonly GridCell[];
  readonly origin: GridOrigin;
  /** Rows that hold any text, in order. */
  readonly rows: readonly number[];
  /** By row and column, where reports stand; whatever is farther out, by the number of its place. */
  readonly #near: GridCell[][] = [];
  readonly #far = new Map<number, GridCell>();
  #covered = 0;
  readonly #texts = new Map<number, GridCell[]>();
  readonly #keys = new Map<GridCell, string>();

  constructor(cells: readonly GridCell[], origin: GridOrigin = { sheet: null, row: 0, column: 0 }) {
    this.cells = cells;
    this.origin = origin;
    let lastRow = 0;
    for (const cell of cells) {
      this.#put(cell.row, cell.column, cell);
      if (cell.row > lastRow) lastRow = cell.row;
    }
    for (const cell of cells) if (cell.rowSpan > 1 || cell.columnSpan > 1) this.#cover(cell, lastRow);
    this.rows = this.#gatherTexts();
  }

  /** The cell at a position or the merged cell that covers it. */
  at(row: number, column: number): GridCell | undefined {
    return isNear(row, column) ? this.#near[row]?.[column] : this.#far.get(placeNumber(row, column));
  }

  /** Cells with text that begin in this row, from left to right. */
  texts(row: number): readonly GridCell[] {
    return this.#texts.get(row) ?? nothing;
  }

  /** The text of a cell without white space and punctuation. */
  key(cell: GridCell): string {
    let key = this.#keys.get(cell);
    if (key === undefined) this.#keys.set(cell, (key = labelKey(cell.text.slice(0, longestKeyed))));
    return key;
  }

  #put(row: number, column: number, cell: GridCell): void {
    if (isNear(row, column)) (this.#near[row] ??= [])[column] = cell;
    else this.#far.set(placeNumber(row, column), cell);
  }

  #gatherTexts(): number[] {
    let texts: GridCell[] | undefined;
    let row = -1;
    for (const cell of this.cells) {
      // A merged cell may be said to cover it: then it is not there.
      if (cell.text === "" || this.at(cell.row, cell.column) !== cell) continue;
      if (cell.row !== row) texts = this.#texts.get((row = cell.row));
      if (texts) texts.push(cell);
      else this.#texts.set(row, (texts = [cell]));
    }
    for (const texts of this.#texts.values()) if (!isRising(texts)) texts.sort((a, b) => a.column - b.column);
    return [...this.#texts.keys()].sort((a, b) => a - b);
  }

  /** Cells that a merge hides are not there; a merge does not reach below the last row that has a cell. */
  #cover(cell: GridCell, lastRow: number): void {
    const rows = Math.min(cell.rowSpan, lastRow - cell.row + 1, longestSpan);
    const columns = Math.min(cell.columnSpan, widestSpan);
    if (this.#covered + rows * columns > mostCovered) return;
    this.#covered += rows * columns;
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1) this.#put(cell.row + down, cell.column + across, cell);
  }
}

/** As nearly every source gives its cells. */
const isRising = (cells: readonly GridCell[]): boolean =>
  cells.every((cell, index) => index === 0 || (cells[index - 1] as GridCell).column <= cell.column);

/** The cells that begin within an area, counted from its corner. */
export function gridWithin({ cells, origin }: Grid, { row, column, rows, columns }: Area): Grid {
  const inside = cells.filter(
    (cell) => cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
  );
  const moved = inside.map((cell) => ({ ...cell, row: cell.row - row, column: cell.column - column }));
  return new Grid(moved, { sheet: origin.sheet, row: origin.row + row, column: origin.column + column });
}

/** Grids one under the other: the tables of a page that nothing but white space parts. */
export function stacked(grids: readonly Grid[]): Grid {
  if (grids.length === 1) return grids[0] as Grid;
  let top = 0;
  const cells = grids.flatMap((grid) => {
    const below = grid.cells.map((cell) => ({ ...cell, row: cell.row + top }));
    top += 1 + grid.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
    return below;
  });
  return new Grid(cells);
}

/** What a cell of a plain array may be. */
export type Given = Typed | Partial<Omit<GridCell, "row" | "column">>;

/**
 * What a text that nobody typed into a spreadsheet means: a page or a Word file has no numbers, only digits. Plain
 * digits become a number; everything else stays as it is printed.
 */
export function typedText(text: string): Typed {
  const plain = text.replace(/[\u200b\ufeff]/g, "").trim();
  if (plain === "") return null;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(plain) && plain.length <= 16 ? Number(plain) : plain;
}

/** Rows of cells at the positions where they stand: arrays, text with tabs, a sheet without merges. */
export function gridOfRows(rows: readonly (readonly Given[])[], origin?: GridOrigin): Grid {
  return new Grid(
    rows.flatMap((cells, row) => cells.map((given, column) => cellOf(given, row, column))),
    origin,
  );
}

/** Rows of cells as HTML writes them: a cell stands in the first place that no earlier span covers. */
export function gridOfFlow(rows: readonly (readonly Given[])[]): Grid {
  return new Grid(flowCells(rows));
}

function flowCells(rows: readonly (readonly Given[])[], top = 0): GridCell[] {
  const cells: GridCell[] = [];
  /** For each column the first row in which it is free again. */
  const freeFrom: number[] = [];
  rows.forEach((givens, index) => {
    const row = top + index;
    let column = 0;
    for (const given of givens) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const cell = cellOf(given, row, column);
      cells.push(cell);
      const end = column + Math.min(cell.columnSpan, widestSpan);
      for (; column < end; column += 1) freeFrom[column] = row + cell.rowSpan;
    }
  });
  return cells;
}

function cellOf(given: Given, row: number, column: number): GridCell {
  const content = given !== null && typeof given === "object" ? given : { value: given };
  const value = content.value ?? null;
  const text = content.text ?? (value === null ? "" : String(value));
  return {
    rowSpan: 1,
    columnSpan: 1,
    ...content,
    value: content.value === undefined ? (text === "" ? null : text) : value,
    text,
    row,
    column,
  };
}

/** A range as Excel gives it: "" for an empty cell, formulas beginning with "=", constants repeated among the formulas. */
export interface RangeOfCells {
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
}

export function gridOfRange({ sheetName, row, column, values, formulas }: RangeOfCells): Grid {
  const cells: GridCell[] = [];
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      const formula = formulas?.[down]?.[across];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (value === "" && !isFormula) return;
      const typed =
        typeof value === "number" || typeof value === "string"
          ? value
          : value === null || value === undefined
            ? null
            : String(value).toUpperCase();
      cells.push({
        row: down,
        column: across,
        rowSpan: 1,
        columnSpan: 1,
        text: typed === null ? "" : String(typed),
        value: typed === "" ? null : typed,
        ...(isFormula ? { formula } : {}),
      });
    }),
  );
  return new Grid(cells, { sheet: sheetName, row, column });
}

/** What is used of a sheet as a grid that counts from the sheet's corner, wherever it begins; made when first asked for. */
export function sheetGrid(range: RangeOfCells): () => Grid {
  let grid: Grid | undefined;
  return () =>
    (grid ??= new Grid(
      gridOfRange(range).cells.map((cell) => ({ ...cell, row: cell.row + range.row, column: cell.column + range.column })),
      { sheet: range.sheetName, row: 0, column: 0 },
    ));
}
