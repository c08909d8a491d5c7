/** The few pieces of native formula text that the template is made of: sums, counts, quoted texts. No form is known here. */

import { areaA1, areasOf } from "./addresses";
import type { CellPosition } from "./addresses";
import type { Typed } from "../report/cell-text";
import type { Area } from "./sheet-plan";

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const list = (areas: readonly Area[]): string => areas.map(areaA1).join(",");

/** SUM counts blanks and text as 0, which is how the form's equations are to be read. */
export const sumOf = (cells: readonly CellPosition[]): string => `SUM(${list(areasOf(cells))})`;

export const filledIn = (cells: readonly CellPosition[]): string => `COUNTA(${list(areasOf(cells))})`;

export const leftBlank = (cells: readonly CellPosition[]): string => areasOf(cells).map((area) => `COUNTBLANK(${areaA1(area)})`).join("+");

/** How many cells hold something that is not a number, or a number below 0. */
export function notCounts(cells: readonly CellPosition[]): string {
  const areas = areasOf(cells);
  const negative = areas.map((area) => `COUNTIF(${areaA1(area)},"<0")`);
  return [`COUNTA(${list(areas)})-COUNT(${list(areas)})`, ...negative].join("+");
}

/** What these formulas give for values in cells: the cached results must be what a spreadsheet would show. */
export const native = {
  /** Spreadsheets show and compare fifteen digits. */
  sumOf: (values: readonly Typed[]): number =>
    Number(values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0).toPrecision(15)),
  filledIn: (values: readonly Typed[]): number => values.filter((value) => value !== null).length,
  leftBlank: (values: readonly Typed[]): number => values.filter((value) => value === null || value === "").length,
  notCounts: (values: readonly Typed[]): number => values.filter((value) => value !== null && (typeof value !== "number" || value < 0)).length,
};
