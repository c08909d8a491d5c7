import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "./office";
import { openOffice } from "./office";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** The error code and place a batch ends with; null when it goes through. */
async function failing(batch: Batch): Promise<{ code: string; at: string | undefined } | null> {
  try {
    await office.Excel.run(async (context) => {
      batch(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!(error instanceof office.OfficeExtension.Error)) throw error;
    return { code: error.code, at: error.debugInfo.errorLocation };
  }
}

test.each<[string, string, string, Batch]>([
  [
    "a sheet that is not there",
    "ItemNotFound",
    "WorksheetCollection.getItem",
    (context) => context.workbook.worksheets.getItem("没有").load("name"),
  ],
  [
    "a name that is not there",
    "ItemNotFound",
    "NamedItemCollection.getItem",
    (context) => context.workbook.names.getItem("nothing").load("value"),
  ],
  [
    "a setting that is not there",
    "ItemNotFound",
    "SettingCollection.getItem",
    (context) => context.workbook.settings.getItem("nothing").load("value"),
  ],
  [
    "a second sheet of the same name, whatever its case",
    "ItemAlreadyExists",
    "WorksheetCollection.add",
    (context) => void context.workbook.worksheets.add("SHEET1"),
  ],
  [
    "a sheet name of 32 characters",
    "InvalidArgument",
    "WorksheetCollection.add",
    (context) => void context.workbook.worksheets.add("一".repeat(32)),
  ],
  ["a sheet name with a slash", "InvalidArgument", "WorksheetCollection.add", (context) => void context.workbook.worksheets.add("一/二")],
  ["an address that is none", "InvalidArgument", "Worksheet.getRange", (_context, sheet) => sheet.getRange("一二三").load("values")],
  ["an array of the wrong shape", "InvalidArgument", "Range.values", (_context, sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
  ["a row that is too short", "InvalidArgument", "Range.formulas", (_context, sheet) => (sheet.getRange("A1:B2").formulas = [[1, 2], [3]])],
  [
    "a range moved off the sheet",
    "InvalidArgument",
    "Range.getOffsetRange",
    (_context, sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    "RangeFill.color",
    (_context, sheet) => (sheet.getRange("A1").format.fill.color = "reddish"),
  ],
  [
    "a defined name that looks like an address",
    "InvalidArgument",
    "NamedItemCollection.add",
    (context, sheet) => void context.workbook.names.add("AB12", sheet.getRange("A1")),
  ],
  ["taking away the only sheet", "InvalidOperation", "Worksheet.delete", (_context, sheet) => sheet.delete()],
  ["hiding the only sheet", "InvalidOperation", "Worksheet.visibility", (_context, sheet) => (sheet.visibility = "Hidden")],
])("%s is refused with %s", async (_what, code, at, batch) => {
  expect(await failing(batch)).toEqual({ code, at });
});

test("a member that no table declares fails as in an older Excel and is recorded by name", async () => {
  const failure = await failing((_context, sheet) => sheet.charts.load("items"));
  expect(failure?.code).toBe("ApiNotFound");
  expect(office.takeMissing().join()).toContain("Worksheet.charts");
});

test("a member above the floor does not exist, though the library has it", async () => {
  expect((await failing((_context, sheet) => void sheet.getRange("A1").getDependents()))?.code).toBe("ApiNotFound");
  expect(office.takeMissing().join()).toContain("Range.getDependents");
});

test("reading a property that was not loaded fails", async () => {
  await expect(office.Excel.run(async (context) => context.workbook.worksheets.getItem("Sheet1").name)).rejects.toMatchObject({
    code: "PropertyNotLoaded",
  });
});

test("a batch stops at the first failure; what went before stays done", async () => {
  const failure = await failing((context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    context.workbook.worksheets.getItem("没有").getRange("A1").values = [[2]];
    sheet.getRange("A2").values = [[3]];
  });
  expect(failure?.code).toBe("ItemNotFound");
  expect(office.grid.read(office.sheet("Sheet1"), { row: 0, column: 0, rows: 2, columns: 1 }).map(([cell]) => cell?.value)).toEqual([
    1,
    null,
  ]);
});

test("null objects say so, and swallow what is done to them", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1").getCell(0, 0);
    range.load("values");
    const named = context.workbook.names.getItemOrNullObject("nothing").getRangeOrNullObject();
    sheet.delete();
    const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject, named.isNullObject, used.isNullObject]).toEqual([true, true, true, true]);
  });
});

test("a protected sheet refuses writes except in unlocked cells", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  expect(await failing((_context, sheet) => (sheet.getRange("B1").values = [[1]]))).toBeNull();
  expect((await failing((_context, sheet) => (sheet.getRange("A1:B1").values = [[1, 2]])))?.code).toBe("AccessDenied");
  expect((await failing((_context, sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")))?.code).toBe("AccessDenied");
  expect((await failing((_context, sheet) => void sheet.getRange("B1").conditionalFormats.add("Custom")))?.code).toBe("AccessDenied");
  expect(() => office.grid.type(office.sheet("Sheet1"), 0, 0, "1")).toThrow("protected");
  expect(await failing((_context, sheet) => sheet.protection.unprotect())).toBeNull();
  expect(await failing((_context, sheet) => (sheet.getRange("A1").values = [[1]]))).toBeNull();
});
