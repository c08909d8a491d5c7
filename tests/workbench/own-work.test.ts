/** The clerk's own work in the workbench, without a browser: what the grid holds is what is kept and saved. */

import { expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking } from "../../src/page/actions/save-workbook";
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

test("an empty workbook holds no report, and what is no draft is none", () => {
  expect(reportInGrid(new Host(headlessGrid()))).toBeNull();
  expect(draftIn({ ...shelf(), getItem: () => "{" })).toBeNull();
});
