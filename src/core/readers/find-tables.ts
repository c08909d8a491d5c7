/**
 * The three tables of a report in any grid: a block of a defined name, a sheet, the tables of a page one under the
 * other. Each is read as the edition it fits best; the report's edition is decided over all of them.
 */

import { tableIds } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import { formForYear, formOf } from "../form/form";
import type { Form } from "../form/form";
import type { Typed } from "../report/cell-text";
import type { LabelChange, StrayNumber } from "../report/report";
import type { CellPosition } from "../sheet/addresses";
import type { Grid } from "../sheet/grid";
import { agree, readTable } from "./read-table";
import type { TableProblem, TableReading, TableResult } from "./read-table";

/** One table in the block that a defined name covers; `null`: nothing there looks like it. */
export function readTableBlock(grid: Grid, id: TableId): TableResult {
  return best(grid, id, grid.rows);
}

export interface FoundTables {
  readonly readings: readonly TableReading[];
  readonly problems: readonly TableProblem[];
}

/** Every table of ours in a grid, whatever else it holds. */
export function findTables(grid: Grid): FoundTables {
  const readings: TableReading[] = [];
  const problems: TableProblem[] = [];
  const unread: TableProblem[] = [];
  for (const id of tableIds) {
    const found = best(grid, id, grid.rows);
    if (found?.ok === false) unread.push(found.problem);
    if (!found?.ok) continue;

    const second = best(grid, id, rowsOutside(grid, [found.reading]), true);
    if (second?.ok && !agree(found.reading, second.reading)) problems.push({ table: id, problem: "two-tables" });
    else readings.push(found.reading);
  }
  // What looked like an unclear table may have been lines of another one: 「总计」 is a line of 表三 and a column of 表四.
  const rest = unread.length > 0 ? rowsOutside(grid, readings) : [];
  for (const { table, problem } of unread) {
    const found = best(grid, table, rest);
    if (found?.ok === true) readings.push(found.reading);
    else if (found?.ok === false) problems.push({ table, problem });
  }
  return { readings, problems };
}

const rowsOutside = (grid: Grid, readings: readonly TableReading[]): number[] =>
  grid.rows.filter((row) => readings.every(({ area }) => row < area.row || row >= area.row + area.rows));

/** Of two editions that differ the one whose labels fit better; a table both editions print alike is of the later one. */
function best(grid: Grid, id: TableId, among: readonly number[], isCopy = false): TableResult {
  const later = readTable(grid, "2021", id, among, isCopy);
  if (id === "reviewAndLitigation" || (later?.ok && later.reading.changedLabels.length === 0)) return later;

  const earlier = readTable(grid, "2019", id, among, isCopy);
  if (!earlier?.ok) return later ?? earlier;
  // Where the later one was refused, the earlier one must not pass for it: it has to explain every row.
  if (!later?.ok) return later && earlier.reading.strangers > 0 ? later : earlier;
  return later.reading.strain <= earlier.reading.strain ? later : earlier;
}

/** Tables of one report, put together under one edition. */
export interface ReportTables {
  readonly form: Form;
  readonly cells: ReadonlyMap<CellId, Typed>;
  readonly formulas: ReadonlySet<CellId>;
  readonly uncalculated: readonly CellId[];
  readonly calculated: readonly CellId[];
  readonly labels: Partial<Readonly<Record<TableId, readonly LabelChange[]>>>;
  readonly rowsNotPrinted: readonly string[];
  readonly strays: Partial<Readonly<Record<TableId, readonly StrayNumber[]>>>;
}

/** Where a cell of the form stands; counted from the sheet's corner, or from the table's where there are no sheets. */
export interface PlaceOnSheet extends CellPosition {
  readonly sheet: string | null;
}

/**
 * Table 2 tells the edition; without it table 3, unless the year says that its single （六） line is a later report's
 * way of printing. A table of the other edition keeps the numbers that both editions have.
 */
export function chooseEdition(readings: readonly TableReading[], year: number | null): Edition {
  const editionOf = (id: TableId): Edition | undefined => readings.find((reading) => reading.table === id)?.edition;
  const requests = editionOf("requests");
  if (requests === "2021") return "2021";
  return (
    editionOf("proactiveDisclosure") ??
    (requests && year === null ? requests : undefined) ??
    (year === null ? "2021" : formForYear(year).edition)
  );
}

export function assembleTables(readings: readonly TableReading[], edition: Edition): ReportTables {
  const form = formOf(edition);
  const cells = new Map<CellId, Typed>();
  const formulas = new Set<CellId>();
  const labels: Partial<Record<TableId, readonly LabelChange[]>> = {};
  const rowsNotPrinted: string[] = [];
  const uncalculated: CellId[] = [];
  const calculated: CellId[] = [];
  const strays: Partial<Record<TableId, readonly StrayNumber[]>> = {};

  for (const reading of readings) {
    const idIn = idsIn(form, reading);
    // Of another edition's table some cells are not there.
    if (reading.edition !== edition) for (const { id } of form.tables[reading.table].numbers) cells.set(id, null);
    for (const [from, value] of reading.cells) {
      const id = idIn(from);
      if (id) cells.set(id, value);
    }
    for (const from of reading.formulas) {
      const id = idIn(from);
      if (id) formulas.add(id);
    }
    for (const from of reading.uncalculated) {
      const id = idIn(from);
      if (id) uncalculated.push(id);
    }
    for (const from of reading.calculated) {
      const id = idIn(from);
      if (id) calculated.push(id);
    }
    if (reading.strays.length > 0) strays[reading.table] = reading.strays;
    const changed = [...reading.changedLabels, ...labelsOfOtherEdition(form, reading)];
    if (changed.length > 0) labels[reading.table] = changed;
    rowsNotPrinted.push(...reading.rowsNotPrinted, ...rowsOfOtherEdition(form, reading));
  }
  return { form, cells, formulas, uncalculated, calculated, labels, rowsNotPrinted, strays };
}

export function placesIn(form: Form, readings: readonly TableReading[]): Map<CellId, PlaceOnSheet> {
  const places = new Map<CellId, PlaceOnSheet>();
  for (const reading of readings) {
    const idIn = idsIn(form, reading);
    for (const [from, { row, column }] of reading.places()) {
      const id = idIn(from);
      if (id) places.set(id, { sheet: reading.origin.sheet, row: reading.origin.row + row, column: reading.origin.column + column });
    }
  }
  return places;
}

/** The single （六） line of the earlier table 3 is counted under its last line, 3.其他. */
const singleLine = "outcome.otherHandling";
const lastLine = "outcome.otherHandling.other";

function idsIn(form: Form, { edition, table }: TableReading): (id: CellId) => CellId | null {
  if (edition === form.edition) return (id) => id;
  return (id) => {
    const moved = table === "requests" ? (id.replace(`/${singleLine}/`, `/${lastLine}/`) as CellId) : id;
    return form.has(moved) ? moved : null;
  };
}

function labelsOfOtherEdition(form: Form, { edition, table }: TableReading): LabelChange[] {
  if (edition === form.edition) return [];
  const printed = new Set(formOf(edition).tables[table].labels.map((label) => label.text));
  return form.tables[table].labels.filter((label) => !printed.has(label.text)).map((label) => ({ official: label.text, printed: "" }));
}

function rowsOfOtherEdition(form: Form, { edition, table }: TableReading): string[] {
  if (edition === form.edition) return [];
  const printed = new Set(formOf(edition).tables[table].numbers.map((box) => rowOf(box.id)));
  const rows = new Set(form.tables[table].numbers.map((box) => rowOf(box.id)));
  return [...rows].filter((row) => !printed.has(row) && row !== lastLine);
}

const rowOf = (id: CellId): string => id.split("/")[1] as string;
