/** Findings as the list shows them: filtered, then by section in the order of the form, the whole report first. */

import { isAnswered } from "../core/findings/answer";
import type { Answers } from "../core/findings/answer";
import type { Finding, Severity } from "../core/findings/finding";
import type { RuleId } from "../core/findings/rule-ids";
import { sectionOf } from "../core/form/cell-id";
import type { SectionId } from "../core/form/cell-id";
import type { Filter } from "./state";

export interface FindingGroup {
  /** Null: about the whole report. */
  readonly section: SectionId | null;
  readonly findings: readonly Finding[];
}

/** `findings` come in form order, so a section's stand together. */
export function groupFindings(findings: readonly Finding[], answers: Answers, filter: Filter): FindingGroup[] {
  const groups: { section: SectionId | null; findings: Finding[] }[] = [];
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

/** Of many findings of one rule in one section the first few are shown; the rest is one keystroke away. */
const mostAlike = 8;
const shownOfMany = 3;

export interface Fold {
  readonly findings: readonly Finding[];
  /** Findings left out, by the finding they stand behind. */
  readonly hidden: ReadonlyMap<Finding, number>;
}

/** An empty template has 140 blank cells in table 3: a list of them says no more than three and a number. */
export function fold(findings: readonly Finding[], isUnfolded: (rule: RuleId) => boolean): Fold {
  const count = new Map<RuleId, number>();
  for (const { rule } of findings) count.set(rule, (count.get(rule) ?? 0) + 1);

  const shown: Finding[] = [];
  const hidden = new Map<Finding, number>();
  const seen = new Map<RuleId, number>();
  for (const finding of findings) {
    const alike = count.get(finding.rule) ?? 0;
    const before = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, before + 1);
    if (alike > mostAlike && before >= shownOfMany && !isUnfolded(finding.rule)) continue;
    if (alike > mostAlike && before === shownOfMany - 1 && !isUnfolded(finding.rule)) hidden.set(finding, alike - shownOfMany);
    shown.push(finding);
  }
  return { findings: shown, hidden };
}

/** What is still open: answered warnings no longer count. */
export function countOpen(findings: readonly Finding[], answers: Answers): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) if (!isAnswered(finding, answers)) counts[finding.severity]++;
  return counts;
}

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
