/** What a text says of the information handling fee 「信息处理费」 this year: that it was charged, and how much, or that it was not. */

import { proseOf } from "./prose";
import type { TextId } from "../form/cell-id";
import type { Report } from "../report/report";

export interface FeeSaid {
  readonly isCharged: boolean;
  readonly section: TextId;
  /** The clause as written, and where it stands in the section's text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whose fee: of the whole area, or of nobody in particular. */
  readonly isOfArea: boolean;
}

const fee = /处理费|(?:信息公开|依申请公开)[^，。；]{0,8}费用/;
const denied = /(?:未|没有|无|不曾|不存在)[^，。；、]{0,28}费|费[^，。；\d]{0,10}(?:为零|零元|\b0(?:\.0+)?万?元)/;
const amount = /(\d[\d,.]{0,15})\s{0,2}万?元/g;
/** Those who had to, those who did not, and money that goes the other way. */
const elsewhere = /其余|其他|除|以外|之外|减免|免收|免除|退还|拟|标准|应当|可以|每件|超过|上年|去年|以来/;
const area = /全[省市县区旗州镇乡]|各[单部乡镇街县地]|我[省市县区旗州]/;

export function feesSaid(report: Report): FeeSaid[] {
  return proseOf(report).flatMap(({ section, text, plain }) => {
    if (!fee.test(plain)) return [];
    return [...plain.matchAll(/[^。；;\n]+/g)].flatMap(({ 0: sentence, index }): FeeSaid[] => {
      const found = fee.exec(sentence);
      if (!found || elsewhere.test(sentence) || isOfAnotherYear(sentence, report.year)) return [];
      const isCharged = chargedIn(sentence);
      if (isCharged === null) return [];
      const words = sentence.trim();
      const start = index + sentence.indexOf(words);
      const end = start + words.length;
      return [{ isCharged, section, words: text.slice(start, end), start, end, isOfArea: area.test(sentence) }];
    });
  });
}

/** Null where it says neither, or both. */
function chargedIn(sentence: string): boolean | null {
  const isDenied = denied.test(sentence);
  const isPaid =
    [...sentence.matchAll(amount)].some(([, digits = ""]) => Number(digits.replace(/,/g, "")) > 0) &&
    /收|缴|产生|费[^，,]{0,6}\d/.test(sentence);
  return isDenied === isPaid ? null : isPaid;
}

const isOfAnotherYear = (sentence: string, year: number | null): boolean =>
  year !== null && [...sentence.matchAll(/((?:19|20)\d\d)年/g)].some(([, found]) => Number(found) !== year);
