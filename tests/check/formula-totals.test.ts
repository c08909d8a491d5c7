import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { explain } from "../../src/core/explain";
import { sayExplanation } from "../../src/core/findings/say-account";
import type { CellId } from "../../src/core/form/cell-id";
import { Report } from "../../src/core/report/report";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";

const part: CellId = "requests/outcome.refused.enforcementFile/naturalPerson";
const totals: CellId[] = [
  "requests/outcome.refused.enforcementFile/total",
  "requests/outcome.total/naturalPerson",
  "requests/outcome.total/total",
];

/** A report whose totals are formulas, with one part as typed and what the spreadsheet then shows at its totals. */
function withPart(typed: Typed, shown: Typed): Report {
  const content = exampleReport("huaian-2024").content();
  const cells = new Map(content.cells);
  cells.set(part, typed);
  for (const total of totals) cells.set(total, shown);
  const formulas = content.form.identities.filter(({ right }) => right.length === 1).map(({ at }) => at);
  return new Report({ ...content, cells, formulas: new Set(formulas) });
}

const wrong = (report: Report): string[] =>
  findingsOf(report)
    .filter(({ rule }) => rule !== "unusual-change")
    .map(({ rule, at }) => `${rule} ${at}`);

// The part in the example is 9.
test.each<[string, Typed, Typed, string[]]>([
  ["an error value", "#DIV/0!", "#DIV/0!", ["not-a-count", "requests-received-equals-handled"]],
  ["a fraction", 2.5, 1236.5, ["not-a-count", "requests-received-equals-handled"]],
  ["digits as text, which the sheet adds up as 0", "９", 2923, ["not-a-count"]],
])("%s in one cell is found there, never at the formulas that add it up", (_, typed, shown, rules) => {
  const found = wrong(withPart(typed, shown));
  expect(found.filter((each) => each.startsWith("not-a-count") || each.startsWith("unclean"))).toEqual([`${rules[0]} ${part}`]);
  expect(found.filter((each) => each.includes("-total "))).toEqual([]);
  expect(new Set(found.map((each) => each.split(" ")[0]))).toEqual(new Set(rules));
});

test("the text is held against the number that was meant, not against what the formula shows", () => {
  const report = withPart("９", 3041).with({ overview: "全年办结政府信息公开申请3050件，新收3119件。" });
  expect(report.count("requests/outcome.total/total")).toBe(3041);
  expect(wrong(report).filter((each) => each.startsWith("narrative-disagrees"))).toEqual([]);
});

test("formulas that were not calculated again are said to be so, and no cell is blamed", () => {
  const report = withPart(9, 1);
  const [account] = explain(report).explanations;
  expect(account?.changes).toEqual([]);
  expect(account && sayExplanation(account, report.form)).toBe("没有填错的格，是公式没有重新计算。请按 F9 重新计算，全部成立。");
});
