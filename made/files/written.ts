/**
 * Reports written the ways real files are: pages, Word files, workbooks of other programs, saved text. Each writer takes
 * a report and gives bytes; none shares code with the readers.
 */

import { strToU8, zipSync } from "fflate";
import * as XLSX from "@e965/xlsx";

import { isNarrativeId } from "../../src/core/form/cell-id";
import type { TableId } from "../../src/core/form/cell-id";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import type { Given } from "../../src/core/sheet/grid";
import { tableRows } from "./laid-out";
import type { Labels, Layout, Rows } from "./laid-out";

type Spanned = { readonly value?: Typed; readonly rowSpan?: number; readonly columnSpan?: number };

const contentOf = (given: Given): Spanned => (given !== null && typeof given === "object" ? given : { value: given });
const textOf = (given: Given): string => String(contentOf(given).value ?? "");

/** What a document consists of, in order. */
export type Part = { readonly heading: string } | { readonly text: string } | { readonly table: TableId };

export function partsOf(report: Report): Part[] {
  const given = report.form.sections.filter(({ id }) => (isNarrativeId(id) ? report.narrative[id] !== undefined : report.hasTable(id)));
  return given.flatMap(({ id, heading }): Part[] => {
    if (!isNarrativeId(id)) return [{ heading }, { table: id }];
    const text = report.narrative[id] ?? "";
    return [{ heading }, ...(text === "" ? [] : text.split("\n").map((line) => ({ text: line }))), ...signOffParts(report, id)];
  });
}

function signOffParts(report: Report, id: string): Part[] {
  if (id !== "otherMatters" || !report.signOff) return [];
  const { supervisor, reviewer, editor } = report.signOff;
  return [{ text: `监审：${supervisor}` }, { text: `审核：${reviewer}` }, { text: `编辑：${editor}` }];
}

export const titleOf = ({ agency, year }: Report): string => `${agency ?? ""}${year ?? ""}年政府信息公开工作年度报告`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export interface HtmlStyle {
  readonly layout?: Layout;
  readonly label?: Labels;
  /** How the content of a cell or paragraph is marked up. */
  readonly markup?: (text: string) => string;
  /** The page around the article. */
  readonly around?: (article: string) => string;
}

export function asHtml(
  report: Report,
  { layout = "merged", label, markup = (text) => escaped(text), around = (article) => `<body>${article}</body>` }: HtmlStyle = {},
): string {
  const article = [`<h1>${markup(titleOf(report))}</h1>`, ...partsOf(report).map((part) => htmlOf(part))].join("\n");
  return `<!DOCTYPE html><html><head><title>x</title></head>${around(article)}</html>`;

  function htmlOf(part: Part): string {
    if ("heading" in part) return `<p><b>${markup(part.heading)}</b></p>`;
    if ("text" in part) return `<p style="text-indent:2em">${markup(part.text)}</p>`;
    const rows = tableRows(report, part.table, layout, label).map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`);
    return `<table border="1"><tbody>${rows.join("\n")}</tbody></table>`;
  }
  function htmlCell(given: Given): string {
    const { rowSpan = 1, columnSpan = 1 } = contentOf(given);
    return `<td rowspan="${rowSpan}" colspan=${columnSpan}>${markup(textOf(given))}</td>`;
  }
}

/** Word's own markup: names of its own, spans in spans, broken lines in the source, empty paragraphs with a mark. */
export const wordMarkup = (text: string): string =>
  text === ""
    ? `<p class=MsoNormal align=center><span lang=EN-US style='font-size:9.0pt'><o:p>&nbsp;</o:p></span></p>`
    : `<p class=MsoNormal align=center style='mso-pagination:widow-orphan'><span\nstyle='font-size:9.0pt;mso-ascii-font-family:"Times New Roman"'>${halves(text).map(escaped).join(`</span><span lang=EN-US\nstyle='mso-spacerun:yes'>`)}<o:p></o:p></span></p>`;

/** Broken in the middle of a word, as 「自然」「人」, with a line break of the source between Chinese characters. */
function halves(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  const [before, after] = [text.slice(0, middle), text.slice(middle)];
  if (after === "" || /\d$/.test(before)) return [text];
  return [/[\u4e00-\u9fff]$/.test(before) && /^[\u4e00-\u9fff]/.test(after) ? `${before}\n` : before, after];
}

/** A page of a government site: menus with the words of our headings, a layout table, a footer. */
export const sitePage = (
  article: string,
): string => `<body><div id="nav"><ul><li><a href="/">首页</a></li><li>政府信息公开年报</li></ul></div>
<script>document.write("<table><tr><td>一、本年新收政府信息公开申请数量</td></tr></table>")</script>
<div class="wrap"><table width="1000"><tr><td class="left"><p>栏目导航</p><p>主动公开情况</p></td><td><div class="article"><div class="info">发布日期：2022-01-20 浏览次数：35</div>${article}<p>【打印本页】 【关闭窗口】</p></div></td></tr></table></div>
<div style="display:none">六、其他需要报告的事项</div>
<div class="footer"><p>主办单位：某某区人民政府办公室 备案号：苏ICP备00000000号</p><p>网站标识码：0000000000</p></div></body>`;

export function asDocx(report: Report, label?: Labels): Uint8Array {
  const run = (text: string): string =>
    text
      .split("\n")
      .map((line) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
      .join("<w:r><w:br/></w:r>");
  const paragraph = (text: string): string =>
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${text === "" ? "" : run(text)}</w:p>`;
  const body = [
    paragraph(titleOf(report)),
    ...partsOf(report).map((part) =>
      "heading" in part
        ? paragraph(part.heading)
        : "text" in part
          ? paragraph(part.text)
          : docxTable(tableRows(report, part.table, "merged", label), paragraph),
    ),
  ];
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`;
  return zipped({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document,
  });
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: "1980-01-01T00:00:00" });

/** A cell that goes on from above is written again, empty, in every row it covers. */
function docxTable(rows: Rows, paragraph: (text: string) => string): string {
  const open = new Map<number, { readonly span: number; left: number }>();
  const lines = rows.map((row) => {
    const cells: string[] = [];
    let column = 0;
    const carryOn = (): void => {
      for (let going = open.get(column); going && going.left > 0; going = open.get(column)) {
        going.left -= 1;
        cells.push(
          `<w:tc><w:tcPr>${going.span > 1 ? `<w:gridSpan w:val="${going.span}"/>` : ""}<w:vMerge/></w:tcPr>${paragraph("")}</w:tc>`,
        );
        column += going.span;
      }
    };
    for (const given of row) {
      carryOn();
      const { rowSpan = 1, columnSpan = 1 } = contentOf(given);
      if (rowSpan > 1) open.set(column, { span: columnSpan, left: rowSpan - 1 });
      cells.push(
        `<w:tc><w:tcPr>${columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ""}${rowSpan > 1 ? `<w:vMerge w:val="restart"/>` : ""}</w:tcPr>${paragraph(textOf(given))}</w:tc>`,
      );
      column += columnSpan;
    }
    carryOn();
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join("")}</w:tbl>`;
}

/** As text copied from a page: bars between cells, spans lost, each row padded at its end. */
export function asText(report: Report, separator: "|" | "\t" = "|"): string {
  const lines = partsOf(report).flatMap((part) => {
    if ("heading" in part) return [part.heading];
    if ("text" in part) return [part.text];
    const rows = tableRows(report, part.table, separator === "|" ? "packed" : "unmerged");
    return rows.map((row) => row.map(textOf).join(separator === "|" ? " | " : separator));
  });
  return [titleOf(report), ...lines].join("\n");
}

export type WorkbookStyle = "one sheet" | "a sheet each" | "moved sheets" | "unmerged" | "filled" | "numbers as text";
export type BookType = "xlsx" | "biff8" | "ods";

/** A workbook by another library, as a clerk without our template would have it. */
export function asWorkbook(
  report: Report,
  style: WorkbookStyle,
  bookType: BookType = "xlsx",
  changed: (rows: Rows, table: TableId) => Rows = (rows) => rows,
): Uint8Array {
  const layout: Layout = style === "unmerged" || style === "filled" ? style : "merged";
  const book = XLSX.utils.book_new();
  const pieces = partsOf(report);
  const sheets = style === "one sheet" ? [[{ text: titleOf(report) }, ...pieces]] : bySection([{ text: titleOf(report) }, ...pieces]);
  const ordered = style === "moved sheets" ? [sheets[0] ?? [], [{ text: "说明：本工作簿由各股室共同填报。" }], ...sheets.slice(1)] : sheets;
  ordered.forEach((parts, index) =>
    XLSX.utils.book_append_sheet(
      book,
      sheetOf(parts, style === "moved sheets" ? 3 : 0, style === "moved sheets" ? 2 : 0),
      `Sheet${index + 1}`,
    ),
  );
  // SheetJS remembers the number formats of every file it has read, and would write them into this one. Excel's own end before 164.
  const formats = Object.entries(XLSX.SSF.get_table() as Readonly<Record<string, string>>).filter(([id]) => Number(id) < 164);
  Object.assign(book, { SSF: Object.fromEntries(formats) });
  return new Uint8Array(XLSX.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);

  function sheetOf(parts: readonly Part[], down: number, across: number): XLSX.WorkSheet {
    const cells = new Map<string, Typed>();
    const merges: XLSX.Range[] = [];
    let row = down;
    for (const part of parts) {
      const rows: Rows =
        "table" in part ? changed(tableRows(report, part.table, layout), part.table) : [["heading" in part ? part.heading : part.text]];
      placed(rows).forEach(({ down: r, across: c, given }) => {
        const { value = null, rowSpan = 1, columnSpan = 1 } = contentOf(given);
        cells.set(`${row + r},${across + c}`, typeof value === "number" && style === "numbers as text" ? String(value) : value);
        if (rowSpan * columnSpan > 1)
          merges.push({ s: { r: row + r, c: across + c }, e: { r: row + r + rowSpan - 1, c: across + c + columnSpan - 1 } });
      });
      row += rows.length + ("table" in part ? 1 : 0);
    }
    const values: Typed[][] = [];
    for (const [place, value] of cells) {
      const [r, c] = place.split(",").map(Number) as [number, number];
      (values[r] ??= [])[c] = value;
    }
    const sheet = XLSX.utils.aoa_to_sheet(Array.from(values, (line) => Array.from(line ?? [], (value) => value ?? null)));
    sheet["!merges"] = merges;
    return sheet;
  }
}

const bySection = (parts: readonly Part[]): Part[][] =>
  parts.reduce<Part[][]>((sheets, part) => {
    if ("heading" in part || sheets.length === 0) sheets.push([]);
    sheets[sheets.length - 1]?.push(part);
    return sheets;
  }, []);

/** Where each cell stands once spans push later ones along. */
function placed(rows: Rows): { readonly down: number; readonly across: number; readonly given: Given }[] {
  const taken = new Set<string>();
  return rows.flatMap((row, down) => {
    let across = 0;
    return row.map((given) => {
      while (taken.has(`${down},${across}`)) across += 1;
      const { rowSpan = 1, columnSpan = 1 } = contentOf(given);
      for (let r = 0; r < rowSpan; r += 1) for (let c = 0; c < columnSpan; c += 1) taken.add(`${down + r},${across + c}`);
      return { down, across, given };
    });
  });
}

let toGbk: Map<string, readonly [number, number]> | null = null;

/** Node encodes no GBK; its decoder knows the way back. */
export function gbkBytes(text: string): Uint8Array {
  if (!toGbk) {
    toGbk = new Map();
    const decoder = new TextDecoder("gbk");
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) toGbk.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(toGbk.get(char) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}
