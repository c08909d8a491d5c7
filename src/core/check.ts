/**
 * What every front end calls: a report (and what is known beside it) → findings and explanations.
 * Findings are quick; explanations are asked for separately so that a list never waits for them.
 */

import { compareFindings } from "./findings/order";
import type { Finding } from "./findings/finding";
import type { RuleId } from "./findings/rule-ids";
import { locate } from "./locate/locate";
import type { Location, Witness } from "./locate/explanation";
import { witnessesOf } from "./narrative/disagreements";
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
  // Nothing to explain where nothing is unequal: the text need not be read for evidence.
  const location = findings.some(({ rule }) => arithmeticRules.has(rule)) ? explain(report, evidence) : nothingToExplain;
  return { findings, location };
}

const arithmeticRules: ReadonlySet<RuleId> = new Set<RuleId>([
  "requests-row-total",
  "requests-outcome-total",
  "requests-received-equals-handled",
  "review-and-litigation-total",
  "carried-over-matches-last-year",
]);

const nothingToExplain: Location = { explanations: [], question: null, proven: true, suspects: [] };

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

/** Uses every witness there is: the equations, last year's report, the numbers of the text, sums stated elsewhere. */
export const explain = (report: Report, evidence: Evidence = {}): Location =>
  locate(report, { ...evidence, witnesses: [...witnessesOf(report), ...(evidence.witnesses ?? [])] });
