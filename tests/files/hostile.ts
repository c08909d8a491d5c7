/** Files that mean harm, are broken, or are not what they say; each with the answer it must get. */

import { strToU8, zipSync } from "fflate";
import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import * as XLSX from "@e965/xlsx";

import type { FailureCode } from "../../src/core/findings/failure";
import { exampleReport } from "../examples";
import { asDocx, asHtml, asText, asWorkbook, zipped } from "../../made/files/written";

export interface Hostile {
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** `null`: it is read all the same. */
  readonly code: FailureCode | null;
  readonly data?: Readonly<Record<string, string>>;
}

const report = exampleReport("hongze-2023");
const workbook = (): Uint8Array => asWorkbook(report, "a sheet each");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const main = `<?xml version="1.0"?><Relationships xmlns="r"><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const oneSheet = `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const sheetRelation = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const packageWith = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    "_rels/.rels": main,
    "xl/workbook.xml": oneSheet,
    "xl/_rels/workbook.xml.rels": sheetRelation,
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  });

/** The same archive with other declared sizes: a header is only a claim. */
function declaring(bytes: Uint8Array, entry: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) === entry) view.setUint32(at + 24, size, true);
  }
  return changed;
}

function markedEncrypted(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  return changed;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] as number) ^ 0x10;
  return changed;
}

const zeros = (size: number): Uint8Array =>
  zipSync(
    {
      "_rels/.rels": strToU8(main),
      "xl/workbook.xml": strToU8(oneSheet),
      "xl/_rels/workbook.xml.rels": strToU8(sheetRelation),
      "xl/worksheets/sheet1.xml": new Uint8Array(size),
    },
    { level: 9 },
  );

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level || ""};`.repeat(10)}">`).join("")}]>`;

/** A workbook stream of the old format put into its container. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

const biff = (id: number, ...data: readonly number[]): number[] => [id & 255, id >> 8, data.length & 255, data.length >> 8, ...data];

export const hostileFiles: readonly Hostile[] = [
  { name: "a.xlsx", what: "nothing at all", bytes: () => new Uint8Array(0), code: "damaged", data: { reason: "empty" } },
  {
    name: "a.xlsx",
    what: "noise",
    bytes: () => Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) & 255),
    code: "damaged",
  },
  {
    name: "a.docx",
    what: "only the first bytes of a zip",
    bytes: () => workbook().slice(0, 40),
    code: "damaged",
    data: { reason: "truncated" },
  },
  { name: "a.xlsx", what: "the first half", bytes: () => workbook().slice(0, 6_000), code: "damaged", data: { reason: "truncated" } },
  { name: "a.xlsx", what: "its end cut off", bytes: () => workbook().slice(0, -30), code: "damaged", data: { reason: "truncated" } },
  { name: "a.xlsx", what: "one bit of a sheet flipped", bytes: () => flipped(workbook(), indexOfSheet(workbook())), code: "damaged" },
  { name: "a.xlsx", what: "entries marked as encrypted", bytes: () => markedEncrypted(workbook()), code: "encrypted" },
  {
    name: "a.xlsx",
    what: "a workbook with a password",
    bytes: () => writeWithHucre({ sheets: [{ name: "S", rows: [["规章"]] }], encryption: { password: "secret", spinCount: 1 } } as never),
    code: "encrypted",
  },
  {
    name: "a.xls",
    what: "an old workbook with a password",
    bytes: () =>
      compound({
        Workbook: Uint8Array.from([
          ...biff(0x809, 0, 6, 5, 0, 0, 0, 0, 0),
          ...biff(0x2f, 1, 0, 1, 0, 1, 0),
          ...biff(10),
          ...new Array<number>(5_000).fill(7),
        ]),
      }),
    code: "encrypted",
  },
  {
    name: "a.xls",
    what: "an older workbook still",
    bytes: () => compound({ Book: Uint8Array.from([...biff(0x809, 0, 5, 5, 0), ...biff(10), ...new Array<number>(5_000).fill(0)]) }),
    code: "unsupported",
    data: { format: "xls95" },
  },
  {
    name: "a.xls",
    what: "an old workbook cut short",
    bytes: () => asWorkbook(report, "a sheet each", "biff8").slice(0, 9_000),
    code: "damaged",
  },
  { name: "a.xls", what: "a container whose chains run in circles", bytes: circles, code: "damaged" },

  { name: "a.xlsx", what: "60 MB of zeros in 60 kB", bytes: () => zeros(60 * 1024 * 1024), code: "too-large" },
  {
    name: "a.xlsx",
    what: "60 MB of zeros that claim to be 1 kB",
    bytes: () => declaring(zeros(60 * 1024 * 1024), "xl/worksheets/sheet1.xml", 1_000),
    code: "damaged",
  },
  {
    name: "a.xlsx",
    what: "20 MB of zeros that claim to be 1 kB",
    bytes: () => declaring(zeros(20 * 1024 * 1024), "xl/worksheets/sheet1.xml", 1_000),
    code: "damaged",
  },
  {
    name: "a.xlsx",
    what: "a sheet that claims 4 GB",
    bytes: () => declaring(workbook(), "xl/worksheets/sheet1.xml", 0xfffffff0),
    code: "too-large",
  },
  {
    name: "a.zip",
    what: "20,000 entries",
    bytes: () => zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${index}`, new Uint8Array(0)])), { level: 0 }),
    code: "too-large",
  },

  {
    name: "a.xlsx",
    what: "a billion laughs in a sheet",
    bytes: () =>
      packageWith(`${laughs}<worksheet><sheetData><row><c t="inlineStr"><is><t>&lol9;</t></is></c></row></sheetData></worksheet>`),
    code: "damaged",
    data: { reason: "doctype" },
  },
  {
    name: "a.docx",
    what: "a billion laughs in a Word file",
    bytes: () => zipped({ "word/document.xml": `${laughs}<w:document><w:body/></w:document>` }),
    code: "damaged",
    data: { reason: "doctype" },
  },
  {
    name: "a.ods",
    what: "a billion laughs in a spreadsheet",
    bytes: () =>
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": `${laughs}<office:document-content/>` }),
    code: "damaged",
    data: { reason: "doctype" },
  },
  {
    name: "a.docx",
    what: "half a million elements within each other",
    bytes: () => zipped({ "word/document.xml": "<w:p>".repeat(500_000) }),
    code: "damaged",
    data: { reason: "too-deep" },
  },
  {
    name: "a.html",
    what: "100,000 elements within each other",
    bytes: () => utf8(`<html>${"<div>".repeat(100_000)}`),
    code: "damaged",
    data: { reason: "too-deep" },
  },
  {
    name: "a.html",
    what: "tables within tables within tables",
    bytes: () => utf8(`<html>${"<table><tr><td>".repeat(200)}`),
    code: "damaged",
    data: { reason: "too-deep" },
  },
  {
    name: "a.html",
    what: "two million closing tags for nothing",
    bytes: () => utf8(`<html>${"<b>".repeat(900)}${"</i>".repeat(2_000_000)}`),
    code: "too-large",
  },
  {
    name: "a.html",
    what: "cells that span a milliard rows and columns",
    bytes: () => utf8(`<table>${`<tr>${`<td rowspan=1000000000 colspan=1000000000>x</td>`.repeat(20)}</tr>`.repeat(50)}</table>`),
    code: "not-a-report",
  },
  {
    name: "a.html",
    what: "a table of 500,000 cells",
    bytes: () => utf8(`<table>${`<tr>${"<td>1".repeat(100)}`.repeat(5_000)}</table>`),
    code: "too-large",
  },
  {
    name: "a.xlsx",
    what: "cells at the far end of the sheet",
    bytes: () =>
      packageWith(
        `<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="999999999999"><c r="ZZZZZZ99"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
    code: "not-a-report",
  },
  {
    name: "a.xlsx",
    what: "150,000 cells",
    bytes: () =>
      packageWith(`<worksheet><sheetData>${`<row>${"<c><v>1</v></c>".repeat(100)}</row>`.repeat(1_500)}</sheetData></worksheet>`),
    code: "too-large",
  },
  {
    name: "a.xlsx",
    what: "a million cells",
    bytes: () =>
      packageWith(`<worksheet><sheetData>${`<row>${"<c><v>1</v></c>".repeat(100)}</row>`.repeat(10_000)}</sheetData></worksheet>`),
    code: "too-large",
  },
  {
    name: "a.ods",
    what: "a cell repeated over a million rows",
    bytes: () =>
      zipped({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `<d><table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table></d>`,
      }),
    code: "too-large",
  },
  {
    name: "a.txt",
    what: "11 MB of text",
    bytes: () => utf8("规章 | 0 | 0 | 0\n".repeat(600_000)),
    code: "too-large",
    data: { limit: "10 MB" },
  },
  { name: "a.txt", what: "9 MB of rows", bytes: () => utf8("规章 | 0 | 0 | 0\n".repeat(430_000)), code: "too-large" },
  { name: "a.txt", what: "one line of nine million bars", bytes: () => utf8("|".repeat(9_000_000)), code: "too-large" },
  { name: "a.json", what: "90,000 brackets", bytes: () => utf8("[".repeat(90_000)), code: "damaged", data: { reason: "json" } },
  { name: "a.json", what: "a list", bytes: () => utf8("[1,2,3]"), code: "not-a-report", data: { from: "json" } },
  { name: "a.json", what: "nothing between its braces", bytes: () => utf8("{}"), code: "not-a-report", data: { from: "json" } },
  {
    name: "a.json",
    what: "data of something else",
    bytes: () => utf8('{"name":"x","dependencies":{}}'),
    code: "not-a-report",
    data: { from: "json" },
  },
  { name: "a.json", what: "half a report", bytes: () => utf8('{"requests":[[0,0'), code: "damaged", data: { reason: "json" } },
  {
    name: "a.json",
    what: "requests of another size",
    bytes: () => utf8('{"requests":[[0]]}'),
    code: "not-a-report",
    data: { part: "requests" },
  },

  {
    name: "a.doc",
    what: "a Word 97 file",
    bytes: () => compound({ WordDocument: new Uint8Array(5_000) }),
    code: "unsupported",
    data: { format: "doc" },
  },
  {
    name: "a.xls",
    what: "a Word 97 file that says it is a workbook",
    bytes: () => compound({ WordDocument: new Uint8Array(5_000) }),
    code: "unsupported",
    data: { format: "doc" },
  },
  {
    name: "a.wps",
    what: "a WPS text",
    bytes: () => compound({ Contents: new Uint8Array(5_000) }),
    code: "unsupported",
    data: { format: "wps" },
  },
  {
    name: "a.ofd",
    what: "a fixed-layout file",
    bytes: () => zipped({ "OFD.xml": "<ofd/>" }),
    code: "unsupported",
    data: { format: "ofd" },
  },
  { name: "a.pdf", what: "a PDF file", bytes: () => utf8("%PDF-1.7\n"), code: "unsupported", data: { format: "pdf" } },
  {
    name: "a.xlsx",
    what: "a PDF file that says it is a workbook",
    bytes: () => utf8("%PDF-1.7\n"),
    code: "unsupported",
    data: { format: "pdf" },
  },
  {
    name: "a.xlsx",
    what: "a picture",
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    code: "unsupported",
    data: { format: "image" },
  },
  {
    name: "a.zip",
    what: "an archive of reports",
    bytes: () => zipSync({ "报告.xlsx": workbook() }),
    code: "unsupported",
    data: { format: "archive" },
  },
  {
    name: "a.xlsb",
    what: "a binary workbook",
    bytes: () => zipped({ "xl/workbook.bin": "x" }),
    code: "unsupported",
    data: { format: "xlsb" },
  },
  {
    name: "a.xml",
    what: "an XML spreadsheet",
    bytes: () => utf8(`<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>`),
    code: "unsupported",
    data: { format: "xml" },
  },
  {
    name: "a.mht",
    what: "a page in one file, without the page",
    bytes: () => utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"),
    code: "unsupported",
    data: { format: "mht" },
  },

  { name: "a.txt", what: "a letter", bytes: () => utf8("各位同事：\n请于一月二十六日前报送年度报告。\n"), code: "not-a-report" },
  {
    name: "a.xlsx",
    what: "a workbook of something else",
    bytes: () => packageWith(`<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`),
    code: "not-a-report",
  },
  // Nothing may cost the room between the sheet's edge and a cell far out.
  {
    name: "a.xlsx",
    what: "one cell far to the right in each of 5,000 rows",
    bytes: () =>
      packageWith(
        `<worksheet><sheetData>${Array.from({ length: 5_000 }, (_, row) => `<row r="${row + 1}"><c r="AMJ${row + 1}"><v>1</v></c></row>`).join("")}</sheetData></worksheet>`,
      ),
    code: "not-a-report",
  },
  {
    name: "a.xlsx",
    what: "a workbook without the sheet it lists",
    bytes: () => zipped({ "_rels/.rels": main, "xl/workbook.xml": oneSheet, "xl/_rels/workbook.xml.rels": sheetRelation }),
    code: "not-a-report",
  },
  {
    name: "a.html",
    what: "a page whose characters are lost",
    bytes: () => utf8(asHtml(report).replace(/[\u4e00-\u9fff]/g, "\ufffd\ufffd")),
    code: "damaged",
    data: { reason: "wrong-charset" },
  },

  { name: "a.xls", what: "a page that says it is a workbook", bytes: () => utf8(asHtml(report)), code: null },
  { name: "a.doc", what: "a new workbook that says it is an old document", bytes: workbook, code: null },
  {
    name: "a.xlsx",
    what: "an old workbook that says it is a new one",
    bytes: () => asWorkbook(report, "a sheet each", "biff8"),
    code: null,
  },
  { name: "a.xlsx", what: "a Word file that says it is a workbook", bytes: () => asDocx(report), code: null },
  { name: "a", what: "saved text without a name", bytes: () => utf8(asText(report)), code: null },
  { name: "a.json", what: "saved text that says it is data", bytes: () => utf8(asText(report)), code: "damaged", data: { reason: "json" } },
];

/** Somewhere in the middle of the largest entry. */
const indexOfSheet = (bytes: Uint8Array): number => Math.floor(bytes.length / 2);

function circles(): Uint8Array {
  const bytes = compound({ Workbook: new Uint8Array(20_000) });
  const view = new DataView(bytes.buffer);
  const fat = (view.getUint32(76, true) + 1) * 512;
  for (let at = 0; at < 128; at += 1) view.setUint32(fat + 4 * at, at === 0 ? 1 : 0, true);
  return bytes;
}
