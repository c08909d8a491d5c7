/** A doubt about last year's report in words: what was given, what is wanted, what to do. */

import type { Language } from "../form/form";
import type { LastYearDoubt } from "./last-year-doubt";

/** 「去年报告用的是“西风区民政局”2021 年度的，应是“东风区应急管理局”2023 年度的。…」 */
export function sayLastYearDoubt({ given, wanted }: LastYearDoubt, language: Language = "zh-CN"): string {
  const name = language === "en" ? english : chinese;
  const about = { agency: wanted.agency === null ? null : given.agency, year: wanted.year === null ? null : given.year };
  return language === "en"
    ? `Last year's report was taken from ${name(about)}; it should be ${name(wanted)}. Choose the right file; what is compared with this one cannot be relied on.`
    : `去年报告用的是${name(about)}，应是${name(wanted)}。请换成对的那一份；照这一份核对的结转和增减不能作准。`;
}

/** 「“东风区应急管理局”2023 年度的」; only what differs is named. */
const chinese = ({ agency, year }: LastYearDoubt["wanted"]): string =>
  agency === null ? ` ${year} 年度的` : `“${agency}”${year === null ? "" : `${year} 年度`}的`;

const english = ({ agency, year }: LastYearDoubt["wanted"]): string =>
  [agency === null ? "" : `"${agency}"`, year === null ? "" : `the year ${year}`].filter(Boolean).join(", ");
