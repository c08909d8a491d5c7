/**
 * A text that outgrew the rows named for it, and what else somebody wrote on its sheet. Pasted paragraphs run on below the
 * area and belong to it; what a blank row or another column parts from it may be a note for colleagues: it is only told.
 */

import { shortened } from "../report/cell-text";
import type { Failure } from "../findings/failure";
import { a1, contains } from "../sheet/addresses";
import type { Area } from "../sheet/addresses";
import type { Grid, GridCell } from "../sheet/grid";

/** So many are named; the rest are counted. */
const mostNamed = 3;
/** Characters of each. */
const longestExcerpt = 8;

/** The area with the filled rows that follow it without a gap. */
export function withOverflow(grid: Grid, area: Area): Area {
  const isWritten = (row: number): boolean => grid.texts(row).some((cell) => hasWords(cell) && contains({ ...area, row, rows: 1 }, cell));
  let { rows } = area;
  while (isWritten(area.row + rows - 1) && isWritten(area.row + rows)) rows += 1;
  return { ...area, rows };
}

/** `area` is all that the sheet holds for the report, with what it outgrew. */
export function textsOutside(sheet: { readonly name: string; grid(): Grid }, area: Area): Failure[] {
  const outside = sheet
    .grid()
    .cells.filter((cell) => cell.row >= area.row && cell.formula === undefined && hasWords(cell) && !contains(area, cell));
  if (outside.length === 0) return [];
  const cells = outside.slice(0, mostNamed).map((cell) => `${a1(cell)}“${excerptOf(cell)}”`);
  return [{ code: "text-outside", data: { sheet: sheet.name, cells: cells.join("、"), count: outside.length } }];
}

/** A stray blank is nothing anybody wrote. */
const hasWords = ({ text }: GridCell): boolean => text.trim() !== "";

function excerptOf({ text }: GridCell): string {
  const [line = ""] = text.trim().split("\n");
  return shortened(line, longestExcerpt);
}
