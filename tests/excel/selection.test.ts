/**
 * Which place of the form is selected, through the real Office.js: told by the events, asked once after turning to another sheet. One
 * workbook for all: the last tests change it.
 */

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { formOf } from "../../src/core/form/form";
import { isTableId, textIds } from "../../src/core/form/cell-id";
import { a1, areaA1, parseArea } from "../../src/core/sheet/addresses";
import { areaNames, textAreaOf } from "../../src/core/sheet/names";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Workbook } from "../../src/workbook";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

const form = formOf("2021");
const plan = planWorkbook(form, { agency: "东风区应急管理局", year: 2025, totals: "formulas" });
const requests = plan.sheets.find(({ role }) => role === "requests")?.name ?? "";

let office: Office;
let workbook: Workbook;
let heard = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
  office = await openOffice();
  workbook = createExcelWorkbook();
  await workbook.insertTemplate(plan);
  await workbook.watch(() => undefined);
  stop = await workbook.watchSelection(() => (heard += 1));
  await workbook.readReport();
  await office.settle();
});
afterAll(() => office.close());

/** As a person does: the sheet's tab first, then the cell. */
async function select(sheet: string, address: string): Promise<void> {
  const id = office.sheet(sheet);
  if (office.grid.activeSheet() !== id) office.grid.activateSheet(id);
  const area = parseArea(address);
  if (area) office.grid.select({ sheet: id, area });
  await office.settle();
}

test("every number of the form is told by its cell, whichever sheet it stands on", async () => {
  for (const { id } of form.cells) {
    const at = addressOf(plan, id);
    if (!at) throw new Error(id);
    await select(at.sheet, a1(at));
    expect(await workbook.selectedPlace()).toBe(id);
  }
});

test("every text is told by any of its cells", async () => {
  for (const id of textIds) {
    const planned = plan.sheets.flatMap(({ name: sheet, names }) =>
      names.flatMap(({ name, area }) => (name === areaNames[textAreaOf(id)] ? [{ sheet, area }] : [])),
    )[0];
    if (!planned) throw new Error(id);
    await select(planned.sheet, areaA1({ ...planned.area, row: planned.area.row + planned.area.rows - 1, rows: 1 }));
    expect(await workbook.selectedPlace()).toBe(id);
  }
  expect(textIds.filter(isTableId)).toHaveLength(3);
});

test.each([
  ["a heading", requests, "A2"],
  ["a label", requests, "A6"],
  ["a check beside the table", requests, "L8"],
  ["the cover", plan.sheets[0]?.name ?? "", "A1"],
])("%s is no place of the form", async (_, sheet, address) => {
  await select(requests, "D6");
  await select(sheet, address);
  expect(await workbook.selectedPlace()).toBeNull();
});

test("a block is where it begins", async () => {
  await select(requests, "E7:G9");
  expect(await workbook.selectedPlace()).toBe("requests/carriedOver/commercialEnterprise");
});

test("moving about and typing ask Excel nothing; turning to another sheet asks once, and nothing is ever written", async () => {
  await select(requests, "D6");
  const written = office.host.writes();
  office.host.resetSyncs();
  for (const address of ["D7", "E7", "E8"]) {
    await select(requests, address);
    office.grid.type(office.sheet(requests), 7, 4, 3);
    await office.settle();
    expect(await workbook.selectedPlace()).not.toBeNull();
  }
  expect(office.host.syncs()).toBe(0);

  // Of a sheet turned to no event tells what is selected there.
  office.grid.activateSheet(office.sheet(plan.sheets.at(-1)?.name ?? ""));
  office.grid.activateSheet(office.sheet(requests));
  await office.settle();
  await workbook.selectedPlace();
  expect(await workbook.selectedPlace()).toBe("requests/outcome.fullyDisclosed/commercialEnterprise");
  expect(office.host.syncs()).toBe(1);
  expect(office.host.writes()).toBe(written);
});

test("what an event tells while Excel is asked is not overwritten by the older answer", async () => {
  await select(requests, "D6");
  office.grid.activateSheet(office.sheet(plan.sheets.at(-1)?.name ?? ""));
  office.grid.activateSheet(office.sheet(requests));
  await office.settle();
  const { run } = office.Excel;
  const slow = vi.spyOn(office.Excel, "run").mockImplementation(async (...given: unknown[]) => {
    const answer: unknown = await (run as (...given: unknown[]) => Promise<unknown>)(...given);
    await select(requests, "E8");
    return answer;
  });
  const asked = await workbook.selectedPlace();
  expect(slow).toHaveBeenCalledTimes(1);
  slow.mockRestore();
  const latest = "requests/outcome.fullyDisclosed/commercialEnterprise";
  expect([asked, await workbook.selectedPlace()]).toEqual([latest, latest]);
});

test("after a row was inserted nothing is said until the sheets are read again", async () => {
  await select(requests, "D9");
  office.grid.insertRows(office.sheet(requests), 2, 1);
  await office.settle();
  expect(await workbook.selectedPlace()).toBeNull();
  await workbook.readReport();
  await select(requests, "D10");
  expect(await workbook.selectedPlace()).toBe("requests/outcome.partlyDisclosed/naturalPerson");
});

test("once stopped, nothing is heard", async () => {
  await select(requests, "D6");
  const before = heard;
  expect(before).toBeGreaterThan(0);
  await stop();
  await select(requests, "D7");
  expect(heard).toBe(before);
});
