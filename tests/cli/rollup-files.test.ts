/** What `rollup` makes of the files it is given, beyond their numbers. */

import { afterEach, expect, test, vi } from "vitest";

import { run } from "../../src/cli/cli";
import * as checks from "../../src/core/check";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

afterEach(() => vi.restoreAllMocks());

const huaian = exampleReport("huaian-2024");

test("a workbook that brings another body's last year along is added up, and the doubt is said", async () => {
  const { form, agency, year } = huaian;
  const workbook = await writeXlsx(
    planWorkbook(form, {
      agency,
      year,
      totals: "typed",
      report: huaian,
      previous: new Report({ ...exampleReport("hongze-2023").content(), agency: "盐城市人民政府" }),
    }),
  );
  const io = memoryIo({ "sub/a.xlsx": workbook });
  await run(["rollup", "sub"], io);
  expect(io.printed("stdout")).toContain("共 1 份：汇总了 1 份，没有计入 0 份，无法读取 0 份。");
  expect(io.printed("stderr")).toMatch(/^sub\/a\.xlsx：去年报告用的是“[^”]+”的，应是“淮安市人民政府”的。请换成对的那一份/m);
});

test("a report that brings out a bug of a rule fails alone", async () => {
  const findingsOf = checks.findingsOf;
  vi.spyOn(checks, "findingsOf").mockImplementation((report, context) => {
    if (report.agency === "某局") throw new TypeError("boom");
    return findingsOf(report, context);
  });
  const io = memoryIo({
    "sub/a.json": JSON.stringify(toReportFile(huaian)),
    "sub/b.json": JSON.stringify({ ...toReportFile(huaian), agency: "某局" }),
  });
  expect(await run(["rollup", "sub"], io)).toBe(2);
  expect(io.printed("stdout")).toContain("共 2 份：汇总了 1 份，没有计入 0 份，无法读取 1 份。");
  expect(io.printed("stderr")).toContain("sub/b.json：程序处理这个文件时出了意外，没有读出结果（boom）");
});

test("the summary counts every file once: added up, left out or unreadable", async () => {
  const old = planWorkbook(formOf("2019"), { agency: "某局", year: 2020, totals: "typed" });
  const files = {
    "sub/a.json": JSON.stringify(toReportFile(huaian)),
    "sub/b.json": "{",
    "sub/c.json": JSON.stringify(toReportFile(exampleReport("hongze-2023"))),
    "sub/d.xlsx": await writeXlsx(old),
  };
  const text = memoryIo(files);
  expect(await run(["rollup", "sub"], text)).toBe(2);
  expect(text.printed("stdout")).toMatch(/^共 4 份：汇总了 2 份，没有计入 1 份，无法读取 1 份。\n/);
  const json = memoryIo(files);
  expect(await run(["rollup", "sub", "--format", "json", "--lang", "en"], json)).toBe(2);
  expect(JSON.parse(json.printed("stdout"))).toMatchObject({ summary: { files: 4, added: 2, leftOut: 1, unreadable: 1 } });
});
