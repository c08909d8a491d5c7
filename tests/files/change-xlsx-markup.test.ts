/** The same workbook in the many ways its markup can be written, changed in place; and the workbooks that are refused. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { runs } from "../../made/consistent-report";
import { asWpsWorkbook } from "../../made/files/wps";
import { asWorkbook } from "../../made/files/written";
import type { CellId } from "../../src/core/form/cell-id";
import { sayFailure } from "../../src/core/findings/say-failure";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { a1 } from "../../src/core/sheet/addresses";
import type { SheetAddress } from "../../src/core/sheet/addresses";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { addressOf } from "../../src/core/template/planned-places";
import { readReportBytes } from "../../src/files/read-report-file";
import { changedXlsx } from "../../src/files/change-xlsx";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { scanWorkbook } from "../files-write/scan-workbook";
import { expectReads, partsThatDiffer, reportIn } from "./changed";
import { numbered } from "./reports";

const report = exampleReport("huaian-2024").with({
  overview: "第一段。\n第二段。",
  problemsAndImprovements: "问题。\n改进。",
  otherMatters: "本年度未收取信息处理费。",
});
const form = report.form;
const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas", report });
const own = await writeXlsx(plan);

type Parts = Record<string, string>;
const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const packed = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const everySheet = (parts: Parts, change: (xml: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, /worksheets\/[^/]+\.xml$/.test(name) ? change(xml) : xml]));

const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(/xmlns="/, 'xmlns:x="');

/** Row totals of table 3 as Excel writes a formula that was dragged down. */
function sharing(xml: string): string {
  let first = "";
  return xml.replace(/<f>SUM\(D(\d+):I\1\)<\/f>/g, (_, row: string) => {
    if (first !== "") return '<f t="shared" si="7"/>';
    first = row;
    return `<f t="shared" ref="J${row}:J${Number(row) + 24}" si="7">SUM(D${row}:I${row})</f>`;
  });
}

const withChain = (parts: Parts): Parts => ({
  ...parts,
  "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="J5" i="4"/></calcChain>',
  "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] as string).replace(
    "</Relationships>",
    '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
  ),
  "[Content_Types].xml": (parts["[Content_Types].xml"] as string).replace(
    "</Types>",
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  ),
});

const utf16 = (text: string): Uint8Array => {
  const units = new Uint16Array([0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))]);
  return new Uint8Array(units.buffer);
};

/** Formulas without cached values keep every way of leaving cells out honest. */
const ways: Readonly<Record<string, Uint8Array>> = {
  "as we write it": own,
  "with a prefix on every element": packed(everySheet(partsOf(own), prefixed)),
  "in single quotes": packed(everySheet(partsOf(own), (xml) => xml.replace(/="([^"'<>]*)"/g, "='$1'"))),
  "without cells that only have a look": packed(everySheet(partsOf(own), (xml) => xml.replace(/<c r="[A-Z]+\d+"(?: s="\d+")?\/>/g, ""))),
  "without rows that have no cell": packed(
    everySheet(partsOf(own), (xml) => xml.replace(/<c r="[A-Z]+\d+"(?: s="\d+")?\/>/g, "").replace(/<row [^>]*(?:\/>|><\/row>)/g, "")),
  ),
  "with spans of rows and the area it uses": packed(
    everySheet(partsOf(own), (xml) =>
      xml
        .replace(/<row /g, '<row spans="1:2" ')
        .replace(/<dimension[^>]*>/, "")
        .replace("<sheetViews>", '<dimension ref="A1:B2"/><sheetViews>'),
    ),
  ),
  "with shared formulas": packed(everySheet(partsOf(own), sharing)),
  "with a chain of calculation": packed(withChain(partsOf(own))),
  "by the strict standard": packed(
    Object.fromEntries(
      Object.entries(partsOf(own)).map(([name, xml]) => [
        name,
        xml
          .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    ),
  ),
  "in UTF-16": zipSync(
    Object.fromEntries(
      Object.entries(partsOf(own)).map(([name, xml]) => [
        name,
        /worksheets/.test(name) && !/_rels/.test(name) ? utf16(xml.replace("UTF-8", "UTF-16")) : strToU8(xml),
      ]),
    ),
  ),
  "by WPS": asWpsWorkbook(report),
  "home-made on one sheet": asWorkbook(report, "one sheet"),
  "home-made on sheets of its own": asWorkbook(report, "a sheet each"),
};

const number = fc.tuple(fc.constantFrom(...form.cells.map(({ id }) => id)), fc.oneof(fc.nat(9_999), fc.constant<Typed>(null)));
const changes = fc.record({
  numbers: fc.array(number, { minLength: 1, maxLength: 12 }),
  text: fc.option(
    fc.tuple(
      fc.constantFrom("overview", "problemsAndImprovements", "otherMatters"),
      fc
        .array(fc.constantFrom("第一段。", "加强业务培训，完善制度。", "本年度未收取信息处理费。"), { minLength: 1, maxLength: 40 })
        .map((lines) => lines.join("\n")),
    ),
  ),
});

describe.each(Object.entries(ways))("a workbook %s", (_, bytes) => {
  const before = reportIn("a.xlsx", bytes);

  test("reads as the report after any change, the totals too", () => {
    fc.assert(
      fc.property(changes, ({ numbers, text }) => {
        const wanted = before.with(Object.fromEntries([...numbers, ...(text ? [text] : [])]));
        const result = changedXlsx("a.xlsx", bytes, { report: wanted });
        if (!result.ok) throw new Error(JSON.stringify(result.failure));
        const after = reportIn("a.xlsx", result.bytes);
        expectReads(after, wanted);
        for (const id of wanted.formulas) {
          const sums = form.totalsAt(id).map(({ left }) => after.sum(left));
          expect(sums, id).toContain(after.amount(id));
        }
        expect(partsThatDiffer(bytes, result.bytes).filter((part) => !/workbook|worksheets|calcChain|Content_Types/.test(part))).toEqual(
          [],
        );
      }),
      { numRuns: runs(12) },
    );
  });
});

const changed = (bytes: Uint8Array, cells: Readonly<Record<string, Typed>>): Uint8Array => {
  const result = changedXlsx("a.xlsx", bytes, { report: reportIn("a.xlsx", bytes).with(cells) });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.bytes;
};
const leaf = "requests/newlyReceived/naturalPerson" as CellId;
const total = "requests/newlyReceived/total" as CellId;
const totalAt = a1(addressOf(plan, total) as SheetAddress);
const totalRow = totalAt.slice(1);

describe("a changed workbook", () => {
  test("asks for recalculation, and has no chain of calculation", () => {
    const parts = partsOf(changed(ways["with a chain of calculation"] as Uint8Array, { [leaf]: 1 }));
    expect(parts["xl/workbook.xml"]).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"\/>/);
    expect(Object.values(parts).filter((xml) => xml.includes("calcChain"))).toEqual([]);
  });

  test("has no result of a formula over a changed cell but the ones that are known", () => {
    const [before, after] = [scanWorkbook(own), scanWorkbook(changed(own, { [leaf]: 9 }))];
    const sheet = after.sheet("三、依申请公开");
    expect(sheet.cells.get(totalAt)?.value).toBe(9 + (report.count(total) as number) - (report.count(leaf) as number));
    // The line over the table, and the cover that repeats it.
    expect([sheet.cells.get("A1")?.value, after.sheet("封面").cells.get("G4")?.value]).toEqual([null, null]);
    expect(before.sheet("封面").cells.get("G4")?.value).not.toBeNull();
    // Nothing of table 4 refers to it.
    expect(after.sheet("四、复议诉讼").cells).toEqual(before.sheet("四、复议诉讼").cells);
  });

  test("a stated total that differs takes the place of its formula, and the formulas it was written for stay", () => {
    const bytes = changed(ways["with shared formulas"] as Uint8Array, { [total]: 77 });
    const after = reportIn("a.xlsx", bytes);
    expect([after.typed(total), after.formulas.has(total), after.formulas.size]).toEqual([
      77,
      false,
      reportIn("a.xlsx", own).formulas.size - 1,
    ]);
  });

  test("so does one that is stated as before although its parts change", () => {
    const stated = { [total]: report.typed(total) ?? null, [leaf]: 9 };
    const after = reportIn("a.xlsx", changed(own, stated));
    expect([after.typed(total), after.formulas.has(total), after.typed(leaf)]).toEqual([report.typed(total), false, 9]);
  });

  test("body and year are written on the cover, and the title follows", () => {
    const before = reportIn("a.xlsx", own);
    const result = changedXlsx("a.xlsx", own, { report: new Report({ ...before.content(), agency: "<甲&乙>局", year: 2025 }) });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect([reportIn("a.xlsx", result.bytes).agency, reportIn("a.xlsx", result.bytes).year]).toEqual(["<甲&乙>局", 2025]);
  });

  test("text that outgrows its rows takes the name and the printed area along", () => {
    const overview = Array.from({ length: 45 }, (_, index) => `第${index + 1}段。`).join("\n");
    const book = scanWorkbook(changed(own, { overview }));
    expect(book.names.get("XXGK_OVERVIEW")).toBe("'一、总体情况'!$A$9:$A$53");
    expect(book.names.get("_xlnm.Print_Area@1")).toBe("'一、总体情况'!$A$4:$A$53");
  });

  test("the same change gives the same bytes", () => {
    expect(Buffer.from(changed(own, { [leaf]: 5 })).equals(Buffer.from(changed(own, { [leaf]: 5 })))).toBe(true);
  });
});

const withPart = (name: string, text: string): Uint8Array => packed({ ...partsOf(own), [name]: text });
const old = numbered("2019");

test.each<[string, Uint8Array, string]>([
  ["macros", withPart("xl/vbaProject.bin", "x"), "not-changed macros"],
  [
    "the name of a workbook with macros",
    packed({
      ...partsOf(own),
      "[Content_Types].xml": (partsOf(own)["[Content_Types].xml"] as string)
        .replace("sheet.main+xml", "sheet.macroEnabled.main+xml")
        .replace("openxmlformats-officedocument.spreadsheetml.sheet.macroEnabled", "ms-excel.sheet.macroEnabled"),
    }),
    "not-changed macros",
  ],
  ["a signature", withPart("_xmlsignatures/origin.sigs", "x"), "not-changed signed"],
  ["an .xls", asWorkbook(report, "a sheet each", "biff8"), "not-changed format"],
  ["an .ods", asWorkbook(report, "a sheet each", "ods"), "not-changed format"],
  ["a page", strToU8("<html><body><table></table></body></html>"), "not-changed format"],
  ["another edition", asWpsWorkbook(old), "not-changed edition"],
  ["a table that stands there twice", twice(), "not-changed reads-otherwise"],
  ["a total of an array formula", arrays(), "not-changed array"],
  ["nothing", new Uint8Array(0), "damaged "],
  ["half a file", own.slice(0, 4_000), "damaged "],
])("%s is refused in words", (_, bytes, expected) => {
  const read = readReportBytes("a.xlsx", bytes);
  const before = read.ok && read.report.form === form ? read.report : report;
  const result = changedXlsx("a.xlsx", bytes, { report: before.with({ [leaf]: 4_321, [total]: 5 }) });
  if (result.ok) throw new Error("was changed");
  expect(`${result.failure.code} ${result.failure.code === "not-changed" ? result.failure.data["reason"] : ""}`).toBe(expected);
  for (const language of ["zh-CN", "en"] as const) expect(sayFailure(result.failure, language)).not.toMatch(/undefined|\[object/);
});

function twice(): Uint8Array {
  const parts = partsOf(asWorkbook(report, "a sheet each"));
  const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const table = sheets.find(
    (name) => (parts[name] as string).length === Math.max(...sheets.map((each) => (parts[each] as string).length)),
  ) as string;
  const last = sheets.at(-1) as string;
  return packed({ ...parts, [last]: parts[table] as string });
}

function arrays(): Uint8Array {
  return packed(
    everySheet(partsOf(own), (xml) =>
      xml.replace(`<f>SUM(D${totalRow}:I${totalRow})</f>`, `<f t="array" ref="${totalAt}:J40">MMULT(D5:I6,A1:A6)</f>`),
    ),
  );
}
