/**
 * One table of the form, found in a grid: its numbers by cell id, as typed, with where each stands. Either the table is
 * aligned as a whole or the answer says why not; a number is never taken from a place that is in doubt.
 */

import type { CellId, TableId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import { formOf } from "../form/form";
import type { NumberBox, Table } from "../form/geometry";
import type { Typed } from "../report/cell-text";
import type { LabelChange, StrayNumber } from "../report/report";
import type { CellPosition, Area } from "../sheet/addresses";
import { isFilled } from "../sheet/grid";
import type { Grid, GridCell, GridOrigin } from "../sheet/grid";
import { alignCells } from "./align-columns";
import type { CellAlignment } from "./align-columns";
import { alignRows } from "./align-rows";
import type { RowAlignment } from "./align-rows";
import type { ColumnProblem } from "./column-evidence";
import { exactCorners, isExactAt } from "./exact-table";
import { changedLabels } from "./printed-labels";
import { patternOf } from "./row-pattern";
import type { RowProfile } from "./row-pattern";
import { noStrays, straysIn } from "./stray-numbers";
import { totalFormulas } from "./total-formulas";

export interface TableReading {
  readonly table: TableId;
  /** The edition whose table this is. */
  readonly edition: Edition;
  readonly cells: ReadonlyMap<CellId, Typed>;
  /** Where the grid stands on its sheet. */
  readonly origin: GridOrigin;
  /** Positions within the grid. */
  readonly places: () => ReadonlyMap<CellId, CellPosition>;
  readonly formulas: ReadonlySet<CellId>;
  readonly uncalculated: readonly CellId[];
  /** Cells with a formula that is not among `formulas`. */
  readonly calculated: readonly CellId[];
  readonly changedLabels: readonly LabelChange[];
  /** Rows of the form that are not there, by row key. */
  readonly rowsNotPrinted: readonly string[];
  /** Numbers inside the table that stand in no line of the form; no total counts them here. */
  readonly strays: readonly StrayNumber[];
  /** What of the grid the table covers, headers included. */
  readonly area: Area;
  /** What it takes to see this edition's table here: 0 for every row and label in its place. */
  readonly strain: number;
  /** Labelled rows among the table's own that this edition does not know. */
  readonly strangers: number;
}

export interface TableProblem {
  readonly table: TableId;
  readonly problem: ColumnProblem | "rows-unclear" | "two-tables" | "cells-missing";
}

export type TableResult =
  { readonly ok: true; readonly reading: TableReading } | { readonly ok: false; readonly problem: TableProblem } | null;

/** Of the rows with labels so many must be recognised; below the lower bound there is no such table here at all. */
const enough = 0.55;
const trace = 0.3;

/** Only a table whose labels all stand in their official places; `null` where there is none. */
export function readExactTable(grid: Grid, edition: Edition, id: TableId, among: readonly number[]): TableResult {
  const table = formOf(edition).tables[id];
  const [first, ...more] = exactCorners(grid, table, among).map((corner) => exactReading(grid, edition, table, corner));
  if (!first) return null;
  return more.every((other) => agree(first, other)) ? { ok: true, reading: first } : problem(id, "two-tables");
}

/** The area somebody named for a table, where it is the table to the letter. */
export function readNamedTable(grid: Grid, edition: Edition, id: TableId, { row, column, rows, columns }: Area): TableReading | null {
  const table = formOf(edition).tables[id];
  const isWhole = rows === table.rows && columns === table.columns;
  return isWhole && isExactAt(grid, table, { row, column }) ? exactReading(grid, edition, table, { row, column }) : null;
}

/** `null`: nothing in the grid looks like this table. */
export function readTable(grid: Grid, edition: Edition, id: TableId, among: readonly number[], isCopy = false): TableResult {
  const table = formOf(edition).tables[id];
  const exact = readExactTable(grid, edition, id, among);
  if (exact) return exact;

  const alignment = alignRows(grid, table, among, isCopy);
  if (!alignment || alignment.recognised < trace * alignment.labelled || alignment.recognised < 2) return null;

  const withNumbers = rowUnderHeaders(grid, table.rows, alignment, id);
  const missing = patternOf(table).rows.filter(({ row, numbers }) => numbers.length > 0 && (withNumbers.rows[row] as number) < 0);
  const numberRows = patternOf(table).rows.filter(({ numbers }) => numbers.length > 0).length;
  const strangers = strangeRows(withNumbers, missing.length > 0);
  const unexplained = strangers.filter(({ values }) => values > 0).length;
  const isUnclear =
    alignment.recognised < enough * alignment.labelled || missing.length * 3 > numberRows || (missing.length > 0 && unexplained > 0);
  if (isUnclear) return problem(id, "rows-unclear");

  const accounts = alignCells(grid, table, withNumbers);
  if (typeof accounts === "string") return problem(id, accounts);
  const [{ aligned, labels }] = accounts
    .map((account) => ({ aligned: account, labels: changedLabels(grid, table, withNumbers, account) }))
    .sort((a, b) => a.labels.length - b.labels.length) as [{ aligned: CellAlignment; labels: LabelChange[] }];

  const area = areaOf(grid, withNumbers.rows);
  return {
    ok: true,
    reading: {
      ...contentsOf(
        grid,
        edition,
        table,
        ({ id }) => aligned.cells.get(id)?.cell,
        ({ id }) => aligned.cells.get(id),
        area,
      ),
      changedLabels: labels,
      rowsNotPrinted: missing.map(({ numbers }) => (numbers[0] as { id: CellId }).id.split("/")[1] as string),
      area,
      strain: 10 * unexplained + 3 * (strangers.length - unexplained + missing.length) + labels.length,
      strangers: strangers.length,
    },
  };
}

/** The same table may be printed twice; with other numbers nobody can say which is meant. */
export function agree(one: TableReading, other: TableReading): boolean {
  return one.edition === other.edition && [...one.cells].every(([id, value]) => other.cells.get(id) === value);
}

/** Labelled rows among the table's own that are none of its rows; next to it too, where its first or last may be missing. */
function strangeRows({ rows, profiles }: RowAlignment, isOneMissing: boolean): RowProfile[] {
  const known = [...profiles.keys()];
  const found = rows.filter((row) => row >= 0);
  const [first, last] = [Math.min(...found), Math.max(...found)].map((row) => known.indexOf(row)) as [number, number];
  const reach = isOneMissing ? 1 : 0;
  return [...profiles.values()]
    .slice(Math.max(0, first - reach), last + 1 + reach)
    .filter(({ row, key, isProse }) => key !== "" && !isProse && !rows.includes(row));
}

/** `cellAt`: null where nothing stands, undefined where the table has no such place. `area`: where lines may have been inserted. */
function contentsOf(
  grid: Grid,
  edition: Edition,
  table: Table,
  cellAt: (box: NumberBox) => GridCell | null | undefined,
  placeOf: (box: NumberBox) => CellPosition | undefined,
  area?: Area,
): Pick<TableReading, "table" | "edition" | "origin" | "cells" | "places" | "formulas" | "uncalculated" | "calculated" | "strays"> {
  const cells = new Map<CellId, Typed>();
  const uncalculated: CellId[] = [];
  const withFormula: CellId[] = [];
  for (const box of table.numbers) {
    const cell = cellAt(box);
    cells.set(box.id, cell?.value ?? null);
    if (cell?.formula !== undefined) withFormula.push(box.id);
    if (cell?.isUncalculated) uncalculated.push(box.id);
  }
  // Of most reports nobody asks where a cell stood.
  let places: Map<CellId, CellPosition> | undefined;
  const placesOf = (): Map<CellId, CellPosition> =>
    (places ??= new Map(
      table.numbers.flatMap((box): [CellId, CellPosition][] => {
        const place = placeOf(box);
        return place ? [[box.id, { row: place.row, column: place.column }]] : [];
      }),
    ));
  const strays = area ? straysIn(grid, placesOf, area) : noStrays;
  const totals = withFormula.length > 0 ? totalFormulas(formOf(edition), grid, placesOf(), strays) : new Map<CellId, number>();
  for (const [id, tooMuch] of totals)
    if (tooMuch !== 0 && typeof cells.get(id) === "number") cells.set(id, Number(cells.get(id)) - tooMuch);
  const formulas = new Set(totals.keys());
  return {
    table: table.id,
    edition,
    origin: grid.origin,
    cells,
    places: placesOf,
    formulas,
    uncalculated,
    strays: strays.typed,
    calculated: withFormula.filter((id) => !formulas.has(id)),
  };
}

/** Every label is in its place, so every number is. */
function exactReading(grid: Grid, edition: Edition, table: Table, corner: CellPosition): TableReading {
  const cellAt = (box: NumberBox): GridCell | null => {
    const [row, column] = [corner.row + box.row, corner.column + box.column];
    const cell = grid.at(row, column);
    return cell && cell.row === row && cell.column === column && isFilled(cell) ? cell : null;
  };
  const placeOf = (box: NumberBox): CellPosition => ({ row: corner.row + box.row, column: corner.column + box.column });
  const area = { row: corner.row, column: corner.column, rows: table.rows, columns: table.columns };
  return { ...contentsOf(grid, edition, table, cellAt, placeOf), changedLabels: [], rowsNotPrinted: [], area, strain: 0, strangers: 0 };
}

const problem = (table: TableId, why: TableProblem["problem"]): TableResult => ({ ok: false, problem: { table, problem: why } });

/** A row of numbers without labels that is wholly blank is still the row right under its headers. */
function rowUnderHeaders(grid: Grid, length: number, alignment: RowAlignment, id: TableId): RowAlignment {
  const last = length - 1;
  const above = alignment.rows[last - 1] ?? -1;
  if (id !== "reviewAndLitigation" || alignment.rows[last] !== -1 || above < 0) return alignment;
  const next = grid.rows.find((row) => row > above);
  return next === above + 1 ? alignment : { ...alignment, rows: [...alignment.rows.slice(0, last), above + 1] };
}

function areaOf(grid: Grid, rows: readonly number[]): Area {
  const found = rows.filter((row) => row >= 0);
  const first = Math.min(...found);
  const last = Math.max(...found);
  let [left, right] = [Infinity, 0];
  for (const cell of found.flatMap((row) => grid.texts(row))) {
    left = Math.min(left, cell.column);
    right = Math.max(right, cell.column + cell.columnSpan);
  }
  return { row: first, column: left, rows: last - first + 1, columns: right - left };
}
