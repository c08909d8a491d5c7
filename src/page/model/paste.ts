/**
 * A block from Word, WPS, Excel or a page, pasted at a cell: which cells it fills. Merged cells of the form take one column of the
 * clipboard where it has one, or as many as they cover where the block was copied with its merges.
 */

import type { CellId } from "../../core/form/cell-id";
import type { NumberBox, Table } from "../../core/form/geometry";
import { labelKey } from "../../core/prose/label-key";
import { readNumeral } from "../../core/prose/numerals";
import { saysNone } from "../../core/prose/says-none";
import type { Block } from "../../core/readers/block";
import { readCell } from "../../core/report/cell-text";
import type { Grid } from "../../core/sheet/grid";
import type { CellChanges } from "./open-report";
import { typedNumber } from "./typed-number";

/** Rows of cell texts; a place that a merged cell covers is undefined. */
export type PastedRows = readonly (readonly (string | undefined)[])[];

export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/**
 * A table of the markup, else text with tabs and lines: of several tables the one with most of this table's labels, for a whole
 * chapter may have been copied. Null where it is the content of one cell.
 */
export function pastedRows({ html, text }: Clipboard, table: Table, blocksOf: (html: string) => readonly Block[]): PastedRows | null {
  const rows = (/<table[\s>]/i.test(html) && likest(table, blocksOf(html))) || rowsOfText(text);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

function likest(table: Table, blocks: readonly Block[]): PastedRows | null {
  const isLabel = labelsOf(table);
  let best: { readonly rows: PastedRows; readonly labels: number } | null = null;
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const labels = block.grid.cells.filter(({ text }) => isLabel(text)).length;
    if (best === null || labels > best.labels) best = { rows: rowsOf(block.grid), labels };
  }
  return best?.rows ?? null;
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

/**
 * Excel ends every row with a line break, the last one, too; blank cells at the end of it are tabs. A cell that holds a line break
 * itself stands in quotes, its own quotes doubled.
 */
function rowsOfText(text: string): PastedRows {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = "", end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const isEmpty = (row: readonly string[] | undefined): boolean => row?.length === 1 && row[0] === "";
  while (rows.length > 1 && isEmpty(rows[rows.length - 1])) rows.pop();
  return rows;
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
  const isLabel = labelsOf(table);
  const offset = withoutLabels(rows, table, lines[0]?.length ?? 0);
  rows.slice(offset.rows).forEach((row, down) => {
    const line = lines[down] ?? [];
    const texts = row.slice(offset.columns);
    const places = texts.length > line.length ? spread(line, start.column) : line.map((box) => box as NumberBox | undefined);
    texts.forEach((text, across) => {
      const box = places[across];
      if (box && text !== undefined) changes.set(box.id, typedNumber(text));
      else if (!box && text !== undefined && text.trim() !== "" && !isLabel(text)) outside += 1;
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
  for (const box of line) places[Math.max(0, box.column - from)] = box;
  return places;
}

/** How many rows and columns of labels the block begins with, wherever it was copied from and is laid: no label is a number. */
function withoutLabels(rows: PastedRows, table: Table, most: number): { rows: number; columns: number } {
  const isLabel = labelsOf(table);
  const hasNumbers = rows.some((row) => row.some((text) => text !== undefined && readCell(text, "count").kind === "count"));
  // 「暂无」 and 「五」 stand where numbers should; they are pasted, and the check says what is wrong with them.
  const areLabels = (texts: readonly (string | undefined)[]): boolean => {
    const said = texts.filter((text): text is string => text !== undefined && text.trim() !== "");
    if (said.length === 0 || !said.every((text) => isLabel(text) || isWords(text))) return false;
    return said.some(isLabel) || (hasNumbers && !said.some(standsForNumber));
  };
  const isCovered = (texts: readonly (string | undefined)[]): boolean => texts.every((text) => text === undefined);

  let above = 0;
  while (above < rows.length && (areLabels(rows[above] ?? []) || (above > 0 && isCovered(rows[above] ?? [])))) above += 1;
  // Nothing but words: they are what is to be pasted, and the check will say what is wrong with them.
  const body = above < rows.length ? rows.slice(above) : rows;
  const width = Math.max(0, ...body.map((row) => row.length));
  const reach = Math.max(0, ...body.map(endOfLabels(table)));
  let left = 0;
  for (; left < width; left += 1) {
    const column = body.map((row) => row[left]);
    // A label over two columns, copied without its merge, leaves a blank one.
    const isRest = left > 0 && (isCovered(column) || ((left < reach || width - left > most) && column.every(isBlank)));
    if (!areLabels(column) && !isRest) break;
  }
  return { rows: body === rows ? 0 : above, columns: left < width ? left : 0 };
}

/** Where the labels of a row end that was copied without its merges: behind as many blank cells as the form's label covers. */
function endOfLabels(table: Table): (row: readonly (string | undefined)[]) => number {
  const spans = new Map<string, number>();
  for (const { text, row, column, columnSpan } of table.labels)
    if (table.numbers.some((box) => box.row === row && box.column > column)) spans.set(labelKey(text), columnSpan);
  return (row) =>
    row.reduce((end, text, at) => {
      const next = at + (spans.get(labelKey(text ?? "")) ?? 0);
      return next > end && next <= row.length && row.slice(at + 1, next).every(isBlank) ? next : end;
    }, 0);
}

const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Tells what the table prints itself. */
function labelsOf(table: Table): (text: string) => boolean {
  const known = new Set(table.labels.map(({ text }) => labelKey(text)));
  return (text) => known.has(labelKey(text));
}

/** No number can be read in it, and it says no more than that there is none. */
function isWords(text: string): boolean {
  const reading = readCell(text, "money");
  return reading.kind === "unreadable" && reading.problem === "text" && !/\d/.test(text);
}

/** A number in Chinese, or a word for none. */
function standsForNumber(text: string): boolean {
  const said = text.trim();
  // Numerals in Chinese are read with a unit behind them only.
  return saysNone(said) || [said, `${said}件`].some((each) => readNumeral(each, 0)?.end === each.length);
}
