/** The port over the report on the page keeps what src/workbook.ts promises, and is the workbook it would be in a file. */

import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { selfChecking } from "../../src/page/actions/save-workbook";
import { typeNumber, typeText } from "../../src/page/actions/fill-in";
import { withCells } from "../../src/page/model/open-report";
import { packOpen, unpackOpen } from "../../src/page/model/packed";
import { toReportFile } from "../../src/core/report/report-file";
import { WorkbookFailure } from "../../src/workbook";
import { deskWith, newReport, opened } from "./open-example";

const naturalPerson: CellId = "requests/newlyReceived/naturalPerson";
const total: CellId = "requests/newlyReceived/total";
const grandTotal: CellId = "requests/outcome.total/total";

test("totals of a new report follow their parts, the total of totals too, and a typed-over one stands until = brings it back", async () => {
  const { desk } = await newReport();
  typeNumber({ desk }, naturalPerson, "7");
  typeNumber({ desk }, "requests/outcome.fullyDisclosed/naturalPerson", "5");
  expect([desk.open?.report.typed(total), desk.open?.report.typed(grandTotal)]).toEqual([7, 5]);
  typeNumber({ desk }, total, "9");
  typeNumber({ desk }, naturalPerson, "8");
  expect(desk.open?.report.typed(total)).toBe(9);
  typeNumber({ desk }, total, "=");
  expect(desk.open?.report.typed(total)).toBe(8);
  expect(desk.open?.report.formulas.has(total)).toBe(true);
});

test("totals that are to be typed stay blank", async () => {
  const { desk } = await newReport("typed");
  typeNumber({ desk }, naturalPerson, "7");
  expect(desk.open?.report.typed(total)).toBeNull();
});

describe("accept and restore", () => {
  test("put back exactly what stood there, be it text, blank or a sum", async () => {
    const { desk, workbook } = await newReport();
    typeNumber({ desk }, naturalPerson, "18件");
    const before = desk.open && toReportFile(desk.open.report);
    const accepted = await workbook.accept([
      { at: naturalPerson, value: 18 },
      { at: "requests/carriedOver/other", value: 0 },
      { at: total, value: 18 },
    ]);
    expect(accepted.cells.map(({ before: held }) => held)).toEqual(["18件", null, "=SUM"]);
    expect(await workbook.restore(accepted, "refuse")).toEqual([]);
    expect(desk.open && toReportFile(desk.open.report)).toEqual(before);
    expect(desk.open?.report.formulas.has(total)).toBe(true);
  });

  test("a cell changed since refuses all, or is left alone", async () => {
    const { desk, workbook } = deskWith(opened("dongfeng-2021"));
    const accepted = await workbook.accept([
      { at: naturalPerson, value: 1 },
      { at: total, value: 2 },
    ]);
    typeNumber({ desk }, total, "3");
    const failure = await workbook.restore(accepted, "refuse").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookFailure);
    expect(desk.open?.report.typed(naturalPerson)).toBe(1);
    expect(await workbook.restore(accepted, "leave")).toEqual([total]);
    expect(desk.open?.report.typed(total)).toBe(3);
  });
});

test("marks of an older state are dropped; an answer is no change of the report", async () => {
  const { desk, workbook } = deskWith(opened("dongfeng-2021"));
  const { stamp } = await workbook.readReport();
  await workbook.answer({ "all-zero@report": { text: "是", about: "" } });
  await workbook.mark(stamp, [{ at: naturalPerson, kind: "suspect" }]);
  expect(desk.markAt(naturalPerson)).toBe("suspect");
  typeNumber({ desk }, naturalPerson, "1");
  await workbook.mark(stamp, []);
  expect(desk.markAt(naturalPerson)).toBe("suspect");
});

test("only the clerk's own edits are told as the clerk's", async () => {
  const { desk, workbook } = deskWith(opened("dongfeng-2021"));
  const seen: boolean[] = [];
  const stop = await workbook.watch(({ byClerk }) => seen.push(byClerk));
  await workbook.accept([{ at: naturalPerson, value: 1 }]);
  typeNumber({ desk }, naturalPerson, "2");
  desk.undo();
  await stop();
  typeNumber({ desk }, naturalPerson, "3");
  expect(seen).toEqual([false, true, true]);
});

test.each(["dongfeng-2021", "huaian-2024", "hongze-2023"])(
  "%s saved as a workbook is read back as it stands, with answers and last year",
  async (name) => {
    const open = {
      ...withCells(opened(name), new Map([[naturalPerson, 31]])),
      previous: opened("hongze-2023").report,
      answers: { "all-zero@report": { text: "情况属实", about: "x" } },
    };
    const read = await readReportFile("a.xlsx", await selfChecking(open, writeXlsx));
    expect(read.ok && toReportFile(read.report)).toEqual(toReportFile(open.report));
    expect(read.ok && read.previous && toReportFile(read.previous)).toEqual(toReportFile(open.previous));
    expect(read.ok && read.answers).toEqual(open.answers);
  },
);

test("a draft brings everything back", async () => {
  const { desk } = await newReport();
  typeNumber({ desk }, naturalPerson, "7");
  typeText({ desk }, "otherMatters", "没有。\n审核：张三");
  const open = desk.open!;
  const back = unpackOpen(JSON.parse(JSON.stringify(packOpen(open))), null);
  expect(back && toReportFile(back.report)).toEqual(toReportFile(open.report));
  expect([...(back?.report.formulas ?? [])]).toEqual([...open.report.formulas]);
  expect(open.report.signOff).toMatchObject({ reviewer: "张三" });
});

test("a table or section the file did not have is there once somebody writes in it", () => {
  const { report } = opened("dongfeng-2021");
  const { cells, ...content } = report.content();
  const kept = new Map([...cells].filter(([id]) => !id.startsWith("requests/")));
  const without = new (report.constructor as new (content: object) => typeof report)({
    ...content,
    cells: kept,
    printed: { missing: ["requests", "overview"] },
  });
  const { desk } = deskWith({ ...opened("dongfeng-2021"), report: without });
  typeNumber({ desk }, naturalPerson, "3");
  expect(desk.open?.report.hasTable("requests")).toBe(true);
  expect(desk.open?.report.typed("requests/carriedOver/other")).toBeNull();
  expect(desk.open?.report.printed.missing).toEqual(["overview"]);
  typeText({ desk }, "overview", "总体情况良好。");
  expect(desk.open?.report.printed.missing).toBeUndefined();
});
