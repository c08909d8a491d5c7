import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { sayListed, withBlankBlocks } from "../../src/core/findings/blank-blocks";
import type { Typed } from "../../src/core/report/cell-text";
import { editedReport } from "../rules/edited-report";

function lines(report: string, edits: Record<string, Typed> = {}, language: "zh-CN" | "en" = "zh-CN"): string[] {
  const edited = editedReport({ report, with: edits });
  return withBlankBlocks(findingsOf(edited), edited.form).map((line) => sayListed(line, edited.form, language));
}

describe("blank cells side by side are one line", () => {
  test("a whole block of a published report", () => {
    expect(lines("shuyang-drc-2023")).toEqual(["表三“一、本年新收 · 商业企业”至“四、结转下年度 · 其他（组织）”共 125 格是空的。没有的请填 0。"]);
    expect(lines("shuyang-drc-2023", {}, "en")).toEqual(['Table 3, "1. newly received · commercial enterprise" to "4. carried forward to next year · other organisation": 125 cells are blank. Enter 0 where there is none.']);
  });

  test("a row", () => {
    expect(lines("huaian-2024", { "requests/outcome.notProcessed.publicPublication/*": null })).toEqual([
      "表三“（五）不予处理 · 3.要求提供公开出版物 · 自然人”至“（五）不予处理 · 3.要求提供公开出版物 · 总计”共 7 格是空的。没有的请填 0。",
    ]);
  });
});

describe("lines of their own", () => {
  test("a single blank cell", () => {
    expect(lines("huaian-2024", { "requests/carriedForward/other": null })).toEqual(["表三 · 四、结转下年度 · 其他（组织）是空的。没有的请填 0。"]);
  });

  test("cells of a row with a number between them", () => {
    expect(lines("huaian-2024", { "requests/carriedForward/other": null, "requests/carriedForward/researchInstitution": null })).toHaveLength(2);
  });

  test("blank and dash", () => {
    expect(lines("huaian-2024", { "requests/carriedForward/other": null, "requests/carriedForward/legalServiceAgency": "/" })).toHaveLength(2);
  });

  test("rows apart", () => {
    const cells = { "requests/outcome.notProcessed.publicPublication/other": null, "requests/outcome.notProcessed.reconfirmation/other": null };
    expect(lines("huaian-2024", cells)).toHaveLength(2);
  });

  test("rows with other cells blank", () => {
    const cells = { "requests/outcome.notProcessed.publicPublication/other": null, "requests/outcome.notProcessed.excessiveRequests/legalServiceAgency": null };
    expect(lines("huaian-2024", cells)).toHaveLength(2);
  });

  test("everything that is not blank", () => {
    expect(lines("dongfeng-2021")).toHaveLength(2);
  });
});

test("no finding is lost", () => {
  const report = editedReport({ report: "shuyang-drc-2023", with: { "requests/newlyReceived/total": 27, "proactiveDisclosure/*": null } });
  const findings = findingsOf(report);
  expect(withBlankBlocks(findings, report.form).flatMap((line) => line.findings)).toEqual(findings);
});
