/** A formula that Excel wrote once for many cells, as it reads in one of them: relative references move along. */

import { columnIndex, columnName } from "../core/sheet/addresses";

export function shiftFormula(formula: string, down: number, across: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(^|[^\w.$\]])(\$?)([a-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi, shifted)))
    .join("");

  function shifted(whole: string, before: string, fixedColumn: string, column: string, fixedRow: string, row: string): string {
    const toColumn = columnIndex(column) + (fixedColumn ? 0 : across);
    const toRow = Number(row) + (fixedRow ? 0 : down);
    return toColumn < 0 || toRow < 1 ? whole : `${before}${fixedColumn}${columnName(toColumn)}${fixedRow}${toRow}`;
  }
}
