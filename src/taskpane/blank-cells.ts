/**
 * Blank cells that 全部填 0 may fill: those in which a 0 says no more than the blank did. A total left out under parts that
 * are not zero, 上年结转 where last year left some, and what a likely cause says was left out want their number; a 「/」 or 「无」 is somebody's answer and stays.
 */

import { cellsGivenNumbers } from "../core/findings/heed-causes";
import { partsOf } from "../core/form/cell-id";
import type { CellId } from "../core/form/cell-id";
import type { Location } from "../core/locate/explanation";
import type { Report } from "../core/report/report";
import { blankCell } from "../core/rules/blank-cell";

/** Nothing in a form that nobody has begun: filling that in is no one-click matter. */
export function cellsForZero(report: Report, previous: Report | null, location: Location | null = null): CellId[] {
  if (!isBegun(report)) return [];
  const given = cellsGivenNumbers(location);
  const blank = [...blankCell.check(report, previous ? { previous } : {})];
  return blank.flatMap(({ message, data }) =>
    message === "blankCell" && data.sign === "" && !data.isNotZero && !given.has(data.at) ? [data.at] : [],
  );
}

const isBegun = (report: Report): boolean =>
  report.form.cells.some(({ id }) => !report.formulas.has(id) && partsOf(id).row !== "carriedOver" && (report.typed(id) ?? null) !== null);
