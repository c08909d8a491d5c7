/**
 * A title as it is meant, where its year or its 「年度」 stands twice or is left out: 「2025某乡2025年度……」, 「2024政府信息公开工作年报告」. Other
 * wordings that people choose (工作年度报告, 年度工作报告, 年度报告, 年报) are no slips.
 */

export type TitleSlip = "yearTwice" | "wordTwice" | "yearUnmarked" | "annualMissing";

export interface TitleMeant {
  /** Without the slips. */
  readonly text: string;
  /** In the order in which they are mended; empty for a title in order. */
  readonly slips: readonly TitleSlip[];
  /** The words of `wordTwice`. */
  readonly repeated: readonly string[];
}

/** Digits of a year, as the source of a pattern. */
export const yearDigits = "(?:19|20)\\d\\d|[一二][〇零○ＯO0一二三四五六七八九]{3}";

/** What a title says next behind its year, or behind the body that stands there. */
const matter = "(?:政府|政务)?信息公开";
const endsLikeSomebody = "[府局委会厅部院办室处站所队心司学校镇乡道区县市省旗州盟署社台馆团]";
/** Its name begins with a year: 「2023世博会」. */
const gathering = "\\p{Script=Han}{0,12}(?:博会|博览会|运会|奥会|运动会|赛)";

const mendings: readonly (readonly [slip: TitleSlip, words: RegExp, mended: string])[] = [
  ["yearUnmarked", new RegExp(`(^|\\D)((?:19|20)\\d\\d)(度?)(?=${matter})`), "$1$2年$3"],
  [
    "yearTwice",
    new RegExp(`^(${yearDigits})(?!届|${gathering})(?:年度?)?(\\p{Script=Han}{1,40}${endsLikeSomebody})(\\1年度?)(?=${matter})`, "u"),
    "$2$3",
  ],
  ["yearTwice", new RegExp(`(^|[^\\d至到—–~-])(${yearDigits})(?:年度?)?(\\2年度?)(?=${matter})`), "$1$3"],
  ["wordTwice", new RegExp(`(?<twice>年度|信息公开)\\k<twice>(?=${matter}|(?:工作)?的?(?:年度|年)?(?:工作)?(?:报告|年报))`), "$1"],
  ["wordTwice", /(信息公开(?:工作)?的?)((?:年度)?)(?<twice>年度|工作|报告)\k<twice>/, "$1$2$3"],
  ["annualMissing", /(信息公开(?:工作)?的?)年((?:工作)?报告)/, "$1年度$2"],
];
/** 「2024年……工作报告」, where nothing says otherwise of which time it is. */
const unsaid = /(信息公开(?:工作)?的?)(报告)/;
const saysItsTime = /年度|年报|半年|学年|学期|全年|财年|季|上旬|中旬|下旬|年[初中底末]|[\d一二三四五六七八九十]个?月/;

/** `title`: on one line, without white space, in half-width characters. */
export function titleAsMeant(title: string): TitleMeant {
  const slips: TitleSlip[] = [];
  const repeated: string[] = [];
  let text = title;
  const mend = (slip: TitleSlip, words: RegExp, mended: string): void => {
    const next = text.replace(words, mended);
    const twice = words.exec(text)?.groups?.["twice"];
    if (twice !== undefined && !repeated.includes(twice)) repeated.push(twice);
    if (next !== text && !slips.includes(slip)) slips.push(slip);
    text = next;
  };
  for (const [slip, words, mended] of mendings) mend(slip, words, mended);
  if (text.includes("年") && !saysItsTime.test(text)) mend("annualMissing", unsaid, "$1年度$2");
  return { text, slips, repeated };
}
