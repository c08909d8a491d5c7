import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";

/** A workbook some program wrote with formulas for totals and no results. */
function uncalculated(name: string): Report {
  const report = exampleReport(name);
  const totals = report.form.identities.filter(({ right }) => right.length === 1).map(({ at }) => at);
  const blanked = report.with(Object.fromEntries(totals.map((id) => [id, null])));
  return new Report({ ...blanked.content(), formulas: new Set(totals), printed: { uncalculated: totals } });
}

test("totals that are formulas without results count as the sums they will be", () => {
  const report = uncalculated("huaian-2024");
  expect(report.amount("requests/outcome.total/total")).toBe(3050);
  expect(report.amount("reviewAndLitigation/reconsideration/total")).toBe(351);
  expect(findingsOf(report)).toEqual([]);
});

test("a column that does not balance is found all the same", () => {
  const content = uncalculated("huaian-2024").content();
  const cells = new Map(content.cells).set("requests/newlyReceived/naturalPerson", 3010);
  expect(findingsOf(new Report({ ...content, cells })).map(({ at }) => at)).toEqual([
    "requests/carriedForward/naturalPerson",
    "requests/carriedForward/total",
  ]);
});
