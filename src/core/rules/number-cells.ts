/** The number cells a report has, with what was typed and how it reads: what every cell rule walks over. Read once a report. */

import type { CellId } from "../form/cell-id";
import type { NumberKind } from "../form/label-tree";
import type { Reading, Typed } from "../report/cell-text";
import type { Report } from "../report/report";

export interface NumberCell {
  readonly id: CellId;
  readonly kind: NumberKind;
  readonly typed: Typed;
  readonly reading: Reading;
}

const known = new WeakMap<Report, readonly NumberCell[]>();

export function numberCells(report: Report): readonly NumberCell[] {
  let cells = known.get(report);
  if (!cells) known.set(report, (cells = readAll(report)));
  return cells;
}

function readAll(report: Report): NumberCell[] {
  const cells: NumberCell[] = [];
  for (const { id, kind } of report.form.cells) {
    const typed = report.typed(id);
    const reading = report.reading(id);
    if (typed !== undefined && reading) cells.push({ id, kind, typed, reading });
  }
  return cells;
}
