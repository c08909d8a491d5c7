/** Small files that unfold, stall or mislead: each is refused in words, or read as an office program shows it. */

import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { textOf } from "../../src/core/exporters/text";
import type { FailureCode } from "../../src/core/findings/failure";
import { takeSignOff } from "../../src/core/prose/sign-off";
import type { Report } from "../../src/core/report/report";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { CompoundFile } from "../../src/files/compound-file";
import { readReportBytes, readReportFile } from "../../src/files/read-report-file";
import { readHtml } from "../../src/files/read-html";
import { xlsContent } from "../../src/files/read-xls";
import { sheetCells } from "../../src/files/read-xlsx-sheet";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { asDocx, asHtml, asText, asWorkbook } from "../../made/files/written";

const report = exampleReport("hongze-2023");
/** With its texts in a part of their own, as Excel has them. */
const plain = new Uint8Array(
  XLSX.write(XLSX.read(asWorkbook(report, "a sheet each")), { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer,
);
const sheetPart = "xl/worksheets/sheet3.xml";

/** The workbook of the report with its parts changed. */
function changed(change: (parts: Record<string, Uint8Array>) => void, bytes = plain): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts, { level: 0 });
}

const edit =
  (name: string, how: (xml: string) => string) =>
  (parts: Record<string, Uint8Array>): void => {
    parts[name] = strToU8(how(strFromU8(parts[name] as Uint8Array)));
  };

const ods = (content: string, manifest = ""): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(`<d xmlns:table="t" xmlns:text="x" xmlns:office="o">${content}</d>`),
    "META-INF/manifest.xml": strToU8(manifest),
  });

const docx = (body: string): Uint8Array =>
  zipSync({
    "_rels/.rels": strToU8(`<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`),
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${body}`),
  });

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  new DataView(bytes.buffer).setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(2 * at + 2, text.charCodeAt(at), true);
  return bytes;
}

/** Two entries of one name: a copy of the sheet is given the sheet's own name afterwards. */
function withTwin(): Uint8Array {
  const twin = "xl/worksheets/sheet9.xml";
  const bytes = changed((parts) => {
    parts[twin] = parts[sheetPart] as Uint8Array;
  });
  const name = strToU8(twin);
  for (let at = bytes.length - name.length; at >= 0; at--)
    if (name.every((byte, index) => bytes[at + index] === byte)) bytes.set(strToU8(sheetPart), at);
  return bytes;
}

const refused: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, code: FailureCode])[] = [
  [
    "one long text that ten thousand cells show",
    "a.xlsx",
    () =>
      changed((parts) => {
        edit("xl/sharedStrings.xml", () => `<sst><si><t>${"长".repeat(30_000)}</t></si></sst>`)(parts);
        edit(
          sheetPart,
          () => `<worksheet><sheetData><row r="1">${'<c t="s"><v>0</v></c>'.repeat(10_000)}</row></sheetData></worksheet>`,
        )(parts);
      }),
    "too-large",
  ],
  [
    "many sheets in one part",
    "a.xlsx",
    () => changed(edit("xl/_rels/workbook.xml.rels", (xml) => xml.replace(/sheet\d+\.xml/g, "sheet3.xml"))),
    "damaged",
  ],
  ["two results in one cell", "a.xlsx", () => changed(edit(sheetPart, (xml) => xml.replace("</v></c>", "</v><v>1</v></c>"))), "damaged"],
  ["two entries of one name", "a.xlsx", withTwin, "damaged"],
  [
    "sheets of repeated cells",
    "a.ods",
    () =>
      ods(
        `<table:table table:name="S"><table:table-row table:number-rows-repeated="60000"><table:table-cell><text:p>规章</text:p></table:table-cell></table:table-row></table:table>`.repeat(
          5,
        ),
      ),
    "too-large",
  ],
  [
    "spaces without end",
    "a.ods",
    () =>
      ods(
        `<table:table><table:table-row><table:table-cell><text:p>${'<text:s text:c="190000"/>'.repeat(1_000)}</text:p>`.concat(
          "</table:table-cell></table:table-row></table:table>",
        ),
      ),
    "too-large",
  ],
  [
    "a formula of dots and quotes",
    "a.ods",
    () =>
      ods(
        ["[", "'", "[.", "$'a'", "[''''"]
          .map(
            (piece) =>
              `<table:table><table:table-row><table:table-cell table:formula="of:=${piece.repeat(20_000)}]"/></table:table-row></table:table>`,
          )
          .join(""),
      ),
    "not-a-report",
  ],
  ...(
    [
      ["empty cells", "<w:tbl><w:tr>", "<w:tc/>", 40_000],
      ["empty rows", "<w:tbl>", "<w:tr/>", 40_000],
      ["breaks", "<w:p><w:r>", "<w:br/>", 600_000],
      ["empty paragraphs", "", "<w:p/>", 60_000],
      ["long texts", "", `<w:p><w:r><w:t>${"信息公开".repeat(1_000)}</w:t></w:r></w:p>`, 900],
      ["unknown elements", "", "<w:x/>", 600_000],
      ["tables of one cell", "", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", 20_000],
    ] as const
  ).map(([what, before, unit, count]): (typeof refused)[number] => [what, "a.docx", () => docx(before + unit.repeat(count)), "too-large"]),
  ...(
    [
      ["cells in a row", "<table><tr>", "<td>1</td>", 40_000],
      ["rows", "<table>", "<tr><td>", 40_000],
      ["tables", "", "<table><tr><td>规章</td></tr></table>", 20_000],
      ["paragraphs", "", "<p>收到申请5件。", 60_000],
      ["words", "<p>", "a ", 2_000_000],
      ["references", "<p>", "&amp;", 500_000],
    ] as const
  ).map(([what, before, unit, count]): (typeof refused)[number] => [
    `many ${what}`,
    "a.html",
    () => strToU8(before + unit.repeat(count)),
    "too-large",
  ]),
  ...["[", "{", '"a":', '""'].map((unit): (typeof refused)[number] => [
    `a row of ${unit}`,
    "a.json",
    () => strToU8(`{${unit.repeat(200_000)}`),
    "too-large",
  ]),
  ["a spreadsheet with a password", "a.ods", () => ods("", "<manifest:encryption-data/>"), "encrypted"],
];

test.each(refused)("%s in %s", async (_what, name, bytes, code) => {
  expect(await readReportFile(name, bytes())).toMatchObject({ ok: false, failure: { code } });
});

describe("a report whose text nobody would print", () => {
  const long = "收到申请5件，".repeat(20_000);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["a.html", strToU8(asHtml(report.with({ overview: long })))],
    ["a.txt", strToU8(asText(report.with({ overview: long })))],
    ["a.docx", asDocx(report.with({ overview: long }))],
    ["a.json", strToU8(JSON.stringify({ ...toReportFile(report), overview: long }))],
    ["body.json", strToU8(JSON.stringify({ ...toReportFile(report), agency: long }))],
    ["cell.json", strToU8(JSON.stringify({ ...toReportFile(report), reviewAndLitigation: Array.from({ length: 15 }, () => long) }))],
    ["sign-off.json", strToU8(JSON.stringify({ ...toReportFile(report), signOff: { editor: long } }))],
  ];
  test.each(files)("%s is refused before it is checked", async (name, bytes) => {
    expect(await readReportFile(name, bytes)).toMatchObject({ ok: false, failure: { code: "too-large" } });
  });

  test("one three times as long as any is read", async () => {
    const text = "收到申请5件，".repeat(12_000);
    expect(await readReportFile("a.docx", asDocx(report.with({ overview: text })))).toMatchObject({ ok: true });
  });
});

test("of thousands of unknown keys the first are named, long ones cut short", async () => {
  const more = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${index}${"长".repeat(9_000)}`.slice(0, 900), 1]));
  const read = await readReportFile("a.json", strToU8(JSON.stringify({ ...toReportFile(report), ...more })));
  const keys = read.ok ? String(read.warnings[0]?.data["keys"]) : "";
  expect(keys.split(", ")).toHaveLength(21);
  expect(keys.length).toBeLessThan(1_000);
});

describe("read as an office program shows it", () => {
  const asRead = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const result = await readReportFile(name, bytes);
    return result.ok ? toReportFile(result.report) : result.failure;
  };

  const alike: readonly (readonly [what: string, change: (parts: Record<string, Uint8Array>) => void])[] = [
    ["a part in UTF-16", (parts) => (parts[sheetPart] = utf16(strFromU8(parts[sheetPart] as Uint8Array)))],
    [
      "the shared strings in UTF-16",
      (parts) => (parts["xl/sharedStrings.xml"] = utf16(strFromU8(parts["xl/sharedStrings.xml"] as Uint8Array))),
    ],
    [
      "the name of a part in other letters",
      (parts) => {
        parts["xl/SharedStrings.XML"] = parts["xl/sharedStrings.xml"] as Uint8Array;
        delete parts["xl/sharedStrings.xml"];
      },
    ],
    [
      "an inline text with another value beside it",
      edit(sheetPart, (xml) =>
        xml.replace(/<c r="(\w+)"[^>]*><v>(\d+)<\/v><\/c>/, '<c r="$1" t="inlineStr"><is><t>$2</t></is><v>77</v></c>'),
      ),
    ],
    [
      "a name over ten million rows",
      edit("xl/workbook.xml", (xml) =>
        xml.replace(
          "</sheets>",
          '</sheets><definedNames><definedName name="XXGK_overview">Sheet2!$A$1:$A$9999999</definedName></definedNames>',
        ),
      ),
    ],
  ];

  test.each(alike)("%s", async (_what, change) => {
    const read = (await asRead("a.xlsx", changed(change))) as Record<string, unknown>;
    const expected = (await asRead("a.xlsx", plain)) as Record<string, unknown>;
    const numbers = (file: Record<string, unknown>): unknown =>
      JSON.stringify([file["proactiveDisclosure"], file["requests"], file["reviewAndLitigation"]]).replaceAll('"', "");
    expect(numbers(read)).toBe(numbers(expected));
  });

  test.each([
    ["an embedded workbook", ["/MBD00012/Workbook", "/MBD00012/Other"], "/Workbook"],
    ["its stream in capitals", ["/Other"], "/WORKBOOK"],
  ])("an .xls with %s", async (_what, others, own) => {
    const stream = (bytes: Uint8Array): Uint8Array => new CompoundFile(bytes).stream("Workbook") as Uint8Array;
    const file = XLSX.CFB.utils.cfb_new();
    for (const name of others)
      XLSX.CFB.utils.cfb_add(file, name, stream(asWorkbook(exampleReport("dongfeng-2021"), "a sheet each", "biff8")));
    XLSX.CFB.utils.cfb_add(file, own, stream(asWorkbook(report, "a sheet each", "biff8")));
    const written = new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as unknown as ArrayBuffer);
    expect(await asRead("a.xls", written)).toMatchObject({ requests: toReportFile(report).requests });
  });

  test.each([0x0006, 0x0206, 0x0406])("a formula record of number %i", (id) => {
    const record = (number: number, ...bytes: number[]): number[] => [number & 255, number >> 8, bytes.length, 0, ...bytes];
    const five = [...new Uint8Array(new Float64Array([5]).buffer)];
    const begin = (kind: number): number[] => record(0x0809, 0, 6, kind, 0, 0, 0, 0, 0);
    const end = record(0x000a);
    const name = [1, 0, 83];
    const start = begin(5).length + record(0x0085, 0, 0, 0, 0, 0, 0, ...name).length + end.length;
    const globals = [...begin(5), ...record(0x0085, start, 0, 0, 0, 0, 0, ...name), ...end];
    const cells = record(id, 2, 0, 3, 0, 0, 0, ...five, 0, 0, 0, 0, 0, 0, 0, 0);
    const { sheets } = xlsContent(Uint8Array.from([...globals, ...begin(16), ...cells, ...end]));
    expect(sheets[0]?.grid().at(2, 3)?.value).toBe(5);
  });
});

test.each(["", " ", "0x0", "1e0", "-1", "7"])("the index 「%s」 of a shared string is no string", (index) => {
  const xml = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>${index}</v></c></row></sheetData></worksheet>`;
  expect(sheetCells({ xml, decoded: (piece) => piece }, ["第一", "第二"])).toEqual([]);
});

describe("texts of one word over and over end at once", () => {
  test.each(["扫一扫", "打印", "【", "大", "分享到", "上一条 ", "返回", "— ", "1"])("a page of %s", (word) => {
    expect(readHtml(`<p>${word.repeat(30_000)}x</p>`).blocks.length).toBeLessThan(2);
  });

  test.each(["其他", "其它需要", "其他情形。"])("a sheet whose name is %s", (word) => {
    const sheet = `<table:table table:name="${word.repeat(30_000)}"><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`;
    expect(() => readReportBytes("a.ods", ods(sheet))).not.toThrow();
  });

  test.each(["审核：", "监 审", "审核 人", "编辑", "责任", " ", "审核：张三 "])("a last line of %s", (word) => {
    const line = `审核：${word.repeat(30_000)}。`;
    expect(takeSignOff([line]).lines).toEqual([line]);
  });
});

describe("other spreadsheets as text", () => {
  const content = strFromU8(unzipSync(asWorkbook(report, "a sheet each", "ods"))["content.xml"] as Uint8Array);
  const flat = content
    .replace("<office:document-content", '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"')
    .replace("</office:document-content>", "</office:document>");

  test.each(["a.fods", "a.xml", "a.ods", "a"])("a flat spreadsheet of OpenDocument is read as %s", async (name) => {
    expect(flat).toContain("office:mimetype");
    const read = await readReportFile(name, strToU8(flat));
    expect(read.ok && toReportFile(read.report)).toMatchObject({ requests: toReportFile(report).requests });
  });

  test.each([
    ["a.fodt", flat.replace("opendocument.spreadsheet", "opendocument.text"), "odt"],
    ["a.slk", 'ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n', "slk"],
    ["a.txt", "ID;PCALCOOO32\r\nE", "slk"],
    ["a.dif", 'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n', "dif"],
    ["a", 'TABLE\n0,1\n"x"\n', "dif"],
  ])("%s has words of its own", async (name, text, format) => {
    expect(await readReportFile(name, strToU8(text))).toMatchObject({ ok: false, failure: { code: "unsupported", data: { format } } });
  });
});

describe("totals that are formulas without results, as openpyxl saves them", () => {
  const blanksIn = (read: Report): number => findingsOf(read).filter(({ message }) => message === "blankCell").length;
  /** Every formula of the template without the value beside it. */
  const uncalculated = async (from: Report, change: (xml: string) => string = (xml) => xml): Promise<Uint8Array> => {
    const template = await writeXlsx(planWorkbook(from.form, { agency: from.agency, year: from.year, totals: "formulas", report: from }));
    const without = (xml: string): string => change(xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
    return changed((parts) => {
      for (const name of Object.keys(parts)) if (name.startsWith("xl/worksheets/sheet")) edit(name, without)(parts);
    }, Uint8Array.from(template));
  };

  test.each(["huaian-2024", "dongfeng-2021"])("%s: each total is what its parts add up to, in every export", async (name) => {
    const from = exampleReport(name);
    const read = await readReportFile("a.xlsx", await uncalculated(from));
    if (!read.ok) throw new Error(read.failure.code);
    const totals = [...read.report.formulas];
    expect(totals.length).toBeGreaterThan(20);
    for (const id of totals) expect(read.report.typed(id), id).toBe(from.sum(from.form.totalsAt(id)[0]?.left ?? []));
    expect(blanksIn(read.report)).toBe(blanksIn(from));
    expect(textOf(read.report)).toContain(`（七）总计\t\t${from.amount("requests/outcome.total/naturalPerson")}`);
  });

  const whole = exampleReport("huaian-2024");
  // The first of each of two sheets.
  test("formulas that are no totals of their parts stay blank and are said to be", async () => {
    const bytes = await uncalculated(whole, (xml) => xml.replace(/<f>SUM\([^<]*<\/f>/, "<f>Other!A1*2</f>"));
    const read = await readReportFile("a.xlsx", bytes);
    if (!read.ok) throw new Error(read.failure.code);
    expect(blanksIn(read.report)).toBe(blanksIn(whole) + 2);
  });
});
