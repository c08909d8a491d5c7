/** A formula that Excel wrote once for many cells, as it reads in one of them: relative references move along. */

import { columnIndex, columnName } from "../core/sheet/addresses";

export function shiftFormula(formula: string, down: number, across: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(cell, shifted).replace(columns, shiftedColumns).replace(rows, shiftedRows),
    )
    .join("");

  function shifted(whole: string, before: string, fixedColumn: string, column: string, fixedRow: string, row: string): string {
    const toColumn = columnIndex(column) + (fixedColumn ? 0 : across);
    const toRow = Number(row) + (fixedRow ? 0 : down);
    return toColumn < 0 || toRow < 1 ? whole : `${before}${fixedColumn}${columnName(toColumn)}${fixedRow}${toRow}`;
  }

  function shiftedColumns(whole: string, before: string, fixedFirst: string, first: string, fixedLast: string, last: string): string {
    const [to, toLast] = [columnIndex(first) + (fixedFirst ? 0 : across), columnIndex(last) + (fixedLast ? 0 : across)];
    return to < 0 || toLast < 0 ? whole : `${before}${fixedFirst}${columnName(to)}:${fixedLast}${columnName(toLast)}`;
  }

  function shiftedRows(whole: string, before: string, fixedFirst: string, first: string, fixedLast: string, last: string): string {
    const [to, toLast] = [Number(first) + (fixedFirst ? 0 : down), Number(last) + (fixedLast ? 0 : down)];
    return to < 1 || toLast < 1 ? whole : `${before}${fixedFirst}${to}:${fixedLast}${toLast}`;
  }
}

const cell = /(^|[^\w.$\]])(\$?)([a-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi;
/** Whole columns, 「A:C」, and whole rows, 「1:3」. */
const columns = /(^|[^\w.$\]:])(\$?)([a-z]{1,3}):(\$?)([a-z]{1,3})(?![\w.(!:$])/gi;
const rows = /(^|[^\w.$\]:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!:$])/g;
