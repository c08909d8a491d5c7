import { expect, test } from "vitest";

import { narrativeContradictsItself } from "../../src/core/rules/narrative-contradicts-itself";
import { exampleNames } from "../examples";
import { diceFrom, richReport, samplesOf } from "../narrative/wording-table";
import { checkRule, findingsIn, findingsOfRule } from "./check-rule";

const saying = (overview: string, more: Readonly<Record<string, string | number>> = {}) => ({
  report: "zeros-2021",
  with: { "requests/*": null, overview, ...more },
});

checkRule(narrativeContradictsItself, {
  valid: {
    "items that add up": saying("全年公开政府信息363条，其中网站200条、微信120条、公开栏43条。"),
    "a fee that was not charged": saying("", { otherMatters: "本年度未收取信息处理费。" }),
    "the one number that the tables contradict is said by their rule": {
      report: "huaian-2024",
      with: { overview: "2024年收到政府信息公开申请3911件，上年结转34件，办结3050件，结转下年度103件。" },
    },
  },
  invalid: {
    "a sentence that agrees neither with the tables nor with itself": {
      report: "dongfeng-2021",
      with: { overview: "2021年新收政府信息公开申请78件，上年结转3件，答复75件，结转下年度3件。" },
      findings: [
        { at: "overview", message: "requestsDoNotBalance", data: { received: 78, carriedOver: 3, answered: 75, carriedForward: 3 } },
      ],
    },
    "items that add up to less": {
      ...saying("全年公开政府信息共计363条，其中网站公开200条、微信公众号发布120条、公开栏公示40条。"),
      findings: [
        { at: "overview", message: "partsDoNotAddUp", data: { words: "全年公开政府信息共计363条", stated: 363, sum: 360, items: 3 } },
      ],
    },
    "a part larger than its whole": {
      ...saying("全年主动公开政府信息2808条，其中网站1500条、微博12984条。"),
      findings: [{ at: "overview", message: "partExceedsWhole", data: { whole: 2808, value: 12984, part: "微博12984条" } }],
    },
    "requests that come in and do not go out": {
      ...saying("2023年新收政府信息公开申请78件，上年结转3件，答复75件，结转下年度继续办理3件。"),
      findings: [
        { at: "overview", message: "requestsDoNotBalance", data: { received: 78, carriedOver: 3, answered: 75, carriedForward: 3 } },
      ],
    },
    "a fee charged and not charged": {
      ...saying("本年度收取信息处理费300元。", { otherMatters: "本年度未收取信息处理费。" }),
      findings: [{ at: "overview", message: "feeSaidBothWays", data: { otherSection: "otherMatters", other: "本年度未收取信息处理费" } }],
    },
    "a rate that so few cannot give": {
      report: "shuyang-drc-2023",
      with: { overview: "2023年收到政府信息公开申请26件，按时办结率98%。" },
      findings: [
        { at: "overview", message: "rateImpossible", data: { words: "按时办结率98%", stated: 98, whole: 26, below: 96, above: 100 } },
      ],
    },
    "a rate with places": {
      report: "shuyang-drc-2023",
      with: { overview: "我局收到政府信息公开申请26件，答复率为99.5%，较上年提高2个百分点。" },
      findings: [{ at: "overview", message: "rateImpossible", data: { stated: 99.5, below: 96.2, above: 100 } }],
    },
    "beside a table": {
      ...saying("", { requests: "共收到81件（网络50件、信函20件、当面10件）。" }),
      findings: [{ at: "requests", message: "partsDoNotAddUp", data: { sum: 80 } }],
    },
  },
});

/** Behind a count of requests: whose rate it is, or what else it is, stands in its own clause or in the one before. */
const ratesOfOtherThings = [
  ..."领导信箱回复率98% 书记信箱办结率98% 政民互动回复率98% 网络问政办结率98% 财政预决算公开率99% 政策文件公开率98% 村务公开率98%".split(
    " ",
  ),
  ..."民生实事办结率98% 一网通办按时办结率98% 不动产登记按时办结率98% 政府信息公开率达98%".split(" "),
  ..."全县按时办结率98% 各乡镇按时答复率98% 力争按时办结率达98% 答复率98%以内 全年答复率98%-100%".split(" "),
  // Siblings
  ..."市长热线答复率99% 人大代表建议办理率98% 复议案件办结率98% 公积金业务办结率98% 网上办件及时办结率99% 重点项目办结率98%".split(" "),
  ..."各部门按时答复率98% 全区办结率98% 下属单位回复率98% 确保按时答复率达到98% 目标按时办结率98% 要求答复率为98%".split(" "),
  ..."按时办结率98%多 按时办结率98%以下 按时办结率98%的目标已实现 按时答复率98%~99% 答复率98%至100% 答复率98%上下".split(" "),
  ..."推进热线办理，按时办结率98% 优化营商环境，办结率98% 网上受理事项320项，办结率98% 开展“局长接待日”活动，回复率98%".split(" "),
];

/** The words before a rate that leave no doubt. */
test.each([
  "按时办结率98%",
  "均已按时答复，按时答复率98%",
  "其中政府信息公开申请按时办结率98%",
  "全年按期答复率达98%",
  "我局依申请公开办结率为98%",
  "答复率98%、按时办结率98.0%",
  "答复率100%，按时办结率98%",
])("a rate of the requests: %s", (rate) => {
  const found = findingsOfRule(narrativeContradictsItself, {
    report: "shuyang-drc-2023",
    with: { overview: `收到政府信息公开申请26件，${rate}。` },
  });
  expect(found[0]).toMatchObject({ message: "rateImpossible", data: { stated: 98, whole: 26 } });
});

/** The report counts 26 requests. */
test.each([
  "收到政府信息公开申请26件，按时办结率100%。",
  "收到政府信息公开申请26件，按时办结率96%，答复率96.1%，公开率96.2%。",
  "收到政府信息公开申请26件，按时办结率98%以上。",
  "收到政府信息公开申请26件，按时办结率近98%。",
  "收到政府信息公开申请26件，热线工单办结率98%。",
  "收到政府信息公开申请26件，办理建议提案60件，办结率98%。",
  "收到政府信息公开申请26件，三年共51件，办结率98%。",
  "收到政府信息公开申请26件，公开信息1200条，公开率98%。",
  "收到政府信息公开申请26件。按时办结率98%。",
  "按时办结率98%。收到政府信息公开申请26件。",
  "收到政府信息公开申请27件，按时办结率98%。",
  "县教育局收到政府信息公开申请26件，按时办结率98%。",
  ...ratesOfOtherThings.map((rate) => `收到政府信息公开申请26件，${rate}。`),
])("a rate that may be right, or of something else: %s", (overview) => {
  const found = findingsOfRule(narrativeContradictsItself, { report: "shuyang-drc-2023", with: { overview } });
  expect(found).toEqual([]);
});

const messagesIn = (overview: string, more = {}): string[] =>
  findingsOfRule(narrativeContradictsItself, saying(overview, more)).map(({ message }) => message);

/** Each with numbers that agree, then with one that does not. */
const pairs: readonly (readonly [consistent: string, broken: string, message: string])[] = [
  ["印发简报300期，包括动态150期、经验100期、通报50期。", "印发简报300期，包括动态150期、经验100期、通报45期。", "partsDoNotAddUp"],
  ["发布信息363条：动态类200条，公告类120条，其他类43条。", "发布信息363条：动态类200条，公告类120条，其他类40条。", "partsDoNotAddUp"],
  ["发布363条，其中：政策类120条；动态类200条；其他43条。", "发布363条，其中：政策类120条；动态类200条；其他40条。", "partsDoNotAddUp"],
  [
    "全年公开信息363条。其中，文件120条、动态200条、公告43条。",
    "全年公开信息363条。其中，文件120条、动态200条、公告40条。",
    "partsDoNotAddUp",
  ],
  [
    "各县区收到3600件（甲县500、乙县600、丙区700、丁区800、戊区1000）。",
    "各县区收到3607件（甲县500、乙县600、丙区700、丁区800、戊区1000）。",
    "partsDoNotAddUp",
  ],
  [
    "一季度90条、二季度100条、三季度80条、四季度93条，合计363条。",
    "一季度90条、二季度100条、三季度80条、四季度90条，合计363条。",
    "partsDoNotAddUp",
  ],
  [
    "通过网站发布200条，通过微信发布120条，通过微博发布43条，共计发布363条。",
    "通过网站发布200条，通过微信发布120条，通过微博发布34条，共计发布363条。",
    "partsDoNotAddUp",
  ],
  ["发布1200条，其中政府网站800条、政务新媒体400条。", "发布1200条，其中政府网站800条、政务新媒体395条。", "partsDoNotAddUp"],
  [
    "收到政府信息公开申请81件，其中网上申请50件、信函申请21件、当面申请10件。",
    "收到政府信息公开申请81件，其中网上申请50件、信函申请20件、当面申请10件。",
    "partsDoNotAddUp",
  ],
  [
    "公开信息363条，较上年增加40条，其中文件120条（占33%），动态200条（占55%），公告43条。",
    "公开信息363条，较上年增加40条，其中文件120条（占33%），动态200条（占55%），公告40条。",
    "partsDoNotAddUp",
  ],
  [
    "发布信息 1,363 条，其中网站 1,000 条、微信 320 条、公开栏 43 条。",
    "发布信息 1,363 条，其中网站 1,000 条、微信 320 条、公开栏 34 条。",
    "partsDoNotAddUp",
  ],
  [
    "公开信息三百条，其中文件一百条、动态一百五十条、公告五十条。",
    "公开信息三百条，其中文件一百条、动态一百五十条、公告四十五条。",
    "partsDoNotAddUp",
  ],
  ["召开发布会12次，其中局主要负责人出席5次。", "召开发布会12次，其中局主要负责人出席15次。", "partExceedsWhole"],
  ["发布解读27篇，其中图解9篇。", "发布解读7篇，其中图解9篇。", "partExceedsWhole"],
  ["办理建议提案60件（其中建议16件）。", "办理建议提案6件（其中建议16件）。", "partExceedsWhole"],
  ["新收申请78件，上年结转3件，已办结75件，结转下年6件。", "新收申请78件，上年结转3件，已办结75件，结转下年3件。", "requestsDoNotBalance"],
];

test.each(pairs)("%s | %s", (consistent, broken, message) => {
  expect(messagesIn(consistent)).toEqual([]);
  expect(messagesIn(broken)).toEqual([message]);
});

test.each([
  // Examples, and what is left out.
  "全年公开信息363条，其中政策文件120条、工作动态200条、公告40条等。",
  "全年公开信息363条，主要包括政策文件120条、工作动态200条、公告40条。",
  "全年公开信息363条，其中如政策文件120条、工作动态200条、公告40条。",
  "全年公开信息1000条，其中政策文件120条、工作动态200条、公告40条。",
  // One thing on several sites.
  "发布信息300条，其中网站290条、微信20条、微博10条。",
  "发布信息300条，其中网站300条、微信150条。",
  // Units, years and numbers that grow beyond the year.
  "召开会议12次，其中印发材料15份。",
  "全年制发文件12件，其中收到意见15条。",
  "全年公开信息12条，其中2021年以来累计公开40条。",
  "发布视频12条，其中单条播放量40条次。",
  "开展培训12次，其中每次参加15人次。",
  "全年办理约20件，其中网上22件。",
  // The tables' own lines have rules of their own.
  "收到申请36件，其中予以公开20件、部分公开5件、不予公开10件。",
  "收到申请36件，其中自然人30件、商业企业5件。",
  // Another whole, or another list.
  "办理申请88件（上年结转3件，本年新收85件），其中网上62件、来信20件、来访3件。",
  "申请主要集中在征地补偿（35件）、不动产登记（28件）、规划许可（12件）等方面，合计85件。",
  "收到征地补偿、规划许可、产权登记等申请35件、28件、12件，合计85件。",
  "公开信息5000条，政策解读20条，其中网站公开3000条。",
  "行政许可60件，其中涉企许可34件；行政处罚72件，其中警告1件。",
  "公开信息100条，其中文件60条、动态30条，其中转载20条，公告8条。",
  "公开信息363条，其中文件120条、动态200条、公告43条，图解30条。",
  "收到申请78件（含上年结转3件），办结75件，结转下年3件。",
  "收到申请78件，上年结转3件，办结75件，结转下年3件。",
])("is silent: %s", (text) => {
  expect(messagesIn(text)).toEqual([]);
});

test.each([
  ["本年度收取信息处理费0元。", "本年度未收取信息处理费。"],
  ["2023年对1件申请收取信息处理费300元，其余申请未收费。", "其他申请没有收取信息处理费。"],
  ["2022年收取信息处理费300元。", "2023年未收取信息处理费。"],
  ["全县共收取信息处理费300元。", "县政府办公室未收取信息处理费。"],
  ["信息处理费标准为每件10元。", "未收取信息处理费。"],
  ["信息处理费按件收取，超过30件的每件100元。", "未发生信息处理费。"],
])("a fee is no contradiction: %s %s", (overview, otherMatters) => {
  expect(messagesIn(overview, { otherMatters })).toEqual([]);
});

test.each([
  ["依法收取政府信息公开信息处理费1200元。", "没有产生信息处理费。"],
  ["信息处理费共收取0.03万元。", "我局2023年未向申请人收取任何信息处理费用。"],
  ["产生信息处理费 300 元。", "无信息处理费收取情况。"],
])("a fee said both ways: %s %s", (overview, otherMatters) => {
  expect(messagesIn(overview, { otherMatters })).toEqual(["feeSaidBothWays"]);
});

test("true reports of rich prose, true sentences and the examples have none", () => {
  const dice = diceFrom(11);
  const reports = [
    ...Array.from({ length: 150 }, () => richReport(dice)),
    ...samplesOf(1)
      .filter(({ wrong }) => wrong === null)
      .map(({ report }) => report),
  ];
  const alarms = reports.flatMap((report) => findingsIn(report).filter(({ rule }) => rule === "narrative-contradicts-itself"));
  expect(alarms).toEqual([]);
  for (const report of exampleNames) expect(findingsOfRule(narrativeContradictsItself, { report })).toEqual([]);
});
