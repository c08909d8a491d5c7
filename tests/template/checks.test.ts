import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import type { Edition } from "../../src/core/form/definition";
import { formOf } from "../../src/core/form/form";
import { sumOf } from "../../src/core/template/formulas";
import type { CellPosition } from "../../src/core/sheet/addresses";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { TemplateContent } from "../../src/core/template/plan-workbook";
import type { PlannedCell, SheetRole, WorkbookPlan } from "../../src/core/template/sheet-plan";
import { linesOf } from "../../src/core/template/row-heights";
import { styleOf } from "../../src/core/template/styles";
import { exampleReport } from "../examples";

const form = formOf("2021");
const huaian = exampleReport("huaian-2024");

const filled = (content: Partial<TemplateContent>): WorkbookPlan =>
  planWorkbook(form, { agency: null, year: null, totals: "formulas", ...content });
const checksOf = (plan: WorkbookPlan, role: SheetRole): PlannedCell[] =>
  plan.sheets.find((sheet) => sheet.role === role)?.cells.filter((cell) => cell.style === "check") ?? [];
const saying = (plan: WorkbookPlan, role: SheetRole): unknown[] =>
  checksOf(plan, role)
    .map((cell) => cell.value)
    .filter((value) => value !== "一致");
const summaryOf = (plan: WorkbookPlan, role: SheetRole): unknown =>
  plan.sheets.find((sheet) => sheet.role === role)?.cells.find((cell) => cell.style === "summary")?.value;
const cellOf = (plan: WorkbookPlan, id: CellId): PlannedCell =>
  plan.sheets.flatMap((sheet) => sheet.cells).find((cell) => cell.cell === id) as PlannedCell;

test.each<[Edition, number]>([
  ["2021", 42],
  ["2019", 40],
])("every equation of %s has one check cell that compares its two sides", (edition, count) => {
  const its = formOf(edition);
  const plan = planWorkbook(its, { agency: null, year: null, totals: "formulas" });
  const at = (id: CellId): CellPosition => cellOf(plan, id);
  const formulas = [...checksOf(plan, "requests"), ...checksOf(plan, "reviewAndLitigation")].map((cell) => cell.formula as string);
  expect(formulas.length).toBe(count);
  for (const identity of its.identities) {
    const sides = `${sumOf(identity.left.map(at))}<>${sumOf(identity.right.map(at))}`;
    expect(formulas.filter((formula) => formula.includes(sides)).length, identity.at).toBe(1);
  }
});

test("nothing that a form prints looks like a verdict: the summary counts by that phrase", () => {
  for (const edition of ["2019", "2021"] as const) {
    const texts = Object.values(formOf(edition).tables).flatMap((table) => table.labels.map((label) => label.text));
    expect(texts.filter((text) => text.includes("，差 "))).toEqual([]);
  }
});

describe("check cells say", () => {
  test("一致 everywhere in a report that adds up", () => {
    const plan = filled({ report: huaian });
    expect(saying(plan, "requests")).toEqual([]);
    expect(saying(plan, "reviewAndLitigation")).toEqual([]);
    expect(summaryOf(plan, "requests")).toBe("本表全部一致");
    expect(summaryOf(plan, "proactiveDisclosure")).toBe("本表已经填完");
  });

  test("both sides and the difference of what a wrong number breaks", () => {
    const stated = huaian.count("requests/newlyReceived/naturalPerson") as number;
    const plan = filled({ report: huaian.with({ "requests/newlyReceived/naturalPerson": stated - 9 }) });
    expect(saying(plan, "requests")).toEqual([
      "一、本年新收：6 项相加＝3110，总计＝3119，差 9",
      "自然人：一＋二＝3026，（七）＋四＝3035，差 9",
    ]);
    expect(summaryOf(plan, "requests")).toBe("本表有 2 处不一致");
  });

  test("the block of table 4 whose total is not its four results", () => {
    const plan = filled({ report: exampleReport("hongze-2023") });
    expect(saying(plan, "reviewAndLitigation")).toEqual([
      "行政复议：4 项相加＝11，总计＝0，差 11",
      "复议后起诉：4 项相加＝5，总计＝0，差 5",
    ]);
  });

  test("that a text or a negative number stands where a count belongs", () => {
    const report = huaian.with({
      "requests/outcome.refused.stateSecret/other": "无",
      "requests/outcome.refused.prohibitedByLaw/other": -1,
    });
    const plan = filled({ report });
    expect(saying(plan, "requests")).toContain("1.属于国家秘密：有 1 格填得不对，应是不小于 0 的整数");
    expect(saying(plan, "requests")).toContain("2.其他法律行政法规禁止公开：6 项相加＝30，总计＝31，差 1；有 1 格填得不对");
    expect(summaryOf(plan, "requests")).toBe("本表有 2 处不一致，有 2 格填得不对");
  });

  test("that a number is kept as text, which looks like a number and does not count", () => {
    const asText = "有 1 格数字存成了文字，请重新输入";
    const newlyReceived = filled({ report: huaian.with({ "requests/newlyReceived/naturalPerson": "3001" }) });
    expect(saying(newlyReceived, "requests")[0]).toBe(`一、本年新收：6 项相加＝118，总计＝3119，差 3001；${asText}`);
    expect(summaryOf(newlyReceived, "requests")).toBe("本表有 2 处不一致，有 1 格数字存成了文字，请重新输入");

    const zero = filled({ report: huaian.with({ "requests/outcome.refused.stateSecret/other": "0" }) });
    expect(saying(zero, "requests")).toEqual([`1.属于国家秘密：${asText}`, `其他（组织）：${asText}`]);
    const both = filled({
      report: huaian.with({
        "requests/outcome.refused.stateSecret/other": "0",
        "requests/outcome.refused.stateSecret/researchInstitution": "无",
      }),
    });
    expect(saying(both, "requests")[0]).toBe(`1.属于国家秘密：${asText}；有 1 格填得不对`);
    expect(summaryOf(both, "requests")).toBe("本表已填的都一致，有 1 格数字存成了文字，请重新输入，有 1 格填得不对");
  });

  test.each(["3,001", " 12 ", "3.5", "-5"])("that 「%s」 is a number kept as text", (typed) => {
    expect(
      summaryOf(filled({ report: huaian.with({ "proactiveDisclosure/administrativeFees/feesCollected": typed }) }), "proactiveDisclosure"),
    ).toContain("1 格数字存成了文字");
  });

  test.each(["3/4", "50%", "1e5", "12件", "无"])("that 「%s」 is no number at all", (typed) => {
    expect(
      summaryOf(filled({ report: huaian.with({ "proactiveDisclosure/administrativeFees/feesCollected": typed }) }), "proactiveDisclosure"),
    ).toBe("本表已填的都一致，有 1 格填得不对");
  });

  test("whatever there is to say so that it can be read, also in a sheet that was empty when it was made", () => {
    const all = form.cells.map(
      ({ id }) =>
        [
          id,
          /naturalPerson|upheld|governmentRules/.test(id)
            ? "12345"
            : /commercialEnterprise|corrected/.test(id)
              ? "无"
              : /research|pending|normative/.test(id)
                ? null
                : 123456,
        ] as const,
    );
    const plan = filled({ report: huaian.with(Object.fromEntries(all)) });
    const empty = filled({});
    for (const sheet of plan.sheets) {
      for (const { row, column, columnSpan = 1, style, value } of sheet.cells.filter(
        (cell) => cell.style === "check" || cell.style === "summary",
      )) {
        const width = sheet.columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
        const { size } = styleOf(style).font;
        const room = empty.sheets.find(({ name }) => name === sheet.name)?.rowHeights[row] ?? 0;
        expect([sheet.name, value, linesOf(String(value), width, size) * size * 1.3 > room]).toEqual([sheet.name, value, false]);
      }
    }
  });

  test("how many cells are still blank", () => {
    const plan = filled({
      report: huaian.with({
        "requests/outcome.refused.stateSecret/other": null,
        "proactiveDisclosure/administrativeFees/feesCollected": null,
      }),
    });
    expect(summaryOf(plan, "requests")).toBe("本表已填的都一致，有 1 格未填（没有的填 0）");
    expect(summaryOf(plan, "proactiveDisclosure")).toBe("本表已填的都一致，有 1 格未填（没有的填 0）");
  });

  test("nothing while nothing is filled in", () => {
    const plan = filled({});
    expect(new Set(saying(plan, "requests"))).toEqual(new Set([""]));
    for (const { id } of form.sections) expect(summaryOf(plan, id)).toBe("尚未填写");
  });

  test("nothing about a balance of which only 上年结转 is known", () => {
    const plan = filled({ previous: huaian });
    expect(summaryOf(plan, "requests")).toBe("本表已填的都一致，有 138 格未填（没有的填 0）");
  });

  test("where 上年结转 is no longer what last year's report carried forward", () => {
    const report = huaian.with({ "requests/carriedOver/naturalPerson": 100, "requests/carriedOver/total": 100 });
    const texts = saying(filled({ report, previous: huaian }), "requests");
    expect(texts).toContain("自然人：上年结转＝100，去年的结转下年度＝103，差 3");
    expect(texts).toContain("总计：上年结转＝100，去年的结转下年度＝103，差 3");
  });
});

describe("totals", () => {
  test("are native sums in a fresh template, blank cells when they are to be typed", () => {
    expect(cellOf(filled({}), "requests/newlyReceived/total")).toMatchObject({ formula: "=SUM(D6:I6)", value: 0, style: "total" });
    expect(cellOf(filled({}), "requests/outcome.total/naturalPerson")).toMatchObject({ formula: "=SUM(D8:D28)" });
    expect(cellOf(filled({}), "reviewAndLitigation/reconsideration/total")).toMatchObject({ formula: "=SUM(A6:D6)" });
    expect(cellOf(filled({ totals: "typed" }), "requests/newlyReceived/total")).toMatchObject({ value: null, style: "number" });
  });

  test("that their parts give become formulas, others stay as stated", () => {
    const plan = filled({ report: exampleReport("hongze-2023") });
    expect(cellOf(plan, "reviewAndLitigation/litigation.direct/total")).toHaveProperty("formula");
    expect(cellOf(plan, "reviewAndLitigation/reconsideration/total")).toMatchObject({ value: 0 });
    expect(cellOf(plan, "reviewAndLitigation/reconsideration/total")).not.toHaveProperty("formula");
  });

  test("keep every stated number in every cell, formula or not", () => {
    for (const name of ["dongfeng-2021", "hongze-2023", "huaian-2024", "shuyang-drc-2023"] as const) {
      const report = exampleReport(name);
      const plan = filled({ report });
      for (const { id } of form.cells) expect(cellOf(plan, id).value ?? null).toBe(report.typed(id));
    }
  });

  test("that sum a number stored as text stay as stated: a native sum would not count it", () => {
    const report = huaian.with({ "requests/outcome.refused.stateSecret/naturalPerson": "2" });
    expect(cellOf(filled({ report }), "requests/outcome.refused.stateSecret/total")).not.toHaveProperty("formula");
  });

  test("that are blank or text stay so", () => {
    const report = huaian.with({ "requests/newlyReceived/total": null, "requests/carriedOver/total": "34件" });
    expect(cellOf(filled({ report }), "requests/newlyReceived/total")).toMatchObject({ value: null });
    expect(cellOf(filled({ report }), "requests/carriedOver/total")).toMatchObject({ value: "34件" });
  });

  test("that were to be typed are never turned into formulas", () => {
    const plan = filled({ report: huaian, totals: "typed" });
    expect(plan.sheets.flatMap((sheet) => sheet.cells).filter((cell) => cell.cell && cell.formula)).toEqual([]);
  });
});
