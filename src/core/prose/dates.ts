/** Days and periods as a text writes them, in half-width characters: 「2025年1月1日」, 「自2025年1月1日起至12月31日止」. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Written<T> {
  readonly value: T;
  readonly start: number;
  readonly words: string;
}

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const day = "((?:19|20)\\d\\d) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日";
const days = new RegExp(day, "g");
const monthAndDay = /(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const periods = new RegExp(
  `${day} ?(?:零时|0时|24时)?起? ?(?:至|到|[-—–~]{1,3}) ?(?:(?:((?:19|20)\\d\\d) ?年|同年|当年) ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日`,
  "g",
);

export const daysIn = (text: string): Written<Day>[] =>
  [...text.matchAll(days)].map(({ 0: words, 1: year, 2: month, 3: date, index }) => ({
    words,
    start: index,
    value: { year: Number(year), month: Number(month), day: Number(date) },
  }));

export const periodsIn = (text: string): Written<Period>[] =>
  [...text.matchAll(periods)].map(({ 0: words, 1: year, 2: month, 3: date, 4: lastYear, 5: lastMonth, 6: lastDate, index }) => ({
    words,
    start: index,
    value: {
      from: { year: Number(year), month: Number(month), day: Number(date) },
      to: { year: Number(lastYear ?? year), month: Number(lastMonth), day: Number(lastDate) },
    },
  }));

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 「2月30日」, 「13月1日」: days that no year has. */
export const impossibleDaysIn = (text: string): Written<null>[] =>
  [...text.matchAll(monthAndDay)].flatMap(({ 0: words, 1: month, 2: date, index }) => {
    const isCut = /\d/.test(text.charAt(index - 1));
    const most = longest[Number(month) - 1];
    return isCut || (most !== undefined && Number(date) >= 1 && Number(date) <= most) ? [] : [{ words, start: index, value: null }];
  });

export const isSameDay = (one: Day, other: Day): boolean => one.year === other.year && one.month === other.month && one.day === other.day;
