/**
 * Clean text → words, numbers, years and marks, then the sentences and segments they form.
 * Every character is looked at a bounded number of times.
 */

import { endsLikeABody, endsLikeAPlace } from "../prose/body-names";
import { mayBeginWord, wordAt } from "./lexicon";
import { isDigit, mayBeginNumber, readNumeral } from "../prose/numerals";
import type { Numeral } from "../prose/numerals";
import type { Topic, Word } from "./word";

interface At {
  readonly start: number;
  readonly end: number;
}

export type Token =
  | (At & { readonly kind: "word"; readonly word: Word })
  | (At & { readonly kind: "number"; readonly numeral: Numeral })
  /** A year as written; null for a span of years. */
  | (At & { readonly kind: "year"; readonly year: number | null })
  /** `isPart`: it is no end of the whole year; another month behind it may be, if it begins one. */
  | (At & { readonly kind: "month"; readonly isPart: boolean; readonly beginsYear: boolean })
  /** `isName`: it ends like the name of a body or of its place. */
  | (At & { readonly kind: "unknown"; readonly isName: boolean })
  | (At & { readonly kind: "bracket"; readonly segments: readonly Segment[] });

/** What stands between two marks. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** The mark before it; empty at the beginning of a sentence or bracket. */
  readonly after: "" | "，" | "；" | "：";
}

export type Sentence = readonly Segment[];

type Mark = At & { readonly kind: "mark"; readonly mark: string };

const marks = "，；。：（）";
const longestName = 4;
const notCounted = /[第每同某哪这那任逐]/;

export function sentencesOf(text: string): Sentence[] {
  const flat = scan(text);
  let at = 0;
  const sentences: Segment[][] = [];
  while (at < flat.length) {
    const [segments, next] = segmentsFrom(flat, at, false);
    if (segments.some(({ tokens }) => tokens.length > 0)) sentences.push(segments);
    at = next;
  }
  return sentences;
}

/** Up to the end of the sentence, or of the bracket. A bracket never closed ends with its sentence. */
function segmentsFrom(flat: readonly (Token | Mark)[], from: number, inBracket: boolean): [Segment[], number] {
  const segments: Segment[] = [];
  let tokens: Token[] = [];
  let after: Segment["after"] = "";
  /** The sentence lists labels, each with its number: it began with one. */
  let hasLabels = false;
  const close = (): void => void segments.push({ tokens, after });

  let at = from;
  while (at < flat.length) {
    const token = flat[at] as Token | Mark;
    if (token.kind !== "mark") tokens.push(token);
    else if (token.mark === "（" && !inBracket) {
      const [inner, next] = segmentsFrom(flat, at + 1, true);
      const only = inner.length === 1 && inner[0]?.tokens.length === 1 ? inner[0].tokens[0] : undefined;
      const end = (flat[next - 1] ?? token).end;
      // 「予以公开（40件）」 is as good as 「予以公开40件」.
      tokens.push(only?.kind === "number" ? only : { kind: "bracket", start: token.start, end, segments: inner });
      at = next;
      continue;
    } else if (token.mark === "）") {
      if (inBracket) {
        close();
        return [segments, at + 1];
      }
    } else if (token.mark === "。") {
      close();
      return [segments, inBracket ? at : at + 1];
    } else if (
      token.mark === "：" &&
      (segments.length === 0 || (hasLabels && after === "；")) &&
      isLabel(tokens, hasLabels) &&
      isNumberAlone(flat, at + 1)
    ) {
      // 「本年新收政府信息公开申请数量：86件；」 is as good as without the mark.
      hasLabels = true;
    } else if (token.mark !== "（") {
      close();
      tokens = [];
      after = token.mark as Segment["after"];
    }
    at++;
  }
  close();
  return [segments, at];
}

/** Words for a number of requests. A topic or an outcome alone (「行政许可：9件」, 「不予公开：3件」) may as well be an item of any other list. */
const isLabel = (tokens: readonly Token[], isAmongLabels: boolean): boolean => {
  const last = tokens.at(-1);
  const words = tokens.filter(({ kind }) => kind !== "unknown");
  if (last?.kind !== "word" || words.length < (isAmongLabels ? 1 : 2) || tokens.some(({ kind }) => kind === "number")) return false;
  return !tokens.some((token) => token.kind === "word" && token.word.topics?.some(isOtherLists));
};

const isOtherLists = (topic: Topic): boolean => topic.startsWith("administrative");

/** A number, and a mark or the end behind it: it opens no list, and no bracket says what it is of. */
const isNumberAlone = (flat: readonly (Token | Mark)[], at: number): boolean => {
  const next = flat[at + 1];
  return flat[at]?.kind === "number" && (next === undefined || (next.kind === "mark" && next.mark !== "（"));
};

function scan(text: string): (Token | Mark)[] {
  const found: (Token | Mark)[] = [];
  let unknownFrom = -1;
  const flush = (end: number): void => {
    if (unknownFrom >= 0)
      found.push({
        kind: "unknown",
        start: unknownFrom,
        end,
        // A place may have small words in its name: 「高新区」.
        isName:
          endsLikeABody(text.slice(Math.max(unknownFrom, end - longestName), end)) ||
          endsLikeAPlace(text.slice(Math.max(0, end - longestName), end)),
      });
    unknownFrom = -1;
  };

  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token === null) {
      if (unknownFrom < 0) unknownFrom = at;
      at++;
      continue;
    }
    flush(at);
    found.push(token);
    at = token.end;
  }
  flush(text.length);
  return found;
}

/** By character code: most characters of a text begin nothing known. */
const begins: (boolean | undefined)[] = [];

function mayBegin(char: string): boolean {
  const code = char.charCodeAt(0);
  return (begins[code] ??= marks.includes(char) || mayBeginNumber(char) || mayBeginWord(char));
}

function tokenAt(text: string, start: number): Token | Mark | null {
  const char = text[start] as string;
  if (!mayBegin(char)) return null;
  if (marks.includes(char)) return { kind: "mark", mark: char, start, end: start + 1 };

  if (isDigit(char)) {
    const numbering = numberingAt(text, start);
    if (numbering) return numbering;
  }
  const word = wordAt(text, start);
  if (word) return { kind: "word", word, start, end: start + word.text.length };
  if (!mayBeginNumber(char)) return null;
  return (isDigit(char) ? dateAt(text, start) : null) ?? numberAt(text, start);
}

/** 「1.予以公开12件；2、部分公开3件」: the number of an item, which counts nothing. */
function numberingAt(text: string, start: number): Token | null {
  if (start > 0 && !marks.includes(text[start - 1] as string)) return null;
  const found = /^\d{1,2}[.．、](?=\D)/.exec(text.slice(start, start + 4));
  return found && { kind: "word", word: numbering, start, end: start + found[0].length };
}

const numbering: Word = { text: "", role: "filler" };

function dateAt(text: string, start: number): Token | null {
  const ahead = text.slice(start, start + longestDates);
  const years = /^(?:19|20)\d\d年?[-—–~～至到](?:19|20)\d\d年/.exec(ahead);
  if (years) return { kind: "year", year: null, start, end: start + years[0].length };

  const year = /^((?:19|20)\d\d)年度?/.exec(ahead);
  if (year) return { kind: "year", year: Number(year[1]), start, end: start + year[0].length };

  const dotted = /^(?:19|20)\d\d[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?/.exec(ahead);
  if (dotted) return { kind: "unknown", start, end: start + dotted[0].length, isName: false };

  const months = /^(\d{1,2})(?:月份?|月\d{1,2}日)?[-—–~～至到](\d{1,2})月(?:\d{1,2}日|底|末)?/.exec(ahead);
  if (months) {
    const beginsYear = Number(months[1]) === 1;
    return { kind: "month", isPart: !beginsYear || Number(months[2]) !== 12, beginsYear, start, end: start + months[0].length };
  }

  // 「12月31日」 and 「截至12月」 end the year, 「12月」 alone is a part of it.
  const month = /^(\d{1,2})月(?:份|(\d{1,2}日|底|末))?/.exec(ahead);
  if (!month) return null;
  const isEnd = month[2] !== undefined || upTo.test(text.slice(Math.max(0, start - longestUpTo), start));
  const number = Number(month[1]);
  return { kind: "month", isPart: number !== 12 || !isEnd, beginsYear: number === 1, start, end: start + month[0].length };
}

/** 「01月01日至12月31日」, or two years. */
const longestDates = 14;
/** Unless another month stands before it, what is counted up to there is counted from the year's beginning. */
const upTo = /截[至止]到?(?:(?:19|20)\d\d年)?$|至(?:19|20)\d\d年$/;
const longestUpTo = 8;
function numberAt(text: string, start: number): Token | null {
  const numeral = readNumeral(text, start);
  if (numeral === null) return null;

  const before = text[start - 1] ?? "";
  const range = /^[-—–~～至到]+\d/.exec(text.slice(numeral.end, numeral.end + 3));
  if (range) {
    // 「3至5件」: neither number is stated.
    const upper = readNumeral(text, numeral.end + range[0].length - 1);
    return { kind: "unknown", start, end: upper?.end ?? numeral.end, isName: false };
  }
  const next = text.slice(numeral.end, numeral.end + 1);
  const isPhrase = /^[一两]/.test(text[start] as string) && /[事性]/.test(next);
  if (notCounted.test(before) || isPhrase) return { kind: "unknown", start, end: numeral.end, isName: false };

  // 「数十件」「上百件」
  const vague = numeral.approximate || (/[数几上]/.test(before) && !isDigit(text[start] as string));
  return { kind: "number", numeral: { ...numeral, approximate: vague }, start, end: numeral.end };
}
