import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { quoteOf } from "../../src/core/findings/quoted";
import { formOf } from "../../src/core/form/form";
import type { CellId } from "../../src/core/form/cell-id";
import { replacedFormula } from "../../src/core/report/replaced-formula";
import type { Report } from "../../src/core/report/report";
import { toReportFile } from "../../src/core/report/report-file";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { TemplateContent } from "../../src/core/template/plan-workbook";
import type { WorkbookPlan } from "../../src/core/template/sheet-plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { marksOf } from "../../src/taskpane/model/marked-cells";
import type { Workbook } from "../../src/workbook";
import { openPlan } from "../../workbench/page/open-plan";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";
import type { Cell } from "../../workbench/grid/grid";

const form = formOf("2021");
const naturalPerson: CellId = "requests/newlyReceived/naturalPerson";
const rowTotal: CellId = "requests/newlyReceived/total";

let office: Office;
let workbook: Workbook;
let plan: WorkbookPlan;

beforeEach(async () => {
  office = await openOffice();
  workbook = createExcelWorkbook();
});
afterEach(() => office.close());

/** The sheets as the add-in inserts them (tests/host/open-plan compares the two, cell by cell), in a fraction of the time. */
async function open(content: Partial<TemplateContent> = {}): Promise<void> {
  plan = planWorkbook(form, { agency: "东风区应急管理局", year: 2025, totals: "formulas", ...content });
  openPlan(office.host, plan);
  await office.settle();
}

function openReport(name: string, content: Partial<TemplateContent> = {}): Promise<void> {
  const report = exampleReport(name);
  return open({ agency: report.agency, year: report.year, report, totals: "typed", ...content });
}

function place(id: CellId): { sheet: string; row: number; column: number } {
  const at = addressOf(plan, id);
  if (!at) throw new Error(id);
  return { ...at, sheet: office.sheet(at.sheet) };
}

function cell(id: CellId): Cell {
  const { sheet, row, column } = place(id);
  return office.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] as Cell;
}

/** The fill a person sees. */
const fill = async (id: CellId): Promise<string | null> => {
  await office.settle();
  const { sheet, row, column } = place(id);
  return office.grid.visibleFill(sheet, row, column);
};

async function type(id: CellId, value: string | number | null): Promise<void> {
  const { sheet, row, column } = place(id);
  office.grid.type(sheet, row, column, value);
  await office.settle();
}

describe("reading", () => {
  test("an empty workbook holds no report", async () => {
    expect(await workbook.readReport()).toMatchObject({ report: null, previous: null, sheets: {}, answers: {} });
  });

  test.each(["dongfeng-2021", "hongze-2023", "huaian-2024", "shuyang-drc-2023"])("%s comes back as it went in", async (name) => {
    const given = exampleReport(name);
    await workbook.insertTemplate(planWorkbook(form, { agency: given.agency, year: given.year, totals: "typed", report: given }));
    const { report } = await workbook.readReport();
    expect(report && toReportFile(report)).toEqual(toReportFile(given));
  });

  test("a number beside a table is told, and costs no further look", async () => {
    await openReport("huaian-2024");
    const { sheet } = place(naturalPerson);
    office.grid.type(sheet, 39, 5, 12);
    await office.settle();
    office.host.resetSyncs();
    expect((await workbook.readReport()).warnings).toEqual([
      { code: "numbers-outside", data: { sheet: "三、依申请公开", cells: "F40=12", count: 1 } },
    ]);
    expect(office.host.syncs()).toBe(1);
  });

  test("totals that are formulas are known to follow", async () => {
    await openReport("huaian-2024", { totals: "formulas" });
    const { report } = await workbook.readReport();
    expect(report?.formulas.has(rowTotal)).toBe(true);
    expect(report?.formulas.has(naturalPerson)).toBe(false);
  });

  test("one sync when the names are in place", async () => {
    await openReport("huaian-2024");
    office.host.resetSyncs();
    await workbook.readReport();
    expect(office.host.syncs()).toBe(1);
  });

  test("renamed and reordered sheets and rows inserted in and above a table change nothing", async () => {
    await openReport("huaian-2024");
    const before = (await workbook.readReport()).report;
    const requests = place(naturalPerson).sheet;
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(plan.sheets[3]?.name ?? "");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("12:12").insert("Down");
      sheet.name = "依申请";
      sheet.position = 0;
      await context.sync();
    });
    await office.settle();
    const after = await workbook.readReport();
    expect(after.report && before && toReportFile(after.report)).toEqual(before && toReportFile(before));
    expect(after.sheets.requests).toBe("依申请");
    expect(requests).toBe(office.sheet("依申请"));
  });

  test("tables without our names are found by what they are, in one more sync", async () => {
    await openReport("huaian-2024");
    await office.Excel.run(async (context) => {
      context.workbook.names.load("items/name");
      await context.sync();
      for (const name of context.workbook.names.items) name.delete();
      await context.sync();
    });
    office.host.resetSyncs();
    const { report } = await workbook.readReport();
    expect(office.host.syncs()).toBe(2);
    const read = report && toReportFile(report);
    expect(read?.["requests"]).toEqual(toReportFile(exampleReport("huaian-2024"))["requests"]);
    expect(read?.["reviewAndLitigation"]).toEqual(toReportFile(exampleReport("huaian-2024"))["reviewAndLitigation"]);
  });

  test("last year's report travels in the workbook", async () => {
    await open({ previous: exampleReport("huaian-2024") });
    const { previous } = await workbook.readReport();
    expect(previous && toReportFile(previous)).toEqual(toReportFile(exampleReport("huaian-2024")));
  });
});

describe("marks", () => {
  test("colour the cell and go away again, the clerk's own fill untouched", async () => {
    await openReport("huaian-2024");
    const { sheet, row, column } = place(naturalPerson);
    office.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { fill: "#00B0F0" });
    await office.settle();

    const { stamp } = await workbook.readReport();
    await workbook.mark(stamp, [{ at: naturalPerson, kind: "error" }]);
    expect(await fill(naturalPerson)).toBe("#FFC7CE");
    await workbook.mark(stamp, []);
    expect(await fill(naturalPerson)).toBe("#00B0F0");
    expect(office.grid.look(sheet, row, column).fill).toBe("#00B0F0");
  });

  test("a check is two syncs: one to read, one to mark", async () => {
    await openReport("huaian-2024-slip");
    await workbook.mark((await workbook.readReport()).stamp, [{ at: rowTotal, kind: "error" }]);
    office.host.resetSyncs();
    const { stamp } = await workbook.readReport();
    await workbook.mark(stamp, [{ at: naturalPerson, kind: "warning" }]);
    expect(office.host.syncs()).toBe(2);
    expect(await fill(naturalPerson)).toBe("#FFEB9C");
    expect(await fill(rowTotal)).not.toBe("#FFC7CE");
  });

  test("the cell to blame shows over a finding at the same cell", async () => {
    await openReport("huaian-2024");
    const { stamp } = await workbook.readReport();
    await workbook.mark(stamp, [
      { at: naturalPerson, kind: "suspect" },
      { at: naturalPerson, kind: "error" },
    ]);
    expect(await fill(naturalPerson)).toBe("#F8B878");
  });

  test("marks left by another session are found by their formula and removed", async () => {
    await openReport("huaian-2024");
    await workbook.mark((await workbook.readReport()).stamp, [{ at: naturalPerson, kind: "error" }]);
    expect(await fill(naturalPerson)).toBe("#FFC7CE");
    const another = createExcelWorkbook();
    await another.mark((await another.readReport()).stamp, []);
    expect(await fill(naturalPerson)).toBe(null);
    expect(office.grid.conditionalFormats(place(naturalPerson).sheet).filter(({ formula }) => formula?.includes("xxgk-mark"))).toEqual([]);
  });

  test("computed before an edit are dropped", async () => {
    await openReport("huaian-2024");
    const stop = await workbook.watch(() => {});
    const { stamp } = await workbook.readReport();
    await type(naturalPerson, 5);
    await workbook.mark(stamp, [{ at: rowTotal, kind: "error" }]);
    expect(await fill(rowTotal)).not.toBe("#FFC7CE");
    await stop();
  });
});

describe("accepting", () => {
  test("writes the value, and 撤销 puts the old one back", async () => {
    await openReport("huaian-2024-slip");
    await workbook.readReport();
    const accepted = await workbook.accept([{ at: naturalPerson, value: 3001 }]);
    expect([cell(naturalPerson).value, accepted.cells]).toEqual([3001, [{ at: naturalPerson, before: 3010, after: 3001 }]]);
    await workbook.restore(accepted, "refuse");
    expect(cell(naturalPerson).value).toBe(3010);
  });

  test("a formula, a blank and a text come back as they were", async () => {
    await openReport("huaian-2024", { totals: "formulas" });
    await type("requests/carriedOver/other", null);
    await type("requests/carriedOver/researchInstitution", "'12");
    await workbook.readReport();
    const places: CellId[] = [rowTotal, "requests/carriedOver/other", "requests/carriedOver/researchInstitution"];
    const before = places.map(cell);
    const accepted = await workbook.accept(places.map((at) => ({ at, value: 7 })));
    expect(places.map((id) => cell(id).value)).toEqual([7, 7, 7]);
    await workbook.restore(accepted, "refuse");
    await office.settle();
    expect(places.map(cell)).toEqual(before);
  });

  test("a text that Excel would take for a number stays a text when it is put back", async () => {
    await openReport("huaian-2024");
    await type(naturalPerson, "'3,001");
    await workbook.readReport();
    const accepted = await workbook.accept([{ at: naturalPerson, value: 3001 }]);
    await workbook.restore(accepted, "refuse");
    expect(cell(naturalPerson).value).toBe("3,001");
  });

  test("makes a number of a cell that is formatted as text, and a text cell of it again", async () => {
    await openReport("huaian-2024");
    const { sheet, row, column } = place(naturalPerson);
    const format = async (change?: string): Promise<unknown> =>
      office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("三、依申请公开").getCell(row, column);
        if (change !== undefined) range.numberFormat = [[change]];
        range.load("numberFormat");
        await context.sync();
        return range.numberFormat[0]?.[0];
      });
    expect(sheet).toBe(place(rowTotal).sheet);
    await format("@");
    await type(naturalPerson, "3001件");
    await workbook.readReport();

    const accepted = await workbook.accept([{ at: naturalPerson, value: 3001 }]);
    expect([cell(naturalPerson).value, await format()]).toEqual([3001, "General"]);
    await workbook.restore(accepted, "refuse");
    expect([cell(naturalPerson).value, await format()]).toEqual(["3001件", "@"]);
  });

  test("puts a formula back where a total was typed over it, wherever the table stands by now", async () => {
    await openReport("huaian-2024", { totals: "formulas" });
    const formula = cell(rowTotal).formula;
    await type(rowTotal, 12);
    const { report } = await workbook.readReport();
    const sum = report && replacedFormula(report, rowTotal);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三、依申请公开").getRange("1:1").insert("Down");
      await context.sync();
    });
    const accepted = await workbook.accept([{ at: rowTotal, value: 3119, sumOf: sum?.left ?? [] }]);
    await office.settle();
    const moved = (row: number) => ({ ...place(rowTotal), row: place(rowTotal).row + row });
    const now = () => office.grid.read(moved(1).sheet, { row: moved(1).row, column: moved(1).column, rows: 1, columns: 1 })[0]?.[0];
    expect(formula).toBe("=SUM(D6:I6)");
    expect(now()).toMatchObject({ formula: "=SUM(D7:I7)", value: 3119 });
    await workbook.restore(accepted, "refuse");
    expect(now()).toMatchObject({ formula: null, value: 12 });
  });

  test("is not taken back over a later edit", async () => {
    await openReport("huaian-2024-slip");
    await workbook.readReport();
    const accepted = await workbook.accept([{ at: naturalPerson, value: 3001 }]);
    await type(naturalPerson, 3002);
    await expect(workbook.restore(accepted, "refuse")).rejects.toMatchObject({
      failure: { code: "changed-since", data: { place: naturalPerson } },
    });
    expect(cell(naturalPerson).value).toBe(3002);
  });

  test("in many cells is taken back where the cells still hold it, the others named", async () => {
    await openReport("huaian-2024");
    const places: CellId[] = ["requests/carriedOver/naturalPerson", naturalPerson, rowTotal];
    await workbook.readReport();
    const before = places.map(cell);
    const accepted = await workbook.accept(places.map((at) => ({ at, value: 0 })));
    await type(naturalPerson, 3002);
    expect(await workbook.restore(accepted, "leave")).toEqual([naturalPerson]);
    await office.settle();
    expect(places.map(cell)).toEqual([before[0], expect.objectContaining({ value: 3002 }), before[2]]);
  });

  test("in many cells is taken back although one of them went with its row", async () => {
    await openReport("huaian-2024");
    const places: CellId[] = ["requests/carriedOver/other", "reviewAndLitigation/reconsideration/upheld"];
    await workbook.readReport();
    const before = cell("reviewAndLitigation/reconsideration/upheld");
    const accepted = await workbook.accept(places.map((at) => ({ at, value: 7 })));
    await office.Excel.run(async (context) => {
      const { row } = place("requests/carriedOver/other");
      context.workbook.worksheets
        .getItem("三、依申请公开")
        .getRange(`${row + 1}:${row + 1}`)
        .delete("Up");
      await context.sync();
    });
    await office.settle();
    await workbook.readReport();
    expect(await workbook.restore(accepted, "leave")).toEqual(["requests/carriedOver/other"]);
    await office.settle();
    expect(cell("reviewAndLitigation/reconsideration/upheld")).toEqual(before);
  });

  test("changes nothing on a protected sheet and names it", async () => {
    await openReport("huaian-2024-slip");
    await workbook.readReport();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(plan.sheets[3]?.name ?? "").protection.protect();
      await context.sync();
    });
    await expect(workbook.accept([{ at: naturalPerson, value: 3001 }])).rejects.toMatchObject({
      failure: { code: "sheet-protected", data: { sheet: plan.sheets[3]?.name } },
    });
    expect(cell(naturalPerson).value).toBe(3010);
  });
});

test("定位 selects a cell, a block that is one rectangle, groups of table 4 side by side, and else the first cell", async () => {
  await openReport("huaian-2024");
  await workbook.readReport();
  const goTo = async (first: CellId, cells?: readonly CellId[]) => {
    await workbook.goTo(first, cells ? { block: cells } : {});
    return office.grid.selection();
  };
  const oneCell = (id: CellId) => ({ sheet: place(id).sheet, area: { row: place(id).row, column: place(id).column, rows: 1, columns: 1 } });
  const columns = ["naturalPerson", "commercialEnterprise", "researchInstitution"] as const;
  const results = ["upheld", "corrected", "otherResult", "pending", "total"] as const;
  const block = ["newlyReceived", "carriedOver"].flatMap((row) => columns.map((column): CellId => `requests/${row}/${column}`));
  const groups = ["reconsideration", "litigation.direct"].flatMap((group) =>
    results.map((result): CellId => `reviewAndLitigation/${group}/${result}` as CellId),
  );

  expect(await goTo(rowTotal)).toMatchObject(oneCell(rowTotal));
  expect(office.grid.activeSheet()).toBe(place(rowTotal).sheet);
  expect(await goTo(naturalPerson, block)).toMatchObject({
    sheet: place(naturalPerson).sheet,
    area: { row: place(naturalPerson).row, column: place(naturalPerson).column, rows: 2, columns: 3 },
  });
  expect(await goTo(groups[0] as CellId, groups)).toMatchObject({ area: { rows: 1, columns: 10 } });
  expect(await goTo(naturalPerson, [naturalPerson, "requests/carriedOver/commercialEnterprise"])).toMatchObject(oneCell(naturalPerson));
  expect(await goTo(rowTotal, [rowTotal, "requests/nothing/total" as CellId])).toMatchObject(oneCell(rowTotal));
});

describe("words that a finding quotes", () => {
  const paragraphs = [
    "一年来工作扎实推进。",
    "全年主动公开政府信息352条。",
    "",
    "新收政府信息公开申请57件，均已办结。",
    "还有××件正在办理，2019年将继续努力。",
  ];
  const quoting = async () => {
    const report = exampleReport("huaian-2024").with({ overview: paragraphs.join("\n"), requests: "另有说明。\n按×××办理。" });
    await open({ agency: report.agency, year: report.year, report, totals: "typed" });
    const reading = await workbook.readReport();
    const findings = findingsOf(reading.report as Report, {});
    return { reading, findings: findings.filter((finding) => quoteOf(finding) !== null && finding.at !== null) };
  };
  const textAt = (sheet: string, row: number, column: number) =>
    office.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.value ?? null;
  const selected = (): unknown => {
    const { sheet, area } = office.grid.selection() as { sheet: string; area: { row: number; column: number } };
    return textAt(sheet, area.row, area.column);
  };

  test("定位 selects the cell that holds them, in the sections of text and beside a table", async () => {
    const { findings } = await quoting();
    expect(new Set(findings.map(({ at }) => at))).toEqual(new Set(["overview", "requests"]));
    for (const finding of findings) {
      const quote = quoteOf(finding)!;
      await workbook.goTo(finding.at!, { quote });
      expect(selected()).toContain(quote.words);
    }
    await workbook.goTo("overview");
    expect(selected()).toBe(paragraphs[0]);
    await workbook.goTo("overview", { quote: { words: "没有这样的话" } });
    expect(selected()).toBe(paragraphs[0]);
  });

  test("the cell that holds them is marked, the others are not", async () => {
    const { reading, findings } = await quoting();
    const marks = marksOf(findings, {});
    await workbook.mark(reading.stamp, marks);
    await office.settle();
    await workbook.goTo("overview");
    const { sheet, area } = office.grid.selection() as { sheet: string; area: { row: number; column: number } };
    const fills = paragraphs.map((_, index) => office.grid.visibleFill(sheet, area.row + index, area.column));
    const quoted = paragraphs.map((text) =>
      findings.some((finding) => finding.at === "overview" && text.includes(quoteOf(finding)!.words)),
    );
    expect(quoted.filter(Boolean).length).toBeGreaterThan(1);
    expect(fills.map((colour) => ["#FFEB9C", "#FFC7CE"].includes(colour ?? ""))).toEqual(quoted);

    // Marks that stand are known again: the same check a second time writes nothing, one without findings takes them away.
    const again = await workbook.readReport();
    await workbook.mark(again.stamp, marks);
    await workbook.mark(again.stamp, []);
    await office.settle();
    expect(paragraphs.map((_, index) => office.grid.visibleFill(sheet, area.row + index, area.column))).not.toContain("#FFC7CE");
  });
});

test("a section that is not there cannot be gone to, and says so", async () => {
  await workbook.readReport();
  await expect(workbook.goTo("overview")).rejects.toMatchObject({ failure: { code: "cell-not-found" } });
});

test("the clerk's edits are told apart from ours", async () => {
  await openReport("huaian-2024");
  await workbook.readReport();
  const seen: boolean[] = [];
  const stop = await workbook.watch(({ byClerk }) => seen.push(byClerk));
  await workbook.accept([{ at: naturalPerson, value: 1 }]);
  await office.settle();
  await type(naturalPerson, 2);
  expect(seen).toEqual([false, true]);
  await stop();
  await type(naturalPerson, 3);
  expect(seen).toEqual([false, true]);
});

test("explanations and a decision to export all the same stay in the workbook until they are withdrawn, kept at one moment too", async () => {
  await openReport("huaian-2024");
  const [x, y] = [
    { text: "机构合并", about: "1→2" },
    { text: "职能划转", about: "3→4" },
  ];
  const decision = { reason: "上级要求照原表发布", errors: ["requests-row-total@a"] };
  const kept = async () => {
    const { answers, override } = await createExcelWorkbook().readReport();
    return { answers, override };
  };

  await Promise.all([workbook.answer({ "unusual-change@x": x }), workbook.answer({ "unusual-change@y": y }), workbook.override(decision)]);
  expect(await kept()).toEqual({ answers: { "unusual-change@x": x, "unusual-change@y": y }, override: decision });
  await workbook.answer({ "unusual-change@y": null });
  expect(await kept()).toEqual({ answers: { "unusual-change@x": x }, override: decision });
  await workbook.override(null);
  expect(await kept()).toEqual({ answers: { "unusual-change@x": x }, override: null });
  await workbook.answer({ "unusual-change@x": null });
  expect(await kept()).toEqual({ answers: {}, override: null });
});
