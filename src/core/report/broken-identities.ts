/** Equations of the form that a report does not keep, and what stands in a cell instead of a number. The kernel does the sums. */

import type { CellId } from "../form/cell-id";
import type { Identity, IdentityRule } from "../form/identities";
import { differencesOf } from "./kernel";
import type { Report } from "./report";

/** Left minus right; 0 where the identity holds. */
export const residualOf = (report: Report, { left, right }: Identity): number => report.sum(left) - report.sum(right);

/** A table that is not there counts as zeros, and zeros break nothing. */
export function brokenIdentities(report: Report, rule: IdentityRule): Identity[] {
  const { broken, values } = differencesOf(report);
  if (broken === 0) return [];
  return report.form.identities.filter((identity, index) => values[index] !== 0 && identity.rule === rule);
}

/** What stands in a cell instead of a number, which counts as 0; nothing for a formula that waits to be calculated. */
export function signIn(report: Report, at: CellId): { readonly sign?: string } {
  const reading = report.reading(at);
  return reading?.kind === "blank" && !report.formulas.has(at) ? { sign: reading.sign } : {};
}

/** The last cell of a balance's right side is where its finding points; the others are what it is weighed against. */
export const othersThan = (at: CellId, { left, right }: Identity): CellId[] => [...left, ...right].filter((id) => id !== at);
