import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { fragmentOf } from "../../src/core/exporters/html";
import { printReport } from "../../src/core/exporters/printed-document";
import type { PrintedSection, PrintedTable } from "../../src/core/exporters/printed-document";
import { textOf } from "../../src/core/exporters/text";
import type { Report } from "../../src/core/report/report";
import { convert } from "../../scripts/libre-office";
import { exampleReport } from "../examples";
import { hostileReport } from "../exporters/context";
import { editors, openBrowser } from "./paste-browser";
import type { Browser } from "./paste-browser";

/** What a reader sees of a document: its blocks in order, tables with every square of their grid. */
type Block = { readonly text: string } | { readonly columns: number; readonly squares: readonly (readonly Square[])[] };

/** One square of a table: which cell covers it. The row and column are where that cell begins. */
interface Square {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Whether it heads others: `th`. */
  readonly heads: boolean;
}

const reports: readonly (readonly [string, Report])[] = [
  ["huaian-2024", exampleReport("huaian-2024")],
  ["dongfeng-2021", exampleReport("dongfeng-2021")],
  ["a hostile report", hostileReport()],
];

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser?.close());

describe.each(editors)("$name", (editor) => {
  test.each(reports)("keeps every row, column, merge and character of %s", async (_name, report) => {
    const saved = await browser.pasteInto(editor, { html: fragmentOf(report), plain: textOf(report) });
    const { blocks, elements, active } = await browser.evaluate(readSaved, saved);
    const { title, sections } = printReport(report);
    const expected: Block[] = [{ text: readable(title) }, ...sections.flatMap(blocksOf)];
    expect(blocks).toEqual(editor.writesOutAmpersands ? expected : await browser.evaluate(decodeReferences, expected));
    // Whatever a cell contains, it is text and stays text.
    expect(active).toEqual([]);
    expect(elements.filter((name) => !/^(?:h1|h2|p|table|caption|thead|tbody|colgroup|col|tr|th|td|br|span)$/.test(name))).toEqual([]);
  });
});

describe("plain text", () => {
  test.each(reports)("of %s arrives in a text box to the character", async (_name, report) => {
    const plain = textOf(report);
    expect(await browser.pasteIntoTextBox({ html: fragmentOf(report), plain })).toBe(plain);
  });

  test.each(reports.slice(0, 2))("of %s falls into the cells of a spreadsheet", async (_name, report) => {
    const pasted = await browser.pasteIntoTextBox({ html: fragmentOf(report), plain: textOf(report) });
    const rows = await asSpreadsheet(pasted);
    for (const { heading, table, paragraphs } of printReport(report).sections) {
      const start = rows.findIndex(([first]) => first === heading);
      expect(start).toBeGreaterThanOrEqual(0);
      const under = rows.slice(start + 1);
      const below = under.slice(table?.rows.length ?? 0);
      if (table) expect(under.slice(0, table.rows.length).map((row) => row.slice(0, table.columns))).toEqual(fieldsOf(table));
      expect(below.slice(0, paragraphs.length).map(([first]) => first)).toEqual(paragraphs);
    }
  });
});

/** Editors widen, narrow and harden spaces; nothing else may change. */
function readable(text: string): string {
  return text.replace(/[ \t\n\r\u00a0]+/g, " ").trim();
}

function blocksOf({ heading, table, paragraphs }: PrintedSection): Block[] {
  return [{ text: heading }, ...(table ? [squaresOf(table)] : []), ...paragraphs.map((text) => ({ text: readable(text) }))];
}

function squaresOf({ rows, columns }: PrintedTable): Block {
  const cells = rows.flat();
  const square = (row: number, column: number): Square => {
    const cell = cells.find(
      (each) => row >= each.row && row < each.row + each.rowSpan && column >= each.column && column < each.column + each.columnSpan,
    );
    return cell
      ? { row: cell.row, column: cell.column, text: readable(cell.text), heads: cell.role !== "number" }
      : { row, column, text: "no cell", heads: false };
  };
  return { columns, squares: rows.map((_, row) => Array.from({ length: columns }, (_cell, column) => square(row, column))) };
}

const fieldsOf = ({ rows, columns }: PrintedTable): string[][] =>
  rows.map((row) => Array.from({ length: columns }, (_, column) => row.find((cell) => cell.column === column)?.text ?? ""));

/** Runs in the browser: what an editor saved, as a browser understands it. */
function readSaved(html: string): { blocks: Block[]; elements: string[]; active: string[] } {
  const document = new DOMParser().parseFromString(html, "text/html");
  const plain = (node: Element): string => (node.textContent ?? "").replace(/[ \t\n\r\u00a0]+/g, " ").trim();

  const tableOf = (table: HTMLTableElement): Block => {
    const squares: Square[][] = [];
    const rows = [...table.rows];
    rows.forEach((tableRow, row) => {
      let column = 0;
      for (const cell of tableRow.cells) {
        while (squares[row]?.[column]) column += 1;
        for (let down = 0; down < cell.rowSpan; down += 1) {
          for (let across = 0; across < cell.colSpan; across += 1)
            (squares[row + down] ??= [])[column + across] = { row, column, text: plain(cell), heads: cell.localName === "th" };
        }
        column += cell.colSpan;
      }
    });
    return { columns: Math.max(...squares.map((line) => line.length)), squares };
  };

  const blocks = [...document.body.children].flatMap((element): Block[] => {
    const text = plain(element);
    if (element instanceof HTMLTableElement) return [tableOf(element)];
    return text === "" ? [] : [{ text }];
  });
  const all = [...document.body.querySelectorAll("*")];
  return {
    blocks,
    elements: [...new Set(all.map((element) => element.localName))],
    active: all.flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => name.startsWith("on") || /javascript:|url\(/i.test(value))
        .map(({ name }) => `${element.localName} ${name}`),
    ),
  };
}

/** Runs in the browser: the same blocks where a reference such as "&amp;", written out in a text, has become its character. */
function decodeReferences(blocks: Block[]): Block[] {
  const decode = (text: string): string =>
    new DOMParser().parseFromString(text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"), "text/html").body.textContent ?? "";
  return blocks.map((block) =>
    "text" in block
      ? { text: decode(block.text) }
      : { ...block, squares: block.squares.map((row) => row.map((square) => ({ ...square, text: decode(square.text) }))) },
  );
}

/** The text as LibreOffice takes tab-separated rows. */
async function asSpreadsheet(text: string): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "xxgk-paste-"));
  try {
    await writeFile(join(folder, "pasted.tsv"), text);
    // Tab-separated UTF-8 in; out again with a separator and a quote that nothing in a report uses.
    await convert([join(folder, "pasted.tsv")], "csv:Text - txt - csv (StarCalc):31,30,76,1,,0,false,false", folder, {
      from: "Text - txt - csv (StarCalc):9,34,76",
    });
    return (await readFile(join(folder, "pasted.csv"), "utf8")).split("\n").map((line) => line.split("\u001f"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
