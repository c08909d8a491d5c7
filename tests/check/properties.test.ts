import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import type { Finding } from "../../src/core/findings/finding";
import type { CellId } from "../../src/core/form/cell-id";
import type { Report } from "../../src/core/report/report";
import { consistentPair, consistentReport, runs } from "../../made/consistent-report";

const arithmetic: readonly string[] = [
  "requests-row-total",
  "requests-outcome-total",
  "requests-received-equals-handled",
  "review-and-litigation-total",
];

const touching = (findings: readonly Finding[], id: CellId): Finding[] =>
  findings.filter(({ rule, at, related }) => arithmetic.includes(rule) && (at === id || related.includes(id)));

const inEquations = (report: Report): CellId[] => [...new Set(report.form.identities.flatMap(({ left, right }) => [...left, ...right]))];

describe("a consistent report", () => {
  test("has no error finding, with last year beside it or without", () => {
    fc.assert(
      fc.property(consistentPair, ({ report, previous }) => {
        expect(findingsOf(report).filter(({ severity }) => severity === "error")).toEqual([]);
        expect(findingsOf(report, { previous }).filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  test("has only the warnings its way of writing calls for", () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        const rules = new Set(findingsOf(report).map(({ rule }) => rule));
        for (const rule of ["blank-cell", "unclean-number", "all-zero", "label-changed"] as const) rules.delete(rule);
        expect([...rules]).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("a slip in one cell of an equation", () => {
  test("is found in every equation of the cell", () => {
    fc.assert(
      fc.property(consistentReport, fc.nat(), fc.integer({ min: -50, max: 5000 }), (report, chosen, value) => {
        const cells = inEquations(report);
        const id = cells[chosen % cells.length] as CellId;
        fc.pre(value !== report.amount(id));
        expect(touching(findingsOf(report.with({ [id]: value })), id)).toHaveLength(report.form.identitiesAt(id).length);
      }),
      { numRuns: runs(300) },
    );
  });

  test("is found wherever it is", () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        for (const id of inEquations(report))
          expect(touching(findingsOf(report.with({ [id]: report.amount(id) + 1 })), id)).not.toEqual([]);
      }),
      { numRuns: Math.ceil(runs(200) / 200) },
    );
  });
});

test("the same report always has the same findings in the same order", () => {
  fc.assert(
    fc.property(consistentReport, fc.array(fc.tuple(fc.nat(), fc.nat(99)), { maxLength: 5 }), (report, slips) => {
      const cells = inEquations(report);
      const slipped = report.with(Object.fromEntries(slips.map(([cell, value]) => [cells[cell % cells.length] as CellId, value])));
      const again = slipped.with({});
      expect(findingsOf(again)).toEqual(findingsOf(slipped));
      const places = findingsOf(slipped).map(({ at }) => (at === null || !at.includes("/") ? -1 : slipped.form.indexOf(at as CellId)));
      const ofTables = places.filter((place) => place >= 0);
      expect(ofTables).toEqual([...ofTables].sort((a, b) => a - b));
    }),
    { numRuns: runs(60) },
  );
});
