/** Whether a year is what its sentence is about, of the body that reports: 「2022年，我局……」, 「2022年共收到申请5件」. */

import { endsLikeABody, endsLikeAPlace, namedIn } from "./body-names";

/** Nothing before it, or numbering, or 「下一步」 and 「在」. */
export const opensSentence = (before: string): boolean =>
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*|[一二三四五六七八九十]是\s*)?(?:(?:下一步|今后)[,，]?\s*|[,，]\s*)?(?:在\s*)?$/.test(
    before,
  );

/** The body's own name before the year: 「东风区应急管理局2022年度」. */
const isNameOnly = (before: string): boolean =>
  /^\s*[\u4e00-\u9fff]{3,24}$/.test(before) && endsLikeABody(before) && !/[较比与同由从自于各]/.test(before);

const subject =
  /^(?:我|本)(?:局|委|办|厅|镇|乡|街|区|县|市|省|州|旗|机关|单位|部门|中心|院|校|站|会|处|队|府|级)|^全(?:区|县|市|省|镇|乡|州|旗|局|街道|年|系统)/;
/** Right behind a count: it still says what is counted, or that all of it was done. */
const goesOnCounting = "次|政府信息|政务|信息|依?申请|文件|全部办[结毕]";
/** 「政府信息公开工作」 and a denial need no number; all else does: 「2022年主动公开目录」 is a thing. */
const deed = new RegExp(
  `^(?:未|没有|无(?!障碍))(?![^,，。；;]{0,10}的)|^政府信息公开工作(?!年度报告|报告|要点|考核|经验|获|被|的)|^(?:共|累计|总计|合计|主动公开|依申请公开|收到|受理|接收|办理|答复|公开|发布|新收|收取|制[作发])(?!的|栏)[^,，。；;\\d]{0,60}?[\\d零〇一二两三四五六七八九十](?![\\d.零〇一二两三四五六七八九十万余]*[件起宗份项部个条次篇](?!${goesOnCounting})[\\u4e00-\\u9fff])`,
);
const number = "[\\d零〇一二两三四五六七八九十]{1,6}";
/** 「2022年政府信息公开申请办结5件」「2022年对25件申请收取了信息处理费」: what the tables count, counted. */
const countsOfTables = new RegExp(
  `^(?:(?:共|累计|因|涉及){0,2}(?:政府信息公开|信息公开|依申请公开|部分公开|予以公开|不予公开|行政规范性文件|规范性文件|行政[许处强复诉])[^,，。；;：:\\d的]{0,20}?${number}[件起宗份]|(?:新增|制定|作出)[^,，。；;：:\\d的]{0,20}?${number}[件起宗份]|对${number}件申请收取[^,，。；;]{0,20})次?(?:全部办[结毕])?(?=\\s*(?:[,，。；;(（]|$))`,
);
/** What came in last year and ends in this one. */
const endsLater = /^[^,，。；;]{0,40}(?:结转|的[^,，。；;]{0,30}(?:审结|办结|结案|答复))/;
/**
 * Things of last year, of which this year tells something: 「2022年制定的文件」, 「2022年制发规范性文件5件列入汇编」, 「2022年行政复议案件2件，已全部结案」. What
 * becomes of requests (「2022年收到申请5件，均已答复」) is what a report tells of its own.
 */
const counted = `[^,，。；;]{0,40}?${number}[件起宗份项个部条]`;
const allWords = "(?:均|全部|都|已|现|仍|继续){1,4}";
const allOfThem = `[,，]\\s*${allWords}`;
const toldOf = new RegExp(
  [
    "^[^,，。；;]{0,8}(?:制定|制发|制作|作出|印发|发布|公布|公开|收到|受理|办理|承担)的",
    `^${counted}(?!${goesOnCounting}|较|比|同比|均已?办[结毕])[\\u4e00-\\u9fff]`,
    `^${counted}[,，]\\s*[^,，。；;]{0,4}${allWords}[^,，。；;]{0,8}(?:转|审结|结案|移交|归档)`,
    // 「尚未审结」「经评估保留3件」「被复议维持」: what has become of them by now.
    `^${counted}[,，]\\s*(?:尚|至今|目前)[^,，。；;]{0,6}未`,
    `^${counted}[,，]\\s*(?:经(?!审理|审查)|被)[^,，。；;]{0,8}(?:维持|撤销|纠正|保留|合格|废止|修改)`,
    // 「主动公开信息120条，均为政务动态」 says what they are, as a report does of its own.
    `^(?![^,，。；;]{0,40}申请|[^,，。；;]{0,40}信息[^,，。；;]{0,20}[,，]\\s*(?:均|全部|都)(?!已|现|仍))${counted}${allOfThem}(?![^,，。；;]{0,12}(?:答复|回复|办[结毕理]|公[开示布]|发布|解读))`,
  ].join("|"),
);
const countsIt = (rest: string): boolean =>
  countsOfTables.test(rest) && !endsLater.test(rest.replace(plainWords, "")) && !compares.test(clauseOf(rest).replace(plainWords, ""));
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
  /^(?:(?:我|本|全)[^,，。\d]{1,4}|共|累计|总计|合计){0,2}(?:主动公开|公开|收到|受理|接收|新收|办理|答复|制作|制发|发布|获取)(?!的)[^,，。；;\d]{0,24}\d[\d.]*[\u4e00-\u9fff]{0,2}\s*(?:[,，。；;、(（]|$)/;
const longestClauses = 200;
/** 「加上上年结转」「结转下年」「新增」「从数量看」 compare nothing. */
const plainWords = /新增|从[^,，。]{1,8}看|(?:上年度?|上一年度?)结转|结转(?:至|到)?下一?年度?/g;
const compares = /[较比同增减升降曾从由]|上年|去年|全年|以来|分别|结转/;

/**
 * `before` and `after` a year: the rest of its sentence, in half-width characters. `word`: the year as written. `age`: how many years before the
 * report's own it is.
 */
export function isTopic(before: string, after: string, word: string, age: number, agency: string | null): boolean {
  const atEnd = /^(?:底|末|年底|12月(?:31日|底)?)/.test(after);
  if (/(?:截至|截止|截止到)\s*$/.test(before)) return atEnd && opensSentence(before.replace(/(?:截至|截止|截止到)\s*$/, ""));

  const afterComma = /^\s*[,，]\s*/.exec(after);
  if (!afterComma && matter.test(after)) return false;
  const rest = afterComma ? after.slice(afterComma[0].length) : after.trimStart();
  if (toldOf.test(rest)) return false;
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
