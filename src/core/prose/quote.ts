/**
 * Where the words stand that a sentence quotes from a text. They may be quoted in other characters than they were written in:
 * half-width, without white space and marks, with stars for digits that are nobody's business.
 */

import { wordsOf } from "./repetition";

export interface Quote {
  readonly words: string;
  /** The words with a little of their sentence, where they alone may stand in several places; 「…」 where it was cut. */
  readonly around?: string;
  /** Where they stood when they were read: of several places the nearest is meant. */
  readonly start?: number;
}

export interface QuotedPlace {
  readonly start: number;
  readonly length: number;
}

/** Null where the text does not hold the words, as after an edit. */
export function placeOfQuote(text: string, { words, around, start = 0 }: Quote): QuotedPlace | null {
  const wider = around === undefined ? "" : around.replace(/^…|…$/g, "");
  const sentence = wider === "" ? null : placeIn(text, wider, start);
  if (sentence) {
    const inside = placeIn(text.slice(sentence.start, sentence.start + sentence.length), words, 0);
    return inside ? { ...inside, start: sentence.start + inside.start } : sentence;
  }
  return placeIn(text, words, start);
}

/** Which of the rows of a text holds the words; where they go on over several, the first. Null where none does. */
export function rowOfQuote(rows: readonly string[], quote: Quote): number | null {
  const place = placeOfQuote(rows.join("\n"), quote);
  if (!place) return null;
  let end = -1;
  return rows.findIndex((row) => (end += row.length + 1) > place.start);
}

type Alphabet = (char: string) => boolean;

const lettersAndDigits: Alphabet = (char) => /[\p{L}\p{N}]/u.test(char);
/** What two years' texts are compared in. */
const lettersAlone: Alphabet = (char) => wordsOf(char) !== "";

/** As written; else by what is left of both in a smaller alphabet, where that still says something. */
function placeIn(text: string, words: string, near: number): QuotedPlace | null {
  if (words === "") return null;
  const exact = nearest(text, words, near);
  if (exact !== null) return { start: exact, length: words.length };
  if (words.includes("*")) return placeOfMasked(text, words);
  for (const alphabet of [lettersAndDigits, lettersAlone]) {
    const wanted = reduced(words, alphabet).text;
    const { text: reducedText, origins } = reduced(text, alphabet);
    const found =
      wanted.length < 2
        ? null
        : nearest(
            reducedText,
            wanted,
            origins.findIndex((origin) => origin >= near),
          );
    if (found === null) continue;
    const [first = 0, last = 0] = [origins[found], origins[found + wanted.length - 1]];
    return { start: first, length: last - first + 1 };
  }
  return null;
}

function nearest(text: string, words: string, near: number): number | null {
  const after = text.indexOf(words, Math.max(0, near));
  const before = text.lastIndexOf(words, Math.max(0, near));
  if (after < 0) return before < 0 ? null : before;
  return before >= 0 && near - before < after - near ? before : after;
}

/** The characters of an alphabet in half-width and lower case, each with where it stands in the text. */
function reduced(text: string, isIn: Alphabet): { readonly text: string; readonly origins: readonly number[] } {
  let left = "";
  const origins: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const char of text.charAt(at).normalize("NFKC").toLowerCase()) {
      if (!isIn(char)) continue;
      left += char;
      origins.push(at);
    }
  }
  return { text: left, origins };
}

/** A number of which only its ends are shown: digits with single blanks or hyphens between them, as many and with the same ends. */
function placeOfMasked(text: string, masked: string): QuotedPlace | null {
  const [shownBefore, shownAfter] = [masked.slice(0, masked.indexOf("*")), masked.slice(masked.lastIndexOf("*") + 1).toLowerCase()];
  for (const { 0: written, index } of text.matchAll(/[\d０-９](?:[ -]?[\dxｘ０-９]){4,40}/gi)) {
    const digits = written.normalize("NFKC").replace(/[ -]/g, "").toLowerCase();
    if (digits.length === masked.length && digits.startsWith(shownBefore) && digits.endsWith(shownAfter))
      return { start: index, length: written.length };
  }
  return null;
}
