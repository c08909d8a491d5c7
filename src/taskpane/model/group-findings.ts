/** Findings as the list shows them: filtered, then by section in the order of the form, the whole report first. */

import { isAnswered } from "../../core/findings/answer";
import type { Answers } from "../../core/findings/answer";
import type { Finding, Severity } from "../../core/findings/finding";
import type { ListedFindings } from "../../core/findings/list-findings";
import { sectionOf } from "../../core/form/cell-id";
import type { TextId } from "../../core/form/cell-id";
import type { Filter } from "./state";

export interface FindingGroup {
  /** Null: about the whole report. */
  readonly section: TextId | null;
  readonly findings: readonly Finding[];
}

/** `findings` come in form order, so a section's stand together. */
export function groupFindings(findings: readonly Finding[], answers: Answers, filter: Filter): FindingGroup[] {
  const groups: { section: TextId | null; findings: Finding[] }[] = [];
  for (const finding of findings) {
    if (!isShown(finding, answers, filter)) continue;

    const section = finding.at === null ? null : sectionOf(finding.at);
    const last = groups.at(-1);
    if (last && last.section === section) last.findings.push(finding);
    else groups.push({ section, findings: [finding] });
  }
  return groups;
}

function isShown(finding: Finding, answers: Answers, filter: Filter): boolean {
  if (filter === "all") return true;
  return isAnswered(finding, answers) ? filter === "answered" : filter === finding.severity;
}

/** Of many lines of one kind in one section the first few are shown; the rest is one keystroke away. */
const mostAlike = 8;
const shownOfMany = 3;

export interface Fold {
  readonly lines: readonly ListedFindings[];
  /** Findings left out, by the line they stand behind. */
  readonly hidden: ReadonlyMap<ListedFindings, number>;
}

/** Findings of one rule are alike, except that a 「/」, a 「无」 or what is not 0 is not lost among blanks. */
export const kindOf = ({ findings: [first] }: ListedFindings): string =>
  first.message === "blankCell" ? `${first.rule} ${first.data.sign} ${first.data.isNotZero ?? false}` : first.rule;

/** Many of a kind scattered over a table: a list of them says no more than three and a number. */
export function fold(lines: readonly ListedFindings[], isUnfolded: (kind: string) => boolean): Fold {
  const alike = new Map<string, ListedFindings[]>();
  for (const line of lines) alike.set(kindOf(line), [...(alike.get(kindOf(line)) ?? []), line]);

  const folded = new Set<ListedFindings>();
  const hidden = new Map<ListedFindings, number>();
  for (const [kind, all] of alike) {
    if (all.length <= mostAlike || isUnfolded(kind)) continue;
    const rest = all.slice(shownOfMany);
    for (const line of rest) folded.add(line);
    hidden.set(
      all[shownOfMany - 1] as ListedFindings,
      rest.reduce((sum, { findings }) => sum + findings.length, 0),
    );
  }
  return { lines: lines.filter((line) => !folded.has(line)), hidden };
}

/** What is still open: answered warnings no longer count. */
export function countOpen(findings: readonly Finding[], answers: Answers): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) if (!isAnswered(finding, answers)) counts[finding.severity]++;
  return counts;
}
