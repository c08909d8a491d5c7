/** A report, and what is known beside it → its findings. What may have caused them is `explain`'s business, which takes longer. */

import type { Finding } from "./findings/finding";
import { inOrder } from "./findings/order";
import type { Context } from "./report/evidence";
import type { Report } from "./report/report";
import { rules } from "./rules";

/** All findings in form order, errors first within a place. */
export function findingsOf(report: Report, context: Context = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const { at, message, data, related = [] } of rule.check(report, context)) {
      findings.push({ rule: rule.id, severity: rule.severity, at, message, data, related } as Finding);
    }
  }
  return inOrder(findings, report.form);
}
