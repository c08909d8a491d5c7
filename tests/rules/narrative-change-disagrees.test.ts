import { expect, test } from "vitest";

import { narrativeChangeDisagrees } from "../../src/core/rules/narrative-change-disagrees";
import { consistentPair } from "../../made/consistent-report";
import fc from "fast-check";
import { diceFrom, richReport } from "../narrative/wording-table";
import { checkRule, findingsIn, findingsOfRule } from "./check-rule";

/** 57 requests, 6 reconsiderations and 120 licences last year; 85, 8 and 90 this year. */
const year = (year: number, requests: number, reconsiderations: number, licences: number) => ({
  report: "zeros-2021",
  year,
  with: {
    "requests/newlyReceived/naturalPerson": requests,
    "requests/newlyReceived/total": requests,
    "reviewAndLitigation/reconsideration/upheld": reconsiderations,
    "reviewAndLitigation/reconsideration/total": reconsiderations,
    "proactiveDisclosure/administrativeLicences/decisionsThisYear": licences,
    "proactiveDisclosure/administrativeFees/feesCollected": licences / 10,
  },
});
const lastYear = year(2023, 57, 6, 120);
const saying = (overview: string) => {
  const thisYear = year(2024, 85, 8, 90);
  return { ...thisYear, with: { ...thisYear.with, overview }, previous: lastYear };
};

checkRule(narrativeChangeDisagrees, {
  valid: {
    "without last year": { ...saying("收到申请85件，较上年增加10件。"), previous: undefined as never },
    "with the report of another year": { ...saying("收到申请85件，较上年增加10件。"), previous: { ...lastYear, year: 2022 } },
    "what is true": saying("2024年，我局收到政府信息公开申请85件，较上年增加28件，增长49.1%。"),
  },
  invalid: {
    "another change": {
      ...saying("2024年，我局收到政府信息公开申请85件，较上年增加10件。"),
      findings: [
        { at: "overview", message: "changeDisagrees", data: { was: 57, is: 85, words: "收到政府信息公开申请85件，较上年增加10件" } },
      ],
    },
    "no change where there is one": {
      ...saying("我局收到政府信息公开申请85件，与上年持平。"),
      findings: [{ at: "overview", data: { was: 57, is: 85 } }],
    },
  },
});

const alarms = (text: string): number => findingsOfRule(narrativeChangeDisagrees, saying(text)).length;

/** `wrong` in the place of `true`. */
const pairs: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ["我局收到政府信息公开申请85件，同比增加{}件。", "28", "82"],
  ["我局收到政府信息公开申请85件，同比增长{}。", "49.12%", "41.92%"],
  ["我局收到政府信息公开申请85件，同比增长{}。", "49%", "59%"],
  ["我局收到政府信息公开申请85件，较2023年{}28件。", "增加", "减少"],
  ["我局收到政府信息公开申请85件，比2023年（57件）多{}件。", "28", "38"],
  ["我局收到政府信息公开申请85件（较去年增加{}件）。", "28", "27"],
  ["我局收到政府信息公开申请85件，与去年相比，增加{}件。", "28", "20"],
  ["我局收到政府信息公开申请85件，与上年同期相比增长{}。", "49.1%", "94.1%"],
  ["我局收到政府信息公开申请85件，是上年的{}倍。", "1.5", "2.5"],
  ["我局收到政府信息公开申请85件，约为上年的{}倍。", "1.5", "1.5"],
  ["我局新收政府信息公开申请 85 件， 较上年净增 {} 件。", "28", "18"],
  ["我局收到85件政府信息公开申请，同比增长{}。", "49.1%", "19.4%"],
  ["我局政府信息公开申请数量较上年增长{}。", "49%", "20%"],
  ["我局因政府信息公开被申请行政复议8件，比上年增加{}件。", "2", "3"],
  ["我局作出行政许可决定90件，较上年下降{}。", "25%", "30%"],
  ["我局作出行政许可决定90件，同比减少{}件。", "30", "20"],
  ["收取行政事业性收费9万元，较上年减少{}万元。", "3", "5"],
  ["我局收到政府信息公开申请85件，同比增长近{}。", "50%", "80%"],
];

test.each(pairs)("%s", (text, right, wrong) => {
  expect(alarms(text.replace("{}", right))).toBe(0);
  if (wrong !== right) expect(alarms(text.replace("{}", wrong))).toBe(1);
});

test.each([
  // About right, and what is said so.
  "我局收到政府信息公开申请85件，与上年基本持平。",
  "我局收到政府信息公开申请85件，较上年有所下降。",
  // Another year, another thing, part of the year.
  "我局收到政府信息公开申请85件，较2021年增加10件。",
  "我局收到政府信息公开申请85件，召开发布会12次，同比增加3次。",
  "我局收到政府信息公开申请85件，网站访问量同比增长30%。",
  "县教育局收到政府信息公开申请85件，同比增加3件。",
  "上半年我局收到政府信息公开申请40件，同比增加3件。",
  "我局收到政府信息公开申请85件，其中土地类申请40件，同比增加3件。",
  "2023年我局收到政府信息公开申请57件，较上年增加3件。",
  "我局收到政府信息公开申请85件，环比增加3件。",
  "我局收到政府信息公开申请85件，增加3个百分点。",
  // Its own rule speaks of it.
  "我局收到政府信息公开申请99件，较上年增加3件。",
])("is silent: %s", (text) => {
  expect(alarms(text)).toBe(0);
});

test("a change worked out of both tables draws no alarm, whatever they are", () => {
  fc.assert(
    fc.property(consistentPair, ({ report, previous }) => {
      const [is, was] = [report, previous].map((one) => one.amount("requests/newlyReceived/total")) as [number, number];
      const share = was > 0 ? `，${is < was ? "下降" : "增长"}${((100 * Math.abs(is - was)) / was).toFixed(2)}%` : "";
      const told = report.with({
        overview: `本年新收政府信息公开申请${is}件，较上年${is < was ? "减少" : "增加"}${Math.abs(is - was)}件${share}。`,
      });
      const found = findingsIn(told, { previous }).filter(({ rule }) => rule === "narrative-change-disagrees");
      expect(found).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("true reports of rich prose have none, with any report for last year's", () => {
  const dice = diceFrom(12);
  const found = Array.from({ length: 100 }, () => richReport(dice)).flatMap((report) => {
    const text = report.narrative.overview ?? "";
    // What the generator says of changes is random.
    const plain = report.with({ overview: text.replace(/[^。，]*(?:同比|较上年|比上年|较去年|增长|增加)[^。，]*/g, "") });
    return findingsIn(plain, { previous: richReport(dice) }).filter(({ rule }) => rule === "narrative-change-disagrees");
  });
  expect(found).toEqual([]);
});
