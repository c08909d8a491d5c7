import { describe, expect, test } from "vitest";

import { chinese, ordinalOf, valueOf, writeOrdinal } from "../../src/core/prose/ordinals";
import { announcementIn } from "../../src/core/rules/parts-announced";
import { sentencesOf } from "../../src/core/prose/sentences";
import { sectionNumbering } from "../../src/core/rules/section-numbering";
import { checkRule } from "./check-rule";

const text = (overview: string) => ({ report: "huaian-2024", with: { overview } });
const item = (overview: string, fault: string, expected: string, found: string) =>
  ({
    ...text(overview),
    findings: [{ at: "overview", related: [], message: "itemNumber", data: { section: "overview", fault, expected, found } }],
  }) as const;
const headings = (...printed: string[]) => ({ report: "huaian-2024", printed: { headings: printed } });
const official = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];
const parts = official.map((heading) => heading.slice(2)).join("、");

checkRule(sectionNumbering, {
  valid: {
    "a published text, whose 一是 begins again after a lead-in": { report: "dongfeng-2021" },
    "the official headings": headings(...official),
    "headings without numbers": headings("总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"),
    "lists inside lists": text(
      "（一）主动公开。\n1.公开文件。\n2.公开会议。\n（二）依申请公开。\n1.受理。\n2.答复。\n（1）书面。\n（2）口头。\n3.归档。\n（三）平台建设。",
    ),
    "一是 inside an item of another 一是": text("一是加强领导，一是专人负责，二是定期培训；二是规范流程。"),
    "一是 begun again in the next paragraph": text(
      "主要问题：一是内容不全，二是更新不快，三是解读不多。\n改进措施：一是补齐内容，二是加快更新。",
    ),
    "一是 without a lead-in, once a paragraph": text("一是内容不全。\n二是更新不快。\n三是解读不多。"),
    "numbers begun again after a lead-in": text(
      "主要问题：\n（一）内容不全。\n（二）更新不快。\n改进措施：\n（一）补齐内容。\n（二）加快更新。",
    ),
    "numbers begun again after a plain paragraph": text("1.内容不全。\n2.更新不快。\n针对以上问题，我们将采取以下措施。\n1.补齐内容。"),
    "words that only look like numbers": text("十二是全年培训次数，统一是原则，唯一是标准。\n一是公开，二是解读。"),
    "a list whose first number is missing": text("二是更新不快，三是解读不多。"),
    "the section's own heading in its text": text("一、总体情况\n（一）主动公开。\n（二）依申请公开。"),
    "一是 begun again inside an item after a lead-in": text("主要措施：一是加强领导，一是专人负责，二是定期培训；二是规范流程。"),
    "headings of sections in the text": text("一、总体情况\n（一）主动公开。\n三、收到和处理政府信息公开申请情况"),
    "after a lead-in, a list whose first number is missing": text("（一）内容不全。\n（二）更新不快。\n改进措施\n（二）加快更新。"),
    "after a long lead-in": text(
      "（一）内容不全。\n（二）更新不快。\n针对上述存在的各方面突出问题和薄弱环节，我局将采取以下措施： \n（二）加快更新。",
    ),
    "after a lead-in of twenty characters": text(`（一）内容不全。\n（二）更新不快。\n${"改".repeat(20)} \n（二）加快更新。`),
    "a decimal at the beginning of a line": text("1.公开文件。\n2.5万人次访问网站。\n2.公开会议。"),
    "six parts announced and listed": text(`本报告由${parts}六部分组成。`),
    "a list that ends in 等": text("本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等六部分组成。"),
    "parts of something else": text("政务公开专区由查阅区、咨询区、自助区三部分组成。"),
    "a list with parts of its own": text("本报告由总体情况、主动公开政府信息情况、收费及减免情况、存在的主要问题及改进情况五部分组成。"),
  },
  invalid: {
    "一是 that skips": item("一是内容不全，三是解读不多。", "skips", "二是", "三是"),
    "一是 that repeats": item("一是内容不全；二是更新不快；二是解读不多。", "repeats", "三是", "二是"),
    "a skip in the second list": item("问题：一是甲，二是乙。\n措施：一是丙，三是丁。", "skips", "二是", "三是"),
    "bracketed numbers that skip": item("（一）主动公开。\n（三）依申请公开。", "skips", "（二）", "（三）"),
    "bracketed numbers that repeat": item("（一）主动公开。\n（二）依申请公开。\n（二）平台建设。", "repeats", "（三）", "（二）"),
    "half-width brackets": item("(一)主动公开。\n(三)依申请公开。", "skips", "（二）", "（三）"),
    "numbers that restart in a row": item("1.公开文件。\n2.公开会议。\n1.公开预算。", "restarts", "3.", "1."),
    "1 and 1 again": item("1.公开文件。\n1.公开会议。", "repeats", "2.", "1."),
    "numbers that go back": item("1.甲。\n2.乙。\n3.丙。\n2.丁。", "repeats", "4.", "2."),
    "a skip below, not above": item("（一）主动公开。\n1.文件。\n3.会议。\n（二）依申请公开。", "skips", "2.", "3."),
    "past ten": item(["九", "十", "十二"].map((number) => `（${number}）事项。`).join("\n"), "skips", "（十一）", "（十二）"),
    "an empty line between is no lead-in": item("1.公开文件。\n\n \n1.公开会议。", "repeats", "2.", "1."),
    "a skip around a list below": item("（一）主动公开。\n1.文件。\n（三）依申请公开。", "skips", "（二）", "（三）"),
    "a skip after a plain sentence": item("1.甲。\n2.乙。\n逐项整改。 \n4.丙。", "skips", "3.", "4."),
    "a skip after a clause": item("1.甲。\n2.乙。\n逐项整改；\n4.丙。", "skips", "3.", "4."),
    "a skip after a long line without a full stop": item(`1.甲。\n2.乙。\n${"改".repeat(21)}\n4.丙。`, "skips", "3.", "4."),
    "a skip after a paragraph with a colon in it": item(
      "1.甲。\n2.乙。\n我局将采取以下措施：逐项整改，逐项销号，逐项问责。\n4.丙。",
      "skips",
      "3.",
      "4.",
    ),
    "a heading that is skipped, at its section": {
      ...headings("一、总体情况", "二、主动公开政府信息情况", "四、收到和处理政府信息公开申请情况"),
      findings: [
        {
          at: "requests",
          message: "headingNumber",
          data: { heading: "四、收到和处理政府信息公开申请情况", fault: "skips", expected: "三、", found: "四、" },
        },
      ],
    },
    "a heading with spaces around it": {
      ...headings("一、总体情况", " 三、收到和处理政府信息公开申请情况 "),
      findings: [{ at: "requests", data: { heading: "三、收到和处理政府信息公开申请情况" } }],
    },
    "a heading that is no section's": {
      ...headings("一、总体情况", "三、附件"),
      findings: [{ at: null, data: { heading: "三、附件", fault: "skips" } }],
    },
    "a heading number used twice": {
      ...headings(...official.slice(0, 4), "四、存在的主要问题及改进情况"),
      findings: [{ at: "problemsAndImprovements", data: { fault: "repeats", expected: "五、" } }],
    },
    "headings that restart": {
      ...headings(...official.slice(0, 4), "一、存在的主要问题及改进情况", "二、其他需要报告的事项"),
      findings: [{ at: "problemsAndImprovements", data: { fault: "restarts", expected: "五、" } }],
    },
    "六部分 followed by five in the list": {
      ...text(`本报告由${parts.replace("、其他需要报告的事项", "")}六部分组成。`),
      findings: [{ at: "overview", message: "partsMiscounted", data: { announced: 6, actual: 5 } }],
    },
    "六部分 followed by five headings": {
      ...headings(...official.slice(0, 5)),
      with: { overview: "本报告由总体情况、主动公开政府信息情况等六个部分组成。" },
      findings: [{ at: "overview", message: "partsMiscounted", data: { announced: 6, actual: 5 } }],
    },
  },
});

describe("numbers in words", () => {
  test.each([
    ["一", 1],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十一", 21],
    ["7", 7],
    ["12", 12],
  ])("%s is %d", (written, value) => {
    expect(valueOf(written)).toBe(value);
    if (!/\d/.test(written)) expect(chinese(value)).toBe(written);
  });

  test.each(["（三）", "三、", "（3）", "3."])("%s is read and written back", (written) => {
    const ordinal = ordinalOf(`${written}事项`);
    expect(ordinal?.value).toBe(3);
    expect(ordinal && writeOrdinal(ordinal)).toBe(written);
  });
});

describe("the number a paragraph begins with", () => {
  test.each([
    ["3)事项", "（1）", 3],
    ["（12）事项", "（1）", 12],
    ["（ 3 ）事项", "（1）", 3],
    ["12.事项", "1.", 12],
    ["3 、事项", "1.", 3],
  ] as const)("%s", (paragraph, style, value) => {
    expect(ordinalOf(paragraph)).toEqual({ style, value });
  });

  test.each(["见（3）事项", "共3、事项", "第3.事项", "3.5万人"])("%s has none", (paragraph) => {
    expect(ordinalOf(paragraph)).toBeUndefined();
  });
});

test("the intro of a report says how many parts it has", () => {
  expect(
    announcementIn(sentencesOf("根据条例，编制本报告。全文包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况三个部分。")),
  ).toEqual({ announced: 3, listed: 3 });
  expect(announcementIn(sentencesOf("一是加强领导。"))).toBeUndefined();
  expect(announcementIn(sentencesOf("本报告由总体情况等三部分组成。"))).toEqual({ announced: 3 });
});

describe("the parts of a report in other words", () => {
  test.each([
    ["本报告由总体情况、主动公开情况、依申请公开情况3部分组成", 3],
    ["本报告由概述、主动公开工作情况、公开申请办理情况 4 个部分组成", 3],
    ["全文包括总体情况、主动公开政府信息情况、行政复议行政诉讼情况、存在问题及改进情况四个部分", 4],
    [
      "全文包括基本情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、被提起行政诉讼情况、存在的不足和整改措施四大部分",
      4,
    ],
    ["年报分为总体概述、行政复议和行政诉讼、存在的主要问题与改进、需要报告的其他事项四部分", 4],
  ])("%s: %i are listed", (text, listed) => {
    expect(announcementIn(sentencesOf(text))?.listed).toBe(listed);
  });
});
