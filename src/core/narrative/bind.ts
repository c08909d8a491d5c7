/**
 * Which words a number belongs to: those before it (「办结36件」) or, where these say nothing, those behind it
 * (「4件结转下年度」). A number between words not known belongs to none.
 */

import { meaningOf } from "./meaning";
import type { Meant } from "./meaning";
import { isCount } from "./numerals";
import type { Numeral } from "./numerals";
import { isAskedFor, isWord, wordsOf } from "./token-words";
import type { Token } from "./tokens";
import type { Topic, Word } from "./word";

interface BoundNumber {
  readonly numeral: Numeral;
  /** The words it takes its meaning from, together with itself. */
  readonly start: number;
  readonly end: number;
  /** What stands before it in the segment. */
  readonly before: readonly Token[];
}

export interface BoundCount extends BoundNumber {
  readonly kind: "count" | "money";
  readonly meant: Meant;
  /** 「含」 stands before it. */
  readonly isIncluded: boolean;
}

/** `meant`: what it is a share of where the same words say so (「予以公开占48%」), else the number before it. */
interface BoundShare extends BoundNumber {
  readonly kind: "share";
  readonly meant: Meant | null;
}

export type Bound = BoundCount | BoundShare | (BoundNumber & { readonly kind: "change" });

type NumberToken = Extract<Token, { kind: "number" }>;

/** Words farther from a number than this say nothing about it; it bounds the work on text without punctuation. */
const reach = 60;

/** What the passage is about so far, and whether it is giving parts (「其中」). */
interface Given {
  readonly topic: Topic | null;
  readonly isItemising: boolean;
}

/** Every number of a segment that means something, in order. */
export function boundNumbers(tokens: readonly Token[], given: Given): Bound[] {
  const bound: Bound[] = [];
  let { topic, isItemising } = given;
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at] as Token).kind !== "number" || at < from) continue;

    const near = Math.max(from, at - reach);
    isItemising ||= tokens.slice(near, at).some((token) => isWord(token, "amongst"));
    const found = distributed(tokens, near, at, { topic, isItemising }) ?? bind(tokens, near, at, { topic, isItemising });
    bound.push(...found.bound);
    topic = topicAfter(tokens.slice(near, Math.max(found.next, at)), topic);
    from = found.next;
  }
  return bound;
}

/** What a passage is about after these words: the last thing named. 「信息」 is something else unless it was asked for. */
export function topicAfter(tokens: readonly Token[], given: Topic | null): Topic | null {
  let topic = given;
  let asked = false;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    if (token.word.topics) {
      topic = token.word.topics.at(-1) as Topic;
      asked ||= topic === "requests";
    } else if (token.word.role === "information" && !asked && !isAskedFor(wordsOf(tokens), given)) topic = "foreign";
  }
  return topic;
}

function bind(tokens: readonly Token[], from: number, at: number, given: Given): { bound: Bound[]; next: number } {
  const { numeral, start, end } = tokens[at] as NumberToken;
  const left = tokens.slice(from, at).filter(({ kind }) => kind !== "number");
  // The year before 「增至」 is that of the former number.
  const before = left.some((token) => isWord(token, "reach")) ? left.filter((token) => token.kind !== "year" && !isWord(token, "year")) : tokens.slice(Math.max(0, at - reach), at);
  const next = at + 1;
  const stop = lastSaying(left);
  const quoteFrom = (left.find(saysSomething) ?? (tokens[at] as Token)).start;

  const share = numeral.unit === "%" ? shareBefore(left) : -1;
  if (share >= 0) {
    const named = left.slice(0, share);
    const meant = named.some(saysSomething) ? meaningOf({ ...given, tokens: named, unit: "%", isBehindNumber: false }) : null;
    if (named.some(saysSomething) && !meant) return { bound: [], next };
    return { bound: [{ kind: "share", numeral, start: meant ? quoteFrom : (left[share] as Token).start, end, before, meant }], next };
  }
  if (left.some((token) => isWord(token, "grow")) && (numeral.unit === "%" || stop === null || isWord(stop, "grow"))) {
    return { bound: [{ kind: "change", numeral, start: quoteFrom, end, before }], next };
  }
  // 「由61件增至85件」: the words before belong to the second number.
  const following = tokens[next];
  if (following && isWord(following, "reach")) return { bound: [], next: from };
  // 「没有一起行政复议」
  if (stop && isWord(stop, "negator")) return { bound: [], next };

  const kind = numeral.unit === "万元" || numeral.unit === "元" || numeral.unit === "亿元" ? "money" : isCount(numeral) ? "count" : null;
  if (kind === null) return { bound: [], next };

  // A bare number needs its words before it and nothing but its share behind.
  if (numeral.unit === "" && following !== undefined && !isWord(following, "join") && !isWord(following, "share")) return { bound: [], next };

  const right = tokens.slice(at + 1, nextNumber(tokens, at));
  if (stop && isMeaningful(stop)) {
    const meant = meaningBefore(left, right, given, numeral);
    const fits = meant && (kind === "money") === meant.what.every((what) => what.of === "fees");
    if (!fits) return { bound: [], next };
    const eachOne = left.some((token) => isWord(token, "each"));
    const parts = eachOne ? meant.what.map((what) => ({ what: [what], doubts: meant.doubts.filter((doubt) => doubt !== "meaning" || meant.what.length === 1) })) : [meant];
    const isIncluded = left.some((token) => isWord(token, "including"));
    return { bound: parts.map((part) => ({ kind, numeral, meant: part, start: phraseStart(left), end, before, isIncluded })), next };
  }

  if (kind !== "count" || numeral.unit === "") return { bound: [], next };
  const total = stop === null && given.topic === "requests" && left.some((token) => isWord(token, "together")) && !right.some(isMeaningful);
  if (total) {
    const meant: Meant = { what: [{ of: "requests", line: "mentioned", applicant: null }], doubts: ["meaning"] };
    return { bound: [{ kind, numeral, meant, start: quoteFrom, end, before, isIncluded: false }], next };
  }
  const first = right.find(saysSomething);
  if (first === undefined || !isMeaningful(first)) return { bound: [], next };

  const meant = meaningOf({ ...given, topic: topicAfter(left, given.topic), tokens: right, unit: numeral.unit ?? "", isBehindNumber: true });
  if (!meant) return { bound: [], next };
  const lastAt = right.reduce((last, token, index) => (isMeaningful(token) ? index : last), 0);
  const isIncluded = left.some((token) => isWord(token, "including"));
  return { bound: [{ kind, numeral, meant, start, end: (right[lastAt] as Token).end, before, isIncluded }], next: at + 2 + lastAt };
}

/** 「收到10件依申请公开请求」: the object may stand behind the number; an unknown one is not ours. */
function meaningBefore(left: readonly Token[], right: readonly Token[], given: Given, numeral: Numeral): Meant | null {
  const tokens = left.slice(cutAfter(left));
  const phrase = { ...given, tokens, unit: numeral.unit ?? "", isBehindNumber: false };
  const named = tokens.some((token) => token.kind === "word" && (token.word.topics || token.word.role === "information"));
  if (named || !tokens.some(wantsObject)) return meaningOf(phrase);

  const object = right.find((token) => token.kind !== "word" || token.word.role !== "filler");
  if (object?.kind === "unknown") return null;
  if (object?.kind !== "word") return meaningOf(phrase);
  if (object.word.role === "information") return null;
  return meaningOf({ ...phrase, topic: object.word.topics?.at(-1) ?? given.topic });
}

/** Where 「占」 stands, with nothing but what it is a share of between it and the number. */
function shareBefore(left: readonly Token[]): number {
  for (let at = left.length - 1; at >= 0; at--) {
    const token = left[at] as Token;
    if (isWord(token, "share")) return at;
    if (token.kind === "unknown" || isWord(token, "grow")) return -1;
  }
  return -1;
}

const objectless = /^(?:outcome\.|carried|withdrawn|notHeld|otherwise|mentioned)/;
const wantsObject = (token: Token): boolean =>
  token.kind === "word" && token.word.role === "meaning" && (token.word.request === undefined ? token.word.column !== undefined : !objectless.test(token.word.request));

/** 「予以公开、部分公开、不予公开分别为40件、9件、6件」 */
function distributed(tokens: readonly Token[], from: number, at: number, given: Given): { bound: Bound[]; next: number } | null {
  const left = tokens.slice(from, at);
  const mark = left.findIndex((token) => isWord(token, "respectively"));
  if (mark < 0) return null;

  const numbers: NumberToken[] = [];
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next] as Token;
    if (token.kind === "number") numbers.push(token);
    else if (!isWord(token, "join")) break;
    next++;
  }
  const items = splitAtJoins(left.slice(0, mark));
  if (items.length !== numbers.length) return { bound: [], next };

  const leading = items[0] as Token[];
  return {
    next,
    bound: numbers.flatMap((token, index): Bound[] => {
      const own = items[index] as Token[];
      const inherited = index === 0 ? [] : leading.filter((word) => word.kind === "word" && word.word.topics);
      const meant = meaningOf({ ...given, tokens: [...inherited, ...own], unit: token.numeral.unit ?? "", isBehindNumber: false });
      if (!meant || !isCount(token.numeral)) return [];
      return [{ kind: "count", numeral: token.numeral, meant, start: token.start, end: token.end, before: left, isIncluded: false }];
    }),
  };
}

function splitAtJoins(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, "join")) items.push([]);
    else (items.at(-1) as Token[]).push(token);
  }
  return items;
}

export 
const meaningfulRoles: readonly Word["role"][] = ["topic", "meaning", "applicant", "channel", "information", "publish", "elsewhere"];
const isMeaningful = (token: Token): boolean => token.kind === "word" && meaningfulRoles.includes(token.word.role);

/** Words that a number can lean on or that cut it off from those before. */
const saysSomething = (token: Token): boolean =>
  token.kind === "unknown" || token.kind === "number" || isMeaningful(token) || (token.kind === "word" && ["grow", "share", "within", "negator"].includes(token.word.role));

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
