/**
 * Numbers that 全部改成数字 may write plainly: kept as text, in full-width digits, with separators or a unit, as a paste from
 * Word brings them. What stands in brackets beside a number is somebody's remark and stays for the clerk to move.
 */

import type { Report } from "../core/report/report";
import { libertiesIn, plainNumber } from "../core/rules/unclean-number";
import type { CellWrite } from "../workbook";

export function textNumbers(report: Report): CellWrite[] {
  return report.numbers().flatMap((cell): CellWrite[] => {
    const liberties = libertiesIn(cell);
    const isPlain = liberties.length === 0 || liberties.includes("annotation") || report.formulas.has(cell.id);
    return isPlain ? [] : [{ at: cell.id, value: Number(plainNumber(cell.id, cell.reading)) }];
  });
}
