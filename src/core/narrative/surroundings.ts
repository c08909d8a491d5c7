/**
 * What a number's neighbours in the paragraph tell about it: whether a total includes last year's requests, which
 * lines have a number of their own, what an applicant's number is a part of.
 */

import type { Claim, CountClaim, RequestLine, What } from "./claim";

/** A claim before its neighbours are known. */
export type Draft = Claim & {
  /** 「含」 stands before it. */
  readonly isIncluded: boolean;
  /** 「其中」 was said before it. */
  readonly isItem: boolean;
};

interface Surroundings {
  /** The last total so far. */
  total: Draft | null;
  carriedOver: Draft | null;
  /** The total before what was carried over, which may include it. */
  including: Draft | null;
  /** Outcomes beside the total, not under it: those dropped, and all. */
  dropped: number;
  apart: number;
}

/** In the order they stand. */
export function withSurroundings(drafts: readonly Draft[]): Claim[] {
  const sentences = new Map<number, Surroundings>();
  const besides = new Set<RequestLine>();
  const totals = new Map<Draft, RequestLine>();
  const parts = new Set<Draft>();
  for (const draft of drafts) {
    if (draft.kind !== "count") continue;
    const around = sentences.get(draft.sentence) ?? { total: null, carriedOver: null, including: null, dropped: 0, apart: 0 };
    sentences.set(draft.sentence, around);
    if (around.total && isOfApplicant(draft)) totals.set(draft, lineOf((around.total as CountClaim).what[0] as What) as RequestLine);
    for (const what of draft.what) {
      const line = lineOf(what);
      if (line === null) continue;
      // 「办结83件，其中今年新收80件」: of those answered.
      if (
        draft.isItem &&
        isComing(line) &&
        around.total?.kind === "count" &&
        around.total.what.some((total) => lineOf(total) === "answered")
      )
        parts.add(draft);
      if (!draft.isIncluded) besides.add(line);
      if (isDropped(line)) around.dropped += draft.stated.value;
      if (!draft.isItem && (line.startsWith("outcome.") || isDropped(line))) around.apart += draft.stated.value;
      if (line === "carriedOver" && !around.carriedOver) Object.assign(around, { carriedOver: draft, including: around.total });
      if (totalLines.includes(line)) around.total = draft;
    }
  }
  const lines = [...besides];
  return drafts.map((draft) => {
    const { isIncluded: _isIncluded, isItem: _isItem, ...claim } = draft;
    if (claim.kind !== "count") return claim;
    const around = sentences.get(claim.sentence) as Surroundings;
    return {
      ...claim,
      doubts: parts.has(draft) ? [...claim.doubts, "qualified"] : claim.doubts,
      includesCarriedOver: includes(draft, around),
      besides: lines,
      dropped: [...new Set([around.dropped, around.apart])].filter((sum) => sum > 0),
      partOf: around.carriedOver ? null : (totals.get(draft) ?? null),
    };
  });
}

function includes(draft: Draft, { carriedOver, including }: Surroundings): boolean | undefined {
  if (!carriedOver) return undefined;
  // 「受理749件，其中新收713件、上年结转36件」: within the total, or an item of its own after others.
  if (!carriedOver.isIncluded) return carriedOver.isItem ? undefined : false;
  return including === draft ? true : undefined;
}

const totalLines: readonly RequestLine[] = ["received", "newlyReceived", "handled", "answered", "mentioned"];

const lineOf = (what: What): RequestLine | null => (what.of === "requests" && what.applicant === null ? what.line : null);

const isComing = (line: RequestLine): boolean => line === "received" || line === "newlyReceived";

const isOfApplicant = ({ what }: CountClaim): boolean =>
  what.every((each) => each.of === "requests" && each.applicant !== null && each.line === "mentioned");

/** Requests that end without an answer: 「答复」 may leave them out. */
const isDropped = (line: RequestLine): boolean =>
  line === "withdrawn" || line === "outcome.notProcessed" || line.startsWith("outcome.otherHandling");
