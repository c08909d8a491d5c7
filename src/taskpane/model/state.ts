/**
 * What the pane knows, and how each event changes it. In `model` is what is true of a pane: its state, what follows from it, and
 * the ports it needs. It asks no workbook, browser or clock, and says nothing; what is true of any report stands in the core.
 * What can be said about the report is the phase (phase.ts); the rest stands beside it in any phase.
 */

import type { Answer } from "../../core/findings/answer";
import type { Failure } from "../../core/findings/failure";
import type { Finding, Severity } from "../../core/findings/finding";
import type { Place, SectionId } from "../../core/form/cell-id";
import type { Override } from "../../core/findings/override";
import type { Language } from "../../core/form/form";
import type { Report } from "../../core/report/report";
import type { RestoredLooks, WorkbookReading } from "../../workbook";
import { afterFailure, afterLook, changeChecked, checkedOf, knowingLooks, readingOf, sinceCheck, withAnswers, withLocation } from "./phase";
import type { Checked, Explained, Phase, ReportReading } from "./phase";
import { afterEdit, initialPublishing } from "./publishing-state";
import type { SaveWay, Publishing } from "./publishing-state";
import { stillStanding, withAccepted } from "./undo";
import type { Accepted } from "./undo";

export type Sheet = "insert" | "export" | "more";

/** What happened, in one bar at the top until it is dismissed or the next thing happens. */
export type Notice =
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "unexpected"; readonly words: string }
  /** A file of the add-in itself did not come. */
  | { readonly kind: "lost-part" }
  | { readonly kind: "inserted"; readonly sheets: number; readonly isNamed: boolean }
  | { readonly kind: "put-back"; readonly sections: readonly SectionId[] }
  /** Sheets whose looks 撤销 left alone: their rows and columns are not where they were. */
  | { readonly kind: "looks-left"; readonly sheets: readonly string[] }
  /** `left`: cells changed since, which stayed as they are. */
  | { readonly kind: "undone"; readonly back: number; readonly left: number };

/** Copying and saving report here, in the export sheet. */
export type ExportOutcome =
  | { readonly kind: "working" }
  | { readonly kind: "copied"; readonly form: "rich" | "plain" }
  /** `name`: of the file whose text it is; null when the page was to be copied, which `html` is then as well. */
  | { readonly kind: "by-hand"; readonly text: string; readonly name: string | null; readonly html?: string }
  /** By which way; `next`: what else could be tried should it not have arrived. */
  | { readonly kind: "saved"; readonly name: string; readonly way: Exclude<SaveWay, "by-hand">; readonly next: SaveWay | null }
  | { readonly kind: "not-saved"; readonly name: string; readonly why: "cancelled" | "no-way"; readonly next: SaveWay | null }
  | { readonly kind: "failed"; readonly failure: Failure | null };

/** Which findings the list shows; `answered`: those with a written explanation. */
export type Filter = "all" | Severity | "answered";

/** Last year's report, chosen in the insert sheet. */
export interface LastYear {
  readonly name: string;
  readonly report: Report;
}

export interface PaneState {
  readonly language: Language;
  readonly phase: Phase;
  readonly sheet: Sheet | null;
  readonly notice: Notice | null;
  /** 采纳, 撤销 or a button for many cells is just writing to the sheets: one at a time. */
  readonly isWriting: boolean;
  /** What the pane wrote has emptied Excel's own undo, and the clerk has typed nothing since. */
  readonly undoIsEmpty: boolean;
  /** What can be taken back, newest first. */
  readonly accepted: readonly Accepted[];
  readonly lastYear: LastYear | null;
  readonly inserting: { readonly done: number; readonly of: number } | null;
  readonly outcome: ExportOutcome | null;
  /** The format chosen in the export sheet. */
  readonly format: string;
  /** Whether what is copied begins with the report's title. */
  readonly withTitle: boolean;
  readonly publishing: Publishing;
  readonly filter: Filter;
  /** What 恢复表样 did last, to be taken back. */
  readonly looksRestored: RestoredLooks | null;
  /** What of the report is selected in the sheets. */
  readonly selected: Place | null;
  /** The clerk has folded the guide to the selected cell away. */
  readonly guideIsFolded: boolean;
}

export type PaneEvent =
  | { readonly type: "looked"; readonly reading: WorkbookReading }
  | { readonly type: "inserted" }
  | { readonly type: "checkStarted" }
  | { readonly type: "checked"; readonly reading: ReportReading; readonly findings: readonly Finding[] }
  | ({ readonly type: "explained" } & Explained)
  | { readonly type: "edited"; readonly isRemote?: true }
  /** Without a notice: nothing is said of it. */
  | { readonly type: "failed"; readonly notice: Notice | null }
  | { readonly type: "undoEmptied"; readonly isEmpty: boolean }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "writing"; readonly isWriting: boolean }
  | { readonly type: "accepted"; readonly accepted: Accepted }
  | { readonly type: "restored"; readonly accepted: Accepted }
  | { readonly type: "answered"; readonly explanations: Readonly<Record<string, Answer | null>> }
  | { readonly type: "lastYearChosen"; readonly lastYear: LastYear | null }
  | { readonly type: "insertProgress"; readonly inserting: PaneState["inserting"] }
  | { readonly type: "sheetOpened"; readonly sheet: Sheet | null; readonly format?: string }
  | { readonly type: "exported"; readonly outcome: ExportOutcome | null }
  | { readonly type: "formatChosen"; readonly format: string }
  | { readonly type: "titleChosen"; readonly withTitle: boolean }
  | { readonly type: "overridden"; readonly override: Override | null }
  | { readonly type: "publishing"; readonly change: Partial<Publishing> }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "filterChosen"; readonly filter: Filter }
  | { readonly type: "looksRestored"; readonly restored: RestoredLooks | null }
  | { readonly type: "selected"; readonly at: Place | null }
  | { readonly type: "guideFolded"; readonly isFolded: boolean };

export const initialState = (language: Language, guideIsFolded = false): PaneState => ({
  language,
  phase: { kind: "opening" },
  sheet: null,
  notice: null,
  isWriting: false,
  undoIsEmpty: false,
  accepted: [],
  lastYear: null,
  inserting: null,
  outcome: null,
  format: "html",
  withTitle: true,
  publishing: initialPublishing,
  filter: "all",
  looksRestored: null,
  selected: null,
  guideIsFolded,
});

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "looked":
      return { ...state, phase: afterLook(state.phase, event.reading) };

    case "inserted":
      // Whatever was known was about a workbook without these sheets.
      return { ...state, phase: { kind: "opening" }, sheet: null, accepted: [], looksRestored: null, selected: null };

    case "checkStarted":
      // A second click while checking changes nothing.
      if (state.phase.kind === "checking") return state;
      return { ...state, phase: { kind: "checking", before: state.phase, edited: false }, notice: null };

    case "checked": {
      const edited = state.phase.kind === "checking" && state.phase.edited;
      const checked: Checked = {
        reading: knowingLooks(event.reading, readingOf(state.phase)),
        findings: event.findings,
        since: sinceCheck(checkedOf(state.phase), event.reading, event.findings),
        location: null,
        witnesses: [],
      };
      const accepted = stillStanding(state.accepted, event.reading.report);
      return { ...state, accepted, publishing: afterEdit(state.publishing), phase: { kind: edited ? "stale" : "checked", checked } };
    }

    case "explained":
      return { ...state, phase: withLocation(state.phase, event) };

    case "edited":
      return madeStale(event.isRemote ? state : afterTyping(state));

    case "failed":
      return { ...state, notice: event.notice ?? state.notice, phase: afterFailure(state.phase), inserting: null };

    case "undoEmptied":
      return event.isEmpty === state.undoIsEmpty ? state : { ...state, undoIsEmpty: event.isEmpty };

    case "noticed":
      return { ...state, notice: event.notice };

    case "writing":
      return { ...state, isWriting: event.isWriting };

    case "accepted":
      return { ...state, accepted: withAccepted(state.accepted, event.accepted), notice: null };

    case "restored":
      return { ...state, accepted: state.accepted.filter((each) => each !== event.accepted) };

    case "answered":
      return { ...state, phase: withAnswers(state.phase, event.explanations) };

    case "lastYearChosen":
      return { ...state, lastYear: event.lastYear, notice: null };

    case "insertProgress":
      return { ...state, inserting: event.inserting };

    case "sheetOpened":
      return { ...state, sheet: event.sheet, outcome: null, format: event.format ?? state.format };

    case "exported":
      return { ...state, outcome: event.outcome };

    case "formatChosen":
      return { ...state, format: event.format, outcome: null };

    case "titleChosen":
      return { ...state, withTitle: event.withTitle, outcome: null };

    case "overridden":
      return {
        ...state,
        phase: changeChecked(state.phase, (checked) => ({ ...checked, reading: { ...checked.reading, override: event.override } })),
      };

    case "publishing":
      return { ...state, publishing: { ...state.publishing, ...event.change } };

    case "languageChosen":
      return { ...state, language: event.language };

    case "filterChosen":
      return { ...state, filter: event.filter };

    case "looksRestored":
      return { ...state, looksRestored: event.restored, notice: null };

    case "selected":
      return event.at === state.selected ? state : { ...state, selected: event.at };

    case "guideFolded":
      return { ...state, guideIsFolded: event.isFolded };
  }
}

/** What the clerk typed can be taken back, and sheets that were just inserted are no news any more. */
function afterTyping(state: PaneState): PaneState {
  const isNews = state.notice?.kind === "inserted" || state.notice?.kind === "put-back";
  return state.undoIsEmpty || isNews ? { ...state, undoIsEmpty: false, notice: isNews ? null : state.notice } : state;
}

function madeStale(state: PaneState): PaneState {
  const { phase } = state;
  if (phase.kind === "checked")
    return { ...state, publishing: afterEdit(state.publishing), phase: { kind: "stale", checked: phase.checked } };
  return phase.kind === "checking" ? { ...state, phase: { ...phase, edited: true } } : state;
}
