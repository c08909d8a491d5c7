/**
 * Totals that are formulas over exactly their own parts: `=SUM(D4:I4)`, `=D4+E4+…`, ranges in pieces. Such a total
 * follows its parts and witnesses nothing. Anything else that stands in a cell as a formula is taken for a stated number.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import { contains, parseArea } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import type { Grid } from "../sheet/grid";

export function totalFormulas(form: Form, grid: Grid, places: ReadonlyMap<CellId, CellPosition>): Set<CellId> {
  const formulas = new Set<CellId>();
  for (const { at, left, right } of form.identities) {
    const place = places.get(at);
    const formula = place && grid.at(place.row, place.column)?.formula;
    if (!formula || right.length !== 1 || right[0] !== at || formulas.has(at)) continue;

    const summed = summedAreas(formula, grid.origin.sheet);
    if (
      summed &&
      sumsExactly(
        grid,
        summed,
        left.map((part) => places.get(part)),
      )
    )
      formulas.add(at);
  }
  return formulas;
}

/** Every part in one of the areas; whatever else lies in them must hold no number. */
function sumsExactly(grid: Grid, areas: readonly Area[], parts: readonly (CellPosition | undefined)[]): boolean {
  const { origin } = grid;
  for (const part of parts) {
    if (!part) return false;
    const onSheet = { row: origin.row + part.row, column: origin.column + part.column };
    if (areas.filter((area) => contains(area, onSheet)).length !== 1) return false;
  }
  const summed = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return summed === parts.length || numbersIn(grid, areas) === parts.filter((part) => part && isNumber(grid, part)).length;
}

const isNumber = (grid: Grid, { row, column }: CellPosition): boolean => {
  const cell = grid.at(row, column);
  return cell?.row === row && cell.column === column && typeof cell.value === "number";
};

/** All numbers in the areas, counted as often as the formula adds them. */
function numbersIn(grid: Grid, areas: readonly Area[]): number {
  let count = 0;
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (isNumber(grid, { row: row - grid.origin.row, column: column - grid.origin.column })) count += 1;
      }
    }
  }
  return count;
}

/** A table's own sums are short; a longer formula is something else. */
const longestFormula = 2_000;
const mostCells = 2_000;

/** The areas a formula adds up, each as often as it counts it; null for anything but a sum of cells of this sheet. */
function summedAreas(formula: string, sheet: string | null): Area[] | null {
  if (formula.length > longestFormula) return null;
  const areas: Area[] = [];
  let rest = formula.replace(/^=\s*\+?/, "").replace(/\s+/g, "");
  let depth = 0;
  let cells = 0;

  // Sums, plus signs, commas inside sums and brackets add; so does every area. Nothing else may occur.
  while (rest !== "") {
    const open = /^(?:SUM)?\(/i.exec(rest);
    if (open) {
      depth += 1;
      rest = rest.slice(open[0].length);
      continue;
    }
    const [text] = /^(?:'(?:[^']|'')+'!|[^'!+,():\d][^'!+,():]*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?/i.exec(rest) ?? [];
    const area = text === undefined ? null : parseArea(text);
    if (!text || !area || (area.sheet !== null && area.sheet !== sheet)) return null;
    areas.push(area);
    cells += area.rows * area.columns;
    if (cells > mostCells) return null;

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
  return depth === 0 && areas.length > 0 ? areas : null;
}
