import { expect, test } from "vitest";

import { check } from "../../src/core/explain";
import { formOf } from "../../src/core/form/form";
import { locate } from "../../src/core/locate/locate";
import { cellContents } from "../../src/core/template/cell-values";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";

const previous = exampleReport("huaian-2024");
const form = formOf("2021");

/** What a fresh workbook holds with last year carried in. */
function fresh(totals: "formulas" | "typed"): Report {
  const contentOf = cellContents(form, totals, undefined, previous);
  const formulas = new Set(form.cells.filter(({ id }) => contentOf(id).sumOf).map(({ id }) => id));
  return new Report({
    form,
    agency: previous.agency,
    year: 2025,
    cells: new Map(form.cells.map(({ id }) => [id, contentOf(id).value])),
    formulas,
  });
}

test.each(["formulas", "typed"] as const)(
  "a fresh template with last year carried in has no error and nothing to blame: totals %s",
  (totals) => {
    const report = fresh(totals);
    expect(report.amount("requests/carriedOver/total")).toBe(103);
    const { findings, location } = check(report, { previous });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(location.explanations).toEqual([]);
    expect(locate(report, { previous })).toEqual({ explanations: [], question: null, proven: true, suspects: [] });
  },
);

test("once somebody types in it, its equations count", () => {
  const begun = fresh("typed").with({ "requests/newlyReceived/naturalPerson": 5 });
  const errors = check(begun, { previous }).findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule }) => rule)).toContain("requests-received-equals-handled");
  expect(locate(begun, { previous }).explanations).not.toEqual([]);
});

test("table 4 is looked at all the same", () => {
  const report = fresh("typed").with({ "reviewAndLitigation/reconsideration/upheld": 3, "reviewAndLitigation/reconsideration/total": 2 });
  const { settles } = locate(report, { previous }).explanations[0] ?? {};
  expect(settles).toEqual([{ rule: "review-and-litigation-total", at: "reviewAndLitigation/reconsideration/total" }]);
});
