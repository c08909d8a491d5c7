/** What every generator of slipped reports yields, and the reports themselves. Rows 0–24, columns 0–6 as printed. */

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";

export const form = formOf("2021");
export const rowCount = 25;
export const columnCount = 7;
export const totalRow = 23;
export const forwardRow = 24;
export const totalColumn = 6;

export type Grid = number[];

export const at = (row: number, column: number): number => row * columnCount + column;

export interface DirtyReport {
  readonly kind: string;
  /** How many slips. */
  readonly k: number;
  readonly requests: readonly Typed[];
  /** What each wrong cell should hold, by index. */
  readonly truth: ReadonlyMap<number, number>;
}

const ids = form.tables.requests.numbers.map(({ id }) => id);

export const idOf = (index: number): CellId => ids[index] as CellId;

export const reportOf = (requests: readonly Typed[]): Report =>
  new Report({ form, agency: null, year: 2024, cells: new Map(ids.map((id, index) => [id, requests[index] ?? null])) });

/** Fills in every total and what came in, from the outcome leaves, the carried and the forwarded. */
export function addUp(grid: Grid): Grid {
  const get = (row: number, column: number): number => grid[at(row, column)] ?? 0;
  for (let column = 0; column < totalColumn; column += 1) {
    let sum = 0;
    for (let row = 2; row < totalRow; row += 1) sum += get(row, column);
    grid[at(totalRow, column)] = sum;
    const received = sum + get(forwardRow, column) - get(1, column);
    // More was carried over than handled and carried on: then some of it is still open.
    if (received < 0) grid[at(forwardRow, column)] = get(forwardRow, column) - received;
    grid[at(0, column)] = Math.max(0, received);
  }
  for (let row = 0; row < rowCount; row += 1) {
    let sum = 0;
    for (let column = 0; column < totalColumn; column += 1) sum += get(row, column);
    grid[at(row, totalColumn)] = sum;
  }
  return grid;
}

export const countOf = (typed: Typed | undefined): number => (typeof typed === "number" && Number.isInteger(typed) ? typed : 0);

/** Whether any equation of table 3 is open. */
export function isOpen(requests: readonly Typed[]): boolean {
  const get = (row: number, column: number): number => countOf(requests[at(row, column)]);
  for (let row = 0; row < rowCount; row += 1) {
    let sum = 0;
    for (let column = 0; column < totalColumn; column += 1) sum += get(row, column);
    if (sum !== get(row, totalColumn)) return true;
  }
  for (let column = 0; column < columnCount; column += 1) {
    let sum = 0;
    for (let row = 2; row < totalRow; row += 1) sum += get(row, column);
    if (sum !== get(totalRow, column) || get(0, column) + get(1, column) !== get(totalRow, column) + get(forwardRow, column)) return true;
  }
  return false;
}

/** Wrong cells of a slipped table against the true one. */
export function wrongCells(truth: Grid, typed: readonly Typed[]): Map<number, number> {
  const wrong = new Map<number, number>();
  truth.forEach((value, index) => {
    if (countOf(typed[index]) !== value) wrong.set(index, value);
  });
  return wrong;
}
