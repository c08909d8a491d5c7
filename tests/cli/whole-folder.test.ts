/** What only a folder as a whole can tell: who sent nothing, whose text is another's, in which order people look. */

import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { findFiles } from "../../src/cli/find-files";
import { missingBodies } from "../../src/core/prose/missing-bodies";
import { toReportFile } from "../../src/core/report/report-file";
import { editedReport } from "../rules/edited-report";
import { memoryIo } from "./memory-io";

const report = (agency: string | null, overview = ""): string =>
  JSON.stringify(toReportFile(editedReport({ report: "dongfeng-2021", agency, with: { overview, problemsAndImprovements: "" } })));

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly { readonly rule: string; readonly data: { readonly file?: string } }[];
  }[];
  readonly summary: { readonly missing?: readonly string[] };
}

async function checked(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...more: string[]
): Promise<{ answer: Answer; status: number; errors: string }> {
  const io = memoryIo(files);
  const status = await run(["check", "今年", ...more, "--format", "json"], io);
  return { answer: JSON.parse(io.printed("stdout")) as Answer, status, errors: io.printed("stderr") };
}

const thisYear = { "今年/1.json": report("东风区财政局"), "今年/2.json": report("区教育局") };

test.each([
  ["one name a line", "东风区财政局\n东风区教育局\n\n东风区审计局\n"],
  ["numbered, with a title and a head", "应报送单位名单\n序号,单位名称\n1,东风区财政局\n2,东风区教育局\n3,东风区审计局\n"],
  ["with numbers before the names", "1.东风区财政局\r\n2、东风区教育局\r\n3 东风区审计局"],
])("a roster as text, %s", async (_, roster) => {
  const { answer, status } = await checked({ ...thisYear, "名单.txt": roster }, "--roster", "名单.txt");
  expect(answer.summary.missing).toEqual(["东风区审计局"]);
  expect(status).toBe((await checked(thisYear)).status);
});

test("a roster as a sheet", async () => {
  const rows = [
    ["序号", "单位名称"],
    ["1", "东风区财政局"],
    ["2", "东风区教育局"],
    ["3", "东风区审计局"],
  ];
  const cells = (row: readonly string[]): string => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join("")}</sheetData></worksheet>`;
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/${type}" Target="${target}"/></Relationships>`;
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const { answer, errors } = await checked({ ...thisYear, "名单.xlsx": bytes }, "--roster", "名单.xlsx");
  expect(errors).toBe("");
  expect(answer.summary.missing).toEqual(["东风区审计局"]);
});

test("last year's folder tells who must report; without either nothing is said", async () => {
  const lastYear = { "去年/a.json": report("东风区财政局"), "去年/b.json": report("东风区民政局") };
  expect((await checked({ ...thisYear, ...lastYear }, "--previous", "去年")).answer.summary.missing).toEqual(["东风区民政局"]);
  expect((await checked(thisYear)).answer.summary).not.toHaveProperty("missing");
});

test("a roster that is not there, or holds no names, is said and does not keep the reports from being checked", async () => {
  for (const files of [thisYear, { ...thisYear, "名单.txt": "1\n2\n" }]) {
    const { answer, status, errors } = await checked(files, "--roster", "名单.txt");
    expect(answer.files).toHaveLength(2);
    expect(status).toBe(2);
    expect(errors).toContain("名单.txt：");
  }
});

test.each<[string, string[], (string | [string, string | null])[], string[]]>([
  ["the same name", ["甲县水利局"], ["甲县水利局"], []],
  ["a short name", ["甲县应急管理局", "县住建局"], ["县应急局", "甲县住房和城乡建设局"], []],
  ["two of like names, one of them there", ["甲县水利局", "甲县水利水电局"], ["甲县水利水电局"], ["甲县水利局"]],
  ["another place", ["甲县水利局"], ["乙县水利局"], ["甲县水利局"]],
  ["a file that says no body, by its name", ["甲县财政局", "甲县审计局"], [["今年/09-财政局（扫描件）.pdf", null]], ["甲县审计局"]],
  ["one name twice", ["甲县水利局", "甲县 水利局"], [], ["甲县 水利局"]],
])("who is missing: %s", (_, expected, sent, missing) => {
  const files = sent.map((one) => (typeof one === "string" ? { file: "x.json", agency: one } : { file: one[0], agency: one[1] }));
  expect(missingBodies(expected, files)).toEqual(missing);
});

test("the text says who is missing", async () => {
  const io = memoryIo({ ...thisYear, "名单.txt": "东风区审计局" });
  await run(["check", "今年", "--roster", "名单.txt"], io);
  expect(io.printed("stdout")).toMatch(/没有收到（1 个机关）：\n {2}东风区审计局\n/);
});

test("a text that two bodies handed in is said of both, in every format", async () => {
  const text = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 5000))).join("");
  const other = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 104_729) % 5000))).join("");
  const files = {
    "今年/f2.json": report("甲县水利局", text),
    "今年/f10.json": report("甲县教育局", text),
    "今年/f11.json": report("甲县民政局", other),
  };
  const { answer } = await checked(files);
  const same = answer.files.map(({ file, findings }) => [
    file,
    ...findings.filter(({ rule }) => rule === "same-text-as-another").map(({ data }) => data.file),
  ]);
  expect(same).toEqual([["今年/f2.json", "今年/f10.json"], ["今年/f10.json", "今年/f2.json"], ["今年/f11.json"]]);
  for (const format of ["text", "sarif"]) {
    const io = memoryIo(files);
    await run(["check", "今年", "--format", format], io);
    expect(io.printed("stdout").match(/same-text-as-another/g)?.length).toBeGreaterThanOrEqual(2);
  }
});

test("files are sorted as people sort", async () => {
  const names = ["f10.json", "f2.json", "f1.json", "a.json", "f02.json", "f2b.json", "2月.json", "11月.json"];
  const io = memoryIo(Object.fromEntries(names.map((name) => [`夹/${name}`, "{}"])));
  const { files } = await findFiles(["夹"], io);
  expect(files.map((file) => file.slice(2))).toEqual([
    "2月.json",
    "11月.json",
    "a.json",
    "f1.json",
    "f02.json",
    "f2.json",
    "f2b.json",
    "f10.json",
  ]);
});

test.each([
  [["check", "x.json", "--previos", "y"], "--previous"],
  [["check", "x.json", "--fromat", "json"], "--format"],
  [["check", "x.json", "--no-locat"], "--no-locate"],
  [["rollup", "x", "--agianst", "y"], "--against"],
  [["export", "x.json", "--allow"], "--allow-errors"],
  [["check", "x.json", "--lnag", "en"], "--lang"],
  [["chekc", "x.json"], "check"],
  [["tmplate"], "template"],
])("%s: the word that was meant is named", async (words, meant) => {
  const io = memoryIo();
  expect(await run(words, io)).toBe(2);
  expect(io.printed("stderr")).toContain(`是不是 ${meant}？`);
});

test.each([["check", "x.json", "--fast"], ["check", "x.json", "--zzzzzzz"], ["check", "x.json", "-z"], ["frobnicate"]])(
  "%s %s %s: nothing is guessed",
  async (...words) => {
    const io = memoryIo();
    await run(words, io);
    expect(io.printed("stderr")).not.toContain("是不是");
  },
);
