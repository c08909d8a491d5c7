/** What somebody who adds up reports has to know of them, and of a parent that is not quite the sum. */

import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { errorsIn } from "../../src/core/findings/finding";
import type { Report } from "../../src/core/report/report";
import { againstParent } from "../../src/core/rollup/against-parent";
import { planRollUp } from "../../src/core/rollup/plan-roll-up";
import { rollUp, worthRemark } from "../../src/core/rollup/roll-up";
import type { Contribution } from "../../src/core/rollup/roll-up";
import { sayParentDifference, sayRemark } from "../../src/core/rollup/say-roll-up";
import { editedReport } from "../rules/edited-report";

const fee = "proactiveDisclosure/administrativeFees/feesCollected";

const body = (agency: string, more: Readonly<Record<string, number | string>> = {}): Report =>
  editedReport({
    report: "zeros-2021",
    agency,
    with: {
      "requests/newlyReceived/naturalPerson": 12,
      "requests/newlyReceived/total": 12,
      "requests/outcome.fullyDisclosed/naturalPerson": 12,
      "requests/outcome.fullyDisclosed/total": 12,
      "requests/outcome.total/naturalPerson": 12,
      "requests/outcome.total/total": 12,
      ...more,
    },
  });

function contribution(report: Report, at: number): Contribution {
  const findings = findingsOf(report);
  return { file: `${at}.json`, report, errors: errorsIn(findings).length, findings: worthRemark(findings) };
}

/** Columns 校验 and 备注 of every body. */
function listed(reports: readonly Report[]): [unknown, unknown][] {
  const plan = planRollUp(rollUp(reports.map(contribution)));
  const sheet = plan.sheets.find(({ role }) => role === "contributions");
  return reports.map((_, at) => {
    const value = (column: number): unknown => sheet?.cells.find((cell) => cell.row === at + 3 && cell.column === column)?.value;
    return [value(3), value(4)];
  });
}

test("a fee that looks like 元 is not 一致, and the remark says so", () => {
  const [[verdict, remark] = []] = listed([body("甲县财政局", { [fee]: 11_705_300 }), body("甲县水利局")]);
  expect(verdict).toBe("有 1 处提醒");
  expect(remark).toContain("11705300");
  const roll = rollUp([contribution(body("甲县财政局", { [fee]: 11_705_300 }), 0)]);
  expect(roll.remarks.map((one) => sayRemark(one, roll, "zh-CN")).join("")).toContain("11705300");
});

test("a report with errors says which, the first three of them", () => {
  const [[verdict, remark] = []] = listed([
    body("甲县水利局", {
      "requests/newlyReceived/total": 13,
      "reviewAndLitigation/reconsideration/total": 1,
      "requests/carriedForward/total": 2,
      "requests/carriedOver/total": 4,
    }),
  ]);
  expect(verdict).toMatch(/^有 \d 处错误$/);
  expect(String(remark).length).toBeGreaterThan(40);
  expect(remark).toMatch(/另有 \d 处错误。$/);
});

test("blank cells and full-width digits are numbers all the same", () => {
  expect(listed([body("甲县水利局", { [fee]: "１.５" })])).toEqual([["一致", null]]);
});

const parentOf = (feeOfParent: number | string): Report =>
  editedReport({
    report: "zeros-2021",
    agency: "甲县人民政府",
    with: { [fee]: feeOfParent },
  });
const fees = (parent: number | string): string[] => {
  const parts = ["甲县水利局", "甲县教育局"].map((agency, at) =>
    editedReport({ report: "zeros-2021", agency, with: { [fee]: at === 0 ? 5.239 : 2.1 } }),
  );
  return againstParent(parentOf(parent), rollUp(parts.map(contribution))).map(({ at }) => at);
};

test.each([7.339, 7.33, 7.34, "7.3", 7])("a parent that prints %s for 7.339 does not differ", (parent) => {
  expect(fees(parent)).toEqual([]);
});

test.each([7.35, 7.32, 7.4, 8, 0, 7.338])("a parent that prints %s for 7.339 does", (parent) => {
  expect(fees(parent)).toEqual([fee]);
});

test("an earlier version that the parent did not add is told apart from a body left out", () => {
  const more = {
    "requests/newlyReceived/naturalPerson": 15,
    "requests/newlyReceived/total": 15,
    "requests/outcome.fullyDisclosed/naturalPerson": 15,
    "requests/outcome.fullyDisclosed/total": 15,
    "requests/outcome.total/naturalPerson": 15,
    "requests/outcome.total/total": 15,
  };
  const other = {
    "requests/newlyReceived/naturalPerson": 40,
    "requests/newlyReceived/total": 40,
    "requests/outcome.fullyDisclosed/naturalPerson": 40,
    "requests/outcome.fullyDisclosed/total": 40,
    "requests/outcome.total/naturalPerson": 40,
    "requests/outcome.total/total": 40,
  };
  const reports = [body("甲县水利局"), body("甲县水利局", more), body("甲县教育局", other)];
  const kindsFor = (parent: readonly Report[]): string[] => {
    const roll = rollUp(reports.map(contribution));
    const differences = againstParent(rollUp(parent.map(contribution)).total, roll);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.map((one) => sayParentDifference(one, roll, "zh-CN")).join("")).not.toContain("undefined");
    return [...new Set(differences.flatMap(({ causes }) => causes.flat().map(({ kind, of }) => `${kind} ${of}`)))];
  };
  expect(kindsFor(reports.slice(1))).toEqual(["other-version 0"]);
  expect(kindsFor(reports.slice(0, 2))).toEqual(["left-out 2"]);
});
