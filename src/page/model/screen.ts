/** What stands on the page beside the report itself: which view, what was said last, what is being asked. */

import type { Failure } from "../../core/findings/failure";
import type { Body, BodiesWork } from "./bodies";
import type { OpenReport } from "./open-report";

/** What happened, until the next thing happens. */
export type Notice =
  | { readonly kind: "failure"; readonly file: string; readonly failure: Failure }
  | { readonly kind: "unexpected"; readonly words: string }
  | { readonly kind: "reading" | "opened" | "savedAs" | "savedTo"; readonly file: string }
  | { readonly kind: "notSaved" | "draftsCleared" | "draftRestored" | "draftNotKept" }
  | { readonly kind: "pasted"; readonly cells: number; readonly outside: number };

/** What the clerk has to decide before anything else is opened, or saved. */
export type Question =
  | { readonly kind: "unsaved"; readonly open: OpenReport; readonly file: string }
  | { readonly kind: "last-year"; readonly open: OpenReport; readonly file: string }
  /** The workbook that was opened cannot take the report. */
  | { readonly kind: "not-kept"; readonly file: string; readonly failure: Failure };

/** A report that was not saved in another window, or before a crash. */
export interface FoundDraft {
  readonly id: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface Screen {
  readonly view: "report" | "bodies";
  readonly notice: Notice | null;
  readonly question: Question | null;
  readonly foundDrafts: readonly FoundDraft[];
  readonly keepsDrafts: boolean;
  readonly draftsAreOpen: boolean;
  readonly bodies: readonly Body[];
  /** Bodies that sent nothing this year. */
  readonly missing: readonly string[];
  /** Lists of bodies that were given beside the reports. */
  readonly rosters: readonly { readonly file: string; readonly names: readonly string[] }[];
  readonly bodiesWork: BodiesWork;
  /** Files are held over the page. */
  readonly isDropping: boolean;
}

export interface ScreenStore {
  state(): Screen;
  set(change: Partial<Screen>): void;
  subscribe(listener: () => void): () => void;
}

export function createScreen(keepsDrafts: boolean): ScreenStore {
  let state: Screen = {
    view: "report",
    notice: null,
    question: null,
    foundDrafts: [],
    keepsDrafts,
    draftsAreOpen: false,
    bodies: [],
    missing: [],
    rosters: [],
    bodiesWork: { kind: "idle" },
    isDropping: false,
  };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
