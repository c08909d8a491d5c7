/**
 * A number kept as text that a formula did not add up: a spreadsheet's SUM passes over it and shows a total without it.
 * Where the total was typed, or the formula took the text for its number, nothing is left out.
 */

import type { CellId } from "../form/cell-id";
import type { NumberCell, Report } from "./report";

export interface LeftOut {
  /** The first total above the cell, as it stands in the sheet. */
  readonly total: CellId;
  readonly shown: number;
  readonly value: number;
}

export function leftOut(report: Report, { id, reading }: NumberCell): LeftOut | undefined {
  if (reading.kind !== "count" || reading.value === 0 || !reading.unclean.includes("number-as-text")) return undefined;

  for (const { left, right } of report.form.identitiesAt(id)) {
    const [total] = right;
    if (total === undefined || right.length > 1 || !left.includes(id) || !report.formulas.has(total)) continue;
    const shown = report.count(total);
    if (shown !== undefined && shown !== report.amount(total)) return { total, shown, value: reading.value };
  }
  return undefined;
}
