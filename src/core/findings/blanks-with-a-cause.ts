/** Blank cells and likely causes agree: a cell that a cause gives a number to is not told to hold 0. */

import type { CellId } from "../form/cell-id";
import type { Location } from "../locate/explanation";
import type { Finding } from "./finding";
import { allLeading } from "../locate/question";

/** Cells in which the likeliest account, or one as good, puts a number. */
export const cellsGivenNumbers = (location: Location | null): ReadonlySet<CellId> =>
  new Set((location ? allLeading(location) : []).flatMap(({ changes }) => changes.flatMap(({ at, to }) => (to === 0 ? [] : [at]))));

export function heedCauses(findings: readonly Finding[], location: Location): readonly Finding[] {
  const given = cellsGivenNumbers(location);
  const isHeld = (finding: Finding): boolean => finding.message === "blankCell" && given.has(finding.data.at) && !finding.data.isNotZero;
  if (!findings.some(isHeld)) return findings;
  return findings.map((finding) =>
    finding.message === "blankCell" && isHeld(finding) ? { ...finding, data: { ...finding.data, isNotZero: true } } : finding,
  );
}
