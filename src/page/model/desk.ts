/**
 * Holds the report on the page and its history, for the form, the pane's port and scripts alike. Whoever changes it says so to
 * all others; nobody keeps a copy.
 */

import type { Place } from "../../core/form/cell-id";
import type { CellMark, MarkKind } from "../../workbook";
import { begun, changed, redone, undone } from "./history";
import type { History } from "./history";
import { firstDifference } from "./open-report";
import type { OpenReport } from "./open-report";

/** `clerk`: typed, pasted, taken back; `pane`: written by what the clerk pressed there; `remarks`: beside the report; `opened`: another report. */
export type By = "clerk" | "pane" | "remarks" | "opened";

export interface Change {
  readonly by: By;
  /** Going on typing under the same name is one step of the history. */
  readonly run?: string | null;
}

export class Desk {
  #history: History<OpenReport | null> = begun(null);
  #stamp = 1;
  #saved: OpenReport | null = null;
  #marks: ReadonlyMap<Place, MarkKind> = new Map();
  readonly #listeners = new Set<(by: By | null) => void>();

  get open(): OpenReport | null {
    return this.#history.now;
  }

  /** Counts changes of the report: what was computed from an older state is told by it. */
  get stamp(): number {
    return this.#stamp;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Something is on the page that is in no file. */
  get isUnsaved(): boolean {
    return this.open !== null && this.open !== this.#saved;
  }

  markAt(place: Place): MarkKind | null {
    return this.#marks.get(place) ?? null;
  }

  /** `by` is null where only marks or what is saved changed. Returns how to stop. */
  subscribe = (listener: (by: By | null) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another report; the history begins anew. `isSaved`: it is in a file as it stands. */
  place(open: OpenReport | null, isSaved: boolean): void {
    this.#history = begun(open);
    this.#saved = isSaved ? open : null;
    this.#marks = new Map();
    this.#tell("opened");
  }

  change(open: OpenReport, { by, run = null }: Change): void {
    this.#become(changed(this.#history, open, run), by);
  }

  /** Answers the place that changed; undefined where there was no step. */
  undo(): Place | null | undefined {
    return this.#step(undone(this.#history));
  }

  redo(): Place | null | undefined {
    return this.#step(redone(this.#history));
  }

  /** What is typed next is a step of its own. */
  endRun(): void {
    this.#history = { ...this.#history, run: null };
  }

  mark(marks: readonly CellMark[]): void {
    this.#marks = new Map(marks.map(({ at, kind }) => [at, kind]));
    this.#tell(null);
  }

  /** `open` is now in a file. */
  saved(open: OpenReport | null): void {
    this.#saved = open;
    this.#tell(null);
  }

  #step(next: History<OpenReport | null> | null): Place | null | undefined {
    if (!next) return undefined;
    const before = this.open;
    // A report may have replaced another, or none: then the whole page is another.
    this.#become(next, before?.report.form === next.now?.report.form ? "clerk" : "opened");
    return before && next.now ? firstDifference(before.report, next.now.report) : null;
  }

  #become(history: History<OpenReport | null>, by: By): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#tell(by);
  }

  #tell(by: By | null): void {
    if (by !== null && by !== "remarks") this.#stamp += 1;
    for (const listener of [...this.#listeners]) listener(by);
  }
}
