/**
 * Numbers that 全部改成数字 may write plainly: kept as text, in full-width digits, with separators or a unit, as a paste from
 * Word brings them. What stands in brackets beside a number is somebody's remark and stays for the clerk to move; so do a
 * formula, and a unit where the form prints none.
 */

import type { NumberCell, Report } from "../core/report/report";
import { libertiesIn, namesNoUnit, plainNumber } from "../core/rules/unclean-number";
import type { CellWrite } from "../workbook";

export const textNumbers = (report: Report): CellWrite[] =>
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
