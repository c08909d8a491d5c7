/**
 * A report as equations: the form's identities of one table, last year's 结转下年度 as a further witness, formula totals
 * taken out. Nothing here is a matter of likelihood.
 */

import { sectionOf } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import { remembered } from "../remembered";
import type { Report } from "../report/report";
import { cellGraphOf } from "./cell-graph";
import type { CellGraph } from "./cell-graph";
import { compile, eliminate, identitiesAsEquations, pin } from "./equations";
import type { Computed, Equation, Equations } from "./equations";
import { carriedOverFrom } from "./last-year";

export const tablesWithIdentities = ["requests", "reviewAndLitigation"] as const satisfies readonly TableId[];

export type PuzzleTable = (typeof tablesWithIdentities)[number];

export interface Puzzle {
  readonly table: PuzzleTable;
  readonly grid: CellGraph;
  readonly rows: readonly Equation[];
  /** Formula totals, computed from the rest. */
  readonly formulas: readonly Computed[];
  readonly equations: Equations;
}

/** One puzzle a table: they share no cell and no equation. `stated`: cells whose value is known from elsewhere, as hard as an equation. */
export function puzzleOf(
  table: PuzzleTable,
  report: Report,
  previous: Report | undefined,
  stated: ReadonlyMap<CellId, number> = new Map(),
): Puzzle {
  const grid = cellGraphOf(report.form);
  const plain = ordinaryPuzzles(grid)[table];
  const known = [...(table === "requests" && previous ? carriedOverFrom(previous, report.form) : []), ...stated];
  const pins = known.map(([id, value]) => pin(grid.indexOf.get(id)!, value));
  const formulas = formulaTotals(report, grid, table);
  if (pins.length === 0 && formulas.length === 0) return plain;

  const rows = [...plain.rows, ...pins];
  const { remaining, computed } = formulas.length === 0 ? { remaining: rows, computed: [] } : eliminate(rows, formulas);
  return { table, grid, rows: remaining, formulas: computed, equations: compile(grid.ids.length, remaining) };
}

const ordinaryPuzzles = remembered((grid: CellGraph): Readonly<Record<PuzzleTable, Puzzle>> => {
  const all = identitiesAsEquations(grid);
  const of = (table: PuzzleTable): Puzzle => {
    const rows = all.filter((_, at) => sectionOf(grid.form.identities[at]?.at ?? table) === table);
    return { table, grid, rows, formulas: [], equations: compile(grid.ids.length, rows) };
  };
  return { requests: of("requests"), reviewAndLitigation: of("reviewAndLitigation") };
});

function formulaTotals(report: Report, grid: CellGraph, table: TableId): number[] {
  return [...report.formulas]
    .filter((id) => sectionOf(id) === table)
    .flatMap((id) => grid.indexOf.get(id) ?? [])
    .filter((cell) => grid.isTotal[cell] === 1)
    .sort((one, other) => one - other);
}
