/**
 * A block from Word, WPS, Excel or a page, pasted at a cell: which cells it fills. Merged cells of the form take one column of the
 * clipboard where it has one, or as many as they cover where the block was copied with its merges.
 */

import type { CellId } from "../../core/form/cell-id";
import type { NumberBox, Table } from "../../core/form/geometry";
import type { Block } from "../../core/readers/block";
import type { Grid } from "../../core/sheet/grid";
import type { CellChanges } from "./open-report";
import { typedNumber } from "./typed-number";

/** Rows of cell texts; a place that a merged cell covers is undefined. */
export type PastedRows = readonly (readonly (string | undefined)[])[];

export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** The first table of the markup, else text with tabs and lines. Null where it is the content of one cell. */
export function pastedRows({ html, text }: Clipboard, blocksOf: (html: string) => readonly Block[]): PastedRows | null {
  const table = /<table[\s>]/i.test(html) ? blocksOf(html).find((block) => block.kind === "table") : undefined;
  const rows = table ? rowsOf(table.grid) : rowsOfText(text);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

/** What a single cell is to be pasted as: Excel ends it with a line break. */
export const pastedText = ({ text }: Clipboard): string => text.trimEnd();

function rowsOf(grid: Grid): PastedRows {
  const last = { row: 0, column: 0 };
  for (const cell of grid.cells) {
    last.row = Math.max(last.row, cell.row + cell.rowSpan - 1);
    last.column = Math.max(last.column, cell.column + cell.columnSpan - 1);
  }
  return Array.from({ length: last.row + 1 }, (_, row) =>
    Array.from({ length: last.column + 1 }, (_unused, column) => {
      const cell = grid.at(row, column);
      if (!cell) return "";
      return cell.row === row && cell.column === column ? cell.text : undefined;
    }),
  );
}

/** Excel ends every row with a line break, the last one, too; blank cells at the end of it are tabs. */
function rowsOfText(text: string): PastedRows {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  while (lines.length > 1 && lines[lines.length - 1] === "") lines.pop();
  return lines.map((line) => line.split("\t"));
}

export interface Pasted {
  readonly changes: CellChanges;
  /** Cells of the clipboard that found no cell of the table. */
  readonly outside: number;
}

/**
 * From the cell on to the right and downwards. Nothing of the table's labels is written over: a block that was copied with its
 * labels says so by having text where the form has its own, and is laid upon them.
 */
export function paste(table: Table, at: CellId, rows: PastedRows): Pasted {
  const start = table.numbers.find(({ id }) => id === at);
  if (!start) return { changes: new Map(), outside: 0 };
  const lines = linesFrom(table, start);
  const changes = new Map<CellId, ReturnType<typeof typedNumber>>();
  let outside = 0;
  const offset = withoutLabels(table, start, rows);
  rows.slice(offset.rows).forEach((row, down) => {
    const line = lines[down] ?? [];
    const texts = row.slice(offset.columns);
    const places = texts.length > line.length ? spread(line, start.column) : line.map((box) => box as NumberBox | undefined);
    texts.forEach((text, across) => {
      const box = places[across];
      if (box && text !== undefined) changes.set(box.id, typedNumber(text));
      else if (!box && text !== undefined && text.trim() !== "") outside += 1;
    });
  });
  return { changes, outside };
}

/** The number cells of each row, from the starting column on. */
function linesFrom(table: Table, start: NumberBox): NumberBox[][] {
  const lines: NumberBox[][] = [];
  for (let row = start.row; row < table.rows; row += 1) {
    lines.push(
      table.numbers.filter((box) => box.row === row && box.column + box.columnSpan > start.column).sort((a, b) => a.column - b.column),
    );
  }
  return lines;
}

/** Each box under every column it covers, its number in the first: a block that was copied without its merges being kept. */
function spread(line: readonly NumberBox[], from: number): (NumberBox | undefined)[] {
  const places: (NumberBox | undefined)[] = [];
  for (const box of line) places[box.column - from] = box;
  return places;
}

/** How many rows and columns of labels the block begins with: a whole table pasted at its first number. */
function withoutLabels(table: Table, start: NumberBox, rows: PastedRows): { rows: number; columns: number } {
  const first = table.numbers[0];
  if (first?.id !== start.id) return { rows: 0, columns: 0 };
  const labels = new Set(table.labels.map(({ text }) => plain(text)));
  const isLabel = (text: string | undefined): boolean => text === undefined || text.trim() === "" || labels.has(plain(text));
  const hasLabel = (cells: readonly (string | undefined)[]): boolean => cells.some((text) => text && labels.has(plain(text)));
  let above = 0;
  while (above < rows.length && hasLabel(rows[above] ?? []) && (rows[above] ?? []).every(isLabel)) above += 1;
  const body = rows.slice(above);
  const width = Math.max(0, ...body.map((row) => row.length));
  let left = 0;
  const column = (index: number): (string | undefined)[] => body.map((row) => row[index]);
  while (
    left < width &&
    left < start.column &&
    column(left).every((text) => !isNumeric(text)) &&
    body.some((row) => hasLabel(row.slice(0, left + 1)))
  )
    left += 1;
  return { rows: above, columns: left };
}

const plain = (text: string): string => text.replace(/\s+/g, "");

const isNumeric = (text: string | undefined): boolean => text !== undefined && /^\s*[-+]?\d[\d.,]*\s*$/.test(text);
