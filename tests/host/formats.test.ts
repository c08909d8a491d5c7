import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "./office";
import { openOffice } from "./office";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

test("a format on a formula leaves the formula alone, alone or beside a value", async () => {
  const sheet = office.sheet("Sheet1");
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    range.formulas = [["=1+2"], [4]];
    await context.sync();
    range.format.wrapText = true;
    range.getCell(1, 0).values = [[5]];
    await context.sync();
  });
  await office.settle();
  const cells = office.grid.read(sheet, { row: 0, column: 0, rows: 2, columns: 1 }).flat();
  expect(cells.map(({ formula, value }) => [formula, value])).toEqual([
    ["=1+2", 3],
    [null, 5],
  ]);
});

test("formats of many cells are read and set at once, and mean the same as each cell's own", async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.getCell(0, 0).format.fill.color = "#FFFF00";
    range.getCell(0, 1).format.borders.getItem("EdgeTop").style = "Double";
    const asked = range.getCellProperties({ format: { fill: { color: true }, borders: { style: true }, wrapText: true } });
    await context.sync();
    expect(asked.value[0]?.map(({ format }) => [format?.fill?.color, format?.borders?.top?.style])).toEqual([
      ["#FFFF00", "None"],
      ["#FFFFFF", "Double"],
    ]);
    const [left, right] = [range.getCell(0, 0), range.getCell(0, 1)];
    range.setCellProperties([
      [{ format: { wrapText: true, borders: { bottom: { style: "Continuous" } } } }, { format: { fill: { color: "#00FF00" } } }],
    ]);
    left.format.load("wrapText");
    const lower = left.format.borders.getItem("EdgeBottom");
    lower.load("style");
    right.format.fill.load("color");
    await context.sync();
    expect([left.format.wrapText, lower.style, right.format.fill.color]).toEqual([true, "Continuous", "#00FF00"]);
  });
});

test("formats are read back as set; mixed ones read as null", async () => {
  await inSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.fill.color = "#FFEECC";
    Object.assign(format.font, { name: "黑体", size: 14, bold: true, italic: true, color: "#112233" });
    Object.assign(format, {
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      columnWidth: 60,
      rowHeight: 30,
      textOrientation: 90,
    });
    sheet.getRange("B2").format.fill.clear();
    await context.sync();

    const first = sheet.getRange("A1").format;
    first.load(
      "horizontalAlignment, verticalAlignment, wrapText, indentLevel, columnWidth, rowHeight, textOrientation, fill/color, font/name, font/size, font/bold, font/italic, font/color, protection/locked",
    );
    const all = sheet.getRange("A1:B2").format;
    all.load("fill/color, font/bold");
    const bare = sheet.getRange("B2").format.fill;
    bare.load("color");
    await context.sync();
    expect(first.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      columnWidth: 60,
      rowHeight: 30,
      textOrientation: 90,
      fill: { color: "#FFEECC" },
      font: { name: "黑体", size: 14, bold: true, italic: true, color: "#112233" },
      protection: { locked: true },
    });
    expect([all.fill.color, all.font.bold, bare.color]).toEqual(["", true, "#FFFFFF"]);
  });
});

test("borders are drawn on the edges asked for and shared by neighbours", async () => {
  await inSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#808080";
    }
    range.format.borders.getItem("EdgeBottom").weight = "Medium";
    await context.sync();

    const below = sheet.getRange("B4").format.borders.getItem("EdgeTop");
    below.load("style, weight, color");
    const inside = sheet.getRange("B2").format.borders.getItem("EdgeRight");
    inside.load("style, color");
    const none = sheet.getRange("A1").format.borders.getItem("EdgeTop");
    none.load("style");
    await context.sync();
    expect([below.style, below.weight, below.color]).toEqual(["Continuous", "Medium", "#808080"]);
    expect([inside.style, inside.color, none.style]).toEqual(["Continuous", "#808080", "None"]);

    sheet.getRange("B4").format.borders.getItem("EdgeTop").style = "None";
    const gone = sheet.getRange("B3").format.borders.getItem("EdgeBottom");
    gone.load("style");
    await context.sync();
    expect(gone.style).toBe("None");
  });
});

test("number formats decide the text and whether digits stay text", async () => {
  await inSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").numberFormat = [["@"]];
    sheet.getRange("B1:B2").numberFormat = [["0.00"], ["#,##0"]];
    sheet.getRange("A1:B2").values = [
      ["007", 1.5],
      [12, "1,234"],
    ];
    sheet.getRange("C1:C3").values = [["50%"], ["2025-3-1"], ["１２"]];
    const range = sheet.getRange("A1:C3");
    range.load("values, text, valueTypes, numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      ["007", 1.5, 0.5],
      ["12", 1234, 45717],
      ["", "", "１２"],
    ]);
    expect(range.text).toEqual([
      ["007", "1.50", "50%"],
      ["12", "1,234", "2025/3/1"],
      ["", "", "１２"],
    ]);
    expect(range.valueTypes[0]).toEqual(["String", "Double", "Double"]);
    expect(range.numberFormat[2]).toEqual(["General", "General", "General"]);
  });
});

test("merging keeps the upper-left value; what is written underneath is lost", async () => {
  await inSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    sheet.getRange("B2").values = [[9]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(office.grid.merges(office.sheet("Sheet1"))).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    range.unmerge();
    await context.sync();
  });
  expect(office.grid.merges(office.sheet("Sheet1"))).toEqual([]);
});

test("clear takes away contents, formats or both", async () => {
  await inSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [2]];
    range.format.fill.color = "#FF0000";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    await context.sync();
    range.load("values");
    const fills = [sheet.getRange("A1").format.fill, sheet.getRange("A2").format.fill];
    for (const fill of fills) fill.load("color");
    await context.sync();
    expect(range.values).toEqual([[""], [2]]);
    expect(fills.map(({ color }) => color)).toEqual(["#FF0000", "#FFFFFF"]);
  });
});

test("conditional formats are seen where their formula holds, and follow edits", async () => {
  const sheet1 = office.sheet("Sheet1");
  const fills = (): (string | null)[] => [0, 1].map((row) => office.grid.visibleFill(sheet1, row, 0));
  await inSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [1, 1],
      [2, 3],
    ];
    sheet.getRange("A2").format.fill.color = "#00FF00";
    const format = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1<>$B1";
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.color = "#9C0006";
    format.load("id, priority, type, custom/rule/formula, custom/format/fill/color");
    await context.sync();
    expect([format.priority, format.type, format.custom.rule.formula, format.custom.format.fill.color]).toEqual([
      0,
      "Custom",
      "=$A1<>$B1",
      "#FFC7CE",
    ]);
  });
  await office.settle();
  expect(fills()).toEqual([null, "#FFC7CE"]);

  office.grid.type(sheet1, 1, 0, 3);
  office.grid.type(sheet1, 0, 0, 2);
  await office.settle();
  expect(fills()).toEqual(["#FFC7CE", "#00FF00"]);

  await inSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1").conditionalFormats;
    formats.load("items/id");
    await context.sync();
    expect(formats.items).toHaveLength(1);
    formats.getItem(formats.items[0]!.id).delete();
    await context.sync();
  });
  expect(fills()).toEqual([null, "#00FF00"]);
});

test("validations are kept with their alert and prompt", async () => {
  await inSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange("A1:A3");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "请填整数", message: "这里填 0 或正整数。" };
    dataValidation.prompt = { showPrompt: true, title: "", message: "没有的填 0" };
    await context.sync();
    const one = sheet.getRange("A2").dataValidation;
    one.load("type, rule, errorAlert, prompt, ignoreBlanks");
    const none = sheet.getRange("B2").dataValidation;
    none.load("type");
    await context.sync();
    expect(one.type).toBe("WholeNumber");
    expect(one.rule).toEqual({ wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } });
    expect(one.errorAlert).toEqual({ showAlert: true, style: "Stop", title: "请填整数", message: "这里填 0 或正整数。" });
    expect(one.prompt.message).toBe("没有的填 0");
    expect(none.type).toBe("None");
    one.clear();
    const cleared = sheet.getRange("A2").dataValidation;
    cleared.load("type");
    const kept = sheet.getRange("A3").dataValidation;
    kept.load("type");
    await context.sync();
    expect([cleared.type, kept.type]).toEqual(["None", "WholeNumber"]);
  });
});
