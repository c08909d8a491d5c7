import { endsLikeABody, endsLikeAPlace, namedIn } from "../prose/body-names";
import type { TextId } from "../form/cell-id";
import { excerpt } from "../prose/excerpt";
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

/** Nothing before it, or numbering, or 「下一步」 and 「在」. */
const opensSentence = (before: string): boolean =>
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*|[一二三四五六七八九十]是\s*)?(?:(?:下一步|今后)[,，]?\s*|[,，]\s*)?(?:在\s*)?$/.test(
    before,
  );

/** The body's own name before the year: 「东风区应急管理局2022年度」. */
const isNameOnly = (before: string): boolean =>
  /^\s*[\u4e00-\u9fff]{3,24}$/.test(before) && endsLikeABody(before) && !/[较比与同由从自于各]/.test(before);

const subject =
  /^(?:我|本)(?:局|委|办|厅|镇|乡|街|区|县|市|省|州|旗|机关|单位|部门|中心|院|校|站|会|处|队|府|级)|^全(?:区|县|市|省|镇|乡|州|旗|局|街道|年|系统)/;
const deed =
  /^(?:共|累计|总计|合计|主动公开|依申请公开|收到|受理|接收|办理|答复|公开|发布|新收|未|没有|无|收取|制[作发]|政府信息公开工作(?!年度报告|报告|要点|考核))(?!的)/;
const number = "[\\d零〇一二两三四五六七八九十]{1,6}";
/** 「2022年政府信息公开申请办结5件」「2022年对25件申请收取了信息处理费」: what the tables count, counted. */
const countsOfTables = new RegExp(
  `^(?:(?:共|累计|因|涉及){0,2}(?:政府信息公开|信息公开|依申请公开|部分公开|予以公开|不予公开|行政规范性文件|规范性文件|行政[许处强复诉])[^,，。；;：:\\d的]{0,20}?${number}[件起宗份]|(?:新增|制定|作出)[^,，。；;：:\\d的]{0,20}?${number}[件起宗份]|对${number}件申请)`,
);
/** What came in last year and ends in this one. */
const endsLater = /^[^,，。；;]{0,40}(?:结转|的[^,，。；;]{0,30}(?:审结|办结|结案|答复))/;
const countsIt = (rest: string): boolean =>
  countsOfTables.test(rest) && !endsLater.test(rest) && !compares.test(clauseOf(rest).replace(plainWords, ""));
const clauseOf = (rest: string): string => rest.slice(0, 60).split(/[,，。；;]/, 1)[0] as string;

/** A name, up to what it did. */
const nameBefore =
  /^([\u4e00-\u9fff]{2,20}?(?:[(（][^()（）]{1,8}[)）])?)(?=共|累计|收到|受理|接收|新收|新增|办理|答复|制[发定作]|作出|收取|未|没有|涉及|因|行政[许处强复诉]|依申请|主动公开|政府信息公开申请)/;
const isOwn = (name: string, agency: string | null): boolean =>
  /^(?:我|本)[\u4e00-\u9fff]{1,3}$/.test(name)
    ? endsLikeABody(name) || endsLikeAPlace(name)
    : agency !== null && name.length <= 24 && /^(?:body|place|principal)$/.test(namedIn(name, agency) ?? "");
const behindOwnName = (rest: string, agency: string | null): string | null => {
  const name = nameBefore.exec(rest)?.[1];
  return name !== undefined && isOwn(name, agency) ? rest.slice(name.length) : null;
};

/** Things of last year that this year deals with: 「2022年度全市政务公开考核」. */
const matter = /^[^,，。；;]{0,16}(?:考核|评估|测评|通报|绩效|要点|预算|决算|年报|年度报告|表彰)/;
/** Somebody else's deed dates itself: 「2022年，国务院办公厅印发……」. */
const event = /^[^,，。]{0,24}(?:印发|出台|颁布|修订|施行|成立|组建|挂牌|机构改革|立法|通过|获|被评)/;

/** 「坚持应公开尽公开，2022年全局共主动公开61条」: a clause that counts, in a sentence that compares nothing. */
const countsItself =
  /^(?:(?:我|本|全)[^,，。\d]{1,4}|共|累计|总计|合计){0,2}(?:主动公开|公开|收到|受理|接收|新收|办理|答复|制作|制发|发布|获取)(?!的)[^,，。；;\d]{0,24}\d/;
const longestClauses = 200;
/** 「加上上年结转」「结转下年」「新增」「从数量看」 compare nothing. */
const plainWords = /新增|从[^,，。]{1,8}看|(?:上年度?|上一年度?)结转|结转(?:至|到)?下一?年度?/g;
const compares = /[较比同增减升降曾从由]|上年|去年|全年|以来|分别|结转/;

function isTopic(before: string, after: string, word: string, age: number, agency: string | null): boolean {
  const atEnd = /^(?:底|末|年底|12月(?:31日|底)?)/.test(after);
  if (/(?:截至|截止|截止到)\s*$/.test(before)) return atEnd && opensSentence(before.replace(/(?:截至|截止|截止到)\s*$/, ""));

  const afterComma = /^\s*[,，]\s*/.exec(after);
  if (!afterComma && matter.test(after)) return false;
  const rest = afterComma ? after.slice(afterComma[0].length) : after.trimStart();
  const behindName = behindOwnName(rest, agency);
  const speaksOfItself =
    subject.test(rest) || deed.test(rest) || countsIt(rest) || (behindName !== null && (deed.test(behindName) || countsIt(behindName)));
  if (opensSentence(before)) return speaksOfItself || (afterComma !== null && age === 1 && !event.test(rest));
  const speaker = (before.split(/[,，]/).pop() ?? "").trim();
  if (isNameOnly(before) || (speaker === before.trim() && isOwn(speaker, agency)))
    return speaksOfItself || (afterComma !== null && age === 1);
  const isClause = /[,，;；]\s*$/.test(before) || isOwn(speaker, agency);
  if (age === 1 && isClause && countsItself.test(rest) && !compares.test((before + after.slice(0, longestClauses)).replace(plainWords, "")))
    return true;
  return word.endsWith("年度") && subject.test(rest) && !/[较比与同跟和由从自于]\s*$/.test(before);
}
