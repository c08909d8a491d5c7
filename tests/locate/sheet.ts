/** Reports for the tests of locate: real ones, and changed copies of them. */

import type { Evidence } from "../../src/core/report/evidence";
import type { CellId } from "../../src/core/form/cell-id";
import type { Explanation } from "../../src/core/locate/explanation";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";

/** Rows and columns of a table 3 as its numbers are printed, from 0. */
export function requestCell(report: Report, row: number, column: number): CellId {
  const box = report.form.tables.requests.numbers[row * 7 + column];
  if (!box) throw new RangeError(`no cell ${row}, ${column}`);
  return box.id;
}

/** Equations and last year's 结转下年度 that an explanation leaves open; written without any of locate. */
export function leftOpen(report: Report, { changes, follows }: Explanation, evidence: Evidence = {}): string[] {
  const after = report.with(Object.fromEntries([...changes, ...follows].map(({ at, to }) => [at, to])) as Record<CellId, Typed>);
  const open = after.form.identities
    .filter(({ left, right }) => after.sum(left) !== after.sum(right))
    .map(({ rule, at }) => `${rule} ${at}`);
  const previous = evidence.previous;
  if (!previous) return open;
  const columns = after.form.tables.requests.numbers.map(({ id }) => id).filter((id) => id.startsWith("requests/carriedOver/"));
  const differ = columns.filter((id) => previous.amount(id.replace("Over", "Forward") as CellId) !== after.amount(id));
  return [...open, ...differ];
}

export const asFormulas = (report: Report, formulas: readonly CellId[]): Report =>
  new Report({ ...report.content(), formulas: new Set(formulas) });

/** As in a fresh template: every total a formula, or every one that is chosen, which counts text as 0. */
export function withFormulaTotals(report: Report, isChosen: (total: CellId, index: number) => boolean = () => true): Report {
  const sums = report.form.identities.filter(
    ({ right, at: total }, index) => right.length === 1 && right[0] === total && isChosen(total, index),
  );
  const cells = new Map(report.content().cells);
  // The total of totals follows the totals.
  for (const { at: total, left } of [...sums, ...sums])
    cells.set(
      total,
      left.reduce((sum, id) => sum + (typeof cells.get(id) === "number" ? (cells.get(id) as number) : 0), 0),
    );
  return new Report({ ...report.content(), cells, formulas: new Set(sums.map(({ at: total }) => total)) });
}
