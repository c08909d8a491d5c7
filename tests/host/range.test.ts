import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "./office";
import { openOffice } from "./office";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

test("values are written and read back with their types, formulas computed", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:D2");
    range.values = [
      [1, 2.5, "=SUM(A1:B1)", "甲"],
      [true, "'12", "12", ""],
    ];
    range.load("values, formulas, text, valueTypes, address, rowIndex, columnCount");
    await context.sync();

    expect(range.values).toEqual([
      [1, 2.5, 3.5, "甲"],
      [true, "12", 12, ""],
    ]);
    expect(range.formulas[0]).toEqual([1, 2.5, "=SUM(A1:B1)", "甲"]);
    expect(range.text[1]).toEqual(["TRUE", "12", "12", ""]);
    expect(range.valueTypes[1]).toEqual(["Boolean", "String", "Double", "Empty"]);
    expect(range.address).toBe("Sheet1!A1:D2");
  });
  expect(office.host.syncs()).toBe(1);
});
