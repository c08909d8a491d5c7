/** A part whose sheet was deleted comes back alone: empty, in its place, known to the cover; nothing else is touched. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { sectionOf } from "../../src/core/form/cell-id";
import type { SectionId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { toReportFile } from "../../src/core/report/report-file";
import { settingsSheetName } from "../../src/core/sheet/settings-sheet";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { sheetNames } from "../../src/core/template/words.zh-CN";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { progressOf } from "../../src/taskpane/model/progress";
import { hasReport } from "../../src/taskpane/model/phase";
import type { ReportReading } from "../../src/taskpane/model/phase";
import type { Workbook } from "../../src/workbook";
import { openPlan } from "../../workbench/page/open-plan";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

const form = formOf("2021");
const report = exampleReport("dongfeng-2021");
const filled = planWorkbook(form, { agency: report.agency, year: report.year, report, totals: "typed" });
const blank = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas" });

let office: Office;
let workbook: Workbook;

beforeEach(async () => {
  office = await openOffice();
  workbook = createExcelWorkbook();
});
afterEach(() => office.close());

async function openWithout(sections: readonly SectionId[], plan = filled): Promise<void> {
  openPlan(office.host, plan);
  await workbook.readReport();
  for (const id of sections) office.grid.removeSheet(office.sheet(sheetNames[id]));
  await office.settle();
}

async function read(): Promise<ReportReading> {
  await office.settle();
  const reading = await workbook.readReport();
  if (!hasReport(reading)) throw new Error("no report");
  return reading;
}

/** Everything on every sheet but these. */
function contents(but: readonly string[]): Record<string, unknown> {
  const others = office.grid.sheets().filter(({ name }) => !but.includes(name));
  return Object.fromEntries(
    others.map(({ id, name }) => {
      const area = office.grid.usedArea(id, false);
      return [name, area && office.grid.read(id, area).map((row) => row.map(({ formula, value }) => formula ?? value))];
    }),
  );
}

const names = (): string[] => office.grid.sheets().map(({ name }) => name);

describe.each<[string, SectionId[]]>([
  ["the first part", ["overview"]],
  ["a table", ["requests"]],
  ["the last part", ["otherMatters"]],
  ["parts side by side and apart", ["proactiveDisclosure", "requests", "otherMatters"]],
])("%s", (_, sections) => {
  test("is missed when its sheet is deleted, and comes back empty where it stood, all else as it was", async () => {
    await openWithout(sections);
    const order = filled.sheets.map(({ name }) => name);
    expect(progressOf(await read()).absent).toEqual(sections);
    const texts = sections.map((id) => sheetNames[id]);
    const cover = filled.sheets[0]?.name ?? "";
    const before = contents([...texts, cover]);

    await workbook.insertMissing(blank, sections);
    const reading = await read();
    expect(names().filter((name) => order.includes(name))).toEqual(order);
    expect(contents([...texts, cover])).toEqual(before);
    expect(progressOf(reading).absent).toEqual([]);
    for (const id of sections) expect(reading.sheets[id]).toBe(sheetNames[id]);

    const kept = Object.fromEntries(Object.entries(toReportFile(report)).filter(([key]) => !(sections as string[]).includes(key)));
    expect(toReportFile(reading.report)).toMatchObject(JSON.parse(JSON.stringify({ ...kept, tableTexts: undefined, signOff: undefined })));
    for (const id of form.cells.map((cell) => cell.id).filter((each) => (sections as string[]).includes(sectionOf(each))))
      expect([id, reading.report.typed(id) ?? null, reading.report.formulas.has(id)]).toEqual([
        id,
        reading.report.formulas.has(id) ? 0 : null,
        form.totalsAt(id).length > 0,
      ]);
    expect(JSON.stringify(contents(texts)[cover])).not.toContain("#REF!");
  });
});

test("after renamed and moved sheets it stands behind the part before it", async () => {
  await openWithout(["requests"]);
  office.grid.renameSheet(office.sheet(sheetNames.proactiveDisclosure), "主动公开");
  office.grid.moveSheet(office.sheet("主动公开"), 0);
  await office.settle();
  await workbook.insertMissing(blank, ["requests"]);
  await office.settle();
  expect(names().slice(0, 2)).toEqual(["主动公开", sheetNames.requests]);
});

test("a section the report never had, its sheet deleted, is one to be filled in once it is back", async () => {
  const withoutText = exampleReport("huaian-2024");
  await openWithout(
    ["overview"],
    planWorkbook(form, { agency: withoutText.agency, year: withoutText.year, report: withoutText, totals: "typed" }),
  );
  expect(progressOf(await read()).absent).toEqual(["overview"]);
  await workbook.insertMissing(blank, ["overview"]);
  const progress = progressOf(await read());
  expect([progress.absent, progress.missing.includes("overview")]).toEqual([[], false]);
  expect(progress.parts).toContainEqual({ section: "overview", state: "empty", left: 0, first: "overview" });
  expect(progress.missing).toContain("otherMatters");
});

test("a failure half-way takes the sheet away again", async () => {
  await openWithout(["requests"]);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetNames.cover).protection.protect();
    await context.sync();
  });
  const before = contents([]);
  await expect(workbook.insertMissing(blank, ["requests"])).rejects.toMatchObject({ name: "WorkbookFailure" });
  await office.settle();
  expect(contents([])).toEqual(before);
});

test("a failure half-way leaves what is kept in the workbook as it was", async () => {
  const withoutText = exampleReport("huaian-2024");
  await openWithout(
    ["overview"],
    planWorkbook(form, { agency: withoutText.agency, year: withoutText.year, report: withoutText, totals: "typed" }),
  );
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetNames.cover).protection.protect();
    await context.sync();
  });
  const kept = () => contents([])[settingsSheetName];
  const before = kept();
  expect(before).toBeDefined();
  await expect(workbook.insertMissing(blank, ["overview"])).rejects.toMatchObject({ name: "WorkbookFailure" });
  await office.settle();
  expect(kept()).toEqual(before);
});

test("somebody's own sheet of that name stays, and is said", async () => {
  await openWithout(["otherMatters"]);
  const own = office.grid.addSheet(sheetNames.otherMatters);
  office.grid.type(own, 0, 0, "我的");
  await office.settle();
  const before = names();
  await expect(workbook.insertMissing(blank, ["otherMatters"])).rejects.toMatchObject({
    failure: { code: "sheet-exists", data: { sheet: sheetNames.otherMatters } },
  });
  expect(names()).toEqual(before);
  expect(office.grid.read(own, { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe("我的");
});
