/** The county as reports: what is true, what was sent, what was kept of last year. Always the same; knows no files. */

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { bodies, county } from "./bodies";
import type { Body } from "./bodies";
import { drawYear, randomFrom } from "./numbers";
import type { Numbers, Random } from "./numbers";
import { countySlip, slips } from "./slips";
import { wordsFor } from "./words";

export interface CountyReport {
  readonly body: Body;
  readonly truth: Report;
  readonly sent: Report;
  readonly lastYear: Report;
  /** What its clerk got wrong. */
  readonly slip: string | null;
}

const years = { last: 2024, this: 2025 } as const;

const seed = 20251231;
const form = formOf("2021");

export function countyReports(): CountyReport[] {
  const random = randomFrom(seed);
  return bodies.map((body) => {
    const before = drawYear(body, null, random);
    const lastYear = reportOf(body, years.last, before, random);
    const truth = reportOf(body, years.this, drawYear(body, before, random), random);
    const slip = slips[body.name.replace("云岭县", "")];
    return { body, truth, sent: slip?.make(truth) ?? truth, lastYear, slip: slip?.what ?? null };
  });
}

function reportOf(body: Body, year: 2024 | 2025, numbers: Numbers, random: Random): Report {
  return new Report({ form, agency: body.name, year, cells: new Map(numbers), narrative: wordsFor(body, year, numbers, random) });
}

/** The county's own report: the sum of what is true, which its clerks had from the bodies by telephone, with one slip. */
export function countyGovernment(reports: readonly CountyReport[]): { readonly truth: Report; readonly sent: Report } {
  const sums = new Map<CellId, number>(
    form.cells.map(({ id }) => [id, reports.reduce((sum, { truth }) => sum + Math.round(Number(truth.typed(id)) * 100), 0) / 100]),
  );
  const all = bodies.reduce((sum, body) => ({ ...sum, requests: sum.requests + body.requests }), {
    ...(bodies[0] as Body),
    name: county,
    self: "全县",
  });
  const truth = reportOf(all, years.this, sums, randomFrom(seed + 1));
  return { truth, sent: countySlip(truth) };
}
