/**
 * A page → paragraphs and tables: published pages, pages saved from a browser, markup pasted from Word. Tables that only
 * lay the page out are taken apart; the page around the article (menus, footer) is left out where the markup tells.
 */

import { Parser } from "htmlparser2";

import type { Block } from "../core/readers/block";
import { headingIn } from "../core/prose/headings";
import { isControl, isPageNumber } from "../core/prose/report-lines";
import { looksLikeOurs } from "../core/readers/row-pattern";
import { Budget, caps, damaged, occurrencesWithin, within } from "./caps";
import { closedTable } from "./open-table";
import type { OpenCell } from "./open-table";

export interface Page {
  readonly blocks: readonly Block[];
  readonly title: string;
}

/** A block with the element it stands in. */
interface Placed {
  readonly block: Block;
  readonly holder: Holder;
}

interface Holder {
  readonly name: string;
  readonly parent: Holder | null;
  readonly depth: number;
}

interface OpenTable {
  readonly rows: OpenCell<Placed>[][];
  readonly holder: Holder;
  /** Captions, and text that stands between rows. */
  readonly outside: Placed[];
  cell: OpenCell<Placed> | null;
}

const unseen = new Set("script style noscript template head select textarea iframe svg object button del s strike".split(" "));
/** Not shown, or crossed out: somebody took it back. */
const isUnseenStyle = (style: string): boolean =>
  /display\s*:\s*none/i.test(style) || /text-decoration[a-z-]{0,10}\s*:[^;]{0,40}line-through/i.test(style);
/** What was typed into a form that somebody saved as a page. */
const typedInto = ({ type = "text", value = "" }: Readonly<Record<string, string | undefined>>): string =>
  /^(?:text|number|tel)?$/i.test(type) ? value : "";
const inline = new Set(
  "a abbr b bdo big cite code del dfn em font i img ins kbd label mark o:p q s samp small span st1:chsdate strike strong sub sup tt u var wbr input".split(
    " ",
  ),
);

/** `budget`: of the file that takes the page in. */
export function readHtml(html: string, budget = new Budget(caps.printedCells)): Page {
  budget.tags(occurrencesWithin(html, "<", caps.tags));
  occurrencesWithin(html, "&", caps.references);
  const root: Holder = { name: "", parent: null, depth: 0 };
  const page: Placed[] = [];
  const tables: OpenTable[] = [];
  let holder = root;
  let unseenDepth = 0;
  let isTitle = false;
  let title = "";
  let text = "";
  let attributesOfTag = 0;
  const hidden: boolean[] = [];

  const target = (): Placed[] => {
    const table = tables[tables.length - 1];
    return table ? (table.cell?.content ?? table.outside) : page;
  };
  const write = (data: string): void => {
    budget.characters(data.length);
    text += data;
  };
  const flush = (): void => {
    const paragraph = collapsed(text);
    text = "";
    if (paragraph === "") return;
    budget.paragraph();
    target().push({ block: { kind: "paragraph", text: paragraph }, holder });
  };

  const parser = new Parser(
    {
      onopentagname() {
        attributesOfTag = 0;
      },
      onattribute() {
        within((attributesOfTag += 1), caps.attributes);
      },
      onopentag(name, attributes) {
        if (hidden.length >= deepest) throw damaged("too-deep");
        const isHidden = unseen.has(name) || isUnseenStyle(attributes["style"] ?? "") || Object.hasOwn(attributes, "hidden");
        hidden.push(isHidden);
        if (isHidden) unseenDepth += 1;
        if (name === "title") isTitle = true;
        if (unseenDepth === 0 && name === "input") write(typedInto(attributes));
        if (unseenDepth > 0 || inline.has(name)) return;
        if (name === "br") {
          text += lineBreak;
          return;
        }
        flush();
        const table = tables[tables.length - 1];
        if (name === "table") {
          if (tables.length >= mostNestedTables) throw damaged("too-deep");
          tables.push({ rows: [], holder, outside: [], cell: null });
        } else if (name === "tr") {
          budget.cells(null);
          table?.rows.push([]);
        } else if ((name === "td" || name === "th") && table) {
          budget.cells(null);
          table.cell = { rowSpan: spanOf(attributes["rowspan"]), columnSpan: spanOf(attributes["colspan"]), content: [] };
          const row = table.rows[table.rows.length - 1];
          if (row) row.push(table.cell);
          else table.rows.push([table.cell]);
        }
        holder = { name, parent: holder, depth: holder.depth + 1 };
      },
      ontext(data) {
        if (isTitle) {
          budget.characters(data.length);
          title += data;
        } else if (unseenDepth === 0) write(data);
      },
      onclosetag(name) {
        if (name === "title") isTitle = false;
        if (hidden.pop()) unseenDepth -= 1;
        if (unseenDepth > 0 || inline.has(name) || name === "br") return;
        flush();
        if (holder.name === name && holder.parent) holder = holder.parent;
        const table = tables[tables.length - 1];
        if (!table) return;
        if (name === "td" || name === "th") table.cell = null;
        if (name !== "table") return;
        tables.pop();
        const into = target();
        for (const placed of table.outside) into.push(placed);
        for (const placed of closedTable(table.rows, (block) => ({ block, holder: table.holder }))) into.push(placed);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  flush();
  return { blocks: article(page), title: collapsed(title).replaceAll("\n", " ") };
}

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

/** Text after the article that stands outside the element which holds the article's headings and tables is the page's own. */
function article(placed: readonly Placed[]): Block[] {
  const marks = placed.map(({ block }, index) => (isOurs(block) ? index : -1)).filter((index) => index >= 0);
  const last = marks[marks.length - 1] ?? -1;
  let common: Holder | null = null;
  for (const index of marks) common = common ? sharedHolder(common, (placed[index] as Placed).holder) : (placed[index] as Placed).holder;
  const isInside = (holder: Holder): boolean => common === null || sharedHolder(common, holder) === common;
  return placed
    .filter(({ holder, block }, index) => index <= last || (isInside(holder) && !isBelowArticle(block)))
    .map(({ block }) => block);
}

const isOurs = (block: Block): boolean =>
  block.kind === "table"
    ? looksLikeOurs(block.grid)
    : block.kind === "paragraph" && block.text.split("\n").some((line) => (headingIn(line)?.weight ?? 0) >= 4);

function sharedHolder(one: Holder, other: Holder): Holder {
  let [a, b] = [one, other];
  while (a !== b) {
    const [up, down] = [a.depth >= b.depth, b.depth >= a.depth];
    if (up) a = a.parent ?? a;
    if (down) b = b.parent ?? b;
  }
  return a;
}

const isBelowArticle = (block: Block): boolean => block.kind === "paragraph" && (isControl(block.text) || isPageNumber(block.text));
