import { describe, expect, test } from "vitest";

import { check } from "../../src/core/explain";
import { aboutOf } from "../../src/core/findings/answer";
import { listFindings, sayListed } from "../../src/core/findings/list-findings";
import { say } from "../../src/core/findings/say";
import type { CellId } from "../../src/core/form/cell-id";
import type { Language } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";

const huaian = exampleReport("huaian-2024");

function said(cells: Partial<Record<CellId, Typed>>, previous?: Report, language: Language = "zh-CN"): string[] {
  const report = huaian.with(cells);
  return check(report, previous ? { previous } : {}).findings.map((finding) => say(finding, report.form, language));
}

describe("a blank that something else gives a number", () => {
  test("a total is blank, not 0, and wants its number", () => {
    expect(said({ "requests/newlyReceived/total": null })).toEqual([
      "表三 · 一、本年新收 · 总计是空的，6 项相加是 3119。请填写总计，或核对其中一项。",
      "表三 · 一、本年新收 · 总计是空的。从别处的数看，这里可能不是 0，请对照台账填写。",
      "表三“总计”一列不平（没有填数的按 0 算）：新收 0 加上年结转 34 是 34，办结 3050 加结转下年 103 是 3153，多出 3119。请核对这一列。",
    ]);
    expect(said({ "requests/newlyReceived/total": null }, undefined, "en")[0]).toBe(
      "Table 3 · 1. newly received · total is blank; its 6 parts add up to 3119. Enter the total, or check one of its parts.",
    );
  });

  test("a total of 「无」 is said to hold that", () => {
    expect(said({ "reviewAndLitigation/reconsideration/total": "无" })).toEqual([
      `表四 · 行政复议 · 总计填的是“无”，4 项相加是 ${huaian.amount("reviewAndLitigation/reconsideration/total")}。请填写总计，或核对其中一项。`,
      "表四 · 行政复议 · 总计填的是“无”。从别处的数看，这里可能不是 0，请对照台账填写。",
    ]);
  });

  test("上年结转 is what last year's report says", () => {
    const previous = new Report({ ...huaian.content(), year: 2023 }).with({
      "requests/carriedForward/naturalPerson": 34,
      "requests/carriedForward/total": 34,
    });
    const all = said({ "requests/carriedOver/naturalPerson": null }, previous);
    expect(all).toContain("表三 · 二、上年结转 · 自然人是空的，去年报告的结转下年度是 34。请核对两年的报告，按实际结转数填写。");
    expect(all).toContain("表三 · 二、上年结转 · 自然人是空的。从别处的数看，这里可能不是 0，请对照台账填写。");
    expect(all.filter((sentence) => /填的是 0|请填 0/.test(sentence))).toEqual([]);
  });

  test("a cell to which a likely cause gives a number is not told to hold 0; others are", () => {
    const cells = { "requests/newlyReceived/commercialEnterprise": null, "requests/outcome.notProcessed.publicPublication/other": null };
    const blanks = said(cells).filter((sentence) => sentence.includes("是空的"));
    expect(blanks).toEqual([
      "表三 · 一、本年新收 · 商业企业是空的。从别处的数看，这里可能不是 0，请对照台账填写。",
      "表三 · （五）不予处理 · 3.要求提供公开出版物 · 其他（组织）是空的。没有的请填 0。",
    ]);
    expect(said(cells, undefined, "en").filter((sentence) => sentence.includes("speak against 0"))).toHaveLength(1);
  });

  test("is a line of its own beside blanks that want 0", () => {
    const report = huaian.with({ "requests/newlyReceived/commercialEnterprise": null, "requests/newlyReceived/researchInstitution": null });
    const lines = listFindings(check(report).findings, report.form).map((line) => sayListed(line, report.form));
    expect(lines.filter((line) => line.includes("是空的"))).toEqual([
      "表三 · 一、本年新收 · 商业企业是空的。从别处的数看，这里可能不是 0，请对照台账填写。",
      "表三 · 一、本年新收 · 科研机构是空的。没有的请填 0。",
    ]);
  });

  test("keeps its written explanation when a cause is found", () => {
    const blank = {
      rule: "blank-cell",
      severity: "warning",
      at: "requests/newlyReceived/other",
      related: [],
      message: "blankCell",
    } as const;
    const data = { at: "requests/newlyReceived/other", sign: "" } as const;
    expect(aboutOf({ ...blank, data: { ...data, isNotZero: true } })).toBe(aboutOf({ ...blank, data }));
  });
});

test("a total that is a formula nobody has calculated is not called blank", () => {
  const total = "requests/newlyReceived/total";
  const report = new Report({
    ...huaian.with({ [total]: null }).content(),
    formulas: new Set<CellId>([total]),
    printed: { uncalculated: [total] },
  });
  const { findings } = check(report.with({ "requests/carriedForward/total": 104 }));
  expect(findings.map((finding) => say(finding, report.form)).join("")).not.toMatch(/是空的|没有填数/);
});
