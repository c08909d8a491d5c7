import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { keeping } from "../../src/core/readers/stored-settings";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportBytes } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleNames, exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

async function printed(files: Parameters<typeof memoryIo>[0], ...argv: string[]): Promise<string> {
  const io = memoryIo(files);
  expect(await run(argv, io)).toBe(0);
  expect(io.printed("stderr")).toBe("");
  return io.printed("stdout");
}

test.each(exampleNames)("%s filled into a workbook reads like the report file", async (name) => {
  const json = JSON.stringify(toReportFile(exampleReport(name)));
  const io = memoryIo({ "a.json": json });
  expect(await run(["fill", "a.json"], io)).toBe(0);
  expect(await printed({ "a.xlsx": io.bytes() }, "read", "a.xlsx")).toBe(await printed({ "a.json": json }, "read", "a.json"));
});

describe("--into", () => {
  const name = "02-发展和改革局.xlsx";
  const original = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../examples/county", name)));
  const json = JSON.stringify({ ...toReportFile(exampleReport("huaian-2024")), agency: "甲局", year: 2025 });

  test("writes the report into a workbook there is, which then reads like it", async () => {
    const io = memoryIo({ "a.json": json, [name]: original });
    expect(await run(["fill", "a.json", "--into", name], io)).toBe(0);
    const read = JSON.parse(await printed({ "a.xlsx": io.bytes() }, "read", "a.xlsx")) as object;
    expect(read).toMatchObject(JSON.parse(json) as object);
  });

  test("what the clerk wrote beside the report goes along, into a new workbook and one there is", async () => {
    const report = exampleReport("huaian-2024");
    const kept = { previous: exampleReport("hongze-2023"), answers: { a: { text: "属实", about: "b" } }, override: null };
    const plan = planWorkbook(report.form, { agency: "甲局", year: 2025, totals: "formulas", report, previous: kept.previous });
    const files = { "a.xlsx": await writeXlsx(keeping(plan, kept)), [name]: original };
    for (const into of [[], ["--into", name]]) {
      const io = memoryIo(files);
      expect(await run(["fill", "a.xlsx", ...into], io)).toBe(0);
      const read = readReportBytes("b.xlsx", io.bytes());
      expect(read.ok && [read.answers, read.previous?.agency]).toEqual([kept.answers, kept.previous.agency]);
    }
  });

  test.each([
    ["a workbook that is not there", "b.xlsx", "没有找到"],
    ["a file that is no .xlsx", "a.json", "只有 .xlsx 工作簿可以在原文件里改写"],
  ])("says why %s is not changed", async (_, into, words) => {
    const io = memoryIo({ "a.json": json });
    expect(await run(["fill", "a.json", "--into", into], io)).toBe(2);
    expect([io.printed("stderr").includes(words), io.bytes().length]).toEqual([true, 0]);
  });
});
