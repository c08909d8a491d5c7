import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { formOf } from "../../src/core/form/form";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { settingsSheetName } from "../../src/core/sheet/settings-sheet";
import type { WorkbookPlan } from "../../src/core/template/sheet-plan";
import { insertTemplate } from "../../src/excel/insert";
import { exampleReport } from "../examples";
import type { Cell, SheetId } from "../../workbench/grid/grid";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";
import { numberLike } from "./number-like";

const form = formOf("2021");
const blank = planWorkbook(form, { agency: "东风区应急管理局", year: 2025, totals: "formulas" });

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const sheetNames = (): string[] =>
  office.grid
    .sheets()
    .filter(({ visible }) => visible)
    .map(({ name }) => name);

function cellAt(sheet: SheetId, row: number, column: number): Cell {
  return office.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] as Cell;
}

describe("inserting into an empty workbook", () => {
  test("adds the sheets of the plan after the clerk's own, in order", async () => {
    await insertTemplate(blank);
    expect(sheetNames()).toEqual(["Sheet1", ...blank.sheets.map(({ name }) => name)]);
  });

  test("reports progress sheet by sheet", async () => {
    const seen: string[] = [];
    await insertTemplate(blank, (done, of) => seen.push(`${done}/${of}`));
    expect(seen).toEqual(blank.sheets.map((_, index) => `${index + 1}/${blank.sheets.length}`));
  });

  test("puts every number of a filled report where the plan says, totals computed", async () => {
    const report = exampleReport("huaian-2024");
    const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas", report });
    await insertTemplate(plan);
    await office.settle();
    for (const { id } of form.cells) {
      const at = addressOf(plan, id);
      if (!at) throw new Error(id);
      expect([id, cellAt(office.sheet(at.sheet), at.row, at.column).value]).toEqual([id, report.typed(id)]);
    }
  });

  test("the native check cells say the same as the plan computed", async () => {
    const report = exampleReport("huaian-2024-slip");
    const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "typed", report });
    await insertTemplate(plan);
    await office.settle();
    for (const sheet of plan.sheets) {
      for (const { row, column, formula, value } of sheet.cells) {
        if (formula !== undefined)
          expect([sheet.name, row, column, cellAt(office.sheet(sheet.name), row, column).value ?? ""]).toEqual([
            sheet.name,
            row,
            column,
            value ?? "",
          ]);
      }
    }
  });

  test("text that looks like a formula stays text", async () => {
    const report = exampleReport("huaian-2024").with({
      overview: "=1+1\n-开头\n'引号\n2024",
      "requests/newlyReceived/naturalPerson": "=SUM(A1)",
    });
    const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas", report });
    await insertTemplate(plan);
    await office.settle();
    const at = addressOf(plan, "requests/newlyReceived/naturalPerson");
    if (!at) throw new Error("no cell");
    expect(cellAt(office.sheet(at.sheet), at.row, at.column)).toMatchObject({ value: "=SUM(A1)", formula: null });
  });
});

test("texts that Excel would take for a number, a date or a logical value stay texts as they were", async () => {
  const places = form.cells.slice(0, numberLike.length).map(({ id }) => id);
  const report = exampleReport("huaian-2024").with(Object.fromEntries(places.map((id, index) => [id, numberLike[index] ?? ""])));
  const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "typed", report });
  await insertTemplate(plan);
  const held = places.map((id) => {
    const at = addressOf(plan, id);
    if (!at) throw new Error(id);
    return cellAt(office.sheet(at.sheet), at.row, at.column).value;
  });
  expect(held).toEqual(numberLike);
});

describe("nothing is overwritten", () => {
  const second = blank.sheets[1]?.name ?? "";

  test("a sheet of the same name that is not ours stops the insertion before it began", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add(second).getRange("A1").values = [["我的数据"]];
      await context.sync();
    });
    await expect(insertTemplate(blank)).rejects.toMatchObject({ failure: { code: "sheet-exists", data: { sheet: second } } });
    expect(sheetNames()).toEqual(["Sheet1", second]);
  });

  test("our own empty sheets are filled again with the new year and body", async () => {
    await insertTemplate(blank);
    await insertTemplate(planWorkbook(form, { agency: "东风区司法局", year: 2026, totals: "formulas" }));
    expect(sheetNames()).toEqual(["Sheet1", ...blank.sheets.map(({ name }) => name)]);
    const cover = office.sheet(blank.sheets[0]?.name ?? "");
    const texts = Array.from({ length: 12 }, (_, row) => Array.from({ length: 6 }, (_, column) => cellAt(cover, row, column).text)).flat();
    expect(texts.join(" ")).toContain("东风区司法局");
  });

  test("our own sheets with a number in them are left alone", async () => {
    await insertTemplate(blank);
    const at = addressOf(blank, "requests/newlyReceived/naturalPerson");
    if (!at) throw new Error("no cell");
    office.grid.type(office.sheet(at.sheet), at.row, at.column, "7");
    await office.settle();
    await expect(insertTemplate(blank)).rejects.toMatchObject({ failure: { code: "sheet-exists", data: { sheet: at.sheet } } });
    expect(cellAt(office.sheet(at.sheet), at.row, at.column).value).toBe(7);
  });

  test("our sheets under another name are recognised", async () => {
    await insertTemplate(blank);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(second).name = "改过的名字";
      await context.sync();
    });
    await expect(insertTemplate(blank)).rejects.toMatchObject({ failure: { code: "sheet-exists", data: { sheet: "改过的名字" } } });
  });
});

test("a failure half-way leaves the workbook as it was", async () => {
  const broken: WorkbookPlan = {
    ...blank,
    sheets: blank.sheets.map((sheet, index) =>
      index === 4 ? { ...sheet, names: [{ name: "not a name", area: { row: 0, column: 0, rows: 1, columns: 1 } }] } : sheet,
    ),
  };
  await expect(insertTemplate(broken)).rejects.toMatchObject({ name: "WorkbookFailure" });
  expect(office.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  await office.Excel.run(async (context) => {
    context.workbook.names.load("items/name");
    await context.sync();
    expect(context.workbook.names.items.map(({ name }) => name)).toEqual([]);
  });
});

test("a failure while our empty sheets are filled again leaves the clerk's texts beside them texts", async () => {
  await insertTemplate(blank);
  const table = office.sheet(addressOf(blank, "requests/newlyReceived/naturalPerson")?.sheet ?? "");
  office.grid.group(() => numberLike.forEach((text, row) => office.grid.type(table, 60 + row, 0, `'${text}`)));
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(settingsSheetName).protection.protect();
    await context.sync();
  });
  await expect(insertTemplate(planWorkbook(form, { agency: "东风区司法局", year: 2026, totals: "formulas" }))).rejects.toMatchObject({
    name: "WorkbookFailure",
  });
  await office.settle();
  expect(numberLike.map((_, row) => cellAt(table, 60 + row, 0).value)).toEqual(numberLike);
});
