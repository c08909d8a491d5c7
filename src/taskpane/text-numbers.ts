/**
 * Numbers that 全部改成数字 may write plainly: kept as text, in full-width digits, with separators or a unit, as a paste from
 * Word brings them. What stands in brackets beside a number is somebody's remark and stays for the clerk to move; so do a
 * formula, and a unit where the form prints none.
 */

import type { NumberCell, Report } from "../core/report/report";
import { libertiesIn, namesNoUnit, plainNumber } from "../core/rules/unclean-number";
import type { CellWrite } from "../workbook";

export function textNumbers(report: Report): CellWrite[] {
  const calculated = new Set(report.printed.calculated);
  return report.numbers().flatMap((cell): CellWrite[] => {
    const liberties = libertiesIn(cell);
    const isLeft = liberties.length === 0 || liberties.includes("annotation") || report.formulas.has(cell.id) || calculated.has(cell.id) || saysUnit(cell);
    return isLeft ? [] : [{ at: cell.id, value: Number(plainNumber(cell.id, cell.reading)) }];
  });
}

const saysUnit = ({ id, reading }: NumberCell): boolean => namesNoUnit(id) && reading.kind === "money" && reading.unit !== null;
