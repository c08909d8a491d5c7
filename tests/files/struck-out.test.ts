/** Digits that somebody crossed out or hid are not read: 9 crossed out before 0 is 0, in every format that can say so. */

import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";

import { asDocx, asHtml, asWorkbook } from "../../made/files/written";
import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";

const report = exampleReport("hongze-2023");
const numbers = (of: typeof report): unknown => toReportFile(of)["requests"];

async function read(name: string, bytes: Uint8Array): Promise<unknown> {
  const result = await readReportFile(name, bytes);
  if (!result.ok) throw new Error(result.failure.code);
  return numbers(result.report);
}

const changed = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] as Uint8Array);
  const after = change(before);
  expect(after).not.toBe(before);
  parts[part] = strToU8(after);
  return zipSync(parts);
};

test.each([
  "<del>9</del>",
  "<s>9</s>",
  "<strike>9</strike>",
  '<span style="text-decoration: line-through">9</span>',
  '<span style="display:none">9</span>',
])("in a page: %s", async (struck) => {
  const page = asHtml(report).replace(/(<td[^>]*>)(\d)/g, `$1${struck}$2`);
  expect(page).toContain(struck);
  expect(await read("a.html", strToU8(page))).toEqual(numbers(report));
});

test("typed into the fields of a form that was saved as a page", async () => {
  const page = asHtml(report).replace(/(<td[^>]*>)(\d+)(<\/td>)/g, '$1<input type="text" value="$2">$3');
  expect(await read("a.html", strToU8(page))).toEqual(numbers(report));
});

test.each(["strike", "dstrike", "vanish", 'strike w:val="true"'])("in a Word file: w:%s", async (property) => {
  const struck = `<w:r><w:rPr><w:${property}/></w:rPr><w:t>9</w:t></w:r>`;
  const bytes = changed(asDocx(report), "word/document.xml", (xml) =>
    xml.replace(/(<w:r>)(?=(?:<w:rPr>.{0,200}?<\/w:rPr>)?<w:t[^>]*>\d+<\/w:t>)/g, `${struck}$1`),
  );
  expect(await read("a.docx", bytes)).toEqual(numbers(report));
});

test("a Word file in which it is switched off is read as it is", async () => {
  const bytes = changed(asDocx(report), "word/document.xml", (xml) =>
    xml.replace(/<w:r>(?=<w:t[ >])/g, "<w:r><w:rPr></w:rPr>").replaceAll("<w:r><w:rPr>", '<w:r><w:rPr><w:strike w:val="0"/>'),
  );
  expect(await read("a.docx", bytes)).toEqual(numbers(report));
});

test("in the rich text of a workbook", async () => {
  const plain = new Uint8Array(
    XLSX.write(XLSX.read(asWorkbook(report, "a sheet each")), { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer,
  );
  const bytes = changed(plain, "xl/sharedStrings.xml", (xml) =>
    xml.replace(/<si><t[^>]*>([^<]*总计[^<]*)<\/t><\/si>/g, "<si><r><rPr><strike/></rPr><t>小计</t></r><r><t>$1</t></r></si>"),
  );
  const result = await readReportFile("a.xlsx", bytes);
  if (!result.ok) throw new Error(result.failure.code);
  expect(result.report.printed.labels).toBeUndefined();
});
