/**
 * Totals that are formulas over exactly their own parts: `=SUM(D4:I4)`, `=D4+E4+…`, ranges in pieces. Such a total
 * follows its parts and witnesses nothing, also where it adds up a number that stands in no line of the form. Anything else
 * that stands in a cell as a formula is taken for a stated number.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import { contains, parseArea } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import type { Grid } from "../sheet/grid";
import { noStrays } from "./stray-numbers";
import type { Strays } from "./stray-numbers";

/** Each such total, with what it counts too much: strays it adds up, or a total before it that does. */
export function totalFormulas(
  form: Form,
  grid: Grid,
  places: ReadonlyMap<CellId, CellPosition>,
  strays: Strays = noStrays,
): Map<CellId, number> {
  const formulas = new Map<CellId, { readonly parts: readonly CellId[]; readonly own: number }>();
  for (const { at, left, right } of form.identities) {
    const place = places.get(at);
    const formula = place && grid.at(place.row, place.column)?.formula;
    if (!formula || right.length !== 1 || right[0] !== at || formulas.has(at)) continue;

    const summed = summedAreas(formula, grid.origin.sheet);
    if (!summed) continue;
    const parts = left.map((part) => places.get(part));
    if (sumsExactly(grid, summed, parts, strays))
      formulas.set(at, { parts: left, own: strays.typed.length > 0 ? sumOf(strayIn(grid, summed, strays)) : 0 });
  }

  const tooMuch = new Map([...formulas].map(([at, { own }]) => [at, own]));
  // The total of totals counts what a total before it counts too much.
  if (strays.typed.length > 0)
    for (const _ of ["totals", "the total of totals"])
      for (const [at, { parts, own }] of formulas) tooMuch.set(at, own + sumOf(parts.map((part) => tooMuch.get(part) ?? 0)));
  return tooMuch;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Every part in one of the areas; whatever else lies in them must hold no number. */
function sumsExactly(grid: Grid, areas: readonly Area[], parts: readonly (CellPosition | undefined)[], strays: Strays): boolean {
  const { origin } = grid;
  for (const part of parts) {
    if (!part) return false;
    const onSheet = { row: origin.row + part.row, column: origin.column + part.column };
    if (areas.filter((area) => contains(area, onSheet)).length !== 1) return false;
  }
  const summed = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (summed === parts.length) return true;
  return (
    numbersIn(grid, areas).filter((place) => !strays.has(place)).length === parts.filter((part) => part && isNumber(grid, part)).length
  );
}

/** What strays add to the sum. */
const strayIn = (grid: Grid, areas: readonly Area[], strays: Strays): number[] =>
  numbersIn(grid, areas)
    .filter((place) => strays.has(place))
    .map(({ row, column }) => Number(grid.at(row, column)?.value));

const isNumber = (grid: Grid, { row, column }: CellPosition): boolean => {
  const cell = grid.at(row, column);
  return cell?.row === row && cell.column === column && typeof cell.value === "number";
};

/** Where numbers stand in the areas, as often as the formula adds them. */
function numbersIn(grid: Grid, areas: readonly Area[]): CellPosition[] {
  const found: CellPosition[] = [];
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const place = { row: row - grid.origin.row, column: column - grid.origin.column };
        if (isNumber(grid, place)) found.push(place);
      }
    }
  }
  return found;
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
