/** Pages in one file, pages inside Word files, and files under another name: what a file is decides, not what it is called. */

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { asHtml, asWorkbook } from "../../made/files/written";
import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";

const report = exampleReport("hongze-2023");
const page = asHtml(report);

async function read(name: string, bytes: Uint8Array): Promise<unknown> {
  const result = await readReportFile(name, bytes);
  if (!result.ok) return result.failure;
  return toReportFile(result.report);
}
const expected = await read("a.html", strToU8(page));

const quotedPrintable = (text: string): string =>
  [...strToU8(text)]
    .map((byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)))
    .join("");
const wrapped = (text: string): string => text.replace(/(.{60}(?:=[\dA-F]{2})?)/g, "$1=\r\n");

const encodings: readonly (readonly [string, string, string])[] = [
  ["quoted-printable", "quoted-printable", wrapped(quotedPrintable(page))],
  ["quoted-printable that leaves characters as they are", "quoted-printable", page.replaceAll("=", "=3D")],
  [
    "base64",
    "base64",
    Buffer.from(page)
      .toString("base64")
      .replace(/(.{76})/g, "$1\r\n"),
  ],
  ["8bit", "8bit", page],
];

const inOneFile = (encoding: string, body: string): Uint8Array =>
  strToU8(
    [
      "MIME-Version: 1.0",
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_part"',
      "",
      "------=_part",
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
      "------=_part",
      `Content-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}`,
      "",
      body,
      "------=_part--",
    ].join("\r\n"),
  );

test("the page itself is a report", () => expect(expected).toMatchObject({ agency: report.agency }));

describe.each(encodings)("a page in one file, in %s", (_, encoding, body) => {
  test("is read", async () => expect(await read("a.mht", inOneFile(encoding, body))).toEqual(expected));
  test("is read under the name of a Word file", async () => expect(await read("a.doc", inOneFile(encoding, body))).toEqual(expected));
  test("is read inside a Word file", async () => {
    const bytes = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "_rels/.rels": strToU8(
        `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/document.xml": strToU8(`<w:document xmlns:w="w" xmlns:r="r"><w:body><w:altChunk r:id="chunk"/></w:body></w:document>`),
      "word/_rels/document.xml.rels": strToU8(
        `<Relationships><Relationship Id="chunk" Type="http://x/aFChunk" Target="/word/afchunk.mht"/></Relationships>`,
      ),
      "word/afchunk.mht": inOneFile(encoding, body),
    });
    expect(await read("a.docx", bytes)).toEqual(expected);
  });
});

test.each(["a.doc", "a.wps", "a.et", "a.xls", "a.pdf"])("a page named %s is read", async (name) => {
  expect(await read(name, strToU8(page))).toEqual(expected);
});

test("a workbook of WPS is read where it is built as one of Excel", async () => {
  const bytes = asWorkbook(report, "a sheet each", "biff8");
  expect(await read("a.et", bytes)).toEqual(await read("a.xls", bytes));
});

test.each(["doc", "wps", "et", "ofd", "pdf"])("a text named .%s is none", async (format) => {
  expect(await read(`a.${format}`, strToU8("各位同事：请报送。"))).toEqual({ code: "unsupported", data: { format } });
});
