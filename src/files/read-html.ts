/**
 * A page → paragraphs and tables: published pages, pages saved from a browser, markup pasted from Word. Tables that only
 * lay the page out are taken apart; the page around the article (menus, footer) is left out where the markup tells.
 */

import { Parser } from "htmlparser2";
import type { Handler } from "htmlparser2";

import type { Block } from "../core/readers/block";
import { article } from "./article";
import type { Holder, Placed } from "./article";
import { Budget, caps, damaged, occurrencesWithin, within } from "./caps";
import { closedTable } from "./open-table";
import type { OpenCell } from "./open-table";
import { byName } from "./scan-xml";

export interface Page {
  readonly blocks: readonly Block[];
  readonly title: string;
}

interface OpenTable {
  readonly rows: OpenCell<Placed>[][];
  readonly holder: Holder;
  /** Captions, and text that stands between rows. */
  readonly outside: Placed[];
  cell: OpenCell<Placed> | null;
}

type Attributes = Readonly<Record<string, string | undefined>>;

const unseen = new Set("script style noscript template head select textarea iframe svg object button del s strike".split(" "));
/** Not shown, or crossed out: somebody took it back. */
const isUnseenStyle = (style: string): boolean =>
  /display\s*:\s*none/i.test(style) || /text-decoration[a-z-]{0,10}\s*:[^;]{0,40}line-through/i.test(style);
/** What was typed into a form that somebody saved as a page. */
const typedInto = ({ type = "text", value = "" }: Attributes): string => (/^(?:text|number|tel)?$/i.test(type) ? value : "");
const inline = new Set(
  "a abbr b bdo big cite code del dfn em font i img ins kbd label mark o:p q s samp small span st1:chsdate strike strong sub sup tt u var wbr input".split(
    " ",
  ),
);

/** `budget`: of the file that takes the page in. */
export function readHtml(html: string, budget = new Budget(caps.printedCells)): Page {
  budget.tags(occurrencesWithin(html, "<", caps.tags));
  occurrencesWithin(html, "&", caps.references);
  const page = new PageReading(budget);
  const parser = new Parser(page, { recognizeSelfClosing: true });
  parser.end(html);
  page.flush();
  return { blocks: article(page.placed), title: collapsed(page.title).replaceAll("\n", " ") };
}

/** What the parser calls at every tag and text, with what is open at that time. */
class PageReading implements Partial<Handler> {
  readonly placed: Placed[] = [];
  title = "";
  readonly tables: OpenTable[] = [];
  holder: Holder = { name: "", parent: null, depth: 0 };
  private isTitle = false;
  private text = "";
  private attributesOfTag = 0;
  /** Of each open element, whether nobody sees it. */
  private readonly hidden: boolean[] = [];
  private unseenDepth = 0;

  constructor(readonly budget: Budget) {}

  onopentagname(): void {
    this.attributesOfTag = 0;
  }

  onattribute(): void {
    within((this.attributesOfTag += 1), caps.attributes);
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.hidden.length >= deepest) throw damaged("too-deep");
    const isHidden = unseen.has(name) || isUnseenStyle(attributes["style"] ?? "") || Object.hasOwn(attributes, "hidden");
    this.hidden.push(isHidden);
    if (isHidden) this.unseenDepth += 1;
    if (name === "title") this.isTitle = true;
    if (this.unseenDepth > 0) return;
    if (name === "input") this.write(typedInto(attributes));
    else if (name === "br") this.text += lineBreak;
    else if (!inline.has(name)) this.openBlock(name, attributes);
  }

  ontext(data: string): void {
    if (this.isTitle) {
      this.budget.characters(data.length);
      this.title += data;
    } else if (this.unseenDepth === 0) this.write(data);
  }

  onclosetag(name: string): void {
    if (name === "title") this.isTitle = false;
    if (this.hidden.pop()) this.unseenDepth -= 1;
    if (this.unseenDepth > 0 || inline.has(name) || name === "br") return;
    this.flush();
    if (this.holder.name === name && this.holder.parent) this.holder = this.holder.parent;
    closed.get(name)?.(this);
  }

  get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  /** To where what is read goes now: a cell, beside the rows of a table, the page. */
  place(placed: Placed): void {
    (this.table ? (this.table.cell?.content ?? this.table.outside) : this.placed).push(placed);
  }

  /** What was written since the last block began or ended is a paragraph. */
  flush(): void {
    const paragraph = collapsed(this.text);
    this.text = "";
    if (paragraph === "") return;
    this.budget.paragraph();
    this.place({ block: { kind: "paragraph", text: paragraph }, holder: this.holder });
  }

  private openBlock(name: string, attributes: Attributes): void {
    this.flush();
    opened.get(name)?.(this, attributes);
    this.holder = { name, parent: this.holder, depth: this.holder.depth + 1 };
  }

  private write(data: string): void {
    this.budget.characters(data.length);
    this.text += data;
  }
}

function openCell({ budget, table }: PageReading, attributes: Attributes): void {
  if (!table) return;
  budget.cells(null);
  table.cell = { rowSpan: spanOf(attributes["rowspan"]), columnSpan: spanOf(attributes["colspan"]), content: [] };
  const row = table.rows[table.rows.length - 1];
  if (row) row.push(table.cell);
  else table.rows.push([table.cell]);
}

const opened = byName<(page: PageReading, attributes: Attributes) => void>({
  table({ tables, holder }) {
    if (tables.length >= mostNestedTables) throw damaged("too-deep");
    tables.push({ rows: [], holder, outside: [], cell: null });
  },
  tr({ budget, table }) {
    budget.cells(null);
    table?.rows.push([]);
  },
  td: openCell,
  th: openCell,
});

function closeCell({ table }: PageReading): void {
  if (table) table.cell = null;
}

const closed = byName<(page: PageReading) => void>({
  td: closeCell,
  th: closeCell,
  table(page) {
    const table = page.tables.pop();
    if (!table) return;
    for (const placed of table.outside) page.place(placed);
    for (const placed of closedTable(table.rows, (block) => ({ block, holder: table.holder }))) page.place(placed);
  },
});

const deepest = 1_000;
const mostNestedTables = 40;
const lineBreak = "\ue000";

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return span >= 1 ? Math.min(span, 1_000) : 1;
}

const wide = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’—…]";
const brokenBetweenWide = new RegExp(`(${wide})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${wide})`, "g");

/** White space as a browser shows it; a line broken in the source between Chinese characters is no space. */
function collapsed(text: string): string {
  return text
    .replace(brokenBetweenWide, "$1")
    .replace(/[ \t\r\n\u00a0]+/g, " ")
    .split(lineBreak)
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
