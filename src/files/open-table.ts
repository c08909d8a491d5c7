/** A table while a page or a Word file is read: cells hold paragraphs, or tables of their own. */

import { gridOfFlow, typedText } from "../core/sheet/grid";
import type { Block } from "../core/readers/block";

export interface OpenCell<Item> {
  rowSpan: number;
  readonly columnSpan: number;
  readonly content: Item[];
}

/**
 * A table with tables in it, or with a single cell, only lays the page out: what it holds comes out in order.
 * Any other becomes one block.
 */
export function closedTable<Item extends { readonly block: Block }>(
  rows: readonly (readonly OpenCell<Item>[])[],
  item: (block: Block) => Item,
): Item[] {
  const cells = rows.flat();
  const isLayout = cells.length <= 1 || cells.some((cell) => cell.content.some(({ block }) => block.kind === "table"));
  if (isLayout) return cells.flatMap((cell) => cell.content);

  const givens = rows.map((row) =>
    row.map(({ rowSpan, columnSpan, content }) => {
      const text = content.map(({ block }) => (block.kind === "paragraph" ? block.text : "")).join("\n");
      return { text, value: typedText(text), rowSpan, columnSpan };
    }),
  );
  return [item({ kind: "table", grid: gridOfFlow(givens) })];
}
