/**
 * What every front end calls: a report (and what is known beside it) → findings and explanations.
 * Findings are quick; explanations are asked for separately so that a list never waits for them.
 */

import { compareFindings } from "./findings/order";
import type { Finding } from "./findings/finding";
import { locate } from "./locate/locate";
import type { Location, Witness } from "./locate/explanation";
import type { Report } from "./report/report";
import { rules } from "./rules";
import type { Context } from "./rules/rule";

export interface Evidence extends Context {
  /** Sums stated elsewhere, e.g. by subordinate reports. */
  readonly witnesses?: readonly Witness[];
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly location: Location;
}

export function check(report: Report, evidence: Evidence = {}): Checked {
  const findings = findingsOf(report, evidence);
  return { findings, location: explain(report, evidence) };
}

/** All findings in form order, errors first within a place. */
export function findingsOf(report: Report, context: Context = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const yielded of rule.check(report, context)) {
      findings.push({ ...yielded, rule: rule.id, severity: rule.severity, related: yielded.related ?? [] });
    }
  }
  return findings.sort(compareFindings(report.form));
}

export const explain = (report: Report, evidence: Evidence = {}): Location => locate(report, evidence);
