/** Tables that a page, or a document's own blocks, cut in pieces are put together before anybody looks for ours in them. */

import { tableIds } from "../form/cell-id";
import { editions, formOf } from "../form/form";
import { labelKey } from "../prose/label-key";
import { once } from "../remembered";
import { gridOfRows, stacked } from "../sheet/grid";
import type { Grid } from "../sheet/grid";
import type { Block } from "./block";

/** Tables that only blank paragraphs part are one grid: a table is often split by a page, or by its own blocks. */
export function withWholeTables(blocks: readonly Block[]): Block[] {
  const groups: Block[] = [];
  let tables: Grid[] = [];
  const close = (): void => {
    if (tables.length > 0) groups.push({ kind: "table", grid: stacked(tables) });
    tables = [];
  };
  for (const block of blocks) {
    const isSheet = block.kind === "table" && block.grid.origin.sheet !== null;
    if (block.kind === "table" && !isSheet) tables.push(block.grid);
    else if (block.kind === "paragraph" && isTitleRow(block.text)) tables.push(gridOfRows([[block.text.trim()]]));
    else if (block.kind === "paragraph" && tables.length > 0 && isPageBreak(block.text)) continue;
    else if (block.kind !== "paragraph" || block.text.trim() !== "") {
      close();
      groups.push(block);
    }
  }
  close();
  return groups;
}

/** What stands between the halves of a table that a page cuts: 「续表」, 「（续上表三）」, 「— 5 —」, 「第 5 页 共 8 页」. */
const isPageBreak = (text: string): boolean => text.length < 40 && pageBreaks.some((words) => words.test(text.replace(/\s+/g, "")));

const pageBreaks: readonly RegExp[] = [
  /^[（(]?(?:续表?|续上[表页]|接上[表页])(?:[一二三四]|\d{1,2})?[)）]?$/,
  /^表(?:[一二三四]|\d{1,2})[（(]续表?[)）]$/,
  /^[-—–－·]{0,4}\d{1,3}[-—–－·]{0,4}$/,
  /^第\d{1,3}页(?:[,，/]?共\d{1,3}页)?$/,
  /^\d{1,3}\/\d{1,3}$/,
];

/** 「第二十条第（一）项」 on a line of its own is a row of table 2 all the same. */
const isTitleRow = (text: string): boolean => text.length < 40 && titleRows().has(labelKey(text));

const titleRows = once(
  (): ReadonlySet<string> =>
    new Set(
      editions.flatMap((edition) =>
        tableIds.flatMap((id) =>
          formOf(edition)
            .tables[id].labels.filter(({ heads }) => heads === "title")
            .map((label) => labelKey(label.text)),
        ),
      ),
    ),
);
