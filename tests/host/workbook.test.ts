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

test("sheets are added, listed in order, found by name or id, renamed, moved and taken away", async () => {
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("三、收到和处理政府信息公开申请情况");
    added.load("id, position");
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "三、收到和处理政府信息公开申请情况"]);
    expect(added.position).toBe(1);

    const byId = worksheets.getItem(added.id);
    byId.name = "三";
    byId.position = 0;
    byId.tabColor = "#00FF00";
    byId.load("name, position, tabColor, showGridlines, visibility");
    const count = worksheets.getCount();
    await context.sync();
    expect([byId.name, byId.position, byId.tabColor, byId.showGridlines, byId.visibility, count.value]).toEqual([
      "三",
      0,
      "#00FF00",
      true,
      "Visible",
      2,
    ]);

    byId.delete();
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("activating and selecting move the person's place; the selection can be asked for", async () => {
  await office.Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("二");
    other.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["二!B2:C3", "二!B2"]);

    context.workbook.worksheets.getItem("Sheet1").activate();
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    expect(active.name).toBe("Sheet1");
  });
  expect(office.grid.activeSheet()).toBe(office.sheet("Sheet1"));
});

test("names of the workbook and of a sheet live side by side", async () => {
  await inSheet(async (sheet, context) => {
    const name = context.workbook.names.add("XXGK_表三", sheet.getRange("A1:B2"));
    context.workbook.names.add("率", "=0.17");
    sheet.names.add("XXGK_表三", sheet.getRange("C3"));
    name.load("name, formula, value, type, visible, scope");
    const rate = context.workbook.names.getItem("率");
    rate.load("value, type");
    const local = sheet.names.getItem("XXGK_表三").getRange();
    local.load("address");
    const global = context.workbook.names.getItemOrNullObject("xxgk_表三").getRangeOrNullObject();
    global.load("address");
    await context.sync();

    expect([name.name, name.formula, name.value, name.type, name.visible, name.scope]).toEqual([
      "XXGK_表三",
      "=Sheet1!$A$1:$B$2",
      "Sheet1!$A$1:$B$2",
      "Range",
      true,
      "Workbook",
    ]);
    expect([rate.value, rate.type]).toEqual([0.17, "Double"]);
    expect([local.address, global.address]).toEqual(["Sheet1!C3", "Sheet1!A1:B2"]);

    context.workbook.names.getItem("率").delete();
    context.workbook.names.load("items/name");
    await context.sync();
    expect(context.workbook.names.items.map((each) => each.name)).toEqual(["XXGK_表三"]);
  });
  await expect(
    inSheet(async (sheet, context) => (context.workbook.names.add("xxgk_表三", sheet.getRange("A1")), context.sync())),
  ).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("names and formulas that use them follow inserted and deleted rows", async () => {
  await inSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    context.workbook.names.add("block", sheet.getRange("A1:B2"));
    sheet.getRange("D1").formulas = [["=SUM(block)"]];
    sheet.getRange("D2").formulas = [["=SUM(A1:B2)"]];
    await context.sync();

    sheet.getRange("1:2").insert("Down");
    const moved = context.workbook.names.getItem("block").getRange();
    moved.load("address, values");
    const sums = sheet.getRange("D3:D4");
    sums.load("values, formulas");
    await context.sync();
    expect(moved.address).toBe("Sheet1!A3:B4");
    expect(sums.formulas).toEqual([["=SUM(block)"], ["=SUM(A3:B4)"]]);
    expect(sums.values).toEqual([[10], [10]]);

    sheet.getRange("1:1").delete("Up");
    sheet.getRange("A:A").insert("Right");
    moved.load("address");
    const again = context.workbook.names.getItem("block").getRange();
    again.load("address");
    await context.sync();
    expect(again.address).toBe("Sheet1!B2:C3");
    expect(moved.address).toBe("Sheet1!B2:C3");
  });
});

test("a name's formula is written as Excel writes it, before and after its cells moved", async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("三、依申请公开");
    const name = context.workbook.names.add("block", sheet.getRange("A1:B2"));
    name.load("formula, value");
    await context.sync();
    expect([name.formula, name.value]).toEqual(["='三、依申请公开'!$A$1:$B$2", "'三、依申请公开'!$A$1:$B$2"]);
    sheet.getRange("1:1").insert("Down");
    name.load("formula");
    await context.sync();
    expect(name.formula).toBe("='三、依申请公开'!$A$2:$B$3");
  });
});

test("a range kept across syncs is lost when its rows are deleted", async () => {
  await expect(
    inSheet(async (sheet, context) => {
      const range = sheet.getRange("A2");
      range.load("address");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      await context.sync();
      range.load("values");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidReference" });
});

test("settings keep what JSON can say", async () => {
  await office.Excel.run(async (context) => {
    context.workbook.settings.add("xxgk.answers", { a: [1, "二"] });
    context.workbook.settings.add("xxgk.text", "一");
    await context.sync();
  });
  await office.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key, items/value");
    const answers = settings.getItem("xxgk.answers");
    answers.load("value");
    const none = settings.getItemOrNullObject("xxgk.none");
    await context.sync();
    expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
      ["xxgk.answers", { a: [1, "二"] }],
      ["xxgk.text", "一"],
    ]);
    expect(answers.value).toEqual({ a: [1, "二"] });
    expect(none.isNullObject).toBe(true);

    answers.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test("custom XML parts are found by their namespace", async () => {
  await office.Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add('<report xmlns="urn:xxgk"><year>2025</year></report>');
    part.load("id, namespaceUri");
    const only = customXmlParts.getByNamespace("urn:xxgk").getOnlyItemOrNullObject();
    const other = customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    const xml = only.getXml();
    await context.sync();
    expect(part.namespaceUri).toBe("urn:xxgk");
    expect(other.isNullObject).toBe(true);
    expect(xml.value).toContain("<year>2025</year>");

    part.setXml('<report xmlns="urn:xxgk"/>');
    const after = part.getXml();
    await context.sync();
    expect(after.value).toBe('<report xmlns="urn:xxgk"/>');
    part.delete();
    const count = customXmlParts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("print set-up and frozen panes are kept", async () => {
  await inSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A1:J40");
    pageLayout.setPrintTitleRows("$1:$3");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    pageLayout.load("orientation, zoom");
    const area = pageLayout.getPrintAreaOrNullObject();
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync().catch(() => {});
    void area;
    await context.sync();
    expect(pageLayout.orientation).toBe("Landscape");
    expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(frozen.address).toBe("Sheet1!A1:B3");
  });
});

test("an add-in's values can be undone with one Ctrl+Z a sync; sheets, names and merges end what can be", async () => {
  office.host.habits.undo = "kept";
  const sheet1 = office.sheet("Sheet1");
  const values = (): unknown => office.grid.read(sheet1, { row: 0, column: 0, rows: 1, columns: 2 })[0]?.map(({ value }) => value);
  office.grid.type(sheet1, 0, 0, "甲");
  await inSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["乙"]];
    sheet.getRange("B1").values = [[2]];
    sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
  office.grid.undo();
  expect(values()).toEqual(["甲", null]);

  await inSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["丙"]];
    context.workbook.names.add("here", sheet.getRange("A1"));
    await context.sync();
  });
  expect(office.grid.undo()).toBe(false);
  expect(values()).toEqual(["丙", null]);
});
