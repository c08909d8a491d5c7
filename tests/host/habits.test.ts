/** The habits of real Excel that the emulated host can take on: each as somebody has written it down (docs/excel.md). */

import { afterEach, describe, expect, test } from "vitest";

import { habitsIn, usualHabits } from "../../workbench/host/habits";
import type { Habits } from "../../workbench/host/habits";
import { openOffice } from "./office";
import type { Office as OpenOffice, OfficeOptions } from "./office";

let office: OpenOffice;
afterEach(() => office.close());

const open = async (habits: Partial<Habits> = {}, options: OfficeOptions = {}): Promise<OpenOffice> =>
  (office = await openOffice({ habits, ...options }));

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

const run = (work: Work): Promise<void> =>
  office.Excel.run(async (context) => {
    work(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

const valueAt = (row: number, column = 0): unknown =>
  office.grid.read(office.sheet("Sheet1"), { row, column, rows: 1, columns: 1 })[0]?.[0]?.value;

const type = async (row: number, value: string): Promise<void> => {
  office.grid.type(office.sheet("Sheet1"), row, 0, value);
  await office.settle();
};

const addFormat: Work = (_context, sheet) => {
  sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
};

describe("Ctrl+Z", () => {
  const writes: readonly (readonly [string, Work])[] = [
    ["a value", (_context, sheet) => (sheet.getRange("C1").values = [[1]])],
    ["a fill", (_context, sheet) => (sheet.getRange("C1").format.fill.color = "#FF0000")],
    ["a conditional format", addFormat],
    ["a name", (context, sheet) => void context.workbook.names.add("here", sheet.getRange("A1"))],
    ["a sheet", (context) => void context.workbook.worksheets.add("other")],
    ["a width", (_context, sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
  ];

  test.each(writes)("typing can no longer be taken back once an add-in has written %s", async (_what, work) => {
    await open();
    await type(0, "7");
    await run(work);
    expect([office.grid.undo(), valueAt(0)]).toEqual([false, 7]);
  });

  test("reading, selecting and listening leave the list as it is", async () => {
    await open();
    await type(0, "7");
    await run((context, sheet) => {
      sheet.getRange("A1").load("values");
      sheet.getRange("A1").conditionalFormats.load("items/id");
      sheet.getRange("C3").select();
      context.workbook.worksheets.onChanged.add(async () => {});
    });
    expect([office.grid.undo(), valueAt(0)]).toEqual([true, null]);
  });

  test("where it lists what add-ins do, a conditional format is taken back first, then the typing", async () => {
    await open({ undo: "listed" });
    await type(0, "7");
    await run(addFormat);
    const formats = (): number => office.grid.conditionalFormats(office.sheet("Sheet1")).length;
    expect(formats()).toBe(1);
    office.grid.undo();
    expect([formats(), valueAt(0)]).toEqual([0, 7]);
    office.grid.undo();
    expect(valueAt(0)).toBe(null);
  });

  test("where it is kept, formats leave it alone", async () => {
    await open({ undo: "kept" });
    await type(0, "7");
    await run(addFormat);
    expect([office.grid.undo(), valueAt(0)]).toEqual([true, null]);
  });
});

const codeOf = (work: Work): Promise<string | null> =>
  run(work).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe("conditional formats made by hand", () => {
  const byHand = (type: "CellValue" | "ColorScale" | "Custom", isReadable: boolean): void =>
    void office.host.parts.formatsByHand.push({
      id: "{by-hand}",
      sheet: office.sheet("Sheet1"),
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      type,
      isReadable,
    });

  test("one that cannot be read fails whoever reads it, not whoever counts", async () => {
    await open();
    byHand("Custom", false);
    expect(await codeOf((_context, sheet) => sheet.getRange("A1").conditionalFormats.load("items/id, items/type"))).toBe(null);
    expect(await codeOf((_context, sheet) => sheet.getRange("A1").conditionalFormats.load("items/customOrNullObject/rule/formula"))).toBe(
      "ItemNotFound",
    );
  });

  test("another kind has no formula, and says so", async () => {
    await open();
    byHand("ColorScale", true);
    await office.Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Sheet1").getRange("A1").conditionalFormats;
      formats.load("items/type, items/customOrNullObject/rule/formula");
      await context.sync();
      expect(formats.items.map((format) => [format.type, format.customOrNullObject.isNullObject])).toEqual([["ColorScale", true]]);
    });
    expect(await codeOf((_context, sheet) => sheet.getRange("A1").conditionalFormats.load("items/custom/rule/formula"))).toBe(
      "InvalidOperation",
    );
  });

  test("one that Ctrl+Z brought back after an add-in took it away cannot be read", async () => {
    await open({ undo: "listed", undoSpoilsFormats: true });
    await run(addFormat);
    await run((_context, sheet) => sheet.getRange("B1").conditionalFormats.getItemAt(0).delete());
    office.grid.undo();
    expect(await codeOf((_context, sheet) => sheet.getRange("B1").conditionalFormats.load("items/customOrNullObject/rule/formula"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("the ribbon", () => {
  const done = (event: Office.AddinCommands.Event): void => event.completed();

  test("a command sent before Office is ready reaches what was associated before", async () => {
    const heard: string[] = [];
    await open(
      { earlyCommands: ["check"] },
      {
        beforeReady: ({ actions }) =>
          actions.associate("check", (event: Office.AddinCommands.Event) => {
            heard.push(event.source.id);
            done(event);
          }),
      },
    );
    await expect.poll(() => heard).toEqual(["check"]);
  });

  test("and is lost on what is associated after", async () => {
    await open();
    const early = office.host.ribbon.press("check");
    office.Office.actions.associate("check", done);
    expect(await early.answered).toBe(11101);
    expect(await office.host.ribbon.press("check").answered).toBe(0);
  });
});

describe("whole requests are refused", () => {
  test.each(["InactiveWorkbook", "InvalidOperationInCellEditMode", "InvalidOperation", "AccessDenied"] as const)(
    "with %s",
    async (code) => {
      await open({ batches: code });
      expect(await codeOf((_context, sheet) => sheet.load("name"))).toBe(code);
      office.host.habits.batches = null;
      expect(await codeOf((_context, sheet) => sheet.load("name"))).toBe(null);
    },
  );

  test("for writing alone", async () => {
    await open({ writes: "AccessDenied" });
    expect(await codeOf((_context, sheet) => sheet.load("name"))).toBe(null);
    expect(await codeOf((_context, sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(valueAt(0)).toBe(null);
  });

  test("for their size", async () => {
    await open({ requestLimit: 20_000 });
    const text = "文".repeat(20_000);
    expect(await codeOf((_context, sheet) => (sheet.getRange("A1").values = [[text]]))).toBe("RequestPayloadSizeLimitExceeded");
    expect(await codeOf((_context, sheet) => (sheet.getRange("A1").values = [[1]]))).toBe(null);
  });
});

test.each<[string, Work]>([
  ["a method", (context) => context.workbook.names.getItemOrNullObject("nothing").getRangeOrNullObject().load("values")],
  ["an object", (context) => context.workbook.worksheets.getItemOrNullObject("nothing").protection.load("protected")],
  ["a write", (context) => (context.workbook.worksheets.getItemOrNullObject("nothing").name = "other")],
])("a strict Excel knows no %s of a null object", async (_what, work) => {
  await open({ strictNulls: true });
  expect(await codeOf(work)).toBe("ItemNotFound");
  office.host.habits.strictNulls = false;
  expect(await codeOf(work)).toBe(null);
});

test("a strict Excel says of a null object that it is one", async () => {
  await open({ strictNulls: true });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("nothing");
    sheet.load("name");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
});

test("fitting to pages is not applied, a scale is", async () => {
  await open({ ignoresFit: true });
  const zoomAfter = (zoom: Excel.PageLayoutZoomOptions): Promise<unknown> =>
    office.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.zoom = zoom;
      pageLayout.load("zoom");
      await context.sync();
      return pageLayout.zoom;
    });
  expect(await zoomAfter({ horizontalFitToPages: 1 })).toEqual({ scale: 100 });
  expect(await zoomAfter({ scale: 88 })).toEqual({ scale: 88 });
});

test("edits from afar come as somebody else's, cells and rows", async () => {
  await open();
  const heard: unknown[] = [];
  await run((context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source }) => void heard.push([address, source]));
  });
  office.host.remotely((grid) => grid.write(office.sheet("Sheet1"), { row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: 5 }]]));
  office.host.remotely((grid) => grid.insertRows(office.sheet("Sheet1"), 0, 1));
  await type(5, "1");
  await office.settle();
  expect(heard).toEqual([
    ["A2", "Remote"],
    ["A1:Z1", "Remote"],
    ["A6", "Local"],
  ]);
});

test("a protected structure lets no sheet come, go or be shown", async () => {
  await open();
  await run((context) => {
    context.workbook.worksheets.add("hidden").visibility = "VeryHidden";
    context.workbook.protection.protect();
  });
  expect(await codeOf((context) => void context.workbook.worksheets.add("new"))).toBe("AccessDenied");
  expect(await codeOf((context) => context.workbook.worksheets.getItem("hidden").delete())).toBe("AccessDenied");
  expect(await codeOf((context) => (context.workbook.worksheets.getItem("hidden").visibility = "Visible"))).toBe("AccessDenied");
});

test("the theme and a start without a pane are told as Office tells them", async () => {
  await open({ theme: "#262626", startsHidden: true });
  expect(office.Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
  const shown = (): boolean => office.host.paneIsShown;
  expect(shown()).toBe(false);
  await office.Office.addin.showAsTaskpane();
  expect(shown()).toBe(true);
});

test("an address sets habits by their names and leaves the rest", async () => {
  await open();
  expect(habitsIn(new URLSearchParams("report=empty&undo=listed&strictNulls=true&requestLimit=5000&earlyCommands=check,export"))).toEqual({
    undo: "listed",
    strictNulls: true,
    requestLimit: 5000,
    earlyCommands: ["check", "export"],
  });
  expect(habitsIn(new URLSearchParams(Object.keys(usualHabits).map((name) => [name, "x"])))).toHaveProperty("batches", "x");
});
