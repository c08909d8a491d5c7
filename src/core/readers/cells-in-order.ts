/**
 * Tables of which only the order of their cells is left: one cell a line, bars after each cell, or spaces between them. The
 * form says in which order labels and numbers are printed, so a text that has every number of a table, each after the labels
 * before it, is that table; one with a number too few is refused, for nobody can say which column it has lost.
 */

import { tableIds } from "../form/cell-id";
import { editions, formOf } from "../form/form";
import type { LabelBox, NumberBox, Table } from "../form/geometry";
import { labelKey, similarity } from "../prose/label-key";
import { remembered } from "../remembered";
import { gridOfRows, typedText } from "../sheet/grid";
import type { Given } from "../sheet/grid";
import type { Block } from "./block";
import type { TableProblem } from "./read-table";
import { isValue } from "./row-pattern";

export interface InOrder {
  readonly blocks: readonly Block[];
  readonly problems: readonly TableProblem[];
}

/** The paragraphs as tables where they are cells in their order; null where nothing begins like a table of ours. */
export function tablesInOrder(blocks: readonly Block[]): InOrder | null {
  const tokens = tokensOf(blocks);
  const found: Block[] = [];
  const problems: TableProblem[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const reading = token.startsLine ? tableFrom(tokens, at) : null;
    if (reading?.end) {
      found.push({ kind: "table", grid: gridOfRows(reading.rows) });
      at = reading.end;
      continue;
    }
    if (reading) problems.push({ table: reading.table, problem: "cells-missing" });
    if (token.startsLine && token.line !== "") found.push({ kind: "paragraph", text: token.line });
    at += 1;
  }
  const isOurs = problems.length > 0 || found.some(({ kind }) => kind === "table");
  return isOurs ? { blocks: found, problems } : null;
}

interface Token {
  readonly text: string;
  readonly key: string;
  readonly isValue: boolean;
  /** The whole line it stands in, and whether it is the first of it. */
  readonly line: string;
  readonly startsLine: boolean;
}

const between = /[|｜\t\u3000]| {2,}/;
const barsAlone = /^[ \t\u3000]*[|｜][\s|｜]*$/;

function tokensOf(blocks: readonly Block[]): Token[] {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? block.text.split(/\r\n?|\n/) : []));
  const isBarred = lines.filter((line) => barsAlone.test(line)).length > 20;
  return lines.flatMap((line, index): Token[] => {
    // Two bars with nothing between them hold a blank cell.
    if (barsAlone.test(line)) return isBarred && barsAlone.test(lines[index + 1] ?? "") ? [tokenOf("", "", true)] : [];
    const cells = line.split(between).map((cell) => cell.trim());
    const texts = cells.filter((cell) => cell !== "").flatMap(withNumbersApart);
    return texts.map((text, position) => tokenOf(text, line.trim(), position === 0));
  });
}

const isValueText = (text: string): boolean => isValue({ value: null, text });

const tokenOf = (text: string, line: string, startsLine: boolean): Token => ({
  text,
  key: labelKey(text),
  isValue: isValueText(text),
  line,
  startsLine,
});

/** 「（一）予以公开 8 0 0」: single spaces part numbers, and may stand within a label. */
function withNumbersApart(cell: string): string[] {
  const words = cell.split(/\s+/);
  let from = words.length;
  while (from > 0 && isValueText(words[from - 1] as string)) from -= 1;
  const label = words.slice(0, from).join(" ");
  return [...(label === "" ? [] : [label]), ...words.slice(from)];
}

interface Reading {
  readonly table: Table["id"];
  readonly rows: Given[][];
  /** The token after the table; 0 where one of its cells is missing. */
  readonly end: number;
}

/** The table that begins with this token: whole, or broken after its first line of numbers. */
function tableFrom(tokens: readonly Token[], start: number): Reading | null {
  let broken: Reading | null = null;
  for (const edition of editions) {
    for (const id of tableIds) {
      const table = formOf(edition).tables[id];
      if (!beginsWith(tokens[start] as Token, table)) continue;
      const reading = follow(tokens, start, table);
      if (reading?.end) return reading;
      broken ??= reading;
    }
  }
  return broken;
}

/** The head of a table, or what stands beside its head in a corner that a text may have left out. */
const beginsWith = ({ key, isValue }: Token, table: Table): boolean => !isValue && beginnings(table).some((first) => key.startsWith(first));

const inOrder = remembered((table: Table): readonly (LabelBox | NumberBox)[] =>
  [...table.labels, ...table.numbers].sort((a, b) => a.row - b.row || a.column - b.column),
);

const beginnings = remembered((table: Table): readonly string[] =>
  inOrder(table)
    .slice(0, 2)
    .flatMap((box) => ("text" in box ? [labelKey(box.text)] : [])),
);

function follow(tokens: readonly Token[], start: number, table: Table): Reading | null {
  const boxes = inOrder(table);
  const rows = new Map<number, Given[]>();
  const put = (row: number, given: Given): void => void rows.set(row, [...(rows.get(row) ?? []), given]);
  let next = 0;
  let numbers = 0;
  let at = start;
  for (; at < tokens.length && next < boxes.length; at += 1) {
    const { text, key, isValue } = tokens[at] as Token;
    const box = boxes[next] as LabelBox | NumberBox;
    if (!("text" in box) && isValue) {
      put(box.row, { text, value: typedText(text) });
      next += 1;
      numbers += 1;
      continue;
    }
    const labels = isValue ? null : labelsIn(key, boxes, next);
    if (!labels) break;
    for (const label of labels.found)
      put(label.row, labels.found.length === 1 ? { text, value: text } : { text: label.text, value: label.text });
    next = labels.next;
  }
  if (next < boxes.length) return numbers < 3 ? null : { table: table.id, rows: [], end: 0 };
  return { table: table.id, rows: [...rows.keys()].sort((a, b) => a - b).map((row) => rows.get(row) as Given[]), end: at };
}

/** The labels that follow one another in a text, 「自然人 总计」; one of them may be spelt otherwise, a corner or a group left out. */
function labelsIn(key: string, boxes: readonly (LabelBox | NumberBox)[], from: number): { found: LabelBox[]; next: number } | null {
  const found: LabelBox[] = [];
  let rest = key;
  let next = from;
  while (rest !== "") {
    const at = nextLabel(
      boxes,
      next,
      (official) => rest.startsWith(official) || (found.length === 0 && similarity(rest, official) >= 0.75),
    );
    if (at < 0) return null;
    const label = boxes[at] as LabelBox;
    const official = labelKey(label.text);
    found.push(label);
    rest = rest.startsWith(official) ? rest.slice(official.length) : "";
    next = at + 1;
  }
  return { found, next };
}

/** Only labels that explain nothing may be missing before it: not the line's own, which stands right before its numbers. */
function nextLabel(boxes: readonly (LabelBox | NumberBox)[], from: number, fits: (official: string) => boolean): number {
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxes[at] as LabelBox | NumberBox;
    if (!("text" in box)) return -1;
    if (fits(labelKey(box.text))) return at;
    const mayBeMissing = box.heads === "corner" || (box.heads === "row" && "text" in (boxes[at + 1] ?? {}));
    if (!mayBeMissing) return -1;
  }
  return -1;
}
