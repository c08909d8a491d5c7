/** Where each label and number of a table is printed: rectangles in the table's own rows and columns, from zero. */

import type { CellId, TableId } from "./cell-id";
import type { BlockDefinition, RequestsDefinition } from "./definition";
import { depthOf, leavesOf, placeLabels } from "./label-tree";
import type { Group, Leaf, NumberKind } from "./label-tree";

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface LabelBox extends Box {
  readonly text: string;
  /** What the label is the header of; `corner` and `title` head nothing. */
  readonly heads: "row" | "column" | "corner" | "title";
}

export interface NumberBox extends Box {
  readonly id: CellId;
  readonly kind: NumberKind;
  /** Headers from the outermost in; the last one is the line's own. */
  readonly rowLabels: readonly Named[];
  readonly columnLabels: readonly Named[];
}

/** The names of a line or group, for sentences. */
export interface Named {
  readonly label: string;
  readonly short?: string;
  readonly en: string;
}

export interface Table {
  readonly id: TableId;
  readonly rows: number;
  readonly columns: number;
  readonly labels: readonly LabelBox[];
  /** In printed order, row by row. */
  readonly numbers: readonly NumberBox[];
}

/** Table 2: blocks one under the other, each a title row, a header row and its lines. */
export function blocksTable(blocks: readonly BlockDefinition[]): Table {
  const labels: LabelBox[] = [];
  const numbers: NumberBox[] = [];
  const width = 1 + Math.max(...blocks.map((block) => block.columns.reduce((sum, column) => sum + column.span, 0)));
  let row = 0;

  for (const block of blocks) {
    labels.push({ text: block.label, row, column: 0, rowSpan: 1, columnSpan: width, heads: "title" });
    labels.push({ text: "信息内容", row: row + 1, column: 0, rowSpan: 1, columnSpan: 1, heads: "corner" });
    let column = 1;
    for (const head of block.columns) {
      labels.push({ text: head.label, row: row + 1, column, rowSpan: 1, columnSpan: head.span, heads: "column" });
      column += head.span;
    }
    row += 2;

    for (const line of block.rows) {
      labels.push({ text: line.label, row, column: 0, rowSpan: 1, columnSpan: 1, heads: "row" });
      let at = 1;
      for (const head of block.columns) {
        numbers.push({
          id: `proactiveDisclosure/${line.key}/${head.key}`,
          kind: head.kind,
          row,
          column: at,
          rowSpan: 1,
          columnSpan: head.span,
          rowLabels: [line],
          columnLabels: [head],
        });
        at += head.span;
      }
      row += 1;
    }
  }
  return { id: "proactiveDisclosure", rows: row, columns: width, labels, numbers };
}

/** Table 3: a tree of rows against a tree of columns. */
export function requestsTable({ rows, columns, corner }: RequestsDefinition): Table {
  const headerRows = depthOf(columns);
  const labelColumns = depthOf(rows);
  const rowLeaves = leavesOf(rows);
  const columnLeaves = leavesOf(columns);

  const labels: LabelBox[] = [{ text: corner, row: 0, column: 0, rowSpan: headerRows, columnSpan: labelColumns, heads: "corner" }];
  for (const { node, start, span, level, depth } of placeLabels(columns)) {
    labels.push({ text: node.label, row: level, column: labelColumns + start, rowSpan: depth, columnSpan: span, heads: "column" });
  }
  for (const { node, start, span, level, depth } of placeLabels(rows)) {
    labels.push({ text: node.label, row: headerRows + start, column: level, rowSpan: span, columnSpan: depth, heads: "row" });
  }

  const numbers = rowLeaves.flatMap((rowLeaf, row) =>
    columnLeaves.map((columnLeaf, column): NumberBox => ({
      id: `requests/${rowLeaf.path}/${columnLeaf.path}`,
      kind: "count",
      row: headerRows + row,
      column: labelColumns + column,
      rowSpan: 1,
      columnSpan: 1,
      rowLabels: namesOf(rowLeaf),
      columnLabels: namesOf(columnLeaf),
    })),
  );
  return { id: "requests", rows: headerRows + rowLeaves.length, columns: labelColumns + columnLeaves.length, labels, numbers };
}

/** Table 4: one row of numbers under a tree of columns. */
export function reviewTable(columns: readonly Group[]): Table {
  const headerRows = depthOf(columns);
  const leaves = leavesOf(columns);
  const labels = placeLabels(columns).map(({ node, start, span, level, depth }): LabelBox => ({
    text: node.label,
    row: level,
    column: start,
    rowSpan: depth,
    columnSpan: span,
    heads: "column",
  }));
  const numbers = leaves.map((leaf, column): NumberBox => ({
    id: `reviewAndLitigation/${blockOf(leaf)}/${leaf.line.key}`,
    kind: "count",
    row: headerRows,
    column,
    rowSpan: 1,
    columnSpan: 1,
    rowLabels: [],
    columnLabels: namesOf(leaf),
  }));
  return { id: "reviewAndLitigation", rows: headerRows + 1, columns: leaves.length, labels, numbers };
}

export const blockOf = (leaf: Leaf): string => leaf.groups.map((group) => group.key).join(".");

const namesOf = (leaf: Leaf): Named[] => [...leaf.groups, leaf.line];
