/**
 * Narrative text ↔ the rows of its area: one paragraph a row, so that rows size themselves, print over pages, and take
 * a paste from Word as it comes. Reading joins the rows with line breaks; a line break typed inside a cell is another.
 */

import type { Typed } from "../report/cell-text";

/** What Excel holds in one cell. */
export const longestCellText = 32_767;

/**
 * `fromRows(toRows(text)) === text` for every text whose line breaks are "\n" and whose paragraphs fit a cell.
 * Empty rows at the end of an area mean nothing, so line breaks that end a text stay inside its last cell.
 * A paragraph too long for a cell goes on in the next row.
 */
export function toRows(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  let end = lines.length;
  while (end > 1 && lines[end - 1] === "") end -= 1;
  const rows = lines.slice(0, end).flatMap(inCells);
  rows[rows.length - 1] += "\n".repeat(lines.length - end);
  return rows.length === 1 && rows[0] === "" ? [] : rows;
}

/** Surrogate pairs are kept together. */
export function inCells(line: string): string[] {
  const cells: string[] = [];
  let from = 0;
  while (line.length - from > longestCellText) {
    const isSplit = /[\ud800-\udbff]/.test(line.charAt(from + longestCellText - 1));
    const to = from + longestCellText - (isSplit ? 1 : 0);
    cells.push(line.slice(from, to));
    from = to;
  }
  return [...cells, line.slice(from)];
}

/** The rows of a narrative area, as read from its cells. */
export function fromRows(cells: readonly Typed[]): string {
  const texts = cells.map((cell) => (cell === null ? "" : String(cell)));
  while (texts[texts.length - 1] === "") texts.pop();
  return texts.join("\n");
}
