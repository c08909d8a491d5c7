/** Text saved from a page or a sheet: lines with `|` or tabs between cells are rows, everything else is paragraphs. */

import { gridOfRows, typedText } from "../core/sheet/grid";
import type { Given } from "../core/sheet/grid";
import type { Block } from "../core/readers/block";
import { Budget, caps, occurrencesWithin } from "./caps";

export function textBlocks(text: string): Block[] {
  new Budget().characters(text.length);
  for (const lineBreak of ["\n", "\r"]) occurrencesWithin(text, lineBreak, caps.lines);
  for (const separator of ["|", "｜", "\t"]) occurrencesWithin(text, separator, caps.cells);
  const blocks: Block[] = [];
  let rows: string[] = [];
  const close = (): void => {
    if (rows.length === 1) blocks.push({ kind: "paragraph", text: rows[0] as string });
    else if (rows.length > 1) blocks.push({ kind: "table", grid: gridOfRows(rowsOf(rows)) });
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (ruler.test(line)) continue;
    // A bar alone stands between two lines that are a cell each (core/readers/cells-in-order).
    const isBar = rows.length === 0 && /^\s*[|｜]\s*$/.test(line);
    if (!isBar && /[|｜]|\S[^\S\n]*\t/.test(line)) {
      rows.push(line);
      continue;
    }
    // A blank line inside a table parts nothing.
    if (line.trim() === "" && rows.length > 0) continue;
    close();
    if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
  }
  close();
  return blocks;
}

/** 「|---|:---:|」 under a header. A dash or two in a cell is somebody's way of writing nothing. */
const ruler = /^[\s|｜]*:?-{3,}:?(?:\s*[|｜]\s*:?-{3,}:?)+[\s|｜]*$/;

/** With bars at both ends of every row the outer ones are the table's frame. */
function rowsOf(lines: readonly string[]): Given[][] {
  const isFramed = lines.every((line) => /^\s*[|｜].*[|｜]\s*$/.test(line));
  return lines.map((line) => {
    const hasBars = /[|｜]/.test(line);
    const inner = isFramed ? line.trim().slice(1, -1) : line;
    return inner.split(hasBars ? /[|｜]/ : "\t").map((cell) => ({ text: cell.trim(), value: typedText(cell) }));
  });
}
