import { Report } from "../../src/core/report/report";
import { allZero } from "../../src/core/rules/all-zero";
import { checkRule, findingsIn } from "./check-rule";
import { editedReport } from "./edited-report";
import { expect, test } from "vitest";

checkRule(allZero, {
  valid: {
    "a single number": { report: "zeros-2021", with: { "reviewAndLitigation/litigation.direct/pending": 1 } },
    "a fee of 0.01": { report: "zeros-2021", with: { "proactiveDisclosure/administrativeFees/feesCollected": 0.01 } },
    "text that may be a number": { report: "zeros-2021", with: { "requests/newlyReceived/total": "若干" } },
    "nothing filled in": {
      report: "zeros-2021",
      with: { "proactiveDisclosure/*": null, "requests/*": null, "reviewAndLitigation/*": null },
    },
    "nothing but zeros that were carried in from last year": {
      report: "zeros-2021",
      with: { "proactiveDisclosure/*": null, "requests/*": null, "requests/carriedOver/*": 0, "reviewAndLitigation/*": null },
      previous: { report: "zeros-2021" },
    },
    "a published report": { report: "dongfeng-2021" },
  },
  invalid: {
    "zeros everywhere, for the whole report": {
      report: "zeros-2021",
      findings: [{ at: null, related: [], message: "allZero", data: { cells: 200 } }],
    },
    "zeros with some cells left blank": {
      report: "zeros-2021",
      with: { "requests/newlyReceived/*": null },
      findings: [{ at: null, data: { cells: 193 } }],
    },
    "zeros everywhere, beside last year's report": {
      report: "zeros-2021",
      previous: { report: "zeros-2021" },
      findings: [{ at: null, data: { cells: 200 } }],
    },
    "the 2019 form": { report: "zeros-2019", findings: [{ at: null }] },
  },
});

test("a single table of zeros is not a report of zeros", () => {
  const { form, agency, year } = editedReport({ report: "zeros-2021" });
  const cells = new Map(form.tables.reviewAndLitigation.numbers.map(({ id }) => [id, 0]));
  expect(findingsIn(new Report({ form, agency, year, cells }))).toEqual([]);
});

test("an empty template, where only formulas say 0, is silent", () => {
  const { form, agency, year } = editedReport({ report: "zeros-2021" });
  const formulas = new Set(form.identities.filter(({ right }) => right.length === 1).map(({ at }) => at));
  const cells = new Map(form.cells.map(({ id }) => [id, formulas.has(id) ? 0 : null]));
  const found = findingsIn(new Report({ form, agency, year, cells, formulas }));
  expect(found.filter(({ rule }) => rule === "all-zero")).toEqual([]);
});
