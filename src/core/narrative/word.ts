/** What a word of the lexicon is, and how the vocabulary files write lists of them. */

import type { Applicant, DocumentColumn, RequestLine, ReviewResult } from "./claim";

export type Topic =
  | "requests"
  | "reconsideration"
  | "litigation"
  | "litigation.direct"
  | "litigation.afterReconsideration"
  | "normativeDocuments"
  | "governmentRules"
  | "administrativeLicences"
  | "administrativePenalties"
  | "administrativeCompulsion"
  | "fees"
  /** Letters, posts, meetings: nothing the tables hold. */
  | "foreign";

export type Role =
  | "topic"
  /** Means a line, a result or a column, depending on the topic. */
  | "meaning"
  | "applicant"
  /** How requests came in. */
  | "channel"
  /** 「信息」: a thing published, unless it belongs to 「依申请公开信息」. */
  | "information"
  /** A verb of making known: what was published need not be what was decided. */
  | "publish"
  /** A verb that counts something the tables do not: 审查、备案、修订. */
  | "elsewhere"
  | "negator"
  | "carry"
  | "filler"
  | "join"
  | "together"
  | "each"
  | "respectively"
  | "amongst"
  | "including"
  | "excluding"
  | "within"
  | "all"
  | "compare"
  | "grow"
  /** 「增至」: a total after it, the former one before. */
  | "reach"
  | "share"
  | "about"
  /** A part of the year only. */
  | "partial"
  /** Singles out a part of what is counted. */
  | "part"
  /** After 「其中」 a part, elsewhere a compliment. */
  | "timely"
  /** Over years. */
  | "ever"
  | "year"
  | "area"
  | "own"
  | "part-of-own";

export interface Word {
  readonly text: string;
  readonly role: Role;
  readonly topics?: readonly Topic[];
  readonly request?: RequestLine;
  readonly result?: ReviewResult;
  readonly column?: DocumentColumn;
  readonly applicant?: Applicant;
  /** Often used for something wider, narrower or next door: may agree, never contradicts. */
  readonly loose?: true;
  /** 「申请」 alone, which may ask for anything. */
  readonly isPlain?: true;
  /** For `year`: years after this one. */
  readonly years?: number;
  /** For `area`: the character of its level, 「市」 of 全市, or which bodies of it are meant. */
  readonly level?: string;
  readonly bodies?: "all" | "departments" | "places";
}

type Meaning = Omit<Word, "text" | "role">;

const split = (list: string): string[] => list.trim().split(/\s+/);
export const entries = (role: Role, list: string, meaning: Meaning = {}): Word[] => split(list).map((text) => ({ text, role, ...meaning }));
/** Each of the first with each of the second: 「复议后」「经复议后」 before 「起诉」「提起」. */
export const combined = (heads: string, tails: string): string =>
  split(heads)
    .flatMap((head) => split(tails).map((tail) => head + tail))
    .join(" ");
export const request = (line: RequestLine, list: string, more: Meaning = {}): Word[] =>
  entries("meaning", list, { request: line, ...more });
export const loose = { loose: true } as const;
