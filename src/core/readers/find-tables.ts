/**
 * The three tables of a report in any grid: a block of a defined name, a sheet, the tables of a page one under the
 * other. Each is read as the edition it fits best; which edition the report is of is decided elsewhere.
 */

import { tableIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
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
