import type { TextId } from "../form/cell-id";
import { excerpt } from "../prose/excerpt";
import { isTopic, opensSentence } from "../prose/own-year";
import { proseOf } from "../prose/prose";
import { once } from "../remembered";
import { defineRule } from "./rule";
import { openMarks } from "../prose/sentences";
import type { Sentence } from "../prose/sentences";

/**
 * A year is held against the text only where the sentence speaks of that year as its own: as its topic, as the period
 * of the figures, or as the year of a plan. Everywhere else (documents, comparisons, foundings) it is taken to be meant.
 */
export const narrativeWrongYear = defineRule({
  id: "narrative-wrong-year",
  severity: "warning",
  title: { "zh-CN": "正文里没有去年文字留下的年份", en: "No year is left over from last year's text" },
  basis: "年度报告只报告本年度",
  section: "whole",

  *check(report) {
    if (report.year === null) return;

    for (const { section, text, plain, sentences } of proseOf(report)) {
      if (!anyYear.test(plain)) continue;
      for (const { why, found, start, length } of leftovers(sentences, section, { year: report.year, agency: report.agency })) {
        const data = { section, words: text.slice(start, start + length), around: excerpt(text, start, length), found, year: report.year };
        yield { at: section, message: why === "plan" ? "planForWrongYear" : "narrativeWrongYear", data };
      }
    }
  },
});

interface YearWord {
  readonly value: number;
  readonly start: number;
  /** After 「年」 or 「年度」. */
  readonly end: number;
}

interface Leftover {
  readonly why: "topic" | "period" | "plan";
  readonly found: number;
  readonly start: number;
  readonly length: number;
}

/** How far back a copied text reaches; older years are history. */
const reach = 3;

interface Owner {
  readonly year: number;
  readonly agency: string | null;
}

function leftovers(sentences: readonly Sentence[], section: TextId, owner: Owner): Leftover[] {
  const found: Leftover[] = [];
  sentences.forEach((sentence, index) => {
    const years = yearWords(sentence.text);
    if (years.length === 0) return;
    const setting = settingOf(sentence.text, sentences[index - 1]?.text ?? "", sentences[index + 1]?.text ?? "", years, section, owner);
    for (const word of years) {
      const why = reasonAgainst(word, setting);
      if (why) found.push({ why, found: word.value, start: sentence.start + word.start, length: word.end - word.start });
    }
  });
  return found;
}

const numerals = "一二三四五六七八九";
const writtenYear = "19\\d\\d|20\\d\\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2}";
const anyYear = new RegExp(`(?:${writtenYear})\\s*年`);
const everyYear = new RegExp(`(${writtenYear})\\s*年度?`, "g");

/** 「2022年」 and 「二〇二二年」, with whatever is typed for 〇. */
function yearWords(sentence: string): YearWord[] {
  return [...sentence.matchAll(everyYear)].map((match) => {
    const digits = (match[1] as string)
      .replace(/[〇○零O]/g, "0")
      .replace(/[一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral) + 1));
    return { value: Number(digits), start: match.index, end: match.index + match[0].length };
  });
}

/** What a sentence says of all its years: looked up once, since a sentence may name thousands. */
interface Setting {
  readonly text: string;
  readonly section: TextId;
  readonly year: number;
  readonly agency: string | null;
  /** Asked from left to right. */
  readonly isInsideMarks: (place: number) => boolean;
  readonly namesTheYear: boolean;
  readonly speaksOfThisYear: () => boolean;
  readonly looksBack: () => boolean;
  readonly isBesideThisYears: () => boolean;
  /** Where the words end that present a report: 「现公布……」. */
  readonly presented: () => number;
}

function settingOf(
  text: string,
  previous: string,
  next: string,
  years: readonly YearWord[],
  section: TextId,
  { year, agency }: Owner,
): Setting {
  const namesTheYear = years.some(({ value }) => value === year);
  return {
    text,
    section,
    year,
    agency,
    isInsideMarks: openMarks(text),
    namesTheYear,
    speaksOfThisYear: once(() => namesTheYear || /今年|本年/.test(text)),
    looksBack: once(() => /(?:上年|上一年|去年)[^。]{0,8}(?:问题|不足|整改)/.test(previous + text)),
    isBesideThisYears: once(() => [previous, next].some((other) => countsTheSame(text, other, year))),
    presented: once(() =>
      Math.min(
        endOfFirst(/现[将就向公发编]|特(?:编制|此|向)|兹/, text),
        /^\s*(?:本报告|本年度报告|报告|全文)/.test(next) ? endOfFirst(/编制|撰写/, text) : Infinity,
      ),
    ),
  };
}

/** 「2023年未收到申请。2022年收到1件。」: the sentence beside it counts the same of this year. */
const countsTheSame = (text: string, other: string, year: number): boolean => {
  if (!yearWords(other).some(({ value }) => value === year) && !/今年|本年/.test(other)) return false;
  const [deed] = /收到|受理|接收|新收|答复|办结|收取/.exec(text) ?? [];
  return deed !== undefined && /\d/.test(withoutYears(text)) && other.includes(deed) && /\d|[未无没]/.test(withoutYears(other));
};
const withoutYears = (text: string): string => text.replace(everyYear, "");

const endOfFirst = (words: RegExp, text: string): number => {
  const found = words.exec(text);
  return found ? found.index + found[0].length : Infinity;
};

/** No opening of a sentence is longer; of what is, the end is looked at, behind a mark that opens nothing. */
const longestOpening = 60;
const opening = (text: string, end: number): string =>
  end <= longestOpening ? text.slice(0, end) : `…${text.slice(end - longestOpening, end)}`;

function reasonAgainst(word: YearWord, setting: Setting): Leftover["why"] | undefined {
  const { text, section, year } = setting;
  const [before, after] = [opening(text, word.start), text.slice(word.end)];
  const isInsideMarks = setting.isInsideMarks(word.start);
  if (isPeriod(after, word.value) && !isInsideMarks) return setting.namesTheYear ? undefined : "period";
  if (word.value > year || word.value < year - reach) return undefined;
  if (isOwnReport(after) && setting.presented() <= word.start) return word.value === year ? undefined : "topic";
  if (isInsideMarks) return undefined;

  if (section === "problemsAndImprovements" && isPlan(before, after)) return "plan";
  if (setting.speaksOfThisYear() || setting.looksBack() || setting.isBesideThisYears()) return undefined;
  return isTopic(before, after, text.slice(word.start, word.end), year - word.value, setting.agency) ? "topic" : undefined;
}

/** 「2022年1月1日至12月31日」 */
function isPeriod(after: string, value: number): boolean {
  const period = /^\s*0?1月0?1日[^。\d]{0,4}(?:(\d{4})年)?\s*12月3[01]日/.exec(after);
  return period !== null && (period[1] === undefined || Number(period[1]) === value);
}

/** 「现公布某局2022年政府信息公开工作年度报告」, but not a report that was published in the course of the year. */
const isOwnReport = (after: string): boolean => /^政府信息公开(?:工作)?(?:年度)?(?:报告|工作情况)/.test(after);

const plan =
  /^[,，]?\s*(?:(?:我|本|全)[^,，。\d]{1,4}[,，]?\s*|[,，]\s*)?(?:将|拟)(?:进一步|继续|持续|着力|着重|重点|从|围绕|不断|认真|坚持|严格|切实|加强|加大|深入|按照|努力|积极|全面|采取|做好|在)/;

function isPlan(before: string, after: string): boolean {
  return opensSentence(before) && (plan.test(after) || /^的?(?:工作)?(?:计划|打算|思路|安排|重点)\s*(?:$|[如:：。])/.test(after));
}
