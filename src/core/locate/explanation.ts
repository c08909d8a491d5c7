/**
 * What locate answers: likely accounts of how a report came to contradict itself. An account proposes; it never
 * changes anything. `locate` here means finding the cell to blame, not translation.
 */

import type { CellId } from "../form/cell-id";
import type { IdentityRule } from "../form/identities";
import type { Typed } from "../report/cell-text";

/** Human slips an explanation can name. */
export type Slip =
  | "mistyped-digit"
  | "transposed-digits"
  | "dropped-digit"
  | "extra-digit"
  | "off-by-one"
  | "missing-value"
  | "typed-as-text"
  | "zeroed"
  | "neighbouring-row"
  | "neighbouring-column"
  | "cells-swapped"
  | "rows-swapped"
  | "columns-swapped"
  | "column-sorted"
  | "subtotal-typed"
  | "rows-shifted"
  | "total-not-updated"
  | "total-of-wrong-part"
  | "line-not-counted"
  | "line-counted-too"
  | "sign"
  | "copied-neighbour"
  | "last-years-number"
  | "other";

export interface Change {
  readonly at: CellId;
  readonly from: Typed;
  readonly to: number;
  readonly slip: Slip;
}

/** A total that is a formula over its parts: never blamed, it follows. */
export interface Follow {
  readonly at: CellId;
  readonly from: Typed;
  readonly to: number;
}

/** An equation that stood open and is settled by an explanation: `rule` and `at` of its finding. */
export interface Settled {
  readonly rule: IdentityRule | "carried-over-matches-last-year";
  readonly at: CellId;
}

export interface Explanation {
  /** Made together they clear every arithmetic finding. */
  readonly changes: readonly Change[];
  readonly follows: readonly Follow[];
  readonly settles: readonly Settled[];
  /** A probability; those of one report sum to at most 1. */
  readonly confidence: number;
  /** Witnesses beside the equations that speak for it, by index into the evidence. */
  readonly supportedBy: readonly number[];
}

/** Two or more accounts so nearly equal that only the clerk can decide; `between` indexes the explanations. */
export interface Question {
  readonly kind: "which-cell" | "rows-swapped" | "columns-swapped" | "which-column" | "one-of-a-block";
  readonly between: readonly number[];
}

/** What is said of errors that hang together. */
export interface Fault {
  /** Best first, at most ten; empty when nothing is wrong or nothing explains it. */
  readonly explanations: readonly Explanation[];
  readonly question: Question | null;
  /** False when the step limit cut the search short: the best found so far. */
  readonly proven: boolean;
  /** Where nothing explains everything: the smallest places to look, best first. */
  readonly suspects: readonly CellId[];
  /** Cells in open equations whose text means no number; absent where there is none. */
  readonly unread?: Unread;
  /** A column that looks sorted and that nothing here can put back: then every account is a guess. */
  readonly sorted?: Sorted;
}

/** One of several faults that have nothing to do with one another: no equation, line or witness in common. */
export interface IndependentFault extends Fault {
  /** The open equations that it is about, in form order: its explanations clear these and touch no other. */
  readonly about: readonly Settled[];
}

/** Of a whole report: all its errors accounted for together. */
export interface Location extends Fault {
  /** Absent where everything hangs together. What may be done about one says nothing of the others: people are shown these, not their product. */
  readonly parts?: readonly IndependentFault[];
}

/** What people are shown, one after the other. */
export const faultsOf = (location: Location): readonly Fault[] => location.parts ?? [location];

/** The likeliest account that clears this finding. */
export const settling = (
  location: Location,
  { rule, at }: { readonly rule: string; readonly at: string | null },
): Explanation | undefined =>
  faultsOf(location)
    .flatMap(({ explanations: [best] }) => best ?? [])
    .find(({ settles }) => settles.some((each) => each.rule === rule && each.at === at));

/** No more are told; where there are so many, there may be others as good. */
export const mostExplanations = 10;

/** Nothing is unequal, or nobody asked. */
export const nothingToExplain: Location = { explanations: [], question: null, proven: true, suspects: [] };

export interface Sorted {
  /** Its outcome lines, from above. */
  readonly cells: readonly CellId[];
  readonly isRising: boolean;
}

export interface Unread {
  readonly cells: readonly CellId[];
  /** False where the equations leave open what they hold: then every account is a guess, and says so by its confidence. */
  readonly isDecided: boolean;
}
