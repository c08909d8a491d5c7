/** The few pieces of native formula text that the template is made of: sums, counts, quoted texts. No form is known here. */

import type { Typed } from "../report/cell-text";
import { areaA1, areasOf } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const list = (areas: readonly Area[]): string => areas.map(areaA1).join(",");

/** SUM counts blanks and text as 0, which is how the form's equations are to be read. */
export const sumOf = (cells: readonly CellPosition[]): string => `SUM(${list(areasOf(cells))})`;

export const filledIn = (cells: readonly CellPosition[]): string => `COUNTA(${list(areasOf(cells))})`;

export const leftBlank = (cells: readonly CellPosition[]): string =>
  areasOf(cells)
    .map((area) => `COUNTBLANK(${areaA1(area)})`)
    .join("+");

/** How many cells hold something that is no number and does not read as one, or a number below 0. */
export function notCounts(cells: readonly CellPosition[]): string {
  const areas = areasOf(cells);
  const negative = areas.map((area) => `COUNTIF(${areaA1(area)},"<0")`);
  return `${[`COUNTA(${list(areas)})-COUNT(${list(areas)})`, ...negative].join("+")}-(${numbersAsText(cells)})`;
}

/**
 * How many cells hold a text that reads as a number: to the eye there is nothing wrong, but SUM passes it over. With an
 * exponent behind it, 「3/4」 and 「50%」 are no numbers to VALUE, whatever the language of the program.
 */
export const numbersAsText = (cells: readonly CellPosition[]): string =>
  areasOf(cells)
    .map(areaA1)
    .map((area) => `SUMPRODUCT(ISTEXT(${area})*ISNUMBER(VALUE(SUBSTITUTE(TRIM(${area}),",","")&"e0")))`)
    .join("+");

/** What these formulas give for values in cells: the cached results must be what a spreadsheet would show. */
export const native = {
  /** Spreadsheets show and compare fifteen digits. */
  sumOf: (values: readonly Typed[]): number =>
    Number(values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0).toPrecision(15)),
  filledIn: (values: readonly Typed[]): number => values.filter((value) => value !== null).length,
  leftBlank: (values: readonly Typed[]): number => values.filter((value) => value === null || value === "").length,
  notCounts: (values: readonly Typed[]): number =>
    values.filter((value) => value !== null && (typeof value !== "number" || value < 0) && !isNumberAsText(value)).length,
  numbersAsText: (values: readonly Typed[]): number => values.filter(isNumberAsText).length,
};

/** With the spaces around it. */
const longestNumber = 400;

const isNumberAsText = (value: Typed): boolean =>
  typeof value === "string" &&
  value.length <= longestNumber &&
  /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value.replace(/^ {1,400}| {1,400}$/g, "").replaceAll(",", ""));
