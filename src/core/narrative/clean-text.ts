/**
 * A paragraph without the accidents of typing (spaces, full-width digits, thousands separators, two kinds of
 * punctuation), every character knowing where it stood. It changes no wording.
 */

import { halfWidth } from "../report/cell-text";

export interface CleanText {
  readonly text: string;
  /** Place of a character of `text` in the original; one past the last for `text.length`. */
  originalStart(index: number): number;
  /** Where the original of the character before `index` ends. */
  originalEnd(index: number): number;
}

const invisible = /[\s\u200b\u200c\u200d]/;
const isIdeograph = (char: string): boolean => char >= "\u4e00" && char <= "\u9fff";
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

const sameMark: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "[": "（",
  "]": "）",
  "【": "（",
  "】": "）",
  "!": "。",
  "！": "。",
  "?": "。",
  "？": "。",
  "%": "%",
};

/** What is dropped or written otherwise. Full-width （，：；） are how it is written; their digits' separators come with such digits. */
const accident = /[\s\u200b\u200c\u200d!(),:;?[\]【】\uff01-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff5e]/;

/** `offset`: where the paragraph begins in the section's text. */
export function cleanText(paragraph: string, offset: number): CleanText {
  if (!accident.test(paragraph))
    return {
      text: paragraph,
      originalStart: (index) => offset + Math.min(index, paragraph.length),
      originalEnd: (index) => offset + index,
    };
  const chars: string[] = [];
  const places: number[] = [];
  const put = (char: string, at: number): void => {
    chars.push(char);
    places.push(at);
  };

  for (let at = 0; at < paragraph.length; at++) {
    const typed = paragraph[at] as string;
    if (isIdeograph(typed)) {
      put(typed, at);
      continue;
    }
    const char = halfWidth(typed);
    if (invisible.test(typed)) {
      // 「5 2023年」 are two numbers, 「1 234件」 is one.
      if (isDigit(chars.at(-1)) && isDigit(halfWidth(paragraph[at + 1] ?? "")) && !isThousands(paragraph, at, chars)) put(" ", at);
    } else if (char !== "," || !isThousands(paragraph, at, chars)) put(sameMark[char] ?? char, at);
  }
  return {
    text: chars.join(""),
    originalStart: (index) => offset + (places[index] ?? paragraph.length),
    originalEnd: (index) => offset + (index === 0 ? 0 : (places[index - 1] as number) + 1),
  };
}

/** A separator before exactly three digits, after one to three. A full-width comma separates only full-width digits. */
function isThousands(paragraph: string, at: number, before: readonly string[]): boolean {
  if (!/(?:^|[^\d.])\d{1,3}$/.test(before.slice(-4).join("")) && !isThousandsGroup(paragraph, at)) return false;
  const after = [1, 2, 3, 4].map((step) => paragraph[at + step] ?? "");
  if (!after.slice(0, 3).every((char) => isDigit(halfWidth(char))) || isDigit(halfWidth(after[3] as string))) return false;
  return paragraph[at] !== "，" || !isDigit(paragraph[at - 1]);
}

/** 「1,234,567」: the second separator follows three digits and another separator. */
const isThousandsGroup = (paragraph: string, at: number): boolean => /[,，][\d０-９]{3}$/.test(paragraph.slice(Math.max(0, at - 4), at));
