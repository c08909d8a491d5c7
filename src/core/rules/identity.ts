/** Equations of the form that a report does not keep: the body of every arithmetic rule. */

import type { CellId } from "../form/cell-id";
import type { Identity, IdentityRule } from "../form/identities";
import { tableOf } from "../report/report";
import type { Report } from "../report/report";
import type { Yielded } from "./rule";

/** Left minus right; 0 where the identity holds. */
export const residualOf = (report: Report, { left, right }: Identity): number => report.sum(left) - report.sum(right);

export function brokenIdentities(report: Report, rule: IdentityRule): Identity[] {
  return report.form.identities.filter(
    (identity) => identity.rule === rule && report.hasTable(tableOf(identity.at)) && residualOf(report, identity) !== 0,
  );
}

export function* totalsThatDiffer(report: Report, rule: IdentityRule): Iterable<Yielded> {
  for (const { at, left, right } of brokenIdentities(report, rule)) {
    const stated = report.amount(right[0] as CellId);
    const computed = report.sum(left);
    yield {
      at,
      related: left,
      message: "totalMismatch",
      data: { at, stated, computed, difference: stated - computed, parts: left.length },
    };
  }
}
