/** Which cells a check marks in the sheets: those of findings still open. */

import { isAnswered } from "../core/findings/answer";
import type { Answers } from "../core/findings/answer";
import type { Finding } from "../core/findings/finding";
import type { CellMark } from "../workbook";

export const marksOf = (findings: readonly Finding[], answers: Answers): CellMark[] =>
  findings.flatMap((finding) => (finding.at === null || isAnswered(finding, answers) ? [] : [{ at: finding.at, severity: finding.severity }]));
