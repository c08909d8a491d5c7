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

test("ranges are found from one another", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D3").values = [
      [1, "", 3],
      ["", "", 6],
    ];
    const block = sheet.getRange("B2:D4");
    const ranges = {
      "Sheet1!C3": block.getCell(1, 1),
      "Sheet1!B3:D3": block.getRow(1),
      "Sheet1!D2:D4": block.getColumn(2),
      "Sheet1!D4": block.getLastCell(),
      "Sheet1!C4:E6": block.getOffsetRange(2, 1),
      "Sheet1!B2:E2": block.getResizedRange(-2, 1),
      "Sheet1!B2:F9": block.getBoundingRect("F9"),
      "Sheet1!C4:D4": block.getIntersection("C4:Z9"),
      "Sheet1!2:4": block.getEntireRow(),
      "Sheet1!B:D": block.getEntireColumn(),
      "Sheet1!B2:D3": block.getUsedRange(true),
      "Sheet1!A1:C2": sheet.getRangeByIndexes(0, 0, 2, 3),
    };
    for (const range of Object.values(ranges)) range.load("address");
    const none = sheet.getRange("H8:J9").getUsedRangeOrNullObject(true);
    const apart = block.getIntersectionOrNullObject("Z1");
    await context.sync();
    expect(Object.values(ranges).map(({ address }) => address)).toEqual(Object.keys(ranges));
    expect([none.isNullObject, apart.isNullObject]).toEqual([true, true]);
  });
});

test("one value fills a range; null leaves a cell alone", async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [[7]];
    range.values = [
      [null, 8],
      ["", null],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [7, 8],
      ["", 7],
    ]);
  });
});

test("more than 1,500 cells, which Office.js sends in pieces, arrive whole", async () => {
  const rows = Array.from({ length: 600 }, (_, row) => Array.from({ length: 7 }, (_value, column) => row * 7 + column));
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:G600");
    range.values = rows;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
});

test("a range kept across syncs can be written again", async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [[1]];
    range.load("values");
    await context.sync();
    range.values = [[2]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});

test("copying takes values and formats", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["甲", 2]];
    sheet.getRange("A1").format.font.bold = true;
    const target = sheet.getRange("A3:B3");
    target.copyFrom("A1:B1");
    target.load("values");
    const bold = sheet.getRange("A3").format.font;
    bold.load("bold");
    await context.sync();
    expect(target.values).toEqual([["甲", 2]]);
    expect(bold.bold).toBe(true);
  });
});
