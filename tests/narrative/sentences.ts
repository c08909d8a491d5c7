/**
 * How a prose sentence is written down with what a careful reader makes of it. The sentences themselves stand in
 * `developed-on.ts` (the reader was improved against them), `held-out.ts` (written before, never tuned against) and `corners.ts`.
 */

import type { Typed } from "../../src/core/report/cell-text";
import type { SampleName } from "./sample-reports";

/** `silent`: the table cannot tell, or the number is about something else. */
export type Expected = "agrees" | "contradicts" | "silent";

export interface Sentence {
  readonly about: SampleName;
  readonly text: string;
  /** Keyed by words of the text that hold exactly one number (or one 「未收到」); a number not listed is `silent`. */
  readonly expect: Readonly<Record<string, Expected>>;
  readonly edits?: Readonly<Record<string, Typed>>;
}

export const say = (about: SampleName, text: string, expect: Sentence["expect"], edits?: Sentence["edits"]): Sentence =>
  edits === undefined ? { about, text, expect } : { about, text, expect, edits };
