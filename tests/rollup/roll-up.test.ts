import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import type { CellId } from "../../src/core/form/cell-id";
import { Report } from "../../src/core/report/report";
import { againstParent } from "../../src/core/rollup/against-parent";
import { planRollUp } from "../../src/core/rollup/plan-roll-up";
import { rollUp } from "../../src/core/rollup/roll-up";
import type { Contribution } from "../../src/core/rollup/roll-up";
import { sayParentDifference, sayRemark } from "../../src/core/rollup/say-roll-up";
import { exampleReport } from "../examples";

const named = (report: Report, agency: string): Report => new Report({ ...report.content(), agency, year: 2024 });

const contribution = (report: Report, file: string): Contribution => ({
  file,
  report,
  errors: findingsOf(report).filter(({ severity }) => severity === "error").length,
});

const reports = [
  named(exampleReport("huaian-2024"), "甲局"),
  named(exampleReport("dongfeng-2021"), "乙局"),
  named(exampleReport("shuyang-drc-2023"), "丙局"),
];
const contributions = reports.map((report, index) => contribution(report, `${index}.json`));
const licences: CellId = "proactiveDisclosure/administrativeLicences/decisionsThisYear";

const parentOf = (parts: readonly Contribution[]): Report => named(rollUp(parts).total, "某县");

test("the sum of every cell is exact, money included", () => {
  const { total, added, remarks } = rollUp([
    contributions[0]!,
    contribution(reports[0]!.with({ "proactiveDisclosure/administrativeFees/feesCollected": 0.1 }), "b"),
    contribution(reports[0]!.with({ "proactiveDisclosure/administrativeFees/feesCollected": 0.2 }), "c"),
  ]);
  expect(added).toEqual([0, 1, 2]);
  expect(total.typed("proactiveDisclosure/administrativeFees/feesCollected")).toBe(96171.9);
  expect(total.typed("requests/newlyReceived/total")).toBe(3 * 3119);
  expect(remarks.map(({ kind }) => kind)).toEqual(["same-body", "same-body"]);
});

test("the sum of reports that hold holds", () => {
  expect(findingsOf(rollUp(contributions).total).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what cannot be added is said", () => {
  const odd = contribution(
    named(exampleReport("huaian-2024"), "丁局").with({ "requests/newlyReceived/naturalPerson": "若干" }),
    "odd.json",
  );
  const roll = rollUp([
    ...contributions,
    odd,
    contribution(new Report({ ...reports[1]!.content(), agency: "戊局", year: 2023 }), "old.json"),
  ]);
  expect(roll.remarks.map((remark) => sayRemark(remark, roll, "zh-CN"))).toEqual([
    `这份报告自己有 ${odd.errors} 处错误。`,
    "表三 · 一、本年新收 · 自然人填的是“若干”，不是数字，按 0 计。",
    "年度是 2023，与其他报告不同。",
  ]);
});

test("a parent that is the sum agrees", () => {
  expect(againstParent(parentOf(contributions), rollUp(contributions))).toEqual([]);
});

test("a body left out as a whole is named in every difference", () => {
  const roll = rollUp(contributions);
  const differences = againstParent(parentOf([contributions[0]!, contributions[1]!]), roll);
  expect(differences.length).toBeGreaterThan(3);
  for (const { causes } of differences) expect(causes).toMatchObject([[{ kind: "left-out", of: 2 }]]);
  expect(sayParentDifference(differences[0]!, roll, "zh-CN")).toContain("可能是漏加了丙局。");
});

test("a body counted twice is named", () => {
  const differences = againstParent(
    parentOf([...contributions, contribution(named(reports[0]!, "甲局二"), "again.json")]),
    rollUp(contributions),
  );
  for (const { causes } of differences) expect(causes).toMatchObject([[{ kind: "counted-twice", of: 0 }]]);
});

test("the parent's own slip is told from a contributor's", () => {
  const at: CellId = "requests/outcome.fullyDisclosed/naturalPerson";
  const roll = rollUp(contributions);
  const right = roll.total.typed(at) as number;
  const [parentSlip] = againstParent(parentOf(contributions).with({ [at]: right + 90 }), roll);
  expect(parentSlip).toMatchObject({ at, parent: right + 90, sum: right, gap: 90, causes: [[{ kind: "parent-slip", of: null }]] });

  const slipped = [contribution(reports[0]!.with({ [at]: 1828 }), "slip.json"), ...contributions.slice(1)];
  const slippedRoll = rollUp(slipped);
  const differences = againstParent(parentOf(contributions), slippedRoll);
  expect(differences).toMatchObject([{ at, parent: right, sum: right + 540, gap: -540, causes: [[{ kind: "contributor-slip", of: 0 }]] }]);
  expect(differences[0]?.causes[0]?.[0]?.corrections.get(at)).toMatchObject({ from: 1828, to: 1288 });
  expect(sayParentDifference(differences[0]!, slippedRoll, "zh-CN")).toMatch(/上级少 540。可能是甲局填错：1828 应为 1288（.+）。$/);
});

test("a single cell that was left out is laid to the one body that states it", () => {
  const parent = parentOf(contributions);
  const differences = againstParent(parent.with({ [licences]: (parent.typed(licences) as number) - 14 }), rollUp(contributions));
  expect(differences).toMatchObject([{ at: licences, causes: [[{ kind: "cell-left-out", of: 1 }]] }]);
});

test("every total in the workbook is a formula over the column where the contributors' numbers stand", () => {
  const roll = rollUp(contributions);
  const [totals, details] = planRollUp(roll).sheets;
  const { form } = roll.total;
  const letters = (column: number): string =>
    (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  for (const { id } of form.cells) {
    const sum = totals?.cells.find(({ cell }) => cell === id);
    const parts = details?.cells.filter(({ cell }) => cell === id) ?? [];
    expect(parts.map(({ value }) => value)).toEqual(reports.map((report) => report.typed(id)));
    const column = letters(parts[0]?.column ?? -1);
    expect(sum?.formula).toBe(`=SUM('明细'!${column}4:${column}6)`);
    expect(sum?.value).toBe(roll.total.typed(id));
  }
});

test("no two cells of the totals sheet lie over one another", () => {
  const covered = planRollUp(rollUp(contributions)).sheets[0]?.cells.flatMap(({ row, column, rowSpan = 1, columnSpan = 1 }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, index) => `${row + Math.floor(index / columnSpan)}/${column + (index % columnSpan)}`),
  );
  expect(new Set(covered).size).toBe(covered?.length);
});
