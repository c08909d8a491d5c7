/** The tables of a report laid out as sources really have them: merged, unmerged, filled, packed, moved, with extras. */

import type { TableId } from "../../src/core/form/cell-id";
import type { Table } from "../../src/core/form/geometry";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import type { Given } from "../../src/core/sheet/grid";

/** `merged`: spans said. `unmerged`: a merged cell's text stands in its first cell, the others are empty.
 * `filled`: in all of its cells. `packed`: spans lost, each row begins at its first own cell and is padded at its end. */
export const layouts = ["merged", "unmerged", "filled", "packed"] as const;
export type Layout = (typeof layouts)[number];

export type Rows = Given[][];

export interface Labels {
  (official: string): string;
}

const asPrinted: Labels = (official) => official;

export function tableRows(report: Report, id: TableId, layout: Layout, label: Labels = asPrinted): Rows {
  const table: Table = report.form.tables[id];
  const boxes = [
    ...table.labels.map((box) => ({ ...box, value: label(box.text) as Typed, isLabel: true })),
    ...table.numbers.map((box) => ({ ...box, value: report.typed(box.id) ?? null, isLabel: false })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);

  const rows: Rows = Array.from({ length: table.rows }, () =>
    layout === "packed" || layout === "merged" ? [] : new Array<Given>(table.columns).fill(null),
  );
  for (const { row, column, rowSpan, columnSpan, value, isLabel } of boxes) {
    const line = rows[row] as Given[];
    if (layout === "merged") line.push({ value, rowSpan, columnSpan });
    else if (layout === "packed") line.push(value);
    else if (layout === "unmerged" || !isLabel) line[column] = value;
    else
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1) (rows[row + down] as Given[])[column + across] = value;
  }
  if (layout === "packed") for (const line of rows) while (line.length < table.columns) line.push(null);
  return rows;
}

/** Positions of rows whose cells say their spans. */
export const moved = (rows: Rows, down: number, across: number): Rows => [
  ...Array.from({ length: down }, (): Given[] => []),
  ...rows.map((row) => [...new Array<Given>(across).fill(null), ...row]),
];

export const insertedRow = (rows: Rows, at: number, row: Given[]): Rows => [...rows.slice(0, at), row, ...rows.slice(at)];

export const insertedColumn = (rows: Rows, at: number, cell: (row: number) => Given): Rows =>
  rows.map((row, index) => [...row.slice(0, at), cell(index), ...row.slice(at)]);
