/** 恢复表样: what a pasted block takes away from the official sheets is put back, no number or text is touched, and 撤销 puts back what was. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { formOf } from "../../src/core/form/form";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { sheetNames } from "../../src/core/template/words.zh-CN";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { RestoredLooks, Workbook } from "../../src/workbook";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

const form = formOf("2021");
const report = exampleReport("dongfeng-2021");
const plan = planWorkbook(form, { agency: report.agency, year: report.year, report, totals: "formulas" });
const blank = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas" });

let office: Office;
let workbook: Workbook;

beforeEach(async () => {
  office = await openOffice();
  workbook = createExcelWorkbook();
  await workbook.insertTemplate(plan);
  await office.settle();
});
afterEach(() => office.close());

/** As a block pasted from elsewhere does: formats, validations and check formats go, contents stay; a web page's colour comes. */
async function paste(address: string): Promise<void> {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetNames.requests).getRange(address);
    range.load("formulas");
    await context.sync();
    range.clear("Formats");
    range.dataValidation.clear();
    range.format.fill.color = "#FFFF00";
    range.format.font.name = "Arial";
    range.numberFormat = [["0.00"]];
    await context.sync();
  });
  await office.settle();
}

const restore = async (): Promise<RestoredLooks> => {
  const restored = await workbook.restoreLooks?.([blank, plan]);
  await office.settle();
  if (!restored) throw new Error("not offered");
  return restored;
};

const steps = { top: [-1, 0, "bottom"], bottom: [1, 0, "top"], left: [0, -1, "right"], right: [0, 1, "left"] } as const;

/** A line between two cells may be kept by either. */
function linesAround(sheet: string, row: number, column: number) {
  return Object.entries(steps).map(([edge, [down, right, opposite]]) => {
    const own = office.grid.look(sheet, row, column).borders[edge as keyof typeof steps];
    const isOnSheet = row + down >= 0 && column + right >= 0;
    return own ?? (isOnSheet ? office.grid.look(sheet, row + down, column + right).borders[opposite] : null);
  });
}

/** All that a person sees and meets on a sheet but what is written there. */
function looks(name: string) {
  const sheet = office.sheet(name);
  const area = { row: 0, column: 0, rows: 40, columns: 12 };
  const cells = Array.from({ length: area.rows * area.columns }).map((_cell, index) => {
    const [row, column] = [Math.floor(index / area.columns), index % area.columns];
    // What a white cell has for a fill nobody sees.
    const { fill, borders: _, ...look } = office.grid.look(sheet, row, column);
    return {
      ...look,
      lines: linesAround(sheet, row, column),
      fill: fill?.toUpperCase() === "#FFFFFF" ? null : fill,
      validation: office.grid.validation(sheet, row, column),
    };
  });
  const formats = office.grid.conditionalFormats(sheet).map(({ areas, formula, look }) => JSON.stringify({ areas, formula, look }));
  return { cells, formats: formats.sort() };
}

const contents = () =>
  office.grid.sheets().map(({ id, name }) => {
    const area = office.grid.usedArea(id, true);
    return [name, area && office.grid.read(id, area).map((row) => row.map(({ formula, value }) => formula ?? value))];
  });

describe("a block pasted over table 3", () => {
  test("is seen at the next check, which asks no more of Excel for it", async () => {
    expect((await workbook.readReport()).looksLost).toEqual([]);
    await paste("A3:J30");
    office.host.resetSyncs();
    expect((await workbook.readReport()).looksLost).toEqual(["requests"]);
    expect(office.host.syncs()).toBe(1);
    await restore();
    expect((await workbook.readReport()).looksLost).toEqual([]);
  });

  test.each(["A3:J30", "D6:I30", "C8:E12"])("%s: every look comes back, and no content is another", async (address) => {
    const official = looks(sheetNames.requests);
    const written = contents();
    await paste(address);
    const pasted = looks(sheetNames.requests);
    expect(pasted).not.toEqual(official);

    const restored = await restore();
    expect(restored.left).toEqual([]);
    expect(looks(sheetNames.requests).cells).toEqual(official.cells);
    expect(looks(sheetNames.requests).formats).toEqual(expect.arrayContaining(official.formats));
    expect(contents()).toEqual(written);

    await workbook.takeLooksBack?.(restored);
    await office.settle();
    expect(looks(sheetNames.requests)).toEqual(pasted);
    expect(contents()).toEqual(written);
  });
});

test("a second time it adds nothing", async () => {
  await restore();
  const once = office.grid.sheets().map(({ id }) => office.grid.conditionalFormats(id).length);
  await restore();
  expect(office.grid.sheets().map(({ id }) => office.grid.conditionalFormats(id).length)).toEqual(once);
});

test("a check cell that was emptied comes back, one that somebody wrote in stays, and so does every number and text", async () => {
  const sheet = office.sheet(sheetNames.requests);
  const check = blank.sheets.find(({ role }) => role === "requests")?.cells.filter(({ style }) => style === "check") ?? [];
  const [emptied, written] = check;
  if (!emptied || !written) throw new Error("no check cells");
  office.grid.type(sheet, emptied.row, emptied.column, null);
  office.grid.type(sheet, written.row, written.column, "请看台账");
  office.grid.type(sheet, 5, 3, "18件");
  await office.settle();
  const before = (await workbook.readReport()).report;
  const restored = await restore();
  const at = ({ row, column }: { row: number; column: number }) => office.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
  expect([at(emptied)?.formula, at(written)?.value, at({ row: 5, column: 3 })?.value]).toEqual([emptied.formula, "请看台账", "18件"]);
  const after = (await workbook.readReport()).report;
  expect(after && toReportFile(after)).toEqual(before && toReportFile(before));
  await workbook.takeLooksBack?.(restored);
  await office.settle();
  expect(at(emptied)?.value).toBeNull();
});

test("a sheet with an inserted row is left alone and named, the others are restored", async () => {
  office.grid.insertRows(office.sheet(sheetNames.requests), 9, 1);
  await office.settle();
  const before = looks(sheetNames.requests);
  const restored = await restore();
  expect(restored.left).toEqual([sheetNames.requests]);
  expect(restored.sheets.map(({ sheet }) => sheet)).toContain(sheetNames.proactiveDisclosure);
  expect(looks(sheetNames.requests)).toEqual(before);
});

test("where one sheet is protected none is changed", async () => {
  await paste("D6:I30");
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetNames.otherMatters).protection.protect();
    await context.sync();
  });
  const before = looks(sheetNames.requests);
  await expect(restore()).rejects.toMatchObject({ failure: { code: "sheet-protected", data: { sheet: sheetNames.otherMatters } } });
  await office.settle();
  expect(looks(sheetNames.requests)).toEqual(before);
});
