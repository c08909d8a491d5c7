/**
 * How tall a row must be for its wrapped text. Merged cells never size themselves, and grids without a text engine
 * need every height said; an estimate that is a little generous serves all of them.
 */

import type { PlannedCell } from "./sheet-plan";
import { styleOf } from "./styles";

/** Pixels of one digit of the default font, on the narrow side. */
const digit = 7;
const pixelsPerPoint = 4 / 3;
const lineSpacing = 1.3;
const padding = 5;

/** Excel's limit, in points. */
const highest = 409;

export function linesOf(text: string, width: number, fontSize: number, indent = 0): number {
  const perLine = Math.max(1, (width * digit - 8) / (fontSize * pixelsPerPoint) - indent);
  return text.split("\n").reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(widthOf(paragraph) / perLine)), 0);
}

/** In Chinese characters: a letter or digit is a little over half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char < "\u0250" ? 0.56 : 1;
  return width;
}

/** A height for every row that has a cell; a cell over several rows asks the last of them for what is missing. */
export function rowHeights(
  cells: readonly PlannedCell[],
  columnWidths: readonly number[],
  fixed: Readonly<Record<number, number>> = {},
  lowest = 18,
): Record<number, number> {
  const heights: Record<number, number> = { ...fixed };
  const bySpan = [...cells].sort((a, b) => (a.rowSpan ?? 1) - (b.rowSpan ?? 1));
  for (const cell of bySpan) {
    const { row, column, rowSpan = 1, columnSpan = 1, value } = cell;
    const { font, indent, wrap } = styleOf(cell.style);
    const width = columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
    const lines = wrap ? linesOf(String(value ?? ""), width, font.size, indent) : 1;
    const needed = lines * font.size * lineSpacing + padding;

    let available = 0;
    for (let at = row; at < row + rowSpan; at += 1) available += heights[at] ??= lowest;
    const last = row + rowSpan - 1;
    if (available < needed && fixed[last] === undefined)
      heights[last] = Math.min(highest, Math.ceil((heights[last] ?? lowest) + needed - available));
  }
  return heights;
}
