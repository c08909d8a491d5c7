/**
 * Small files of every format that cost much where somebody does not count: they unfold, repeat one part, claim what is not there, or
 * have much of what nobody thought of counting. Each with the answer it must get.
 */

import { deflateRawSync } from "node:zlib";

import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { FailureCode } from "../../src/core/findings/failure";
import { toReportFile } from "../../src/core/report/report-file";
import { joined } from "../../src/files/joined-bytes";
import { asDocx, asHtml, asText, asWorkbook } from "../../made/files/written";
import { exampleReport } from "../examples";

export interface Costly {
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** `null`: it is read all the same. */
  readonly code: FailureCode | null;
}

const report = exampleReport("hongze-2023");
const utf8 = (text: string): Uint8Array => strToU8(text);
const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])), {
    level: 6,
  });

const xlsxParts = {
  "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};
const xlsx = (parts: Readonly<Record<string, string>>): Uint8Array => packed({ ...xlsxParts, ...parts });
const sheet = (data: string, after = ""): Record<string, string> => ({
  "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${data}</sheetData>${after}</worksheet>`,
});

/** The report's own workbook with one part changed. */
function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  return zipSync(parts, { level: 6 });
}

const ods = (content: string): Uint8Array =>
  packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<d xmlns:table="t" xmlns:text="x" xmlns:office="o">${content}</d>`,
  });

const docxParts = {
  "_rels/.rels": `<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
};
const docx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  packed({ ...docxParts, "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, ...more });

const biffRecord = (id: number, data: Uint8Array): Uint8Array => {
  const record = new Uint8Array(4 + data.length);
  new DataView(record.buffer).setUint16(0, id, true);
  new DataView(record.buffer).setUint16(2, data.length, true);
  record.set(data, 4);
  return record;
};
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
const u16 = (...values: number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);
const bof = (kind: number): Uint8Array => biffRecord(0x0809, u16(0x0600, kind, 0, 0));
const eof = biffRecord(0x000a, new Uint8Array(0));

/** An .xls of `sheets` sheets that all begin at one place, with these records each and those before them. */
function xls(cells: readonly Uint8Array[], before: readonly Uint8Array[] = [], sheets = 1): Uint8Array {
  const bound = (start: number): Uint8Array =>
    biffRecord(0x0085, joined([new Uint8Array(Uint32Array.of(start).buffer), bytesOf(0, 0, 1, 0, 83)]));
  const start = joined([bof(5), ...Array.from({ length: sheets }, () => bound(0)), ...before, eof]).length;
  const stream = joined([bof(5), ...Array.from({ length: sheets }, () => bound(start)), ...before, eof, bof(16), ...cells, eof]);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/Workbook", stream);
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as unknown as ArrayBuffer);
}

/** A container whose table of chains is one sector named over and over, so that chains seem longer than the file. */
function endlessChains(megabytes: number): Uint8Array {
  const bytes = new Uint8Array(megabytes * 1024 * 1024);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 1, true);
  // Lists of sectors that lead to themselves.
  view.setUint32(68, 2, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + 4 * index, 0, true);
  // Sector 0 holds the chains: each leads to the next; sector 2 names sector 0 127 times, then itself.
  for (let index = 0; index < 128; index += 1) view.setUint32(512 + 4 * index, (index + 1) % 128, true);
  for (let index = 0; index < 127; index += 1) view.setUint32(512 * 3 + 4 * index, 0, true);
  view.setUint32(512 * 3 + 4 * 127, 2, true);
  return bytes;
}

const json = (change: Record<string, unknown>): Uint8Array => utf8(JSON.stringify({ ...toReportFile(report), ...change }));
const mht = (head: string, body: string, boundary: string): Uint8Array =>
  utf8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${head}\r\n\r\n${body}`);
const htmlHead = (encoding: string): string => `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}`;

/** Deflated zeros under a name of their own, listed as often as wanted: all entries lie on the same bytes. */
function overlapping(names: readonly string[], content: Uint8Array): Uint8Array {
  const data = deflateRawSync(content);
  const crc = crcOf(content);
  const local = new Uint8Array(30 + data.length);
  const head = new DataView(local.buffer);
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(8, 8, true);
  local.set(data, 30);
  const entries = names.map((name) => {
    const entry = new Uint8Array(46 + name.length);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(10, 8, true);
    view.setUint32(16, crc, true);
    view.setUint32(20, data.length, true);
    view.setUint32(24, content.length, true);
    view.setUint16(28, name.length, true);
    entry.set(utf8(name), 46);
    return entry;
  });
  const directory = joined(entries);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, names.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, local.length, true);
  return joined([local, directory, end]);
}

function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb88320);
  }
  return ~crc >>> 0;
}

export const costlyFiles: readonly Costly[] = [
  {
    name: "shared-formula.xlsx",
    what: "one formula of 8,000 characters shared by 90,000 cells",
    bytes: () =>
      xlsx(
        sheet(
          `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A90000">${"A1+".repeat(2_600)}A1</f><v>1</v></c></row>${Array.from({ length: 90_000 }, (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join("")}`,
        ),
      ),
    code: "too-large",
  },
  {
    name: "long-formula.xlsx",
    what: "a formula of 10 million characters",
    bytes: () => xlsx(sheet(`<row r="1"><c r="A1"><f>${"SUM(A1,".repeat(1_400_000)}</f><v>1</v></c></row>`)),
    code: "not-a-report",
  },
  {
    name: "sheets.xlsx",
    what: "a million sheets",
    bytes: () => xlsx({ "xl/workbook.xml": `<workbook><sheets>${"<sheet/>".repeat(1_400_000)}</sheets></workbook>` }),
    code: "too-large",
  },
  {
    name: "names.xlsx",
    what: "700,000 defined names",
    bytes: () => xlsx({ "xl/workbook.xml": `<workbook>${"<definedName/>".repeat(700_000)}</workbook>`, ...sheet("") }),
    code: "too-large",
  },
  {
    name: "named-areas.xlsx",
    what: "names of ours over whole sheets",
    bytes: () =>
      xlsx({
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames>${["requests", "proactiveDisclosure", "reviewAndLitigation", "overview", "problemsAndImprovements", "otherMatters", "PREAMBLE", "requests_TEXT"].map((name) => `<definedName name="XXGK_${name}">S!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames></workbook>`,
        ...sheet(
          Array.from({ length: 9_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join("") +
            `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
        ),
      }),
    code: "not-a-report",
  },
  {
    name: "relations.xlsx",
    what: "700,000 relationships",
    bytes: () => xlsx({ "_rels/.rels": `<Relationships>${"<Relationship/>".repeat(750_000)}</Relationships>` }),
    code: "too-large",
  },
  {
    name: "merges.xlsx",
    what: "500,000 merges over one another",
    bytes: () =>
      xlsx(sheet('<row r="1"><c r="A1"><v>1</v></c></row>', `<mergeCells>${'<mergeCell ref="A1:Z9"/>'.repeat(480_000)}</mergeCells>`)),
    code: "too-large",
  },
  {
    name: "empty-cells.xlsx",
    what: "two million cells without anything",
    bytes: () => xlsx(sheet(`<row>${"<c/>".repeat(2_000_000)}</row>`)),
    code: "too-large",
  },
  {
    name: "attribute.xlsx",
    what: "a cell with a million attributes",
    bytes: () => xlsx(sheet(`<row><c ${'r a="" '.repeat(1_500_000)}><v>1</v></c></row>`)),
    code: "not-a-report",
  },
  {
    name: "rich.xlsx",
    what: "one shared text of 400,000 runs",
    bytes: () =>
      xlsx({
        "xl/sharedStrings.xml": `<sst><si>${"<r><t>a</t></r>".repeat(700_000)}</si></sst>`,
        ...sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      }),
    code: "too-large",
  },
  {
    name: "entities.xlsx",
    what: "texts of references alone",
    bytes: () =>
      xlsx({
        "xl/sharedStrings.xml": `<sst><si><t>${"&#x4e00;".repeat(1_400_000)}</t></si></sst>`,
        ...sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      }),
    code: "too-large",
  },
  {
    name: "kept.xlsx",
    what: "kept settings that nest without end",
    bytes: () =>
      xlsx({
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="_xxgk" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
        ...sheet(
          ["previous", "answers", "lastYear", "override", "notGiven"]
            .map(
              (key, row) =>
                `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${key}</t></is></c><c r="B${row + 1}" t="inlineStr"><is><t>${'{"a":['.repeat(30_000)}</t></is></c></row>`,
            )
            .join(""),
        ),
      }),
    code: "not-a-report",
  },
  {
    name: "overlap.xlsx",
    what: "5,000 entries on the same bytes",
    bytes: () =>
      overlapping(
        ["_rels/.rels", "xl/workbook.xml", ...Array.from({ length: 4_900 }, (_, index) => `xl/worksheets/sheet${index}.xml`)],
        utf8(`<Relationships>${"<Relationship/>".repeat(600_000)}</Relationships>`),
      ),
    code: "too-large",
  },
  {
    name: "formula-length.ods",
    what: "40,000 formulas of 190 characters",
    bytes: () =>
      ods(
        `<table:table>${`<table:table-row><table:table-cell table:formula="of:=${"[.A1]+".repeat(30)}1" office:value-type="float" office:value="1"/></table:table-row>`.repeat(40_000)}</table:table>`,
      ),
    code: "not-a-report",
  },
  {
    name: "paragraphs.ods",
    what: "a cell of two million paragraphs",
    bytes: () =>
      ods(
        `<table:table><table:table-row><table:table-cell>${"<text:p/>".repeat(1_200_000)}</table:table-cell></table:table-row></table:table>`,
      ),
    code: "too-large",
  },
  {
    name: "styles.ods",
    what: "a million styles that hide tables",
    bytes: () =>
      ods(
        Array.from(
          { length: 130_000 },
          (_, index) => `<style:style style:name="s${index}"><style:table-properties table:display="false"/></style:style>`,
        ).join(""),
      ),
    code: "not-a-report",
  },
  {
    name: "spans.ods",
    what: "cells that each span a million rows and columns",
    bytes: () =>
      ods(
        `<table:table>${`<table:table-row>${'<table:table-cell table:number-columns-spanned="1000000" table:number-rows-spanned="1000000"><text:p>1</text:p></table:table-cell>'.repeat(100)}</table:table-row>`.repeat(250)}</table:table>`,
      ),
    code: "not-a-report",
  },
  {
    name: "grid-before.docx",
    what: "rows that begin 200,000 columns late",
    bytes: () => docx(`<w:tbl><w:tr>${'<w:gridBefore w:val="500"/>'.repeat(240_000)}<w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`),
    code: "too-large",
  },
  {
    name: "wide-cells.docx",
    what: "cells that span 500 columns and go on from above",
    bytes: () =>
      docx(
        `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="500"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'.repeat(60)}</w:tr>`.repeat(450)}</w:tbl>`,
      ),
    code: "too-large",
  },
  {
    name: "chunks.docx",
    what: "one page taken in a thousand times",
    bytes: () =>
      docx("<w:p/>", {
        "word/_rels/document.xml.rels": `<Relationships>${'<Relationship Type="http://x/aFChunk" Target="page.html"/>'.repeat(1_000)}</Relationships>`,
        "word/page.html": `<html>${"<table><tr><td>规章</td><td>1</td></tr></table>".repeat(1_000)}${"<p>a</p>".repeat(20_000)}</html>`,
      }),
    code: "too-large",
  },
  {
    name: "instructions.docx",
    what: "fields and deleted text of 10 million characters",
    bytes: () =>
      docx(`<w:p><w:r><w:instrText>${"PAGE ".repeat(1_000_000)}</w:instrText><w:delText>${"删".repeat(2_000_000)}</w:delText></w:r></w:p>`),
    code: "not-a-report",
  },
  {
    name: "word-97.doc",
    what: "a Word 97 file that is a picture of a page",
    bytes: () => utf8(`<html><body>${"<img src='data:image/png;base64,AAAA'>".repeat(150_000)}</body></html>`),
    code: "not-a-report",
  },
  {
    name: "attributes.html",
    what: "an element with a million attributes",
    bytes: () => utf8(`<p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}`).join(" ")}>年度报告</p>`),
    code: "too-large",
  },
  {
    name: "title.html",
    what: "a title of nine million characters",
    bytes: () => utf8(`<title>${"\n政\n".repeat(1_800_000)}</title>`),
    code: "too-large",
  },
  {
    name: "hidden.html",
    what: "nine million hidden characters",
    bytes: () => utf8(`<div hidden>${"政府".repeat(1_500_000)}</div>${asHtml(report)}`),
    code: null,
  },
  {
    name: "styles.html",
    what: "elements with styles of 20,000 characters",
    bytes: () => utf8(`<p style="${"text-decoration-".repeat(1_250)}">1</p>`.repeat(450)),
    code: "not-a-report",
  },
  {
    name: "unclosed.html",
    what: "a comment that does not end",
    bytes: () => utf8(`<table><tr><td>规章${"<!--".repeat(90_000)}`),
    code: "not-a-report",
  },
  {
    name: "blocks.html",
    what: "headings of the report, over and over, each in an element of its own",
    bytes: () =>
      utf8(
        `${"<div>".repeat(400)}${"<section><h2>三、收到和处理政府信息公开申请情况</h2><p>无</p></section>".repeat(20_000)}${"</div>".repeat(400)}`,
      ),
    code: "too-large",
  },
  {
    name: "tables.html",
    what: "a thousand copies of a table of ours",
    bytes: () => utf8((/<table[\s\S]*?<\/table>/.exec(asHtml(report))?.[0] ?? "").repeat(1_000)),
    code: "too-large",
  },
  {
    name: "bars.txt",
    what: "three million full-width bars",
    bytes: () => utf8(`${"｜".repeat(3_000)}\n`.repeat(1_000)),
    code: "too-large",
  },
  {
    name: "returns.txt",
    what: "nine million line breaks of an old Macintosh",
    bytes: () => utf8("a\r".repeat(4_500_000)),
    code: "too-large",
  },
  {
    name: "dashes.txt",
    what: "lines of dashes and bars",
    bytes: () => utf8(`${"---".repeat(3_000)}${"|".repeat(80)}x\n`.repeat(900)),
    code: "too-large",
  },
  { name: "report.csv", what: "a table with commas", bytes: () => utf8(asText(report).replaceAll("|", ",")), code: "not-a-report" },
  {
    name: "boundary.mht",
    what: "a page in one file of two million parts",
    bytes: () => mht(htmlHead("8bit"), "--x".repeat(3_000_000), "x"),
    code: "not-a-report",
  },
  {
    name: "quoted.mht",
    what: "nine million bytes, each written as three",
    bytes: () => mht(htmlHead("quoted-printable"), "=41".repeat(3_200_000), "b"),
    code: "too-large",
  },
  {
    name: "base64.mht",
    what: "nine million bytes in base64",
    bytes: () => mht(htmlHead("base64"), "QUJD".repeat(2_400_000), "b"),
    code: "too-large",
  },
  {
    name: "numbers.json",
    what: "five million numbers",
    bytes: () => utf8(`{"requests":[[${"1,".repeat(4_900_000)}1]]}`),
    code: "too-large",
  },
  {
    name: "rows.json",
    what: "five million numbers for rows",
    bytes: () => utf8(`{"requests":[${"1,".repeat(4_900_000)}1]}`),
    code: "too-large",
  },
  {
    name: "prototype.json",
    what: "keys that every object has",
    bytes: () => utf8(JSON.stringify(toReportFile(report)).replace("{", '{"__proto__":{"year":1},"constructor":"x","toString":1,')),
    code: null,
  },
  {
    name: "deep.json",
    what: "a report beside a list of 30,000 lists in each other",
    bytes: () => utf8(JSON.stringify(toReportFile(report)).replace("{", `{"x":${"[".repeat(30_000)}${"]".repeat(30_000)},`)),
    code: null,
  },
  {
    name: "primes.json",
    what: "a report of which no number fits another",
    bytes: () =>
      json({ requests: Array.from({ length: 25 }, (_, row) => Array.from({ length: 7 }, (_, column) => (row * 7 + column) * 7919 + 13)) }),
    code: null,
  },
  {
    name: "largest.json",
    what: "a report of the largest numbers there are",
    bytes: () => json({ requests: Array.from({ length: 25 }, () => Array.from({ length: 7 }, () => Number.MAX_SAFE_INTEGER)) }),
    code: null,
  },
  {
    name: "texts.json",
    what: "sections of counts that contradict each other",
    bytes: () =>
      json({
        overview: "收到政府信息公开申请85件，其中予以公开40件、部分公开9件、不予公开12件，占48.2%；".repeat(500),
        problemsAndImprovements: "行政复议28件，其中涉政府信息公开7件，行政诉讼3件，同比增长12%。".repeat(350),
      }),
    code: null,
  },
  { name: "chains.xls", what: "chains longer than the file", bytes: () => endlessChains(40), code: "damaged" },
  {
    name: "strings.xls",
    what: "shared strings of 30 million characters",
    bytes: () =>
      xls(
        [],
        [
          biffRecord(0x00fc, new Uint8Array(Uint32Array.of(1e6, 1e6).buffer)),
          ...Array.from({ length: 3_600 }, () => biffRecord(0x003c, joined([u16(8_200), bytesOf(0), new Uint8Array(8_200).fill(65)]))),
        ],
      ),
    code: "too-large",
  },
  {
    name: "one-place.xls",
    what: "200 sheets at one place, with 150,000 merges each",
    bytes: () =>
      xls(
        Array.from({ length: 150 }, () =>
          biffRecord(0x00e5, joined([u16(1_000), ...Array.from({ length: 1_000 }, () => u16(0, 1, 0, 1))])),
        ),
        [],
        200,
      ),
    code: "damaged",
  },
  {
    name: "many-numbers.xls",
    what: "records of numbers that go on beyond the last column",
    bytes: () =>
      xls(Array.from({ length: 100 }, (_, row) => biffRecord(0x00bd, joined([u16(row, 0), new Uint8Array(1_300 * 6), u16(1_299)])))),
    code: "damaged",
  },
  {
    name: "seal.xlsx",
    what: "a workbook with 30 MB of pictures",
    bytes: () => withPictures(asWorkbook(report, "a sheet each"), "xl/media"),
    code: null,
  },
  { name: "seal.docx", what: "a Word file with 30 MB of pictures", bytes: () => withPictures(asDocx(report), "word/media"), code: null },
  {
    name: "breaks.xlsx",
    what: "a workbook with an empty row for every row there can be",
    bytes: () =>
      changed(asWorkbook(report, "a sheet each"), "xl/worksheets/sheet3.xml", (xml) =>
        xml.replace("</sheetData>", `${Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 1_000}"/>`).join("")}</sheetData>`),
      ),
    code: null,
  },
];

function withPictures(bytes: Uint8Array, folder: string): Uint8Array {
  const parts = unzipSync(bytes);
  // Noise, as pictures are: nothing presses it together.
  let state = 1;
  for (let picture = 0; picture < 6; picture += 1) {
    const noise = new Uint8Array(5 * 1024 * 1024);
    for (let at = 0; at < noise.length; at += 1) noise[at] = (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
    parts[`${folder}/image${picture}.png`] = noise;
  }
  return zipSync(parts, { level: 0 });
}
