/** A number of a sentence, and what it was found to count. */

import type { Numeral } from "../prose/numerals";
import type { Meant } from "./meaning";
import type { Token } from "./tokens";
import type { Topic } from "./word";

export interface BoundNumber {
  readonly numeral: Numeral;
  /** The words it takes its meaning from, together with itself. */
  readonly start: number;
  readonly end: number;
  /** What stands before it in the segment. */
  readonly before: readonly Token[];
}

interface BoundCount extends BoundNumber {
  readonly kind: "count" | "money";
  readonly meant: Meant;
  /** 「含」 stands before it. */
  readonly isIncluded: boolean;
  /** 「共计82件」 alone: the sum of what was given before it. */
  readonly isTotal?: true;
}

/** `meant`: what it is a share of where the same words say so (「予以公开占48%」), else the number before it. */
interface BoundShare extends BoundNumber {
  readonly kind: "share";
  readonly meant: Meant | null;
}

export type Bound = BoundCount | BoundShare | (BoundNumber & { readonly kind: "change" });

export interface Found {
  readonly bound: readonly Bound[];
  /** Where the words of the next number may begin. */
  readonly next: number;
}

/** What the passage is about so far, and whether it is giving parts (「其中」). */
export interface Given {
  readonly topic: Topic | null;
  /** It was named in a sentence before this one. */
  readonly isTopicOld: boolean;
  readonly isItemising: boolean;
}

export type NumberToken = Extract<Token, { kind: "number" }>;
