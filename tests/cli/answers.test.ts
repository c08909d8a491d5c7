import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { findingsOf } from "../../src/core/check";
import { aboutOf, answerKey } from "../../src/core/findings/answer";
import { overrideOf } from "../../src/core/findings/override";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { settingKeys } from "../../src/core/sheet/names";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

/** A workbook as the pane leaves it: filled in, with a warning answered in writing. */
async function answeredWorkbook(): Promise<Uint8Array> {
  const report = exampleReport("dongfeng-2021");
  const findings = findingsOf(report);
  const finding = findings.find(({ rule }) => rule === "information-fee-not-reported");
  if (!finding) throw new Error("the example has no such warning");
  const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });
  const answers = { [answerKey(finding, {}, findings)]: { text: "本年度未收取，已核实。", about: aboutOf(finding) } };
  return writeXlsx({ ...plan, settings: { ...plan.settings, [settingKeys.answers]: JSON.stringify(answers) } });
}

test("a written explanation kept in the workbook stands below the warning it answers", async () => {
  const io = memoryIo({ "a.xlsx": await answeredWorkbook() });
  expect(await run(["check", "a.xlsx"], io)).toBe(0);
  expect(io.printed("stdout")).toMatch(/\[information-fee-not-reported\]\n {6}说明：本年度未收取，已核实。\n/);
});

test("and goes into the check report", async () => {
  const io = memoryIo({ "a.xlsx": await answeredWorkbook() });
  expect(await run(["export", "a.xlsx", "--format", "check-report"], io)).toBe(0);
  expect(io.printed("stdout")).toContain("<td>本年度未收取，已核实。</td>");
});

test("a reason for exporting in spite of errors goes into the check report; leave for it is asked all the same", async () => {
  const report = exampleReport("hongze-2023");
  const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "typed", report });
  const override = overrideOf(findingsOf(report), "上级已按此数汇总");
  const workbook = await writeXlsx({ ...plan, settings: { ...plan.settings, [settingKeys.override]: JSON.stringify(override) } });
  const refused = memoryIo({ "a.xlsx": workbook });
  expect(await run(["export", "a.xlsx", "--format", "check-report"], refused)).toBe(1);
  expect(refused.printed("stdout")).toBe("");
  const io = memoryIo({ "a.xlsx": workbook });
  expect(await run(["export", "a.xlsx", "--format", "check-report", "--allow-errors"], io)).toBe(0);
  expect(io.printed("stdout")).toContain("导出人选择了继续。理由：上级已按此数汇总");
});
