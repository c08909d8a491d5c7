import { describe, expect, test } from "vitest";

import { isNarrativeId, tableIds } from "../../src/core/form/cell-id";
import type { TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Edition } from "../../src/core/form/definition";
import { toReportFile } from "../../src/core/report/report-file";
import { contains, parseArea } from "../../src/core/sheet/addresses";
import { areaNames, settingKeys } from "../../src/core/sheet/names";
import { fromRows } from "../../src/core/sheet/paragraphs";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { PlannedCell, SheetPlan, SheetRole, WorkbookPlan } from "../../src/core/template/sheet-plan";
import type { Area } from "../../src/core/sheet/addresses";
import { styles } from "../../src/core/template/styles";
import { validations } from "../../src/core/template/words.zh-CN";
import { exampleReport } from "../examples";

const form = formOf("2021");
const fresh = planWorkbook(form, { agency: null, year: 2025, totals: "formulas" });
const editions: readonly Edition[] = ["2019", "2021"];
const freshOf = (edition: Edition): WorkbookPlan => planWorkbook(formOf(edition), { agency: "甲局", year: 2020, totals: "formulas" });

const sheetOf = (plan: WorkbookPlan, role: SheetRole): SheetPlan => plan.sheets.find((sheet) => sheet.role === role) as SheetPlan;
const areaOf = ({ row, column, rowSpan: rows = 1, columnSpan: columns = 1 }: PlannedCell): Area => ({ row, column, rows, columns });
const named = (plan: WorkbookPlan, name: string): Area | undefined =>
  plan.sheets.flatMap((sheet) => sheet.names).find((found) => found.name === name)?.area;

describe("the sheets", () => {
  test("are the cover and the six sections, in the order of the form", () => {
    expect(fresh.sheets.map((sheet) => sheet.role)).toEqual(["cover", ...form.sections.map((section) => section.id)]);
  });

  test("have names that Excel takes", () => {
    const names = planWorkbook(form, { agency: null, year: null, totals: "typed", previous: exampleReport("dongfeng-2021") }).sheets.map(
      (sheet) => sheet.name,
    );
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(editions)("print on A4, only what the form prints (%s)", (edition) => {
    for (const sheet of freshOf(edition).sheets) {
      const { area, fitToPagesWide } = sheet.print;
      expect(fitToPagesWide).toBe(1);
      const printed = sheet.cells.filter((cell) => contains(area, cell));
      expect(printed.filter((cell) => ["summary", "check", "note", "hint", "checkTitle"].includes(cell.style))).toEqual([]);
      if (sheet.role !== "cover")
        expect(printed.some((cell) => cell.value === formOf(edition).section(sheet.role as TableId).heading)).toBe(true);
    }
  });

  test.each(editions)("never put two cells in one place (%s)", (edition) => {
    for (const sheet of freshOf(edition).sheets) {
      const taken = new Set<string>();
      for (const cell of sheet.cells) {
        const { row, column, rows, columns } = areaOf(cell);
        for (let down = 0; down < rows; down += 1) {
          for (let across = 0; across < columns; across += 1) {
            const place = `${row + down},${column + across}`;
            expect(taken.has(place), `${sheet.name} ${place}`).toBe(false);
            taken.add(place);
          }
        }
      }
    }
  });

  test("say how tall every row is, within Excel's limit", () => {
    for (const sheet of fresh.sheets) {
      for (const { row, rowSpan = 1 } of sheet.cells) {
        for (let at = row; at < row + rowSpan; at += 1) expect(sheet.rowHeights[at]).toBeGreaterThan(0);
      }
      expect(Math.max(...Object.values(sheet.rowHeights))).toBeLessThanOrEqual(409);
    }
  });
});

describe.each(editions)("the tables of %s", (edition) => {
  const plan = freshOf(edition);

  test.each(tableIds)("%s stands in its named area exactly as the form prints it", (id) => {
    const table = formOf(edition).tables[id];
    const area = named(plan, areaNames[id]) as Area;
    const inTable = sheetOf(plan, id).cells.filter((cell) => contains(area, cell));
    const box = ({ row, column, rowSpan, columnSpan }: { row: number; column: number; rowSpan: number; columnSpan: number }): string =>
      `${row + area.row},${column + area.column},${rowSpan},${columnSpan}`;
    const planned = (cell: PlannedCell): string => `${cell.row},${cell.column},${cell.rowSpan ?? 1},${cell.columnSpan ?? 1}`;

    expect([area.rows, area.columns]).toEqual([table.rows, table.columns]);
    expect(inTable.map((cell) => `${planned(cell)} ${cell.cell ?? cell.value}`).sort()).toEqual(
      [
        ...table.labels.map((label) => `${box(label)} ${label.text}`),
        ...table.numbers.map((number) => `${box(number)} ${number.id}`),
      ].sort(),
    );
    expect(inTable.reduce((sum, cell) => sum + (cell.rowSpan ?? 1) * (cell.columnSpan ?? 1), 0)).toBe(table.rows * table.columns);
  });

  test("every number is validated as what it is, once", () => {
    for (const id of tableIds) {
      const { cells, validations: rules } = sheetOf(plan, id);
      for (const cell of cells.filter((found) => found.cell)) {
        const kinds = rules.filter(({ area }) => contains(area, cell)).map(({ kind }) => kind);
        expect(kinds).toEqual([formOf(edition).cell(cell.cell as NonNullable<PlannedCell["cell"]>).kind]);
      }
    }
  });

  test("no formula refers outside what is there", () => {
    const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    for (const sheet of plan.sheets) {
      const formulas = [...sheet.cells.flatMap(({ formula }) => formula ?? []), ...sheet.conditionalFormats.map(({ formula }) => formula)];
      for (const formula of formulas) {
        const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
        for (const reference of withoutTexts.match(/(?:'[^']+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g) ?? []) {
          const area = parseArea(reference);
          const target = area?.sheet ? sheets.get(area.sheet) : sheet;
          expect(target, reference).toBeDefined();
          const rows = Math.max(...(target as SheetPlan).cells.map((cell) => cell.row + (cell.rowSpan ?? 1)));
          expect((area as Area).row + (area as Area).rows, reference).toBeLessThanOrEqual(rows);
          expect((area as Area).column + (area as Area).columns, reference).toBeLessThanOrEqual((target as SheetPlan).columnWidths.length);
        }
      }
    }
  });
});

test("texts of validations keep to Excel's lengths", () => {
  for (const texts of Object.values(validations)) {
    for (const [key, text] of Object.entries(texts)) expect(text.length).toBeLessThanOrEqual(key.endsWith("Title") ? 32 : 255);
  }
});

test("formulas use only functions of Excel 2007, which WPS and LibreOffice have too", () => {
  const known = new Set(
    "CHAR IF OR AND NOT SUM ABS COUNT COUNTA COUNTIF COUNTBLANK IFERROR ISNUMBER ISTEXT INT FIND LEN SUBSTITUTE SUMPRODUCT TRIM VALUE".split(
      " ",
    ),
  );
  const previous = exampleReport("huaian-2024");
  const plan = planWorkbook(form, { agency: null, year: null, totals: "formulas", previous });
  const formulas = plan.sheets.flatMap((sheet) => [
    ...sheet.cells.flatMap(({ formula }) => formula ?? []),
    ...sheet.conditionalFormats.map((format) => format.formula),
  ]);
  const used = new Set(
    formulas.flatMap((formula) =>
      [...formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/([A-Z][A-Z0-9.]+)\(/g)].map((found) => found[1] as string),
    ),
  );
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
});

test("every style that a plan names exists", () => {
  for (const cell of fresh.sheets.flatMap((sheet) => sheet.cells)) expect(styles).toHaveProperty(cell.style);
});

describe("defined names", () => {
  test("stand below a title that goes on after the year, where no word is cut in two", () => {
    const plan = planWorkbook(form, { agency: "淮安市人民政府", year: 2025, totals: "formulas" });
    expect(sheetOf(plan, "cover").cells.find(({ style }) => style === "title")?.value).toBe(
      "淮安市人民政府2025年\n政府信息公开工作年度报告",
    );
    expect(sheetOf(fresh, "cover").cells.find(({ style }) => style === "title")?.value).toBe("政府信息公开工作年度报告");
  });

  test("are all there, each once, and the cover's are the cells for body and year", () => {
    const plan = planWorkbook(form, { agency: "甲局", year: 2025, totals: "formulas" });
    expect(plan.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name)).sort()).toEqual(Object.values(areaNames).sort());
    const valueAt = (area: Area | undefined): unknown =>
      sheetOf(plan, "cover").cells.find((cell) => cell.row === area?.row && cell.column === area.column)?.value;
    expect(valueAt(named(plan, areaNames.agency))).toBe("甲局");
    expect(valueAt(named(plan, areaNames.year))).toBe(2025);
  });

  test("of a narrative hold its text and nothing else", () => {
    const report = exampleReport("dongfeng-2021");
    const plan = planWorkbook(form, { agency: report.agency, year: report.year, totals: "formulas", report });
    for (const id of ["overview", "problemsAndImprovements"] as const) {
      const area = named(plan, areaNames[id]) as Area;
      const inArea = sheetOf(plan, id).cells.filter((cell) => contains(area, cell));
      expect(fromRows(inArea.map((cell) => cell.value ?? null))).toBe(report.narrative[id]);
    }
  });
});

describe("a filled-in report", () => {
  test("keeps lines for signing off in the text, where the check must find them", () => {
    const report = exampleReport("dongfeng-2021");
    const cells = sheetOf(planWorkbook(form, { agency: null, year: null, totals: "formulas", report }), "otherMatters").cells;
    expect(cells.filter((cell) => cell.style === "text" && cell.value !== null).map((cell) => cell.value)).toEqual([
      "我局无其他需要报告事项。",
      "监审：",
      "审核：",
      "编辑：",
    ]);
  });

  test("says in the settings which sections the report did not have", () => {
    const report = exampleReport("huaian-2024");
    const { settings } = planWorkbook(form, { agency: null, year: null, totals: "formulas", report });
    expect(JSON.parse(settings[settingKeys.form] as string)).toEqual({
      edition: "2021",
      notGiven: ["overview", "problemsAndImprovements", "otherMatters"],
    });
  });

  test("of another edition is refused", () => {
    expect(() =>
      planWorkbook(formOf("2019"), { agency: null, year: null, totals: "formulas", report: exampleReport("huaian-2024") }),
    ).toThrow(RangeError);
  });
});

describe("last year's report", () => {
  const previous = exampleReport("dongfeng-2021").with({
    "requests/carriedForward/naturalPerson": 3,
    "requests/carriedForward/total": 3,
    "proactiveDisclosure/normativeDocuments/currentlyInForce": 7,
  });
  const plan = planWorkbook(form, { agency: "东风区应急管理局", year: 2022, totals: "formulas", previous });

  test("fills 上年结转 and leaves every other number to be filled in", () => {
    const filled = tableIds.flatMap((id) => sheetOf(plan, id).cells.filter((cell) => cell.cell && !cell.formula && cell.value !== null));
    expect(filled.map((cell) => cell.cell?.split("/")[1])).toEqual(new Array(6).fill("carriedOver"));
    expect(filled.find((cell) => cell.cell === "requests/carriedOver/naturalPerson")?.value).toBe(3);
  });

  test("shows the stock of documents beside table 2 and what it leads to, outside the print area", () => {
    const sheet = sheetOf(plan, "proactiveDisclosure");
    const stock = sheet.cells.filter((cell) => cell.style === "referenceNumber").map((cell) => [cell.value, cell.formula !== undefined]);
    expect(stock).toEqual([
      [0, false],
      [0, true],
      [7, false],
      [7, true],
    ]);
  });

  test("is greyed on a sheet of its own that no name reaches, under headings that say so", () => {
    const sheet = sheetOf(plan, "lastYear");
    expect(sheet.names).toEqual([]);
    expect(sheet.cells.filter((cell) => cell.style === "referenceTitle").map((cell) => cell.value)).toEqual([
      "去年报告（仅供参考，不会发布）",
      "去年·一、总体情况",
      "去年·五、存在的主要问题及改进情况",
      "去年·六、其他需要报告的事项",
    ]);
    for (const section of plan.sheets.filter(({ role }) => isNarrativeId(role as TableId))) {
      expect(section.cells.filter((cell) => cell.style === "text" && cell.value !== null)).toEqual([]);
    }
  });

  test("is kept whole in the settings", () => {
    expect(JSON.parse(plan.settings[settingKeys.previous] as string)).toEqual(toReportFile(previous));
  });
});
