/** The body of a Word file → paragraphs and tables: merged cells both ways, tables in tables, text boxes; no deleted, struck-out or hidden text. */

import type { Block } from "../core/readers/block";
import { Budget, caps, damaged, occurrencesWithin } from "./caps";
import { closedTable } from "./open-table";
import type { OpenCell } from "./open-table";
import { attributeOf, byName, scanXml, unescapeXml } from "./scan-xml";
import type { WhenClosed, WhenOpened } from "./scan-xml";

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
  const word = new WordReading(budget);
  scanXml(xml, {
    budget,
    open(name, attributes, after, start) {
      // The same content again for old programs; text that was moved away.
      if (word.skipped > 0 || name === "Fallback" || name === "moveFrom") word.skipped += 1;
      else opened.get(name)?.(word, attributes, after, start);
    },
    text: (text) => word.read(text),
    close(name, after, start) {
      if (word.skipped > 0) word.skipped -= 1;
      else closed.get(name)?.(word, after, start);
    },
  });
  return word.body.map(({ block }) => block);
}

class WordReading {
  readonly body: Item[] = [];
  readonly tables: OpenTable[] = [];
  /** Text boxes stand inside paragraphs, so paragraphs nest. */
  readonly paragraphs: string[] = [];
  /** Of each open run, whether what it says is struck out or hidden. */
  readonly runs: boolean[] = [];
  /** Open elements whose content is not read, one in the other. */
  skipped = 0;
  isText = false;

  constructor(readonly budget: Budget) {}

  get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  add(item: Item): void {
    (this.table?.cell?.content ?? this.body).push(item);
  }

  read(text: string): void {
    if (this.isText && this.skipped === 0 && this.runs[this.runs.length - 1] !== true) this.write(unescapeXml(text));
  }

  write(text: string): void {
    if (this.paragraphs.length === 0) return;
    this.budget.characters(text.length);
    this.paragraphs[this.paragraphs.length - 1] += text;
  }
}

const hide: WhenOpened<WordReading> = ({ runs }, attributes) => {
  if (runs.length > 0 && !/^(?:0|false|off)$/.test(attributeOf(attributes, "val") ?? "")) runs[runs.length - 1] = true;
};

const inRun =
  (mark: string): WhenOpened<WordReading> =>
  (word) => {
    if (word.runs.length > 0) word.write(mark);
  };

const opened = byName<WhenOpened<WordReading>>({
  p: ({ paragraphs }) => void paragraphs.push(""),
  r: ({ runs }) => void runs.push(false),
  strike: hide,
  dstrike: hide,
  vanish: hide,
  t(word) {
    word.isText = true;
  },
  tab: inRun("\t"),
  br: inRun("\n"),
  cr: inRun("\n"),
  noBreakHyphen: (word) => word.write("-"),
  tbl({ tables }) {
    if (tables.length >= mostNestedTables) throw damaged("too-deep");
    tables.push({ rows: [], merging: new Map(), column: 0, cell: null });
  },
  tr({ budget, table }) {
    budget.cells(null);
    if (!table) return;
    table.rows.push([]);
    table.column = 0;
  },
  gridBefore({ budget, table }, attributes) {
    budget.cells(null);
    if (table && !table.cell) skipColumns(table, Number(attributeOf(attributes, "val") ?? 0));
  },
  tc({ budget, table }) {
    budget.cells(null);
    if (table) table.cell = { span: 1, merge: "none", content: [] };
  },
  gridSpan({ table }, attributes) {
    if (table?.cell) table.cell.span = Math.min(Math.max(1, Number(attributeOf(attributes, "val")) || 1), widest);
  },
  vMerge({ table }, attributes) {
    if (table?.cell) table.cell.merge = attributeOf(attributes, "val") === "restart" ? "restart" : "continue";
  },
});

const closed = byName<WhenClosed<WordReading>>({
  t(word) {
    word.isText = false;
  },
  r: ({ runs }) => void runs.pop(),
  p(word) {
    const text = word.paragraphs.pop() ?? "";
    word.budget.paragraph();
    if (text.trim() !== "") word.add({ block: { kind: "paragraph", text } });
  },
  tc({ table }) {
    if (table) closeCell(table);
  },
  tbl(word) {
    const table = word.tables.pop();
    for (const item of table ? closedTable(table.rows, (block) => ({ block })) : []) word.add(item);
  },
});

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
