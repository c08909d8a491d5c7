/**
 * Numbers that somebody typed on a sheet of ours beside or below its table: they are no part of the report, and whoever
 * typed them may think they are. It only says where they stand.
 */

import type { Failure } from "../findings/failure";
import { a1, contains } from "../sheet/addresses";
import type { Area } from "../sheet/addresses";
import type { Grid } from "../sheet/grid";
import { headings } from "../template/words.zh-CN";
import type { TableReading } from "./read-table";
import { isTypedNumber } from "./typed-number";

export interface TableOnSheet {
  readonly sheet: { readonly name: string; grid(): Grid };
  /** What its defined name covers. */
  readonly area: Area;
  readonly reading: TableReading;
}

/** So many are named; the rest are counted. */
const mostNamed = 5;

/** One warning a sheet. */
export function numbersOutside(tables: readonly TableOnSheet[]): Failure[] {
  return [...new Set(tables.map(({ sheet }) => sheet))].flatMap((sheet): Failure[] => {
    const grid = sheet.grid();
    const own = tables.filter((table) => table.sheet === sheet);
    const areas = own.map(({ area }) => area);
    // Nearly all lie within, and that is soon seen.
    const typed = grid.cells.filter((cell) => !areas.some((area) => contains(area, cell)) && isTypedNumber(cell));
    if (typed.length === 0) return [];

    const read = new Set(own.flatMap(numbersOf));
    const references = referencesOn(grid);
    const found = typed.filter((cell) => !read.has(a1(cell)) && !(cell.row > (references.get(cell.column) ?? Infinity)));
    if (found.length === 0) return [];
    const cells = found.slice(0, mostNamed).map((cell) => `${a1(cell)}=${cell.text}`);
    return [{ code: "numbers-outside", data: { sheet: sheet.name, cells: cells.join("、"), count: found.length } }];
  });
}

/** Where the table's numbers were read; a name may cover only a part of it. */
const numbersOf = ({ reading: { origin, places } }: TableOnSheet): string[] =>
  [...places().values()].map(({ row, column }) => a1({ row: origin.row + row, column: origin.column + column }));

/** The template's own numbers beside table 2: below which row of a column a heading says that they are last year's. */
function referencesOn(grid: Grid): Map<number, number> {
  const below = new Map<number, number>();
  for (const { text, row, column } of grid.cells) {
    if (text === headings.stockLastYear || text === headings.stockExpected) below.set(column, Math.min(row, below.get(column) ?? row));
  }
  return below;
}
