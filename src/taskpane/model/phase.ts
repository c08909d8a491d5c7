/** What the pane can say about the report: nothing yet, that there is none, or what a check found, fresh or not. */

import { answersWith } from "../../core/findings/answer";
import type { Answer } from "../../core/findings/answer";
import { heedCauses } from "../../core/findings/blanks-with-a-cause";
import type { Finding } from "../../core/findings/finding";
import { narrativeIds, tableIds } from "../../core/form/cell-id";
import type { Location } from "../../core/locate/explanation";
import type { Witness } from "../../core/report/evidence";
import type { Report } from "../../core/report/report";
import type { WorkbookReading } from "../../workbook";
import { findingKeys } from "./finding-keys";

/** A look at a workbook that has a report in it. */
export interface ReportReading extends WorkbookReading {
  readonly report: Report;
}

export interface Checked {
  readonly reading: ReportReading;
  readonly findings: readonly Finding[];
  /** Null while it is being worked out: the list never waits for it. */
  readonly location: Location | null;
  /** What has become of the findings of the check before; null where there was none, or nothing was settled. */
  readonly since: Since | null;
  /** Sums stated in the text, which `supportedBy` of an explanation counts through. */
  readonly witnesses: readonly Witness[];
}

/** How many findings went, and how many came. */
export interface Since {
  readonly settled: number;
  readonly added: number;
  /** Said of an earlier check already. */
  readonly isRepeated?: true;
}

export type Phase =
  | { readonly kind: "opening" }
  /** No report in the workbook. */
  | { readonly kind: "empty" }
  /** A report that was not checked yet; null when even the first look failed. */
  | { readonly kind: "unchecked"; readonly reading: ReportReading | null }
  | { readonly kind: "checking"; readonly before: Phase; readonly edited: boolean }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "stale"; readonly checked: Checked };

/** What may have caused the findings, worked out of the workbook as it was at `stamp`. */
export interface Explained {
  readonly stamp: number;
  readonly location: Location;
  readonly witnesses?: readonly Witness[];
}

export const hasReport = (reading: WorkbookReading): reading is ReportReading => reading.report !== null;

/** There is no report, as far as the last look tells: what is being filled in for a new one stays while somebody has it checked. */
export const isWithoutReport = (phase: Phase): boolean =>
  phase.kind === "empty" || (phase.kind === "checking" && isWithoutReport(phase.before));

/** The latest result, fresh or not. */
export function checkedOf(phase: Phase): Checked | null {
  if (phase.kind === "checked" || phase.kind === "stale") return phase.checked;
  return phase.kind === "checking" ? checkedOf(phase.before) : null;
}

/** The latest look at the report. */
export function readingOf(phase: Phase): ReportReading | null {
  if (phase.kind === "unchecked") return phase.reading;
  return phase.kind === "checking" ? readingOf(phase.before) : (checkedOf(phase)?.reading ?? null);
}

/**
 * A check that finds the same again, as the one that follows an edit of the pane's own, leaves standing what the one before it said,
 * once. Where a part of the report is gone its findings are not solved.
 */
export function sinceCheck(before: Checked | null, { report }: ReportReading, findings: readonly Finding[]): Since | null {
  if (!before || isLessThan(report, before.reading.report)) return null;
  const [was, is] = [before.findings, findings].map((each) => new Set(findingKeys(each).values())) as [Set<string>, Set<string>];
  const settled = [...was].filter((key) => !is.has(key)).length;
  const added = [...is].filter((key) => !was.has(key)).length;
  if (settled + added === 0) return before.since && !before.since.isRepeated ? { ...before.since, isRepeated: true } : null;
  return settled === 0 ? null : { settled, added };
}

const isLessThan = (report: Report, before: Report): boolean =>
  report.form !== before.form ||
  tableIds.some((id) => before.hasTable(id) && !report.hasTable(id)) ||
  narrativeIds.some((id) => before.narrative[id] !== undefined && report.narrative[id] === undefined);

/** A check that starts by itself does not look for lost looks: what the last one saw stays true. */
export const knowingLooks = (reading: ReportReading, before: ReportReading | null): ReportReading =>
  reading.looksLost === undefined && before?.looksLost ? { ...reading, looksLost: before.looksLost } : reading;

/** A look says less than a check: one that comes late does not take a result away. */
export function afterLook(phase: Phase, reading: WorkbookReading): Phase {
  if (!hasReport(reading)) return { kind: "empty" };
  if (phase.kind === "checked" || phase.kind === "stale") return phase;
  return phase.kind === "checking" ? { ...phase, before: afterLook(phase.before, reading) } : { kind: "unchecked", reading };
}

/** Explanations of an older state of the workbook are dropped. */
export function withLocation(phase: Phase, { stamp, location, witnesses = [] }: Explained): Phase {
  return changeChecked(phase, (checked) =>
    checked.reading.stamp === stamp ? { ...checked, findings: heedCauses(checked.findings, location), location, witnesses } : checked,
  );
}

export function withAnswers(phase: Phase, explanations: Readonly<Record<string, Answer | null>>): Phase {
  return changeChecked(phase, (checked) => ({
    ...checked,
    reading: { ...checked.reading, answers: answersWith(checked.reading.answers, explanations) },
  }));
}

export function changeChecked(phase: Phase, change: (checked: Checked) => Checked): Phase {
  if (phase.kind === "checked" || phase.kind === "stale") return { kind: phase.kind, checked: change(phase.checked) };
  return phase.kind === "checking" ? { ...phase, before: changeChecked(phase.before, change) } : phase;
}

/** Back to what was known before; edits that came meanwhile still make it stale. */
export function afterFailure(phase: Phase): Phase {
  if (phase.kind === "opening") return { kind: "unchecked", reading: null };
  if (phase.kind !== "checking") return phase;
  if (phase.before.kind === "opening") return { kind: "unchecked", reading: null };
  return phase.edited && phase.before.kind === "checked" ? { kind: "stale", checked: phase.before.checked } : phase.before;
}
