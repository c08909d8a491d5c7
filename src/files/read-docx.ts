/** The body of a Word file → paragraphs and tables: merged cells both ways, tables in tables, text boxes; no deleted, struck-out or hidden text. */

import type { Block } from "../core/readers/block";
import { Budget, caps, damaged, occurrencesWithin } from "./caps";
import { closedTable } from "./open-table";
import type { OpenCell } from "./open-table";
import { attributeOf, scanXml, unescapeXml } from "./scan-xml";

interface Item {
  readonly block: Block;
}

interface OpenTable {
  readonly rows: OpenCell<Item>[][];
  /** Cells that a vertical merge may still reach down from, by grid column. */
  readonly merging: Map<number, OpenCell<Item>>;
  column: number;
  cell: { span: number; merge: "none" | "restart" | "continue"; readonly content: Item[] } | null;
}

export function docxBlocks(xml: string, budget = new Budget(caps.printedCells)): Block[] {
  occurrencesWithin(xml, "<", caps.wordTags);
  const body: Item[] = [];
  const tables: OpenTable[] = [];
  /** Text boxes stand inside paragraphs, so paragraphs nest. */
  const paragraphs: string[] = [];
  /** Of each open run, whether what it says is struck out or hidden. */
  const runs: boolean[] = [];
  let skipped = 0;
  let isText = false;

  const target = (): Item[] => tables[tables.length - 1]?.cell?.content ?? body;
  const write = (text: string): void => {
    if (paragraphs.length === 0) return;
    budget.characters(text.length);
    paragraphs[paragraphs.length - 1] += text;
  };

  scanXml(xml, {
    budget,
    open(name, attributes) {
      // The same content again for old programs; text that was moved away.
      if (skipped > 0 || name === "Fallback" || name === "moveFrom") {
        skipped += 1;
        return;
      }
      const table = tables[tables.length - 1];
      switch (name) {
        case "p":
          paragraphs.push("");
          break;
        case "r":
          runs.push(false);
          break;
        case "strike":
        case "dstrike":
        case "vanish":
          if (runs.length > 0 && !/^(?:0|false|off)$/.test(attributeOf(attributes, "val") ?? "")) runs[runs.length - 1] = true;
          break;
        case "t":
          isText = true;
          break;
        case "tab":
          if (runs.length > 0) write("\t");
          break;
        case "br":
        case "cr":
          if (runs.length > 0) write("\n");
          break;
        case "noBreakHyphen":
          write("-");
          break;
        case "tbl":
          if (tables.length >= mostNestedTables) throw damaged("too-deep");
          tables.push({ rows: [], merging: new Map(), column: 0, cell: null });
          break;
        case "tr":
          budget.cells(null);
          table?.rows.push([]);
          if (table) table.column = 0;
          break;
        case "gridBefore":
          budget.cells(null);
          if (table && !table.cell) skipColumns(table, Number(attributeOf(attributes, "val") ?? 0));
          break;
        case "tc":
          budget.cells(null);
          if (table) table.cell = { span: 1, merge: "none", content: [] };
          break;
        case "gridSpan":
          if (table?.cell) table.cell.span = Math.min(Math.max(1, Number(attributeOf(attributes, "val")) || 1), widest);
          break;
        case "vMerge":
          if (table?.cell) table.cell.merge = attributeOf(attributes, "val") === "restart" ? "restart" : "continue";
      }
    },
    text(text) {
      if (isText && skipped === 0 && runs[runs.length - 1] !== true) write(unescapeXml(text));
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const table = tables[tables.length - 1];
      if (name === "t") isText = false;
      else if (name === "r") runs.pop();
      else if (name === "p") {
        const text = paragraphs.pop() ?? "";
        budget.paragraph();
        if (text.trim() !== "") target().push({ block: { kind: "paragraph", text } });
      } else if (name === "tc" && table) closeCell(table);
      else if (name === "tbl" && table) {
        tables.pop();
        for (const item of closedTable(table.rows, (block) => ({ block }))) target().push(item);
      }
    },
  });
  return body.map(({ block }) => block);
}

const widest = 500;
const mostNestedTables = 40;

function skipColumns(table: OpenTable, columns: number): void {
  if (!(columns >= 1)) return;
  const span = Math.min(columns, widest);
  table.rows[table.rows.length - 1]?.push({ rowSpan: 1, columnSpan: span, content: [] });
  table.column += span;
}

/** A cell that goes on from above lengthens the cell it goes on from. */
function closeCell(table: OpenTable): void {
  const open = table.cell;
  table.cell = null;
  if (!open) return;
  const { column } = table;
  table.column += open.span;
  const above = open.merge === "continue" ? table.merging.get(column) : undefined;
  if (above) {
    above.rowSpan += 1;
    for (const item of open.content) above.content.push(item);
    return;
  }
  const cell: OpenCell<Item> = { rowSpan: 1, columnSpan: open.span, content: open.content };
  table.rows[table.rows.length - 1]?.push(cell);
  for (let at = column; at < column + open.span; at += 1) table.merging.delete(at);
  if (open.merge === "restart") table.merging.set(column, cell);
}
