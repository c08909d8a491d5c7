import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";

import { exporterOf, exporters } from "../../src/core/exporters/index";
import { fileNameOf } from "../../src/core/exporters/file-name";
import { say } from "../../src/core/findings/say";
import { overrideOf } from "../../src/core/findings/override";
import type { ExportContext } from "../../src/core/exporters/exporter";
import { planValues } from "../../src/core/exporters/xlsx";
import { textOf } from "../../src/core/exporters/text";
import { parseReportFile, toReportFile } from "../../src/core/report/report-file";
import { Report } from "../../src/core/report/report";
import { exampleNames, exampleReport } from "../examples";
import { context, exported, findings, hostileReport, internalNames } from "./context";

afterEach(() => {
  vi.useRealTimers();
});

/** Archives unpacked, all the way down. */
function textsIn(data: string | Uint8Array): string[] {
  if (typeof data === "string") return [data];
  if (data[0] !== 0x50 || data[1] !== 0x4b) return [strFromU8(data)];
  return Object.entries(unzipSync(data)).flatMap(([name, entry]) => [name, ...textsIn(entry)]);
}

test.each(exporters.map(({ id }) => id))("%s is the same bytes on another day", async (format) => {
  const report = exampleReport("dongfeng-2021");
  vi.useFakeTimers({ now: new Date("2022-01-20T08:00:00Z"), toFake: ["Date"] });
  const before = await exported(report, format);
  vi.setSystemTime(new Date("2031-07-01T23:30:00Z"));
  expect(await exported(report, format)).toEqual(before);
});

test.each(exporters.map(({ id }) => id))("%s carries no sign-off line", async (format) => {
  const all = textsIn(await exported(hostileReport(), format)).join("\n");
  for (const name of internalNames) expect(all).not.toContain(name);
  expect(all).not.toContain("signOff");
});

test.each(exporters.map(({ id }) => id))("%s of a hostile report holds no control character, and no markup from a cell", async (format) => {
  for (const text of textsIn(await exported(hostileReport(), format))) {
    expect(/[\u0000-\u0008\v\f\u000e-\u001f]/.test(text)).toBe(false);
    // JSON keeps every character as typed; plain text has no markup to break.
    if (!text.startsWith("{")) expect(/[\u202e\ufffe\ud800]/.test(text)).toBe(false);
    if (/^<[!?]/.test(text)) expect(/<script|<img|<td style="background|<b>/.test(text)).toBe(false);
  }
});

test("the values-only workbook has no formula, no rule, no internal sheet, and every printed number", () => {
  const report = exampleReport("huaian-2024");
  const { sheets, settings } = planValues(report);
  expect(settings).toEqual({});
  expect(sheets.map(({ role }) => role)).toEqual(["cover", "proactiveDisclosure", "requests", "reviewAndLitigation"]);
  expect(sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined))).toEqual([]);
  expect(sheets.flatMap(({ validations, conditionalFormats }) => [...validations, ...conditionalFormats])).toEqual([]);
  const values = new Map(sheets.flatMap(({ cells }) => cells.flatMap(({ cell, value }) => (cell ? [[cell, value] as const] : []))));
  expect(values).toEqual(new Map(report.form.cells.map(({ id }) => [id, report.typed(id)])));
});

test("the values-only workbook keeps a sheet for every section that was given", () => {
  expect(planValues(exampleReport("dongfeng-2021")).sheets.map(({ role }) => role)).toEqual([
    "cover",
    "overview",
    "proactiveDisclosure",
    "requests",
    "reviewAndLitigation",
    "problemsAndImprovements",
    "otherMatters",
  ]);
});

test.each(exampleNames)("%s as JSON reads back equal but for the sign-off", async (name) => {
  const report = exampleReport(name);
  const text = (await exported(report, "json")) as string;
  expect(text.endsWith("}\n")).toBe(true);
  const parsed = parseReportFile(JSON.parse(text));
  const { signOff: _internal, ...rest } = toReportFile(report);
  expect(parsed.ok && toReportFile(parsed.report)).toEqual(rest);
});

test("plain text puts every number of table 3 into the column where it is printed", () => {
  const report = exampleReport("huaian-2024");
  const lines = textOf(report).split("\n");
  const start = lines.findIndex((line) => line.startsWith("一、本年新收"));
  const rows = lines.slice(start, start + 25).map((line) => line.split("\t").slice(3).map(Number));
  expect(rows).toEqual(toReportFile(report)["requests"]);
  expect(lines.slice(start, start + 25).every((line) => line.split("\t").length === 10)).toBe(true);
});

test("plain text tells a spreadsheet that a formula-like cell is text, and leaves signed numbers and dashes alone", () => {
  const report = exampleReport("huaian-2024").with({
    "requests/newlyReceived/naturalPerson": "=1+1",
    "requests/newlyReceived/commercialEnterprise": "-3",
    "requests/newlyReceived/researchInstitution": "-",
    "requests/newlyReceived/publicWelfareOrganisation": "+1036",
    "requests/newlyReceived/legalServiceAgency": "-cmd|x",
  });
  const row = textOf(report)
    .split("\n")
    .find((line) => line.startsWith("一、本年新收"));
  expect(row?.split("\t").slice(3, 8)).toEqual(["'=1+1", "-3", "-", "+1036", "'-cmd|x"]);
});

test("the archive holds every form of the report and a note of what was checked", async () => {
  const files = unzipSync((await exported(exampleReport("hongze-2023"), "zip")) as Uint8Array);
  const title = "淮安市洪泽区人民政府2023年政府信息公开工作年度报告";
  const forms = exporters.filter(({ id }) => id !== "zip" && id !== "check-report");
  expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining(["html", "docx", "xlsx", "json", "text"]));
  expect(Object.keys(files)).toEqual(["说明.txt", ...forms.map(({ extension }) => title + extension)]);
  const note = strFromU8(files["说明.txt"] as Uint8Array);
  for (const { label } of forms) expect(note).toContain(label["zh-CN"]);
  for (const finding of findings) expect(note).toContain(say(finding, exampleReport("hongze-2023").form));
  expect(note).toContain("说明：本年度确未收取，已电话核实。");
  expect(note).toContain("导出时仍有 1 处错误没有解决");
});

test("a written decision to export in spite of errors stands in the check report and on top of the archive, as long as it covers them", async () => {
  const report = exampleReport("hongze-2023");
  const written = async (format: "check-report" | "zip", covered: typeof findings): Promise<string> => {
    const withOverride: ExportContext = {
      ...context,
      checked: { ...context.checked, override: overrideOf(covered, "上级要求<照原表>发布") },
    };
    return textsIn(await (await exporterOf(format).load())(report, withOverride)).join("\n");
  };
  const [error, ...others] = findings;
  expect(await written("zip", findings)).toContain("导出时仍有 1 处错误没有解决，导出人选择了继续。\n理由：上级要求<照原表>发布");
  expect(await written("check-report", findings)).toContain(
    "<p>导出时仍有 1 处错误没有解决，导出人选择了继续。理由：上级要求&lt;照原表&gt;发布</p>",
  );
  expect(error?.severity).toBe("error");
  for (const format of ["zip", "check-report"] as const) expect(await written(format, others)).not.toContain("上级要求");
});

test("a file name keeps to what every file system takes", () => {
  const report = new Report({ ...exampleReport("huaian-2024").content(), agency: `某/局:*?"<>|\u0001` });
  expect(fileNameOf(report, { id: "html", extension: ".html" })).toBe("某 局 2024年政府信息公开工作年度报告.html");
});

test("a report that does not say whose it is gets a title all the same", () => {
  const report = new Report({ ...exampleReport("huaian-2024").content(), agency: null, year: null });
  expect(textOf(report).split("\n")[0]).toBe("政府信息公开工作年度报告");
});
