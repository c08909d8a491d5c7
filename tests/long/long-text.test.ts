/** Text without end or punctuation is read in time that grows with its length, not with its square. */

import { expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { sampleReport } from "../narrative/sample-reports";

const length = 30_000;
/** Far above what it takes, far below what backtracking would. */
const most = 5000;

const repeated = [
  "收到政府信息公开申请85件，",
  "1件",
  "1",
  "一百",
  "百",
  "（",
  "（含3件）",
  "未",
  "啊",
  " ",
  "1,",
  "予以公开40件，占48.2%，",
  "予以公开、部分公开分别为40件、9件、",
  "行政复议、",
  "结转",
  "2022年",
  "、",
  "未收到政府信息公开申请、",
  "\n收到申请85件",
  "百分之",
  "区政府办公室",
  "1 2 ",
  "新收到",
  "“",
  "行政复议、行政诉讼各1件",
  "0",
  "万",
  "无",
  "收到土地类申请5件和",
  "其中",
  "因",
  "至",
  "1至",
  "2021-",
];

/** With an end, or it would be a heading to the last character. */
const filled = (words: string, size: number): string => `${words.repeat(Math.ceil(size / words.length)).slice(0, size)}。`;

function timeOf(words: string, size: number): number {
  const report = sampleReport("district").with({ overview: filled(words, size) });
  // Processor time: a busy machine does not count.
  const began = process.cpuUsage();
  narrativeDisagreements(report);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

test.each(repeated)("%s over and over", (words) => {
  expect(timeOf(words, length)).toBeLessThan(most);
});

test("the same text is judged alike each time", () => {
  const text = "全区收到政府信息公开申请713件，其中予以公开312件，占43%，不予公开50件。";
  const once = narrativeDisagreements(sampleReport("district").with({ overview: text }));
  expect(narrativeDisagreements(sampleReport("district").with({ overview: text }))).toEqual(once);
  expect(once).toHaveLength(1);
});
