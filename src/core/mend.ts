/**
 * What one press may put right in a report: a blank cell or a 「/」 that wants 0, a number that is only written badly. What the clerk has
 * to decide is left alone, and why can be asked. Nothing is written here.
 */

import { cellsGivenNumbers } from "./findings/blanks-with-a-cause";
import { partsOf } from "./form/cell-id";
import type { CellId } from "./form/cell-id";
import type { Location } from "./locate/explanation";
import type { NumberCell, Report } from "./report/report";
import { blankCell } from "./rules/blank-cell";
import { libertiesIn, namesNoUnit, plainNumber } from "./rules/unclean-number";

/**
 * Blank cells that 全部填 0 may fill: those in which a 0 says no more than the blank did. A total left out under parts that
 * are not zero, 上年结转 where last year left some, and what a likely cause says was left out want their number; a 「/」 or 「无」
 * is somebody's answer, for which there is a button of its own. Nothing in a form that nobody has begun: filling that in is no
 * one-click matter.
 */
export const cellsForZero = (report: Report, previous: Report | null, location: Location | null = null): CellId[] =>
  cellsMeaningZero(report, previous, location).flatMap(({ at, sign }) => (sign === "" ? [at] : []));

export interface SignedCell {
  readonly at: CellId;
  /** 「/」 「无」 「—」, as typed. */
  readonly sign: string;
}

/** Cells in which somebody wrote 「/」 or 「无」 for none, under the same conditions as those for 全部填 0. A formula that says so stays. */
export const signsForZero = (report: Report, previous: Report | null, location: Location | null = null): SignedCell[] =>
  cellsMeaningZero(report, previous, location).filter(({ at, sign }) => sign !== "" && !report.formulas.has(at));

function cellsMeaningZero(report: Report, previous: Report | null, location: Location | null): SignedCell[] {
  if (!isBegun(report)) return [];
  const given = cellsGivenNumbers(location);
  const blank = [...blankCell.check(report, previous ? { previous } : {})];
  return blank.flatMap(({ message, data }) =>
    message === "blankCell" && !data.isNotZero && !given.has(data.at) ? [{ at: data.at, sign: data.sign }] : [],
  );
}

const isBegun = (report: Report): boolean =>
  report.form.cells.some(({ id }) => !report.formulas.has(id) && partsOf(id).row !== "carriedOver" && (report.typed(id) ?? null) !== null);

/**
 * Numbers that 全部改成数字 may write plainly: kept as text, in full-width digits, with separators or a unit, as a paste from
 * Word brings them. What stands in brackets beside a number is somebody's remark and stays for the clerk to move; so do a
 * formula, and a unit where the form prints none.
 */
export const textNumbers = (report: Report): { readonly at: CellId; readonly value: number }[] =>
  report
    .numbers()
    .flatMap((cell) =>
      libertiesIn(cell).length === 0 || whyNoPlainNumber(report, cell)
        ? []
        : [{ at: cell.id, value: Number(plainNumber(cell.id, cell.reading)) }],
    );

/** Why a number that is not plain stays as it is. */
export function whyNoPlainNumber(report: Report, cell: NumberCell): "annotation" | "formula" | "unit" | undefined {
  const liberties = libertiesIn(cell);
  if (liberties.length === 0) return undefined;
  if (report.formulas.has(cell.id) || report.printed.calculated?.includes(cell.id)) return "formula";
  if (liberties.includes("annotation")) return "annotation";
  return saysUnit(cell) ? "unit" : undefined;
}

const saysUnit = ({ id, reading }: NumberCell): boolean => namesNoUnit(id) && reading.kind === "money" && reading.unit !== null;
