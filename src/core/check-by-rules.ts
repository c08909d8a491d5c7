/** A report, and what is known beside it → the findings of some rules, in order. */

import type { Place } from "./form/cell-id";
import type { Finding } from "./findings/finding";
import { inOrder } from "./findings/order";
import type { Context } from "./report/evidence";
import type { Report } from "./report/report";
import type { Rule } from "./rules/rule";

/** Of one rule at one place, usually a section of the text: nobody reads more, and the last says how many more there are. */
const mostListed = 100;

/** All findings in form order, errors first within a place. */
export function findingsBy(rules: readonly Rule[], report: Report, context: Context = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const listed = new Map<Place | null, { count: number; readonly last: Finding & { unlisted?: number } }>();
    for (const { at, message, data, related = [] } of rule.check(report, context)) {
      const here = listed.get(at);
      if (here && here.count >= mostListed) {
        here.last.unlisted = (here.count += 1) - mostListed;
        continue;
      }
      const finding = { rule: rule.id, severity: rule.severity, at, message, data, related } as Finding;
      findings.push(finding);
      listed.set(at, { count: (here?.count ?? 0) + 1, last: finding });
    }
  }
  return inOrder(findings, report.form);
}
