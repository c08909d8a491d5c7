/**
 * 照原样导出: somebody's written decision to let a report go out although errors remain. It stands for exactly the errors
 * it was written about: once one of them changes or another one comes, it no longer holds and is asked for again.
 */

import { aboutOf } from "./answer";
import { errorsIn } from "./finding";
import type { Finding } from "./finding";

export interface Override {
  readonly reason: string;
  /** The errors it was written about, each by rule, place, numbers and words. */
  readonly errors: readonly string[];
}

export const overrideOf = (findings: readonly Finding[], reason: string): Override => ({ reason, errors: errorsIn(findings).map(nameOf) });

/** The decision as far as it covers every error there is now; null where there is no error, or one it does not cover. */
export function holding(override: Override | null, findings: readonly Finding[]): Override | null {
  const errors = errorsIn(findings);
  return override !== null && errors.length > 0 && errors.every((finding) => override.errors.includes(nameOf(finding))) ? override : null;
}

const nameOf = (finding: Finding): string => `${finding.rule}@${finding.at ?? "report"} ${aboutOf(finding)}`;
