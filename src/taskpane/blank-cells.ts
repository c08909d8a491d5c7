/**
 * Blank cells that 全部填 0 may fill: those in which a 0 says no more than the blank did. A total left out under parts that
 * are not zero, 上年结转 where last year left some, and what a likely cause says was left out want their number; a 「/」 or 「无」 is somebody's answer and stays.
 */

import { carriedForwardOf, partsOf } from "../core/form/cell-id";
import type { CellId } from "../core/form/cell-id";
import type { Location } from "../core/locate/explanation";
import type { Report } from "../core/report/report";
import { blankCell } from "../core/rules/blank-cell";

/** Nothing in a form that nobody has begun: filling that in is no one-click matter. */
export function cellsForZero(report: Report, previous: Report | null, location: Location | null = null): CellId[] {
  if (!isBegun(report)) return [];
  const blank = [...blankCell.check(report, {})].flatMap(({ message, data }) => (message === "blankCell" && data.sign === "" ? [data.at] : []));
  const wanted = new Set(location?.explanations.flatMap(({ changes }) => changes.flatMap(({ at, to }) => (to === 0 ? [] : [at]))));
  return blank.filter((at) => !isTotalOfMore(report, at) && !isCarriedOver(at, previous) && !wanted.has(at));
}

const isBegun = (report: Report): boolean => report.form.cells.some(({ id }) => !report.formulas.has(id) && partsOf(id).row !== "carriedOver" && (report.typed(id) ?? null) !== null);

const isTotalOfMore = (report: Report, at: CellId): boolean => report.form.totalsAt(at).some(({ left }) => report.sum(left) !== 0);

const isCarriedOver = (at: CellId, previous: Report | null): boolean =>
  partsOf(at).row === "carriedOver" && previous !== null && previous.amount(carriedForwardOf(at)) !== 0;
