import { describe, expect, test } from "vitest";

import { formOf } from "../../src/core/form/form";
import { a1, absoluteAreaA1, areaA1 } from "../../src/core/sheet/addresses";
import { fromRows } from "../../src/core/sheet/paragraphs";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { settingsFromRows, settingsSheetName } from "../../src/core/sheet/settings-sheet";
import type { WorkbookPlan } from "../../src/core/template/sheet-plan";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleNames, exampleReport } from "../examples";
import { all, scanWorkbook } from "./scan-workbook";
import type { ScannedWorkbook } from "./scan-workbook";

const form = formOf("2021");

const planOf = (name: string): WorkbookPlan => {
  const report = exampleReport(name);
  return planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });
};
const written = async (plan: WorkbookPlan): Promise<ScannedWorkbook> => scanWorkbook(await writeXlsx(plan));

describe.each(exampleNames)("the workbook of %s", (name) => {
  const plan = planOf(name);

  test("holds every value and formula of the plan where the plan puts it", async () => {
    const book = await written(plan);
    for (const sheet of plan.sheets) {
      const { cells } = book.sheet(sheet.name);
      for (const cell of sheet.cells) {
        const found = cells.get(a1(cell));
        expect([found?.value ?? null, found?.formula ?? null], `${sheet.name}!${a1(cell)}`).toEqual([
          cell.value ?? null,
          cell.formula?.slice(1) ?? null,
        ]);
      }
    }
  });

  test("has the merges, names, validations and formats of the plan, and no others", async () => {
    const book = await written(plan);
    const names = new Map<string, string>();
    plan.sheets.forEach((sheet, index) => {
      const found = book.sheet(sheet.name);
      const merged = sheet.cells.filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan * columnSpan > 1);
      expect([...found.merges].sort()).toEqual(
        merged.map(({ row, column, rowSpan: rows = 1, columnSpan: columns = 1 }) => areaA1({ row, column, rows, columns })).sort(),
      );
      expect(found.validations.map(({ attributes }) => attributes["sqref"])).toEqual(sheet.validations.map(({ area }) => areaA1(area)));
      expect(
        found.conditionalFormats
          .flatMap((format) => all(format, "cfRule").map((rule) => [format.attributes["sqref"], all(rule, "formula")[0]?.text]))
          .sort(),
      ).toEqual(sheet.conditionalFormats.map(({ area, formula }) => [areaA1(area), formula.slice(1)]).sort());
      expect(found.pageSetup).toMatchObject({ paperSize: "9", orientation: sheet.print.orientation, fitToWidth: "1" });

      names.set(`_xlnm.Print_Area@${index}`, `'${sheet.name}'!${absoluteAreaA1(sheet.print.area)}`);
      const titles = sheet.print.titleRows;
      if (titles) names.set(`_xlnm.Print_Titles@${index}`, `'${sheet.name}'!$${titles.from + 1}:$${titles.to + 1}`);
      for (const { name: own, area } of sheet.names) names.set(own, `'${sheet.name}'!${absoluteAreaA1(area)}`);
    });
    expect(new Map([...book.names].sort())).toEqual(new Map([...names].sort()));
  });
});

test("the same plan gives the same bytes", async () => {
  const [first, second] = [await writeXlsx(planOf("dongfeng-2021")), await writeXlsx(planOf("dongfeng-2021"))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test("rows of text follow their text, all others keep the height they are given", async () => {
  const plan = planOf("dongfeng-2021");
  const book = await written(plan);
  for (const { name, growingRows, rowHeights } of plan.sheets) {
    for (const { attributes } of book.sheet(name).rows) {
      const row = Number(attributes["r"]) - 1;
      expect(Number(attributes["ht"])).toBe(rowHeights[row]);
      expect(attributes["customHeight"] === "1", `${name} ${row}`).toBe(!growingRows || row < growingRows.from || row > growingRows.to);
    }
  }
});

test("no formula lacks its cached value", async () => {
  const book = await written(planWorkbook(form, { agency: null, year: null, totals: "formulas" }));
  for (const sheet of book.sheets)
    for (const [at, cell] of sheet.cells) if (cell.formula !== null) expect(cell.value, `${sheet.name}!${at}`).not.toBeNull();
});

test("number cells take whole numbers from 0, the fee decimals, 增减 negatives too, and say so in Chinese", async () => {
  const book = await written(planWorkbook(formOf("2019"), { agency: null, year: null, totals: "formulas" }));
  const rules = [...book.sheet("封面").validations, ...book.sheet("二、主动公开").validations].map(({ attributes, children }) =>
    [attributes["type"], attributes["operator"], ...children.map(({ text }) => text), attributes["error"]].join(" "),
  );
  expect([...new Set(rules)].sort()).toEqual([
    "decimal greaterThanOrEqual 0 这一格要填不小于 0 的数，以万元为单位，可以有小数，没有的填 0。",
    "whole between -999999999 999999999 这一格填比上一年增减的数：增加填正数，减少填负数，没有变化填 0。",
    "whole between 2008 2099 请填报告的年度，四位数字，例如 2025。",
    "whole greaterThanOrEqual 0 这一格要填不小于 0 的整数，没有的填 0。",
  ]);
});

describe("what somebody typed", () => {
  test.each(["=1+1", "+1", "-", "@总计", "12", "007", "#REF!", "#N/A", "1.5 件", "TRUE", "2025-1-1", " 0 ", "_x0041_", "<b>&\"'", "０"])(
    "%s stays the text it was in a number cell",
    async (typed) => {
      const report = exampleReport("huaian-2024").with({ "requests/outcome.fullyDisclosed/naturalPerson": typed });
      const plan = planWorkbook(form, { agency: typed, year: 2024, totals: "formulas", report });
      const book = await written(plan);
      const cell = plan.sheets
        .flatMap((sheet) => sheet.cells.map((found) => ({ ...found, sheet: sheet.name })))
        .find((found) => found.cell === "requests/outcome.fullyDisclosed/naturalPerson");
      const found = book.sheet(cell?.sheet ?? "").cells.get(a1(cell ?? { row: 0, column: 0 }));
      expect(found).toMatchObject({ value: typed, formula: null });
      expect(["s", "inlineStr"]).toContain(found?.type);
      expect(book.sheet("封面").cells.get("C15")).toMatchObject({ value: typed, formula: null });
    },
  );

  test("in the text, with control characters, half pairs and line breaks, does not break the file and reads back", async () => {
    const text = "一\u0000\u0001\u0008\u000b\u001f二\u007f\tx\ufffe\uffff\ud800\n\n=1+1\n-一、\n@\n_x000D_ _xZZZZ_\n末\n\n";
    const report = exampleReport("dongfeng-2021").with({ overview: text });
    const plan = planWorkbook(form, { agency: null, year: null, totals: "formulas", report });
    const book = await written(plan);
    const sheet = book.sheet("一、总体情况");
    const rows = Array.from({ length: 30 }, (_, index) => sheet.cells.get(`A${index + 9}`)?.value ?? null);
    expect(fromRows(rows)).toBe(text);
  });

  test("longer than a page makes the named area as long as it needs", async () => {
    const overview = Array.from({ length: 80 }, (_, index) => `第${index + 1}段。`).join("\n");
    const report = exampleReport("dongfeng-2021").with({ overview });
    const book = await written(planWorkbook(form, { agency: null, year: null, totals: "formulas", report }));
    expect(book.names.get("XXGK_OVERVIEW")).toBe("'一、总体情况'!$A$9:$A$88");
  });
});

describe("settings", () => {
  test("lie on a very hidden sheet and read back, however long last year's text was", async () => {
    const previous = exampleReport("dongfeng-2021").with({ overview: "去年\u{20000}\u0001_x0041_".repeat(9_000) });
    const plan = planWorkbook(form, { agency: null, year: null, totals: "formulas", previous });
    const sheet = (await written(plan)).sheet(settingsSheetName);
    expect(sheet.state).toBe("veryHidden");
    const rows = ["1", "2"].map((row) => ["A", "B", "C", "D", "E", "F"].map((column) => sheet.cells.get(column + row)?.value ?? null));
    expect({ ...settingsFromRows(rows) }).toEqual(plan.settings);
  });

  test("that are none make no sheet", async () => {
    const book = await written({ ...planOf("dongfeng-2021"), settings: {} });
    expect(book.sheets.map((sheet) => sheet.name)).not.toContain(settingsSheetName);
  });
});
