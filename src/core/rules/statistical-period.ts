import type { TextId } from "../form/cell-id";
import { daysIn, impossibleDaysIn, isSameDay, periodsIn } from "../prose/dates";
import type { Period } from "../prose/dates";
import { excerpt } from "../prose/excerpt";
import { proseOf } from "../prose/prose";
import type { Report } from "../report/report";
import { defineRule } from "./rule";
import type { Yielded } from "./rule";

/** What says that a period is that of the numbers: a notice or a campaign has a period, too. */
const ofNumbers = /统计(?:期|时|数据|周期|的?起止|口径|范围)|数据统计|所列的?(?:统计)?数据|报告期|数据的?(?:起止|时间|期限|采集)/;
const ofSomethingElse = /公示|征求意见|活动|宣传月|培训/;

/** Of this report, not of last year's, which was published in the year that is reported. */
const ownPublication =
  /本(?:年度?)?(?:报告|年报)[^，,。；;]{0,30}(?:公布|发布|公开)|(?:公布|发布|公开)[^，,。；;]{0,12}本(?:年度?)?(?:报告|年报)/;

export const statisticalPeriod = defineRule({
  id: "statistical-period",
  severity: "warning",
  title: {
    "zh-CN": "统计期限是本年度的1月1日至12月31日，日期都说得通",
    en: "The period is 1 January to 31 December of the year, and dates can be",
  },
  basis: "政府信息公开条例第四十九条：每年1月31日前公布上一年度报告",
  section: "whole",

  *check(report) {
    for (const { section, text, plain } of proseOf(report)) {
      for (const { words, start } of impossibleDaysIn(plain)) {
        yield { at: section, message: "noSuchDate", data: { section, words, around: excerpt(text, start, words.length) } };
      }
    }
    yield* wrongPeriods(report);
    if (report.year !== null) yield* earlyPublications(report, report.year);
  },
});

function* wrongPeriods(report: Report): Iterable<Yielded> {
  const { year } = report;
  let first: { readonly words: string; readonly value: Period } | undefined;
  const said = new Set<string>();
  for (const { section, words, value } of statedPeriods(report)) {
    if (year !== null && !isYear(value, year)) {
      if (!said.has(words)) yield { at: section, message: "periodNotTheYear", data: { section, words, year } };
      said.add(words);
    } else if (year === null && first && !(isSameDay(first.value.from, value.from) && isSameDay(first.value.to, value.to))) {
      yield { at: section, message: "periodsDiffer", data: { section, words, other: first.words } };
    }
    first ??= { words, value };
  }
}

function statedPeriods(report: Report): { readonly section: TextId; readonly words: string; readonly value: Period }[] {
  return proseOf(report).flatMap(({ section, plain }) => {
    const periods = periodsIn(plain);
    return periods.flatMap(({ words, start, value }, index) => {
      const [before, after] = [
        clauseBefore(plain, start, periods[index - 1]),
        plain.slice(start + words.length, start + words.length + 12),
      ];
      const isOfNumbers = ofNumbers.test(before) || /^[起止，, ]{0,3}的?统计/.test(after);
      return isOfNumbers && !ofSomethingElse.test(before) ? [{ section, words, value }] : [];
    });
  });
}

/** The words before a period in its sentence, at most so many; the period before it ends them. */
function clauseBefore(plain: string, start: number, previous: { readonly start: number; readonly words: string } | undefined): string {
  const from = Math.max(0, start - 60, previous ? previous.start + previous.words.length : 0);
  const before = plain.slice(from, start);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n"), before.lastIndexOf("；")) + 1);
}

const isYear = ({ from, to }: Period, year: number): boolean =>
  isSameDay(from, { year, month: 1, day: 1 }) && isSameDay(to, { year, month: 12, day: 31 });

function* earlyPublications(report: Report, year: number): Iterable<Yielded> {
  for (const { section, sentences } of proseOf(report)) {
    for (const { text } of sentences) {
      if (!ownPublication.test(text) || ofNumbers.test(text)) continue;
      // In December a report may be dated ahead of its approval.
      const early = daysIn(text).find(({ value }) => value.year === year && value.month < 12);
      if (early) yield { at: section, message: "publishedTooEarly", data: { section, words: early.words, year } };
    }
  }
}
