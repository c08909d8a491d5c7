/**
 * The port the task pane speaks to: a workbook with report sheets, in our words. src/excel implements it over Office.js, a
 * stand-in in memory (tests/taskpane) for the tests of the pane.
 *
 * Every method rejects with a WorkbookFailure where it could not do its work; nothing is changed then.
 */

import type { Answer, Answers } from "./core/findings/answer";
import type { CellId, Place, SectionId, TableId } from "./core/form/cell-id";
import type { Override } from "./core/findings/override";
import type { Severity } from "./core/findings/finding";
import type { Failure } from "./core/findings/failure";
import type { Quote } from "./core/prose/quote";
import type { Report } from "./core/report/report";
import type { WorkbookPlan } from "./core/template/sheet-plan";

export class WorkbookFailure extends Error {
  override readonly name = "WorkbookFailure";
  constructor(readonly failure: Failure) {
    super([failure.code, failure.data["words"]].filter(Boolean).join(": "));
  }
}

/** What one look at the workbook found. */
export interface WorkbookReading {
  /** Which state of the workbook this was; marks computed from an older one are dropped. */
  readonly stamp: number;
  /** Null when there is no table of ours in the workbook. */
  readonly report: Report | null;
  /** Last year's report as kept in the workbook at insertion. */
  readonly previous: Report | null;
  /** What the clerk should know of how the report was read; absent where there is nothing. */
  readonly warnings?: readonly Failure[];
  /** Sheets that were inserted are among those it was read from: their looks can be restored. */
  readonly isInserted?: true;
  /**
   * These tables have lost looks, input limits or check formats, wholly or in part, as where a block was pasted over them. Absent where it
   * was not looked for.
   */
  readonly looksLost?: readonly TableId[];
  /** Sheet names by section, as found: what the pane says it took. */
  readonly sheets: Readonly<Partial<Record<Place | "cover", string>>>;
  /** Written explanations (出错说明) by key. */
  readonly answers: Answers;
  /** The written decision to export although errors remain. */
  readonly override: Override | null;
}

/** Why a cell is coloured: a finding of this severity points at it, or the likeliest account blames it. */
export type MarkKind = Severity | "suspect";

export interface CellMark {
  readonly at: Place;
  readonly kind: MarkKind;
  /** Of a text: the words it is about, whose cell is marked. */
  readonly quote?: Quote;
}

/** What of a place is meant. */
export interface Spot {
  /** All of these cells, where they are one rectangle on the sheet. */
  readonly block?: readonly CellId[];
  /** Of a text: the cell that holds these words. */
  readonly quote?: Quote;
}

export interface CellWrite {
  readonly at: CellId;
  readonly value: number;
  /** Write the sum of these cells as a formula: it gives the value, and follows. */
  readonly sumOf?: readonly CellId[];
}

/** What 采纳 or a button for many cells replaced, cell by cell: `restore` puts it back. */
export interface AcceptedCells {
  readonly cells: readonly {
    readonly at: CellId;
    readonly before: string | number | null;
    readonly after: number;
    readonly formula?: string;
    /** What was there is a text, though it begins like a formula. */
    readonly wasText?: true;
    /** Its format made a text of whatever is written into it; it is a usual cell now. */
    readonly wasTextCell?: true;
  }[];
}

/** What 恢复表样 did. */
export interface RestoredLooks {
  /** How each sheet was before, for the port alone. */
  readonly sheets: readonly { readonly sheet: string }[];
  /** Sheets whose rows or columns are not those that were inserted: left alone. */
  readonly left: readonly string[];
}

export interface WorkbookChange {
  /** False for our own writes, and for those of others. */
  readonly byClerk: boolean;
  /** By somebody else who has the workbook open. */
  readonly isRemote?: true;
}

export interface Workbook {
  /** Rejects with `sheet-exists` where a sheet of that name is not ours or not empty. */
  insertTemplate(plan: WorkbookPlan, onProgress?: (done: number, of: number) => void): Promise<void>;
  /**
   * Puts these sections of the plan, of which the workbook has no sheet, back among the others; nothing else is touched. Rejects as
   * `insertTemplate` does.
   */
  insertMissing(plan: WorkbookPlan, sections: readonly SectionId[]): Promise<void>;
  /**
   * Puts looks, number formats, validations, check formats and check cells of the official sheets back; no number and no text is touched.
   * Of the plans the first is taken that fits a sheet. Takes the marks away, also where it fails. Rejects with `half-restored` where
   * sheets could not be made as they were after a failure. Absent where a place has no looks to lose.
   */
  restoreLooks?(plans: readonly WorkbookPlan[]): Promise<RestoredLooks>;
  /** What `restoreLooks` replaced. Answers the sheets that were left alone, their rows and columns not being where they were. */
  takeLooksBack?(restored: RestoredLooks): Promise<readonly string[]>;
  /** Unless `forMarking` is false, marks may be put by what it says: those that stand are looked at as well. */
  readReport(forMarking?: boolean): Promise<WorkbookReading>;
  /**
   * Makes these all the marks there are, writing only what differs; dropped silently when the workbook has changed since `stamp`.
   * Rejects where some could not be put, after all others have been.
   */
  mark(stamp: number, marks: readonly CellMark[]): Promise<void>;
  /**
   * Selects and scrolls; the beginning of a section when `at` is one and `spot` says no more. Rejects with `sheet-hidden` where the
   * sheet is hidden; `show` shows it first.
   */
  goTo(at: Place, spot?: Spot, show?: boolean): Promise<void>;
  accept(changes: readonly CellWrite[]): Promise<AcceptedCells>;
  /**
   * Cells that no longer hold the accepted value: "refuse" rejects with `changed-since`, "leave" puts back the others and
   * answers which were left.
   */
  restore(accepted: AcceptedCells, changed: "refuse" | "leave"): Promise<readonly CellId[]>;
  /** By key; null takes one away. */
  answer(explanations: Readonly<Record<string, Answer | null>>): Promise<void>;
  override(decision: Override | null): Promise<void>;
  /** Opens an .xlsx as a new workbook beside this one, unsaved. */
  openNew(content: Uint8Array): Promise<void>;
  /** Whether something written here since the clerk's last edit has emptied the program's own undo; absent where writing never does. */
  hasEmptiedUndo?(): boolean;
  /** Calls back after every edit; returns how to stop. */
  watch(onChange: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Of which number or text a cell is selected, by what the last look saw; null where it is none of the form's, or nobody watches. */
  selectedPlace(): Promise<Place | null>;
  /** Calls back whenever another cell is selected, also by ourselves; returns how to stop. */
  watchSelection(onSelect: () => void): Promise<() => Promise<void>>;
}
