/** 恢复表样: what a pasted block takes away from the official sheets is put back, no number or text is touched, and 撤销 puts back what was. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { formOf } from "../../src/core/form/form";
import { toReportFile } from "../../src/core/report/report-file";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { sheetNames } from "../../src/core/template/words.zh-CN";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { RestoredLooks, Workbook } from "../../src/workbook";
import { exampleReport } from "../examples";
import { HostError } from "../../workbench/host/errors";
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
    const { borders: _, ...look } = office.grid.look(sheet, row, column);
    return {
      ...look,
      lines: linesAround(sheet, row, column),
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

/** What a paste takes along of the block it covers. */
const takes: Readonly<Record<string, (range: Excel.Range) => void>> = {
  "input limits": (range) => range.dataValidation.clear(),
  lines: (range) => {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
      range.format.borders.getItem(edge).style = "None";
  },
  everything: (range) => {
    range.clear("Formats");
    range.dataValidation.clear();
  },
};

async function take(what: string, table: "proactiveDisclosure" | "requests" | "reviewAndLitigation", address: string): Promise<void> {
  await office.Excel.run(async (context) => {
    takes[what]?.(context.workbook.worksheets.getItem(sheetNames[table]).getRange(address));
    await context.sync();
  });
  await office.settle();
}

/** A block pasted over part of a table, where the sheets have been looked at before, as a pane does on opening. */
describe("a block pasted over part of a table", () => {
  test("is seen at the next check, in one sync and with no write", async () => {
    for (const [what, table, address] of [
      ["everything", "requests", "E9:G14"],
      ["input limits", "requests", "D6:D30"],
      ["input limits", "requests", "J30"],
      ["lines", "requests", "D8:J8"],
      ["lines", "proactiveDisclosure", "B5:D5"],
      ["input limits", "proactiveDisclosure", "B5:D5"],
      ["lines", "reviewAndLitigation", "C6:F6"],
      ["input limits", "reviewAndLitigation", "C6"],
    ] as const) {
      expect((await workbook.readReport()).looksLost).toEqual([]);
      await take(what, table, address);
      office.host.resetSyncs();
      const written = office.host.writes();
      const { looksLost } = await workbook.readReport();
      expect([what, address, looksLost, office.host.syncs(), office.host.writes()]).toEqual([what, address, [table], 1, written]);
      await restore();
    }
  });

  test("what a clerk does otherwise is none: other lines, colours, fonts and limits, a row put in, marks", async () => {
    const silent = async () => expect((await workbook.readReport()).looksLost).toEqual([]);
    const change = async (how: (sheet: Excel.Worksheet) => void) => {
      await office.Excel.run(async (context) => {
        how(context.workbook.worksheets.getItem(sheetNames.requests));
        await context.sync();
      });
      await office.settle();
      await silent();
    };
    await silent();
    await change((sheet) => {
      const { format } = sheet.getRange("D6:F9");
      Object.assign(format.font, { name: "Arial", size: 16, bold: true });
      format.fill.color = "#FFFF00";
      format.borders.getItem("InsideHorizontal").style = "Double";
    });
    await change((sheet) => (sheet.getRange("D6:D9").numberFormat = [["#,##0"]]));
    await change((sheet) => {
      sheet.getRange("E7").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 99, operator: "Between" } };
    });
    const { stamp } = await workbook.readReport();
    await workbook.mark(stamp, [{ at: "requests/newlyReceived/naturalPerson", kind: "error" }]);
    await silent();
    office.grid.insertRows(office.sheet(sheetNames.requests), 9, 1);
    await office.settle();
    await silent();
  });

  test("where a table has no lines or no input limits at all it was made so", async () => {
    for (const what of ["input limits", "lines"]) {
      await workbook.readReport();
      await take(what, "requests", "A1:L40");
      expect((await workbook.readReport()).looksLost).toEqual([]);
    }
  });
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

test("its sheets are known as inserted, by a look and by a check; tables that no name leads to are not", async () => {
  expect([await workbook.readReport(false), await workbook.readReport()]).toMatchObject([{ isInserted: true }, { isInserted: true }]);
  for (const { name, sheet } of office.grid.names()) office.grid.removeName(name, sheet);
  await office.settle();
  const reading = await workbook.readReport();
  expect(reading.report).not.toBeNull();
  expect(reading.isInserted).toBeUndefined();
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

test("撤销 gives lines their weight back, and paints no cell white", async () => {
  const sheet = office.sheet(sheetNames.requests);
  const inner = { row: 8, column: 4, rows: 2, columns: 2 };
  const lines = [
    { style: "Continuous", weight: "Thick", colour: "#FF0000" },
    { style: "Continuous", weight: "Hairline", colour: "#000000" },
    { style: "Double", weight: "Thick", colour: "#000000" },
    { style: "Dash", weight: "Medium", colour: "#0000FF" },
  ] as const;
  for (const [step, line] of lines.entries())
    office.grid.setLook(sheet, { ...inner, row: inner.row + 3 * step }, { fill: null, borders: { top: line, left: line } });
  office.grid.setLook(sheet, { row: 26, column: 4, rows: 1, columns: 1 }, { fill: "#FFFFFF" });
  await office.settle();
  const before = looks(sheetNames.requests);
  const restored = await restore();
  expect(looks(sheetNames.requests)).not.toEqual(before);
  await workbook.takeLooksBack?.(restored);
  await office.settle();
  expect(looks(sheetNames.requests)).toEqual(before);
});

/** Whatever moves what the look was restored of: above the table, in it, beside it, the sheet itself away. */
const moves: readonly (readonly [string, (sheet: string) => void])[] = [
  ["a row inserted above", (sheet) => office.grid.insertRows(sheet, 0, 1)],
  ["a row inserted in the table", (sheet) => office.grid.insertRows(sheet, 9, 1)],
  ["a row deleted", (sheet) => office.grid.removeRows(sheet, 1, 1)],
  ["a column inserted before it", (sheet) => office.grid.insertColumns(sheet, 0, 1)],
  ["a column deleted", (sheet) => office.grid.removeColumns(sheet, 1, 1)],
  ["the sheet deleted", (sheet) => office.grid.removeSheet(sheet)],
];

test.each(moves)("撤销 after %s leaves that sheet alone and names it", async (_what, move) => {
  const sheet = office.sheet(sheetNames.requests);
  const check = blank.sheets.find(({ role }) => role === "requests")?.cells.find(({ style }) => style === "check");
  if (!check) throw new Error("no check cell");
  office.grid.type(sheet, check.row, check.column, null);
  await office.settle();
  await paste("D6:I30");
  const restored = await restore();
  move(sheet);
  await office.settle();
  const isThere = office.grid.sheets().some(({ id }) => id === sheet);
  const seen = () => (isThere ? [looks(sheetNames.requests), contents()] : contents());
  const moved = seen();
  expect(await workbook.takeLooksBack?.(restored)).toEqual([sheetNames.requests]);
  await office.settle();
  expect(seen()).toEqual(moved);
});

test.each([
  ["another formula", "=1+1"],
  ["a text", "请看台账"],
  ["nothing", null],
])("撤销 leaves a mended check cell that holds %s by now", async (_what, typed) => {
  const sheet = office.sheet(sheetNames.requests);
  const check = blank.sheets.find(({ role }) => role === "requests")?.cells.find(({ style }) => style === "check");
  if (!check) throw new Error("no check cell");
  office.grid.type(sheet, check.row, check.column, "=2+2");
  await office.settle();
  const restored = await restore();
  office.grid.type(sheet, check.row, check.column, typed);
  await office.settle();
  const typedIn = contents();
  expect(await workbook.takeLooksBack?.(restored)).toEqual([]);
  await office.settle();
  expect(contents()).toEqual(typedIn);
});

/** Excel fails in the midst of a batch: the `nth` such write to the sheet, and those after it while `lasting`. */
function failAt(method: "setLook" | "setConditionalFormat", name: string, nth: number, lasting = false): void {
  const sheet = office.sheet(name);
  const write = office.grid[method].bind(office.grid) as (...given: unknown[]) => void;
  let count = 0;
  vi.spyOn(office.grid, method).mockImplementation((...given: unknown[]) => {
    if (given[0] === sheet && (count += 1) >= nth && (lasting || count === nth)) throw new HostError("GeneralException");
    write(...given);
  });
}

describe("a failure in the midst of a batch", () => {
  test.each([
    ["setLook", 1],
    ["setLook", 300],
    ["setConditionalFormat", 3],
  ] as const)("%s number %i: every sheet is as it was", async (method, nth) => {
    await paste("D6:I30");
    const names = blank.sheets.map(({ name }) => name);
    const before = [names.map(looks), contents()];
    failAt(method, sheetNames.requests, nth);
    await expect(restore()).rejects.toMatchObject({ failure: { code: "host" } });
    vi.restoreAllMocks();
    await office.settle();
    expect([names.map(looks), contents()]).toEqual(before);
  });

  test("where it cannot be made as it was, the sheet is named", async () => {
    await paste("D6:I30");
    failAt("setLook", sheetNames.requests, 300, true);
    const failed = restore();
    await expect(failed).rejects.toMatchObject({ failure: { code: "half-restored", data: { sheets: sheetNames.requests } } });
    vi.restoreAllMocks();
  });

  test("where nothing could be written at all, that alone is said", async () => {
    await paste("D6:I30");
    office.host.habits.writes = "AccessDenied";
    await expect(restore()).rejects.toMatchObject({ failure: { code: "access-denied" } });
  });
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
