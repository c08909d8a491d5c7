/**
 * What a sentence states about the numbers of a report, and what a report answers to it.
 * A claim keeps where its words stand; it holds no opinion on whether it is true.
 */

import type { CellId, TextId } from "../form/cell-id";
import type { Stated } from "../prose/numerals";

export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

export interface Disagreement {
  readonly section: TextId;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** `share`: per cent; `money`: 万元; `sum`: the text's own items add up to something else. */
  readonly unit: "count" | "money" | "share" | "sum";
  readonly stated: number;
  /** What the table says, or what the items add up to. */
  readonly found: number;
  /** stated − found */
  readonly difference: number;
  readonly cells: readonly CellId[];
}

/** Lines of table 3 as prose speaks of them; several mean more than one row or leave the choice open. */
export type RequestLine =
  /** 「收到」「受理」: this year's, or together with last year's. */
  | "received"
  /** 「新收」 */
  | "newlyReceived"
  | "carriedOver"
  /** 「办理」「处理」: received, or finished. */
  | "handled"
  /** 「答复」「办结」 */
  | "answered"
  | "carriedForward"
  /** 「结转」 without a direction. */
  | "carried"
  /** 「5件申请中……」: whatever was counted before. */
  | "mentioned"
  /** 「公开」 of requests: wholly, or wholly and partly. */
  | "disclosed"
  /** 「撤回」: part of （六）3. */
  | "withdrawn"
  /** 「信息不存在」「不属于本机关」: somewhere in （四） or （六）. */
  | "notHeld"
  /** 「其他」 among outcomes. */
  | "otherwise"
  /** A row or group of table 3 by its id: `outcome.refused`, `outcome.refused.stateSecret`. */
  | `outcome.${string}`;

export type Applicant =
  | "naturalPerson"
  | "organisations"
  | "commercialEnterprise"
  | "researchInstitution"
  | "publicWelfareOrganisation"
  | "legalServiceAgency"
  | "other";

export type ReviewBlock = "reconsideration" | "litigation" | "litigation.direct" | "litigation.afterReconsideration";
export type ReviewResult = "total" | "upheld" | "corrected" | "otherResult" | "pending" | "decided";

type DocumentKind = "governmentRules" | "normativeDocuments";
export type DocumentColumn = "issued" | "repealed" | "inForce" | "published";
type DecisionKind = "administrativeLicences" | "administrativePenalties" | "administrativeCompulsion";

/** What a number counts. */
export type What =
  | { readonly of: "requests"; readonly line: RequestLine; readonly applicant: Applicant | null }
  | { readonly of: "review"; readonly block: ReviewBlock; readonly result: ReviewResult }
  | { readonly of: "documents"; readonly kind: DocumentKind; readonly column: DocumentColumn }
  | { readonly of: "decisions"; readonly kind: DecisionKind }
  | { readonly of: "fees" }
  /** How requests came in (「网上申请」): no table holds it, but the parts must not exceed their whole. */
  | { readonly of: "channel" };

/** Why a number that differs from the table is not held against the report. */
export type Doubt =
  | "approximate"
  /** Words stand between that the reader does not know, or that single out a part. */
  | "qualified"
  | "part-of-year"
  | "meaning"
  | "scope"
  | "year";

/** Whom a number is about, as the words say it. */
export type Scope = "this-body" | "whole-area" | "another-body";

export type ClaimYear = "this" | "last" | "other";

interface Placed {
  readonly section: TextId;
  /** Where its sentence begins in the section's text. */
  readonly sentence: number;
  /** The words quoted and where they stand in the section's text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Where the number itself (or the 「未收到」) stands. */
  readonly number: { readonly start: number; readonly end: number };
  readonly year: ClaimYear;
  readonly scope: Scope;
  /** Empty: the words leave no other reading. */
  readonly doubts: readonly Doubt[];
}

export interface CountClaim extends Placed {
  readonly kind: "count" | "none" | "money";
  /** More than one: the number is their sum (「行政复议、行政诉讼共12件」). */
  readonly what: readonly What[];
  readonly stated: Stated;
  /** Whether the number includes last year's: `undefined` when the text does not say. */
  readonly includesCarriedOver: boolean | undefined;
  /** Request lines that have a number of their own near by: a reading that swallows one of them is not lawful. */
  readonly besides: readonly RequestLine[];
  /** Sums of outcomes given beside it in the same sentence that 「答复」 may leave out: those withdrawn or dropped, or all. */
  readonly dropped: readonly number[];
  /** For applicants: the total, or the line, they are given of, when that is clear. */
  readonly partOf: RequestLine | null;
}

/** 「占33.9%」 */
export interface ShareClaim extends Placed {
  readonly kind: "share";
  readonly stated: Stated;
  readonly part: CountClaim;
  /** The part, and the sums of the numbers right before it: 「40件、9件，占59%」 may mean both. */
  readonly sums: readonly number[];
  /** Numbers stated before it that it may be a share of. */
  readonly wholes: readonly number[];
}

/** 「较上年增加5件」: not a total. */
interface ChangeClaim extends Placed {
  readonly kind: "change";
  readonly stated: Stated;
}

export type Claim = CountClaim | ShareClaim | ChangeClaim;

type Unsaid = Doubt | "other-year" | "other-body" | "comparison" | "not-in-tables" | "cells-blank";

export type Verdict =
  /** `cells` add up to the number (for a share: the part). */
  | { readonly kind: "agrees"; readonly cells: readonly CellId[] }
  | {
      readonly kind: "contradicts";
      readonly cells: readonly CellId[];
      /** A sum of cells; for a share in per cent, rounded to the printed place. */
      readonly table: number;
      /** stated − table */
      readonly difference: number;
    }
  | { readonly kind: "cannot-say"; readonly because: Unsaid };

/** The six outcomes of table 3; what is counted under one is under no other. */
export const outcomeGroups: readonly RequestLine[] = [
  "outcome.fullyDisclosed",
  "outcome.partlyDisclosed",
  "outcome.refused",
  "outcome.unableToProvide",
  "outcome.notProcessed",
  "outcome.otherHandling",
];
