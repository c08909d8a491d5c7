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
  /** The last number of requests of any applicant, and how many that are no total were given in a row. */
  head: (Draft & CountClaim) | null;
  /** What stands before 「其中」 counts some applicants alone. */
  ofApplicants: boolean;
  lines: number;
  notHeld: Draft[];
  /** Outcomes beside the total, not under it: those dropped, and all. */
  dropped: number;
  apart: number;
}

const nothingYet = (): Surroundings => ({
  total: null,
  carriedOver: null,
  including: null,
  head: null,
  ofApplicants: false,
  lines: 0,
  notHeld: [],
  dropped: 0,
  apart: 0,
});

/** In the order they stand. */
export function withSurroundings(drafts: readonly Draft[]): Claim[] {
  const sentences = new Map<number, Surroundings>();
  const besides = new Set<RequestLine>();
  const totals = new Map<Draft, RequestLine>();
  const parts = new Set<Draft>();
  for (const draft of drafts) {
    if (draft.kind !== "count") continue;
    const around = sentences.get(draft.sentence) ?? nothingYet();
    sentences.set(draft.sentence, around);
    if (!draft.isItem) around.ofApplicants = draft.what.every((what) => what.of === "requests" && what.applicant !== null);
    // 「自然人申请62件，其中予以公开23件」: of theirs.
    else if (around.ofApplicants && draft.what.some((what) => lineOf(what)?.startsWith("outcome."))) parts.add(draft);
    if (isOfApplicant(draft)) {
      const above = whoseApplicants(draft, around);
      if (above === "unclear") parts.add(draft);
      else if (above !== null) totals.set(draft, above);
    }
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
      // 「信息不存在5件，不属于本机关3件」「不掌握2件，信息不存在3件」: parts of one row, or of several.
      if (line === "notHeld" || line.startsWith("outcome.unableToProvide.")) around.notHeld.push(draft);
      if (isDropped(line)) around.dropped += draft.stated.value;
      if (!draft.isItem && (line.startsWith("outcome.") || isDropped(line))) around.apart += draft.stated.value;
      if (line === "carriedOver" && !around.carriedOver) Object.assign(around, { carriedOver: draft, including: around.total });
      const isTotal = totalLines.includes(line);
      if (isTotal) around.total = draft;
      Object.assign(around, { head: draft, lines: isTotal ? 0 : around.lines + 1 });
    }
  }
  const lines = [...besides];
  const partOf = (draft: Draft): RequestLine | null => {
    const line = totals.get(draft) ?? null;
    const isTotal = line !== null && totalLines.includes(line);
    return isTotal && sentences.get(draft.sentence)?.carriedOver ? null : line;
  };
  return drafts.map((draft) => {
    const { isIncluded: _isIncluded, isItem: _isItem, ...claim } = draft;
    // 「全部办结」 above 「结转下年度5件」 speaks of the rest.
    if (claim.kind === "none" && lines.includes("carriedForward") && claim.what.some((what) => lineOf(what) === "carriedForward"))
      return { ...claim, doubts: [...claim.doubts, "qualified"] };
    if (claim.kind !== "count") return claim;
    const around = sentences.get(claim.sentence) as Surroundings;
    const isPart = parts.has(draft) || (around.notHeld.length > 1 && claim.what.some((what) => lineOf(what) === "notHeld"));
    return {
      ...claim,
      doubts: isPart ? [...claim.doubts, "qualified"] : claim.doubts,
      includesCarriedOver: includes(draft, around),
      besides: lines,
      dropped: [...new Set([around.dropped, around.apart])].filter((sum) => sum > 0),
      partOf: partOf(draft),
    };
  });
}

/** 「部分公开4件，其中自然人3件」 are of those partly disclosed; after several lines, or with words between, it is not said of which. */
function whoseApplicants(draft: Draft, { total, head, lines }: Surroundings): RequestLine | "unclear" | null {
  const above = lines > 0 ? head : (total as (Draft & CountClaim) | null);
  if (!above) return null;
  const line = lineOf(above.what[0] as What) as RequestLine;
  if (lines === 0) return line;
  const isUnder = draft.isItem || draft.start - above.end <= nearby;
  return lines === 1 && above.what.length === 1 && isUnder ? line : "unclear";
}

/** A bracket, or a mark and 「其中」. */
const nearby = 4;

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
