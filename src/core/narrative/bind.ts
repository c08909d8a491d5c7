/**
 * Which words a number belongs to: those before it (「办结36件」) or, where these say nothing, those behind it
 * (「4件结转下年度」). A number between words not known belongs to none.
 */

import { isCount } from "../prose/numerals";
import type { Numeral } from "../prose/numerals";
import type { Found, Given, NumberToken, BoundNumber, Bound } from "./bound";
import type { What } from "./claim";
import { distributed } from "./distribute";
import { meaningOf } from "./meaning";
import type { Meant } from "./meaning";
import { isAskedFor as isAskedForIn, isMeaningful, isWord, saysSomething, wordsOf } from "./token-words";
import type { Token } from "./tokens";
import { isNarrower, isReview } from "./topics";
import type { Topic } from "./word";
import { once } from "../remembered";

/** Words farther from a number than this say nothing about it; it bounds the work on text without punctuation. */
const reach = 60;

/** Every number of a segment that means something, in order. */
export function boundNumbers(tokens: readonly Token[], given: Given): Bound[] {
  const bound: Bound[] = [];
  let { topic, isTopicOld, isItemising } = given;
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at] as Token).kind !== "number" || at < from) continue;

    const near = Math.max(from, at - reach);
    isItemising ||= tokens.slice(near, at).some((token) => isWord(token, "amongst"));
    const now = { topic, isTopicOld, isItemising };
    const found = distributed(tokens, near, at, now) ?? bind(tokens, near, at, now);
    bound.push(...found.bound);
    const passed = tokens.slice(near, Math.max(found.next, at));
    topic = topicAfter(passed, topic, found.bound);
    isTopicOld &&= topic === given.topic && !passed.some(namesTopic);
    from = found.next;
  }
  return bound;
}

/** What a passage is about after these words: the last thing named. 「信息」 is something else unless it was asked for. */
export function topicAfter(tokens: readonly Token[], given: Topic | null, bound: readonly Bound[] = []): Topic | null {
  // 「作出行政处罚12件。予以公开7件」: words of requests begin a new matter.
  let topic = bound.some(countsRequests) ? "requests" : given;
  let asked = false;
  const isAskedFor = once(() => isAskedForIn(wordsOf(tokens), given));
  let named: Topic | null = null;
  for (const token of tokens) {
    if (token.kind !== "word") {
      if (token.kind === "number") named = null;
      continue;
    }
    if (token.word.topics) {
      if (named === null || !isNarrower(named, token.word.topics)) topic = token.word.topics.at(-1) as Topic;
      named = topic;
      asked ||= topic === "requests";
    } else if (token.word.role === "information" && !asked && !isAskedFor()) topic = "foreign";
  }
  return topic;
}

export const namesTopic = (token: Token): boolean => token.kind === "word" && token.word.topics !== undefined;

const countsRequests = (bound: Bound): boolean =>
  bound.kind === "count" && bound.meant.doubts.length === 0 && bound.meant.what.every(({ of }) => of === "requests");

/** Where a number stands among its words. */
interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly numeral: Numeral;
  /** Since the last number that took its words, without former numbers (「由61件增至」). */
  readonly left: readonly Token[];
  /** Up to the next number. */
  readonly right: readonly Token[];
  /** The last word to the left that a number can lean on. */
  readonly stop: Token | null;
  readonly before: readonly Token[];
  /** Where a quotation of it begins when no words of its own are found. */
  readonly quoteFrom: number;
}

function bind(tokens: readonly Token[], from: number, at: number, given: Given): Found {
  const place = placeOf(tokens, from, at);
  const following = tokens[at + 1];
  const isChange =
    place.left.some((token) => isWord(token, "grow")) && (place.numeral.unit === "%" || place.stop === null || isWord(place.stop, "grow"));
  if (isChange) return { bound: [{ kind: "change", ...quoted(place, place.quoteFrom) }], next: at + 1 };
  if (place.numeral.unit === "%") return { bound: share(place, given), next: at + 1 };
  // 「由61件增至85件」: the words before belong to the second number.
  if (following && isWord(following, "reach")) return { bound: [], next: from };

  const kind = kindOf(place.numeral);
  // 「没有一起行政复议」
  const isDenied = place.stop !== null && isWord(place.stop, "negator");
  // A bare number needs its words before it and ends its list or segment.
  const isBare = place.numeral.unit === "" && following !== undefined && !isWord(following, "join");
  if (kind === null || isDenied || isBare) return { bound: [], next: at + 1 };
  if (place.stop && isMeaningful(place.stop)) return { bound: countBefore(place, kind, given), next: at + 1 };
  return kind === "count" && place.numeral.unit !== "" ? countBehind(place, given) : { bound: [], next: at + 1 };
}

function placeOf(tokens: readonly Token[], from: number, at: number): Place {
  const { numeral } = tokens[at] as NumberToken;
  const left = tokens.slice(from, at).filter(({ kind }) => kind !== "number");
  // The year before 「增至」 is that of the former number.
  const isReached = left.some((token) => isWord(token, "reach"));
  const before = isReached
    ? left.filter((token) => token.kind !== "year" && !isWord(token, "year"))
    : tokens.slice(Math.max(0, at - reach), at);
  const quoteFrom = (left.find(saysSomething) ?? (tokens[at] as Token)).start;
  return { tokens, at, numeral, left, right: tokens.slice(at + 1, nextNumber(tokens, at)), stop: lastSaying(left), before, quoteFrom };
}

const quoted = ({ numeral, before }: Place, start: number, end = numeral.end): BoundNumber => ({ numeral, start, end, before });

function kindOf(numeral: Numeral): "money" | "count" | null {
  if (numeral.unit === "万元" || numeral.unit === "元" || numeral.unit === "亿元") return "money";
  return isCount(numeral) ? "count" : null;
}

function share(place: Place, given: Given): Bound[] {
  const mark = shareBefore(place.left);
  const named = place.left.slice(0, Math.max(0, mark));
  if (mark < 0) return [];
  if (!named.some(saysSomething)) return [{ kind: "share", meant: null, ...quoted(place, (place.left[mark] as Token).start) }];
  const stop = lastSaying(named);
  if (stop === null || !isMeaningful(stop)) return [];

  const meant = meaningOf({ ...given, tokens: named, unit: "%", isBehindNumber: false });
  return meant ? [{ kind: "share", meant, ...quoted(place, place.quoteFrom) }] : [];
}

function countBefore(place: Place, kind: "count" | "money", given: Given): Bound[] {
  const { left, right, numeral } = place;
  const meant = meaningBefore(left, right, given, numeral);
  if (!meant || (kind === "money") !== meant.what.every((what) => what.of === "fees")) return [];

  const isSumInDoubt = meant.what.length > 1;
  const each = (what: What): Meant => ({ what: [what], doubts: meant.doubts.filter((doubt) => doubt !== "meaning" || !isSumInDoubt) });
  const parts = left.some((token) => isWord(token, "each")) ? meant.what.map(each) : [meant];
  const isIncluded = left.some((token) => isWord(token, "including"));
  return parts.map((part) => ({ kind, meant: part, isIncluded, ...quoted(place, phraseStart(left)) }));
}

function countBehind(place: Place, given: Given): Found {
  const { at, left, right, numeral, stop } = place;
  const isTotal =
    stop === null && given.topic === "requests" && left.some((token) => isWord(token, "together")) && !right.some(isMeaningful);
  if (isTotal) {
    // 「网上62件、信函20件，共计82件」
    const meant: Meant = { what: [{ of: "requests", line: "mentioned", applicant: null }], doubts: ["meaning"] };
    return { bound: [{ kind: "count", meant, isIncluded: false, isTotal: true, ...quoted(place, place.quoteFrom) }], next: at + 1 };
  }
  if (stop === null && given.topic !== null && isReview(given.topic) && left.some(closesList) && !right.some(isMeaningful)) {
    // 「结果维持3件，结果纠正1件，总计4件」
    const meant: Meant = { what: [{ of: "review", block: given.topic, result: "total" }], doubts: [] };
    return { bound: [{ kind: "count", meant, isIncluded: false, ...quoted(place, place.quoteFrom) }], next: at + 1 };
  }
  const first = right.find(saysSomething);
  // 「不明确1件、不予处理3件」: what a mark joins on has a number of its own.
  const isJoinedOn = right[0] !== undefined && isWord(right[0], "join");
  const meant =
    first && isMeaningful(first) && !isJoinedOn
      ? meaningOf({ ...given, topic: topicAfter(left, given.topic), tokens: right, unit: numeral.unit ?? "", isBehindNumber: true })
      : null;
  if (!meant) return { bound: [], next: at + 1 };

  const lastAt = right.reduce((last, token, index) => (isMeaningful(token) ? index : last), 0);
  const isIncluded = left.some((token) => isWord(token, "including"));
  // 「12件延期答复」「1件系上年12月收到」
  const isOfPart = right.slice(0, lastAt).some((token) => isWord(token, "part") || datesPart(token));
  // 「剩余5件在期限内办理」: how many of them are handled, and how, is not told.
  const isRest =
    left.some(isOfRest) && meant.what.some((what) => what.of === "requests" && /^(?:received|handled|answered)$/.test(what.line));
  const told: Meant = isOfPart || isRest ? { ...meant, doubts: [...meant.doubts, "qualified"] } : meant;
  return {
    bound: [{ kind: "count", meant: told, isIncluded, ...quoted(place, numeral.start, (right[lastAt] as Token).end) }],
    next: at + 2 + lastAt,
  };
}

/** 「收到10件依申请公开请求」: the object may stand behind the number; an unknown one is not ours. */
function meaningBefore(left: readonly Token[], right: readonly Token[], given: Given, numeral: Numeral): Meant | null {
  const tokens = left.slice(cutAfter(left));
  const phrase = { ...given, tokens, unit: numeral.unit ?? "", isBehindNumber: false };
  const named = tokens.some((token) => token.kind === "word" && (token.word.topics || token.word.role === "information"));
  if (
    named &&
    !tokens.some(countsSomething) &&
    right.find(saysSomething)?.kind === "word" &&
    isCarried(right.find(saysSomething) as Token)
  ) {
    // 「申请5件结转下年度」
    return meaningOf({ ...phrase, tokens: [...tokens, ...right], isBehindNumber: true });
  }
  if (named || !tokens.some(wantsObject)) return meaningOf(phrase);

  const object = right.find((token) => token.kind !== "word" || token.word.role !== "filler");
  if (object?.kind === "unknown") return null;
  if (object?.kind !== "word") return meaningOf(phrase);
  if (object.word.role === "information") return null;
  const asked = object.word.topics?.at(-1);
  return meaningOf(asked ? { ...phrase, topic: asked, isTopicOld: false } : phrase);
}

/** Where 「占」 stands, with nothing but what it is a share of between it and the number. */
function shareBefore(left: readonly Token[]): number {
  for (let at = left.length - 1; at >= 0; at--) {
    const token = left[at] as Token;
    if (isWord(token, "share")) return at;
    if (token.kind === "unknown") return -1;
  }
  return -1;
}

const isOfRest = (token: Token): boolean => token.kind === "word" && /^(?:剩余|其余|余|仍有|还有|尚有|另有|另外)$/.test(token.word.text);

const datesPart = (token: Token): boolean =>
  token.kind === "year" || token.kind === "month" || (token.kind === "word" && token.word.role === "year" && token.word.years !== 0);

const closesList = (token: Token): boolean => token.kind === "word" && /^(?:总计|合计)$/.test(token.word.text);

const objectless = /^(?:outcome\.|carried|withdrawn|notHeld|otherwise|mentioned)/;
const countsSomething = (token: Token): boolean =>
  token.kind === "word" && (token.word.role === "applicant" || token.word.role === "channel" || token.word.request !== undefined);
const isCarried = (token: Token): boolean =>
  token.kind === "word" && token.word.request !== undefined && token.word.request.startsWith("carried");
const wantsObject = (token: Token): boolean =>
  token.kind === "word" &&
  token.word.role === "meaning" &&
  (token.word.request === undefined ? token.word.column !== undefined : !objectless.test(token.word.request));

function lastSaying(left: readonly Token[]): Token | null {
  for (let at = left.length - 1; at >= cutAfter(left); at--) if (saysSomething(left[at] as Token)) return left[at] as Token;
  return null;
}

/** 「其中」「含」 begin anew. */
function cutAfter(left: readonly Token[]): number {
  for (let at = left.length - 1; at >= 0; at--) {
    const token = left[at] as Token;
    if (isWord(token, "amongst") || isWord(token, "including") || isWord(token, "excluding")) return at + 1;
  }
  return 0;
}

function phraseStart(left: readonly Token[]): number {
  const tokens = left.slice(cutAfter(left));
  return (tokens.find(isMeaningful) ?? (tokens[0] as Token)).start;
}

function nextNumber(tokens: readonly Token[], at: number): number {
  const limit = Math.min(tokens.length, at + 1 + reach);
  for (let next = at + 1; next < limit; next++) if ((tokens[next] as Token).kind === "number") return next;
  return limit;
}
