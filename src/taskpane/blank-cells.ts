/**
 * Blank cells that 全部填 0 may fill: those in which a 0 says no more than the blank did. A total left out under parts that
 * are not zero, and 上年结转 where last year left some, want their number; a 「/」 or 「无」 is somebody's answer and stays.
 */

import { carriedForwardOf, partsOf } from "../core/form/cell-id";
import type { CellId } from "../core/form/cell-id";
import type { Report } from "../core/report/report";
import { blankCell } from "../core/rules/blank-cell";

/** Nothing in a form that nobody has begun: filling that in is no one-click matter. */
export function cellsForZero(report: Report, previous: Report | null): CellId[] {
  if (!isBegun(report)) return [];
  const blank = [...blankCell.check(report, {})].flatMap(({ message, data }) => (message === "blankCell" && data.sign === "" ? [data.at] : []));
  return blank.filter((at) => !isTotalOfMore(report, at) && !isCarriedOver(at, previous));
}

const isBegun = (report: Report): boolean => report.form.cells.some(({ id }) => !report.formulas.has(id) && partsOf(id).row !== "carriedOver" && (report.typed(id) ?? null) !== null);

const isTotalOfMore = (report: Report, at: CellId): boolean => report.form.totalsAt(at).some(({ left }) => report.sum(left) !== 0);

const isCarriedOver = (at: CellId, previous: Report | null): boolean =>
  partsOf(at).row === "carriedOver" && previous !== null && previous.amount(carriedForwardOf(at)) !== 0;
