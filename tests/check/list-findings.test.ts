import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { sayListed, listFindings } from "../../src/core/findings/list-findings";
import type { Typed } from "../../src/core/report/cell-text";
import { editedReport } from "../rules/edited-report";

function lines(report: string, edits: Record<string, Typed> = {}, language: "zh-CN" | "en" = "zh-CN"): string[] {
  const edited = editedReport({ report, with: edits });
  return listFindings(findingsOf(edited), edited.form).map((line) => sayListed(line, edited.form, language));
}

describe("blank cells side by side are one line", () => {
  test("a whole block of a published report", () => {
    expect(lines("shuyang-drc-2023")).toEqual([
      "表三“一、本年新收 · 商业企业”至“四、结转下年度 · 其他（组织）”共 125 格是空的。没有的请填 0。",
    ]);
    expect(lines("shuyang-drc-2023", {}, "en")).toEqual([
      'Table 3, "1. newly received · commercial enterprise" to "4. carried forward to next year · other organisation": 125 cells are blank. Enter 0 where there is none.',
    ]);
  });

  test("a row", () => {
    expect(lines("huaian-2024", { "requests/outcome.notProcessed.publicPublication/*": null })).toEqual([
      "表三“（五）不予处理 · 3.要求提供公开出版物 · 自然人”至“（五）不予处理 · 3.要求提供公开出版物 · 总计”共 7 格是空的。没有的请填 0。",
    ]);
  });
});

describe("numbers that are not plain, side by side, are one line", () => {
  const asText = (cells: readonly string[], text: (number: Typed) => Typed): Record<string, Typed> =>
    Object.fromEntries(cells.map((at) => [at, text(at.length)]));
  const row = ["naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrganisation", "legalServiceAgency"].map(
    (column) => `requests/carriedOver/${column}`,
  );

  test("with the same fault", () => {
    expect(
      lines(
        "hongze-2023",
        asText(row, (number) => `${number}件`),
      ).filter((line) => line.includes("单位")),
    ).toEqual(["表三“二、上年结转 · 自然人”至“二、上年结转 · 法律服务机构”共 5 格都带了单位。请直接填数字。"]);
    expect(lines("hongze-2023", asText(row, String), "en").filter((line) => line.includes("stored as text"))).toEqual([
      'Table 3, "2. carried over from last year · natural person" to "2. carried over from last year · legal service agency": 5 cells, each is a number stored as text. Enter just the numbers.',
    ]);
  });

  test("a few say what stands in them", () => {
    expect(
      lines(
        "hongze-2023",
        asText(row.slice(0, 3), (number) => `${number}件`),
      ).filter((line) => line.includes("单位")),
    ).toHaveLength(3);
  });

  test("and one that is answered stays apart", () => {
    const edited = editedReport({ report: "hongze-2023", with: asText(row, (number) => `${number}件`) });
    const listed = listFindings(findingsOf(edited), edited.form, ({ at }) => (at === row[0] ? "原表如此" : undefined));
    expect(listed.filter(({ findings: [first] }) => first.rule === "unclean-number").map(({ findings }) => findings.length)).toEqual([
      1, 4,
    ]);
  });

  test("and so do two faults", () => {
    expect(
      lines("hongze-2023", { ...asText(row.slice(0, 2), (number) => `${number}件`), ...asText(row.slice(2), String) }).filter((line) =>
        /单位|按文字存/.test(line),
      ),
    ).toHaveLength(5);
  });
});

describe("lines of their own", () => {
  test("a single blank cell", () => {
    expect(lines("huaian-2024", { "requests/carriedForward/other": null })).toEqual([
      "表三 · 四、结转下年度 · 其他（组织）是空的。没有的请填 0。",
    ]);
  });

  test("cells of a row with a number between them", () => {
    expect(
      lines("huaian-2024", { "requests/carriedForward/other": null, "requests/carriedForward/researchInstitution": null }),
    ).toHaveLength(2);
  });

  test("blank and dash", () => {
    expect(lines("huaian-2024", { "requests/carriedForward/other": null, "requests/carriedForward/legalServiceAgency": "/" })).toHaveLength(
      2,
    );
  });

  test("rows apart", () => {
    const cells = {
      "requests/outcome.notProcessed.publicPublication/other": null,
      "requests/outcome.notProcessed.reconfirmation/other": null,
    };
    expect(lines("huaian-2024", cells)).toHaveLength(2);
  });

  test("rows with other cells blank", () => {
    const cells = {
      "requests/outcome.notProcessed.publicPublication/other": null,
      "requests/outcome.notProcessed.excessiveRequests/legalServiceAgency": null,
    };
    expect(lines("huaian-2024", cells)).toHaveLength(2);
  });

  test("everything that is not blank", () => {
    expect(lines("dongfeng-2021")).toHaveLength(2);
  });
});

test("no finding is lost", () => {
  const report = editedReport({ report: "shuyang-drc-2023", with: { "requests/newlyReceived/total": 27, "proactiveDisclosure/*": null } });
  const findings = findingsOf(report);
  expect(listFindings(findings, report.form).flatMap((line) => line.findings)).toEqual(findings);
});
