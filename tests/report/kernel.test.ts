import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { editions, formOf } from "../../src/core/form/form";
import { kernelOf } from "../../src/core/report/kernel";
import { residualOf } from "../../src/core/report/broken-identities";
import { consistentReport, runs } from "../../made/consistent-report";
import { exampleNames, exampleReport } from "../examples";

/** The equations worked out cell by cell, from nothing but the form's own list. */
function naive(edition: "2019" | "2021", amounts: Float64Array, from = 0): number[] {
  const form = formOf(edition);
  const sum = (ids: readonly Parameters<typeof form.indexOf>[0][]): number =>
    ids.reduce((total, id) => total + (amounts[from + form.indexOf(id)] ?? 0), 0);
  return form.identities.map(({ left, right }) => sum(left) - sum(right));
}

describe.each(editions)("the kernel of the %s form", (edition) => {
  const form = formOf(edition);
  const kernel = kernelOf(form);
  const amounts = fc
    .array(fc.integer({ min: -1000, max: 1_000_000_000 }), { minLength: form.cells.length, maxLength: form.cells.length })
    .map((values) => Float64Array.from(values));

  test("agrees with the equations worked out one by one", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const out = new Float64Array(form.identities.length);
        const broken = kernel.differences(values, out);
        expect([...out]).toEqual(naive(edition, values));
        expect(broken).toBe(out.filter((difference) => difference !== 0).length);
      }),
      { numRuns: runs(100) },
    );
  });

  test("reads a report wherever it begins in the array", () => {
    fc.assert(
      fc.property(amounts, fc.nat(50), (values, from) => {
        const longer = new Float64Array(values.length + from + 7).fill(99);
        longer.set(values, from);
        const out = new Float64Array(form.identities.length);
        kernel.differences(longer, out, from);
        expect([...out]).toEqual(naive(edition, longer, from));
      }),
      { numRuns: runs(20) },
    );
  });

  test("feels one more in every cell of every equation", () => {
    const zeros = new Float64Array(form.cells.length);
    const out = new Float64Array(form.identities.length);
    for (const { id } of form.cells) {
      zeros[form.indexOf(id)] = 1;
      expect([id, kernel.differences(zeros, out)]).toEqual([id, form.identitiesAt(id).length]);
      zeros[form.indexOf(id)] = 0;
    }
    expect(kernel.differences(zeros, out)).toBe(0);
  });

  test("is as wide as the form", () => {
    expect(kernel.width).toBe(form.cells.length);
  });
});

test.each(exampleNames)("agrees with the reports' own sums: %s", (name) => {
  const report = exampleReport(name);
  const out = new Float64Array(report.form.identities.length);
  kernelOf(report.form).differences(report.amounts(), out);
  expect([...out]).toEqual(report.form.identities.map((identity) => residualOf(report, identity)));
});

test("finds nothing in a consistent report", () => {
  fc.assert(
    fc.property(consistentReport, (report) => {
      expect(kernelOf(report.form).differences(report.amounts(), new Float64Array(report.form.identities.length))).toBe(0);
    }),
    { numRuns: runs(100) },
  );
});
