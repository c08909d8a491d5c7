/**
 * 照原样导出: somebody's written decision to let a report go out although errors remain. It stands for exactly the errors
 * it was written about: once one of them changes or another one comes, it no longer holds and is asked for again. So it is
 * with what a report lacks.
 */

import { aboutOf } from "./answer";
import { errorsIn } from "./finding";
import type { Finding } from "./finding";

export interface Override {
  readonly reason: string;
  /** What it was written about: errors, each by rule, place, numbers and words, and what was lacking, by its name. */
  readonly errors: readonly string[];
}

export const overrideOf = (findings: readonly Finding[], reason: string, lacking: readonly string[] = []): Override => ({
  reason,
  errors: heldBackBy(findings, lacking),
});

/** The decision where it covers all there is to decide now; null where there is nothing, or something it does not cover. */
export function holding(override: Override | null, findings: readonly Finding[], lacking: readonly string[] = []): Override | null {
  const held = heldBackBy(findings, lacking);
  return override !== null && held.length > 0 && held.every((name) => override.errors.includes(name)) ? override : null;
}

const heldBackBy = (findings: readonly Finding[], lacking: readonly string[]): string[] => [
  ...errorsIn(findings).map(nameOf),
  ...lacking.map((name) => `lacking ${name}`),
];

const nameOf = (finding: Finding): string => `${finding.rule}@${finding.at ?? "report"} ${aboutOf(finding)}`;
