/** Equations of the form that a report does not keep: the body of every arithmetic rule. The kernel does the sums. */

import type { CellId } from "../form/cell-id";
import type { Identity, IdentityRule } from "../form/identities";
import { replacedFormula } from "../report/replaced-formula";
import type { Report } from "../report/report";
import { differencesOf } from "../report/kernel";
import type { Yielded } from "./rule";

/** Left minus right; 0 where the identity holds. */
export const residualOf = (report: Report, { left, right }: Identity): number => report.sum(left) - report.sum(right);

/** A table that is not there counts as zeros, and zeros break nothing. */
export function brokenIdentities(report: Report, rule: IdentityRule): Identity[] {
  const { broken, values } = differencesOf(report);
  if (broken === 0) return [];
  return report.form.identities.filter((identity, index) => values[index] !== 0 && identity.rule === rule);
}

export function* totalsThatDiffer(report: Report, rule: IdentityRule): Iterable<Yielded> {
  for (const { at, left, right } of brokenIdentities(report, rule)) {
    const stated = report.sum(right);
    const computed = report.sum(left);
    yield {
      at,
      related: left,
      message: "totalMismatch",
      data: {
        at,
        stated,
        computed,
        difference: stated - computed,
        parts: left.length,
        ...signIn(report, at),
        ...(report.count(at) !== undefined && replacedFormula(report, at) ? { isOverFormula: true as const } : {}),
      },
    };
  }
}

/** What stands in a cell instead of a number, which counts as 0; nothing for a formula that waits to be calculated. */
export function signIn(report: Report, at: CellId): { readonly sign?: string } {
  const reading = report.reading(at);
  return reading?.kind === "blank" && !report.formulas.has(at) ? { sign: reading.sign } : {};
}

/** The last cell of a balance's right side is where its finding points; the others are what it is weighed against. */
export const othersThan = (at: CellId, { left, right }: Identity): CellId[] => [...left, ...right].filter((id) => id !== at);
