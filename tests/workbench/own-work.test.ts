/** The clerk's own work in the workbench, without a browser: what the grid holds is what is kept and saved. */

import { expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking, selfCheckingPlan } from "../../src/page/actions/save-workbook";
import { headlessGrid } from "../../workbench/grid/headless";
import { Host } from "../../workbench/host/host";
import { openPlan } from "../../workbench/page/open-plan";
import { placeOf } from "../../workbench/page/cell-places";
import { parseArea } from "../../src/core/sheet/addresses";
import { clearDraft, draftIn, keepDraft, reportInGrid } from "../../workbench/page/own-work";
import type { Shelf } from "../../workbench/page/own-work";
import { exampleReport } from "../examples";

function shelf(room = Infinity): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error("full");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

test.each(["dongfeng-2021", "huaian-2024", "hongze-2023"])("%s, typed into in the grid, is saved and kept as it stands", async (name) => {
  const host = new Host(headlessGrid());
  const report = exampleReport(name);
  openPlan(host, planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "typed", report }));
  const place = placeOf(host, "requests/newlyReceived/naturalPerson");
  const sheet = host.grid.sheets().find((each) => each.name === place?.sheet)?.id ?? "";
  const { row, column } = parseArea(place?.address ?? "") ?? { row: 0, column: 0 };
  host.grid.type(sheet, row, column, 777);
  await host.idle();

  const open = reportInGrid(host);
  const wanted = toReportFile(report.with({ "requests/newlyReceived/naturalPerson": 777 }));
  expect(open && toReportFile(open.report)).toEqual(wanted);

  const read = await readReportFile("a.xlsx", await selfChecking(open!, writeXlsx));
  expect(read.ok && toReportFile(read.report)).toEqual(wanted);

  const browser = shelf();
  expect(keepDraft(browser, open!)).toBe(true);
  expect(toReportFile(draftIn(browser)!.report)).toEqual(wanted);
  clearDraft(browser);
  expect(draftIn(browser)).toBeNull();
  expect(keepDraft(shelf(10), open!)).toBe(false);
});

test("a draft comes back with its explanations and decision, and the last of them is what counts", () => {
  const host = new Host(headlessGrid());
  const answers = { "unusual-change@a": { text: "机构合并", about: "1→2" } };
  const override = { reason: "上级要求照原表发布", errors: ["requests-row-total@a"] };
  const report = exampleReport("huaian-2024");
  openPlan(host, selfCheckingPlan({ report, previous: null, answers, override, warnings: [], source: null }));
  expect(reportInGrid(host)).toMatchObject({ answers, override });
  openPlan(host, selfCheckingPlan({ report, previous: null, answers: {}, override: null, warnings: [], source: null }));
  expect(reportInGrid(host)).toMatchObject({ answers: {}, override: null });
});

test("a sheet whose first rows and columns are empty is read where its cells stand", async () => {
  const host = new Host(headlessGrid());
  const report = exampleReport("huaian-2024");
  openPlan(host, planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "typed", report }));
  const sheet = host.grid.sheets().find(({ name }) => name === "三、依申请公开")?.id ?? "";
  host.grid.group(() => [0, 1].forEach((row) => host.grid.type(sheet, row, 0, null)));
  await host.idle();
  const open = reportInGrid(host);
  expect(open && toReportFile(open.report)["requests"]).toEqual(toReportFile(report)["requests"]);
});

test("an empty workbook holds no report, and what is no draft is none", () => {
  expect(reportInGrid(new Host(headlessGrid()))).toBeNull();
  expect(draftIn({ ...shelf(), getItem: () => "{" })).toBeNull();
});
