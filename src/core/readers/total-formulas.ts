/**
 * Totals that are formulas over exactly their own parts: `=SUM(D4:I4)`, `=D4+E4+…`, ranges in pieces. Such a total
 * follows its parts and witnesses nothing. Anything else that stands in a cell as a formula is taken for a stated number.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import { columnIndex } from "../template/addresses";
import type { CellPosition } from "../template/addresses";
import type { Grid } from "./grid";

export function totalFormulas(form: Form, grid: Grid, places: ReadonlyMap<CellId, CellPosition>): Set<CellId> {
  const formulas = new Set<CellId>();
  for (const { at, left, right } of form.identities) {
    const place = places.get(at);
    const formula = place && grid.at(place.row, place.column)?.formula;
    if (!formula || right.length !== 1 || right[0] !== at || formulas.has(at)) continue;

    const summed = summedCells(formula, grid.origin.sheet);
    if (summed && sumsExactly(grid, summed, left.map((part) => places.get(part)))) formulas.add(at);
  }
  return formulas;
}

/** Every part once; whatever else lies in a range must hold no number. */
function sumsExactly(grid: Grid, summed: readonly CellPosition[], parts: readonly (CellPosition | undefined)[]): boolean {
  const { origin } = grid;
  const key = (row: number, column: number): number => row * 20_000 + column;
  const wanted = new Set(parts.map((part) => (part ? key(part.row, part.column) : -1)));
  if (wanted.has(-1)) return false;

  for (const { row, column } of summed) {
    const here = { row: row - origin.row, column: column - origin.column };
    if (wanted.delete(key(here.row, here.column))) continue;
    const cell = grid.at(here.row, here.column);
    const isHidden = cell && (cell.row !== here.row || cell.column !== here.column);
    if (cell && !isHidden && typeof cell.value === "number") return false;
  }
  return wanted.size === 0;
}

/** A table's own sums are short; a longer formula is something else. */
const longestFormula = 2_000;
const mostCells = 2_000;

/** The cells a formula adds up, each as often as it counts them; null for anything but a sum of cells of this sheet. */
export function summedCells(formula: string, sheet: string | null): CellPosition[] | null {
  if (formula.length > longestFormula) return null;
  const cells: CellPosition[] = [];
  let rest = formula.replace(/^=\s*\+?/, "").replace(/\s+/g, "");
  let depth = 0;

  // Sums, plus signs, commas inside sums and brackets add; so does every area. Nothing else may occur.
  while (rest !== "") {
    const open = /^(?:SUM)?\(/i.exec(rest);
    if (open) {
      depth += 1;
      rest = rest.slice(open[0].length);
      continue;
    }
    const area = /^(?:(?:'((?:[^']|'')+)'|([^'!+,():\d][^'!+,():]*))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/i.exec(rest);
    if (!area) return null;
    const [text, quoted, plain, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = area;
    const named = quoted?.replaceAll("''", "'") ?? plain;
    if (named !== undefined && named !== sheet) return null;

    const rows = [Number(firstRow) - 1, Number(lastRow) - 1].sort((a, b) => a - b) as [number, number];
    const columns = [columnIndex(firstColumn), columnIndex(lastColumn)].sort((a, b) => a - b) as [number, number];
    if ((rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1) + cells.length > mostCells) return null;
    for (let row = rows[0]; row <= rows[1]; row += 1) for (let column = columns[0]; column <= columns[1]; column += 1) cells.push({ row, column });

    rest = rest.slice(text.length);
    const closing = /^\)+/.exec(rest)?.[0].length ?? 0;
    depth -= closing;
    rest = rest.slice(closing);
    if (depth < 0) return null;
    if (rest === "") break;
    const joint = rest.charAt(0);
    if (joint !== "+" && (joint !== "," || depth === 0)) return null;
    rest = rest.slice(1);
    if (rest === "") return null;
  }
  return depth === 0 && cells.length > 0 ? cells : null;
}
