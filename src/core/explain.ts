/**
 * What may have caused a report's findings, from every witness there is: the equations, last year's report, the numbers
 * of the text, sums stated elsewhere. A file of its own, so that a list of findings never waits for it.
 */

import { findingsOf } from "./check";
import { isArithmetic } from "./findings/arithmetic";
import { heedCauses } from "./findings/blanks-with-a-cause";
import type { Finding } from "./findings/finding";
import { nothingToExplain } from "./locate/explanation";
import type { Location } from "./locate/explanation";
import { locate } from "./locate/locate";
import { witnessesOf } from "./narrative/disagreements";
import type { Evidence, Witness } from "./report/evidence";
import type { Report } from "./report/report";

export const allWitnesses = (report: Report, { witnesses = [] }: Evidence = {}): Witness[] => [...witnessesOf(report), ...witnesses];

export const explain = (report: Report, evidence: Evidence = {}): Location =>
  locate(report, { ...evidence, witnesses: allWitnesses(report, evidence) });

export interface Checked {
  readonly findings: readonly Finding[];
  readonly location: Location;
}

export function check(report: Report, evidence: Evidence = {}): Checked {
  const findings = findingsOf(report, evidence);
  // Nothing to explain where nothing is unequal: the text need not be read for evidence.
  const location = findings.some(isArithmetic) ? explain(report, evidence) : nothingToExplain;
  return { findings: heedCauses(findings, location), location };
}
