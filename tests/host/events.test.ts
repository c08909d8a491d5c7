import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "./office";
import { openOffice } from "./office";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

interface Heard {
  readonly address: string;
  readonly trigger: string | undefined;
  readonly change: string;
  readonly before: unknown;
  readonly after: unknown;
}

async function listen(): Promise<Heard[]> {
  const heard: Heard[] = [];
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource, changeType, details }) => {
      heard.push({ address, trigger: triggerSource, change: changeType, before: details?.valueBefore, after: details?.valueAfter });
    });
    await context.sync();
  });
  return heard;
}

test("a person's edit is heard with the value before and after", async () => {
  const heard = await listen();
  office.grid.type(office.sheet("Sheet1"), 2, 1, "12");
  await office.settle();
  office.grid.type(office.sheet("Sheet1"), 2, 1, "21");
  await office.settle();
  expect(heard).toEqual([
    { address: "B3", trigger: "Unknown", change: "RangeEdited", before: "", after: 12 },
    { address: "B3", trigger: "Unknown", change: "RangeEdited", before: 12, after: 21 },
  ]);
});

test("the add-in's own writes are marked as its own, and come after their batch", async () => {
  const heard = await listen();
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    await context.sync();
    expect(heard).toEqual([]);
  });
  await office.settle();
  expect(heard.map(({ address, trigger }) => [address, trigger])).toEqual([["A1:B1", "ThisLocalAddin"]]);
});

test("a formula typed over a number, and a number over a formula, are heard once, with what stood there", async () => {
  const sheet = office.sheet("Sheet1");
  office.grid.type(sheet, 0, 0, 12);
  const heard = await listen();
  office.grid.type(sheet, 0, 0, "=1+1");
  await office.settle();
  office.grid.type(sheet, 0, 0, 7);
  await office.settle();
  expect(heard.map(({ before }) => before)).toEqual([12, 2]);
  expect(heard[1]?.after).toBe(7);
});

test("results of formulas are no edits; undo is", async () => {
  const sheet = office.sheet("Sheet1");
  office.grid.type(sheet, 0, 0, 1);
  office.grid.type(sheet, 0, 1, "=A1*2");
  await office.settle();
  const heard = await listen();
  office.grid.type(sheet, 0, 0, 5);
  await office.settle();
  expect(office.grid.read(sheet, { row: 0, column: 1, rows: 1, columns: 1 })[0]![0]!.value).toBe(10);
  expect(heard).toHaveLength(1);
  expect(office.grid.undo()).toBe(true);
  await office.settle();
  expect(heard.map(({ before, after }) => [before, after])).toEqual([
    [1, 5],
    [5, 1],
  ]);
});

test("inserted and deleted rows are heard as such", async () => {
  const heard = await listen();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
    await context.sync();
  });
  await office.settle();
  expect(heard.map(({ change, trigger }) => [change, trigger])).toEqual([["RowInserted", "ThisLocalAddin"]]);
});

test("the range of an event can be had from it", async () => {
  let address = "";
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) => {
      await office.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("address");
        await inner.sync();
        address = range.address;
      });
    });
    await context.sync();
  });
  office.grid.type(office.sheet("Sheet1"), 0, 0, 1);
  await office.settle();
  expect(address).toBe("Sheet1!A1");
});

test("selection, activation, new and deleted sheets are heard; a removed handler is not called again", async () => {
  const heard: string[] = [];
  const first = office.sheet("Sheet1");
  let selection: OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs> | undefined;
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    selection = worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId === first ? "Sheet1" : "二"}`));
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    await context.sync();
    worksheets.add("二");
    await context.sync();
  });
  await office.settle();
  office.grid.select({ sheet: office.sheet("二"), area: { row: 1, column: 1, rows: 2, columns: 1 } });
  await office.settle();
  expect(heard).toEqual(["added", "activated 二", "selected B2:B3"]);

  await office.Excel.run(selection!.context, async (context) => {
    selection!.remove();
    await context.sync();
  });
  office.grid.select({ sheet: office.sheet("二"), area: { row: 0, column: 0, rows: 1, columns: 1 } });
  await office.Excel.run(async (context) => (context.workbook.worksheets.getItem("二").delete(), context.sync()));
  await office.settle();
  expect(heard.slice(3)).toEqual(["activated Sheet1", "deleted"]);
});

test("syncs are counted, dropping kept ranges is not", async () => {
  await listen();
  await office.settle();
  office.host.resetSyncs();
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.load("values");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await office.settle();
  expect(office.host.syncs()).toBe(2);
});
