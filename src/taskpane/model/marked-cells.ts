/** Which cells a check marks in the sheets: those of findings still open, and those the likeliest account blames, if one is likelier than many. */

import { isAnswered } from "../../core/findings/answer";
import type { Answers } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import type { Location } from "../../core/locate/explanation";
import { leadingAccounts } from "../../core/locate/question";
import type { CellMark } from "../../workbook";

export function marksOf(findings: readonly Finding[], answers: Answers, location: Location | null = null): CellMark[] {
  const open = findings.flatMap((finding): CellMark[] =>
    finding.at === null || isAnswered(finding, answers) ? [] : [{ at: finding.at, kind: finding.severity }],
  );
  const [likeliest] = !location || location.unread?.isDecided === false ? [] : leadingAccounts(location);
  return [...open, ...(likeliest?.changes ?? []).map(({ at }): CellMark => ({ at, kind: "suspect" }))];
}
