/** Nonsense and hostile numbers: the search ends, says so, and stays exact. */

import { expect, test } from "vitest";

import { compile } from "../../src/core/locate/equations";
import { locate } from "../../src/core/locate/locate";
import { suspectsOf } from "../../src/core/locate/suspects";
import type { Typed } from "../../src/core/report/cell-text";
import { form, reportOf } from "../../made/slips/dirty-report";
import { nonsense } from "../../made/random";
import { leftOpen } from "./sheet";

test("a table of random numbers is not claimed to be proven", () => {
  expect(locate(reportOf(nonsense(1, 3000)), {}).proven).toBe(false);
});

test("suspects stand in open equations only", () => {
  const report = reportOf(nonsense(2, 3000));
  const { suspects } = locate(report, {});
  expect(suspects).toHaveLength(10);
  const holds = suspects.flatMap((id) => form.identitiesAt(id)).filter(({ left, right }) => report.sum(left) === report.sum(right));
  expect(holds).toEqual([]);
});

test("suspects come by how many open equations they stand in, smaller ones first, then as printed", () => {
  const equation = (...cells: number[]) => ({ coefficients: new Map(cells.map((cell) => [cell, 1])), constant: 0, group: 0 });
  const equations = compile(7, [equation(0, 1), equation(1, 2, 3), equation(3, 4), equation(5, 6, 0)]);
  expect(suspectsOf(equations, Float64Array.of(4, 4, 0, 0))).toEqual([1, 2, 0, 3]);
  expect(suspectsOf(equations, Float64Array.of(0, 0, 0, 0))).toEqual([]);
});

test("numbers near the largest exact one are still exact", () => {
  const large = 2 ** 51;
  const sheet = new Array<Typed>(175).fill(0);
  for (const row of [0, 2, 23]) for (const column of [0, 6]) sheet[7 * row + column] = large;
  sheet[0] = large - 1;
  const report = reportOf(sheet);
  const best = locate(report, {}).explanations[0];
  expect(best?.changes.map(({ to }) => to)).toEqual([large]);
  expect(best && leftOpen(report, best)).toEqual([]);
});

test("a report without table 3 or without table 4 is answered from the other", () => {
  expect(locate(reportOf([]), {}).explanations).toEqual([]);
});
