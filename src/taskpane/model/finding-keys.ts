/** By what the same finding is known again, check after check. */

import type { Finding } from "../../core/findings/finding";

/**
 * An identity for React and for the list's memory: the same finding keeps its place, and the focus, over a re-check.
 * The number tells several findings of one rule at one place apart.
 */
export function findingKeys(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const stem = `${finding.rule}@${finding.at ?? ""}`;
      const number = (seen.get(stem) ?? 0) + 1;
      seen.set(stem, number);
      return [finding, `${stem}#${number}`];
    }),
  );
}
