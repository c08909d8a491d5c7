import { describe, expect, test } from "vitest";

import { compareReports } from "../../src/core/compare/compare-reports";
import { comparable } from "../../src/core/compare/comparable-text";
import { pairParagraphs } from "../../src/core/compare/pair-paragraphs";
import { sayComparison, sayDifference } from "../../src/core/compare/say-difference";
import { Report } from "../../src/core/report/report";
import type { ReportContent } from "../../src/core/report/report";
import { exampleNames, exampleReport } from "../examples";

const report = exampleReport("dongfeng-2021");

const unsigned = (original: Report): Report => {
  const { signOff: _internal, ...content } = original.content();
  return new Report(content);
};

const published = (change: Partial<ReportContent>): Report => new Report({ ...unsigned(report).content(), ...change });

describe("what does not change meaning", () => {
  test.each([
    ["quotes", `"空壳"`, "“空壳”"],
    ["spaces and line breaks", "2021 年 度", "2021年\u3000度\n"],
    ["width", "（1），ABC", "(1),ABC"],
    ["dashes", "以公开为常态--不公开为例外", "以公开为常态—不公开为例外"],
    ["dots", "等......", "等……"],
    ["a multiplication sign", "24x7", "24×7"],
    ["invisible characters", "年\u200b度\ufeff", "年度"],
  ])("%s", (_what, here, there) => expect(comparable(here)).toBe(comparable(there)));
});

describe("what does", () => {
  test.each([
    ["a digit", "82件", "28件"],
    ["a word", "未收到", "收到"],
    ["a sign", "增加-3", "增加3"],
    ["a decimal point", "1.5", "15"],
  ])("%s", (_what, here, there) => expect(comparable(here)).not.toBe(comparable(there)));
});

test.each(exampleNames)("%s agrees with itself in all its cells and paragraphs", (name) => {
  const own = exampleReport(name);
  const { cells, differences } = compareReports(own, unsigned(own));
  expect(differences).toEqual([]);
  expect(cells).toBe(200);
});

test("one changed digit is named with both values", () => {
  const { differences, cells, paragraphs } = compareReports(report, unsigned(report).with({ "requests/outcome.total/other": 1 }));
  expect({ cells, paragraphs }).toEqual({ cells: 200, paragraphs: 7 });
  expect(differences).toEqual([{ kind: "cell", at: "requests/outcome.total/other", report: 0, published: 1 }]);
  expect(sayDifference(differences[0]!, report.form)).toBe("表三 · （七）总计 · 其他（组织）：报告是 0，网页是 1。");
});

test.each([
  ["a thousands separator", 1400, "1,400", true],
  ["full-width digits", 14, "１４", true],
  ["a unit", 14, "14件", true],
  ["a blank for 0", 0, "", false],
  ["a dash for 0", 0, "-", false],
  ["a remark", 14, "14（其中网上2件）", false],
  ["another number", 14, "41", false],
] as const)("%s on the page", (_what, typed, shown, isSame) => {
  const at = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
  const { differences } = compareReports(report.with({ [at]: typed }), unsigned(report).with({ [at]: shown }));
  expect(differences.length === 0).toBe(isSame);
});

test("what no format carries is not asked of the page; digits that a page shows in another order are", () => {
  const at = "requests/newlyReceived/total";
  expect(compareReports(report.with({ [at]: "1\u00002\u202e" }), unsigned(report).with({ [at]: 12 })).differences).toEqual([]);
  expect(compareReports(report.with({ [at]: 1243 }), unsigned(report).with({ [at]: "12\u202e43" })).differences).toMatchObject([
    { kind: "cell", at, report: 1243 },
  ]);
});

test("a digit changed in the text is quoted from both sides", () => {
  const { overview = "" } = report.narrative;
  const { differences } = compareReports(report, unsigned(report).with({ overview: overview.replace("确定1名", "确定2名") }));
  expect(differences).toMatchObject([{ kind: "paragraph", at: "overview", number: 4 }]);
  expect(sayDifference(differences[0]!, report.form)).toMatch(
    /“一、总体情况”第 4 段不一致：报告写“….*1名政治素质.*”，网页写“….*2名政治素质.*”。/,
  );
});

test("a paragraph left out and one put in are told apart", () => {
  const lines = (report.narrative.overview ?? "").split("\n");
  const without = compareReports(report, unsigned(report).with({ overview: [lines[0], ...lines.slice(2)].join("\n") }));
  expect(without.differences).toMatchObject([{ kind: "paragraph", number: 2, published: null }]);
  const withMore = compareReports(report, unsigned(report).with({ overview: [...lines, "多出来的一段"].join("\n") }));
  expect(withMore.differences).toMatchObject([{ kind: "paragraph", number: 5, report: null, published: "多出来的一段" }]);
});

test("where paragraphs begin is the site's affair", () => {
  const joined = (report.narrative.overview ?? "").replaceAll("\n", "");
  expect(compareReports(report, unsigned(report).with({ overview: joined })).differences).toEqual([]);
});

test("a table that is not on the page differs in every cell", () => {
  const cells = new Map([...report.content().cells].filter(([id]) => !id.startsWith("reviewAndLitigation/")));
  const { differences } = compareReports(report, published({ cells }));
  expect(differences).toHaveLength(15);
  expect(sayDifference(differences[0]!, report.form, "en")).toContain("the page has no such cell");
});

test("another body, another year and sign-off lines on the page are differences", () => {
  const page = published({ agency: "西风区应急管理局", year: 2022, signOff: { supervisor: "", reviewer: "", editor: "" } });
  expect(compareReports(report, page).differences.map(({ kind }) => kind)).toEqual(["agency", "year", "sign-off"]);
  expect(compareReports(report, published({ agency: null, year: null })).differences).toEqual([]);
});

test("paragraphs are paired as a reader would", () => {
  expect(pairParagraphs(["a", "b", "c", "d"], ["a", "x", "c", "y", "d"])).toEqual([
    [1, 1],
    [null, 3],
  ]);
  expect(pairParagraphs(["a"], [])).toEqual([[0, null]]);
  expect(pairParagraphs(["a", "b"], ["a", "b"])).toEqual([]);
});

test("the verdict counts what was compared", () => {
  expect(sayComparison({ cells: 200, paragraphs: 7, differences: [] })).toBe("一致：核对了 200 格、7 段。");
});
