/** Which cells a check marks in the sheets: those of findings still open, and those that a likely account blames, if few are as likely. */

import { isAnswered } from "../../core/findings/answer";
import type { Answers } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import { quoteOf } from "../../core/findings/quoted";
import type { Place } from "../../core/form/cell-id";
import type { Location } from "../../core/locate/explanation";
import { allLeading } from "../../core/locate/question";
import type { CellMark } from "../../workbook";

export function marksOf(findings: readonly Finding[], answers: Answers, location: Location | null = null): CellMark[] {
  const open = findings.flatMap((finding): CellMark[] =>
    finding.at === null || isAnswered(finding, answers) ? [] : [markOf(finding, finding.at)],
  );
  const blamed = new Set((location ? allLeading(location) : []).flatMap(({ changes }) => changes.map(({ at }) => at)));
  return [...open, ...[...blamed].map((at): CellMark => ({ at, kind: "suspect" }))];
}

function markOf(finding: Finding, at: Place): CellMark {
  const quote = quoteOf(finding);
  return { at, kind: finding.severity, ...(quote ? { quote } : {}) };
}
