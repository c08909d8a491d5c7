/** What CONTRACT.md promises of every answer, held against reports of three generators; the checks use nothing of locate. */

import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/report/evidence";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { runs } from "../../made/consistent-report";
import { slipped } from "../../made/slips/catalogue";
import { typeLedger } from "../../made/slips/desk";
import { reportOf } from "../../made/slips/dirty-report";
import type { DirtyReport } from "../../made/slips/dirty-report";
import { randomFrom } from "../../made/random";
import { asFormulas, leftOpen } from "./sheet";
import { mishap } from "../../made/slips/spreadsheet";

const generators: Readonly<Record<string, (seed: number) => DirtyReport | null>> = {
  desk: (seed) => typeLedger(randomFrom(seed)),
  catalogue: (seed) => slipped(randomFrom(seed), 1 + (seed % 3)),
  spreadsheet: (seed) => mishap(randomFrom(seed), 1 + (seed % 3)),
};

function made(name: string, count: number, from = 1): DirtyReport[] {
  const reports: DirtyReport[] = [];
  for (let seed = from; reports.length < count; seed += 1) {
    const dirty = generators[name]?.(seed);
    if (dirty) reports.push(dirty);
  }
  return reports;
}

function keepsPromises(report: Report, evidence: Evidence = {}): void {
  const location = locate(report, evidence);
  const { explanations } = location;
  expect(explanations.length).toBeLessThanOrEqual(10);
  expect(explanations.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1);
  expect(explanations.map(({ confidence }) => confidence)).toEqual(
    explanations.map(({ confidence }) => confidence).sort((one, other) => other - one),
  );
  expect(new Set(explanations.map(({ changes }) => changes.map(({ at, to }) => `${at}=${to}`).join()))).toHaveProperty(
    "size",
    explanations.length,
  );
  for (const explanation of explanations) {
    expect(leftOpen(report, explanation, evidence)).toEqual([]);
    expect(explanation.confidence).toBeGreaterThan(0);
    for (const { at, from, to } of explanation.changes) {
      expect(Number.isSafeInteger(to) && to >= 0).toBe(true);
      expect(from).toBe(report.typed(at));
      expect(to).not.toBe(report.amount(at));
      expect(report.formulas.has(at)).toBe(false);
    }
    for (const { at, from } of explanation.follows) {
      expect(report.formulas.has(at)).toBe(true);
      expect(from).toBe(report.typed(at));
    }
  }
  const { question } = location;
  for (const index of question?.between ?? []) expect(explanations[index]).toBeDefined();
  if (question) expect(question.between.length).toBeGreaterThan(1);
  expect(location.suspects.length > 0).toBe(explanations.length === 0);
  expect(locate(report, evidence)).toEqual(location);
}

describe.each(Object.keys(generators))("reports of the %s", (name) => {
  test("every explanation clears everything, with counts, and the same answer comes twice", () => {
    for (const { requests } of made(name, runs(20))) keepsPromises(reportOf(requests));
  });

  test("so it is with totals that are formulas", () => {
    for (const [index, { requests }] of made(name, runs(10), 5000).entries()) {
      const report = reportOf(requests);
      const totals = report.form.identities.filter(({ right }) => right.length === 1).map(({ at }) => at);
      keepsPromises(
        asFormulas(
          report,
          totals.filter((_, at) => (at + index) % 3 !== 0),
        ),
      );
    }
  });

  test("so it is beside last year's report, and with table 4", () => {
    for (const { requests, truth } of made(name, runs(10), 9000)) {
      const report = withReview(reportOf(requests), [3, 0, 1, 2, 6, 0, 0, 0, 0, 0, 4, 1, 0, 0, 15]);
      const carriedOver = [...Array(7).keys()].map(
        (column) => truth.get(7 + column) ?? report.amount(report.form.tables.requests.numbers[7 + column]?.id as CellId),
      );
      const previous = reportOf([...new Array<number>(168).fill(0), ...carriedOver]);
      keepsPromises(report, { previous });
    }
  });

  test("exactly the wrong cells come first", () => {
    const reports = made(name, 100, 20_000);
    const right = reports.filter(({ requests, truth }) => {
      const report = reportOf(requests);
      const changes = locate(report, {}).explanations[0]?.changes ?? [];
      return (
        changes.length === truth.size &&
        changes.every(({ at }) =>
          truth.has(report.form.indexOf(at) - report.form.indexOf(report.form.tables.requests.numbers[0]?.id as CellId)),
        )
      );
    });
    expect(right.length / reports.length).toBeGreaterThan({ desk: 0.97, catalogue: 0.85, spreadsheet: 0.93 }[name] ?? 1);
  });
});

const withReview = (report: Report, numbers: readonly Typed[]): Report =>
  report.with(
    Object.fromEntries(report.form.tables.reviewAndLitigation.numbers.map(({ id }, index) => [id, numbers[index] ?? null])) as Record<
      CellId,
      Typed
    >,
  );

test("a form without the rows of 2021 is answered as well", () => {
  const form = formOf("2019");
  const numbers = form.tables.requests.numbers;
  const rows = numbers.length / 7;
  const values = numbers.map((_, index) => {
    const [row, column] = [Math.floor(index / 7), index % 7];
    const isSum = column === 6;
    const outcomes = rows - 4;
    if (row === 0 || row === rows - 2) return (isSum ? 21 : column + 1) * outcomes;
    return row === 1 || row === rows - 1 ? 0 : isSum ? 21 : column + 1;
  });
  const good = new Report({
    form,
    agency: null,
    year: 2020,
    cells: new Map(numbers.map(({ id }, index) => [id, values[index] as number])),
  });
  expect(locate(good, {}).explanations).toEqual([]);
  for (let index = 0; index < numbers.length; index += 1) {
    const at = numbers[index]?.id as CellId;
    const wrong = good.with({ [at]: good.amount(at) + 37 });
    expect(locate(wrong, {}).explanations[0]?.changes.map((change) => [change.at, change.to])).toEqual([[at, good.amount(at)]]);
    keepsPromises(wrong);
  }
});

test("a report without contradictions is left alone", () => {
  for (const { requests, truth } of made("catalogue", runs(20), 40_000)) {
    const clean = requests.map((typed, index) => truth.get(index) ?? typed);
    expect(locate(reportOf(clean), {})).toEqual({ explanations: [], question: null, proven: true, suspects: [] });
  }
});

test("what the best explanation leaves is a report that nothing is wrong with", () => {
  for (const { requests } of made("spreadsheet", runs(20), 60_000)) {
    const report = reportOf(requests);
    const best = locate(report, {}).explanations[0];
    if (!best) continue;
    const after = report.with(Object.fromEntries(best.changes.map(({ at, to }) => [at, to])) as Record<CellId, Typed>);
    expect(locate(after, {}).explanations).toEqual([]);
  }
});

test("a table 4 that adds up changes nothing of what is said of table 3", () => {
  for (const { requests } of made("desk", runs(20), 80_000)) {
    const alone = locate(reportOf(requests), {}).explanations;
    const beside = locate(withReview(reportOf(requests), [1, 2, 0, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), {}).explanations;
    expect(beside.map(({ changes }) => changes)).toEqual(alone.map(({ changes }) => changes));
  }
});
