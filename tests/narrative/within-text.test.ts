/** Items that add up to another total than the one they follow, where the tables cannot tell. */

import { describe, expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { sampleReport } from "./sample-reports";

const everyCell = (value: number | null) => Object.fromEntries(sampleReport("bureau").form.cells.map(({ id }) => [id, value]));

/** [stated, sum of the items] of every finding, in a report whose cells are blank but those given. */
function sums(text: string, filled: Readonly<Record<string, number>> = {}): [number, number][] {
  const report = sampleReport("bureau", { ...everyCell(null), ...filled }).with({ overview: text });
  return narrativeDisagreements(report).map(({ stated, found }) => [stated, found]);
}

describe("more than the total", () => {
  test.each<[string, [number, number][]]>([
    ["答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", [[10, 13]]],
    ["答复政府信息公开申请10件，其中予以公开5件、部分公开5件。", []],
    ["收到政府信息公开申请10件，其中自然人8件、商业企业5件。", [[10, 13]]],
    ["收到政府信息公开申请10件，其中网上8件、信函5件。", [[10, 13]]],
    ["因信息公开被申请行政复议10件，其中维持8件、纠正5件。", [[10, 13]]],
    ["因信息公开被提起行政诉讼10件，其中维持8件、尚未审结5件。", [[10, 13]]],
    // One item is no list.
    ["答复政府信息公开申请10件，其中予以公开13件。", []],
    // Rows stand under their group.
    ["答复政府信息公开申请10件，其中不予公开8件（过程性信息5件、第三方合法权益3件）。", []],
    // Overlapping kinds are lists of their own.
    ["收到政府信息公开申请10件，其中网上8件、自然人8件。", []],
    // Named twice: two lists.
    ["答复政府信息公开申请10件，其中予以公开8件，予以公开5件。", []],
    // In doubt, another year, another body.
    ["答复政府信息公开申请约10件，其中予以公开8件、部分公开5件。", []],
    ["答复政府信息公开申请10件，其中予以公开约8件、部分公开5件。", []],
    ["2022年答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", []],
    ["县教育局答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", []],
    // Of another matter.
    ["因信息公开被申请行政复议10件，予以公开8件、部分公开5件。", []],
    ["收到政府信息公开申请10件，信息公开行政复议维持8件、纠正5件。", []],
    ["答复政府信息公开申请10件，占50%，其中予以公开8件，占80%，部分公开5件。", [[10, 13]]],
    ["行政许可10件，依申请公开予以公开8件、部分公开5件。", []],
  ])("%s", (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  test("outcomes also finish what was carried over", () => {
    const text = "收到政府信息公开申请10件，其中予以公开8件、部分公开5件。";
    expect(sums(text, { "carriedOver/total": 3 })).toEqual([]);
    expect(sums(text, { "carriedOver/total": 2 })).toEqual([[10, 13]]);
    // What is answered includes them already.
    expect(sums("答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", { "carriedOver/total": 3 })).toEqual([[10, 13]]);
  });
});

describe("fewer than the total", () => {
  const all = "其中予以公开3件、部分公开1件、不予公开1件、无法提供1件、不予处理1件、其他处理1件。";

  test.each<[string, [number, number][]]>([
    [`答复政府信息公开申请10件，${all}`, [[10, 8]]],
    [`答复政府信息公开申请8件，${all}`, []],
    ["答复政府信息公开申请10件，其中予以公开3件、部分公开1件、不予公开1件、无法提供1件、不予处理1件。", []],
    ["收到政府信息公开申请10件，其中自然人3件、商业企业1件。", []],
  ])("%s", (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe("where the tables speak", () => {
  test("a number they deny is reported as that", () => {
    expect(sums("答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", { "outcome.fullyDisclosed/total": 6 })).toEqual([[8, 6]]);
  });

  test("numbers that all stand in them are left to their own rule", () => {
    const filled = { "outcome.total/total": 10, "outcome.fullyDisclosed/total": 8, "outcome.partlyDisclosed/total": 5 };
    expect(sums("答复政府信息公开申请10件，其中予以公开8件、部分公开5件。", filled)).toEqual([]);
  });
});

describe("shares of what the tables hold", () => {
  const verdicts = (text: string) =>
    narrativeDisagreements(sampleReport("bureau").with({ overview: text })).map(({ words, found }) => `${words} ${found}`);

  test.each([
    "不予公开政府信息公开申请6件，其中过程性信息2件，占33.3%",
    "政府信息公开申请中，过程性信息占2.4%",
    "政府信息公开申请中，过程性信息占33.3%",
    "政府信息公开申请予以公开40件、部分公开9件，占59%",
    "信息公开行政复议7件，维持3件，占42.9%",
    "信息公开行政复议、行政诉讼共12件，其中行政复议7件，占58.3%",
    "收到政府信息公开申请85件，其中网上62件，占72.9%",
    "新收政府信息公开申请85件，占96.6%",
    "自然人申请占80%",
  ])("right: %s", (text) => {
    expect(verdicts(`依申请公开方面，${text}。`)).toEqual([]);
  });

  test.each([
    ["不予公开政府信息公开申请6件，其中过程性信息2件，占35%", "过程性信息2件，占35% 2"],
    ["信息公开行政复议7件，维持3件，占50%", "维持3件，占50% 43"],
    ["自然人申请占95.5%", "自然人申请占95.5% 80"],
    ["政府信息公开申请予以公开占50.5%", "政府信息公开申请予以公开占50.5% 48.2"],
  ])("wrong: %s", (text, expected) => {
    expect(verdicts(`依申请公开方面，${text}。`)).toEqual([expected]);
  });

  test("of nothing there is no share", () => {
    expect(narrativeDisagreements(sampleReport("township").with({ overview: "收到政府信息公开申请0件，其中自然人0件，占50%。" }))).toEqual(
      [],
    );
  });
});
