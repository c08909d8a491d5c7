import { expect, test } from "vitest";

import { sayLastYearDoubt } from "../../src/core/findings/last-year-doubt";
import { lastYearDoubt } from "../../src/core/findings/last-year-doubt";

const report = { agency: "东风区应急管理局", year: 2024 };

test.each([
  ["the same body, the year before", "东风区应急管理局", 2023],
  ["its name shortened", "区应急局", 2023],
  ["a report that does not say its year", "东风区应急管理局", null],
  ["a report that does not say its body", null, 2023],
])("%s is not doubted", (_, agency, year) => {
  expect(lastYearDoubt(report, { agency, year })).toBeNull();
});

test("without body and year of its own a report doubts nothing", () => {
  expect(lastYearDoubt({ agency: null, year: null }, { agency: "西风区民政局", year: 1999 })).toBeNull();
});

test.each([
  ["西风区民政局", 2023, "去年报告用的是“西风区民政局”的，应是“东风区应急管理局”的。", '"西风区民政局"; it should be "东风区应急管理局".'],
  ["东风区应急管理局", 2022, "去年报告用的是 2022 年度的，应是 2023 年度的。", "the year 2022; it should be the year 2023."],
  [
    "西风区民政局",
    2024,
    "去年报告用的是“西风区民政局”2024 年度的，应是“东风区应急管理局”2023 年度的。",
    '"西风区民政局", the year 2024; it should be "东风区应急管理局", the year 2023.',
  ],
])("%s of %i is doubted, in both languages", (agency, year, chinese, english) => {
  const doubt = lastYearDoubt(report, { agency, year });
  expect(doubt && sayLastYearDoubt(doubt)).toContain(chinese);
  expect(doubt && sayLastYearDoubt(doubt, "en")).toContain(english);
});
