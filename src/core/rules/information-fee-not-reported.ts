import type { Report } from "../report/report";
import { withoutHint } from "./narrative-placeholder";
import { defineRule } from "./rule";
import { withoutHeadings } from "../prose/headings";
import { saysNothing } from "../prose/words-in";

/** Decided by 国办函〔2020〕109号, charged from 2021 on. */
const firstYear = 2021;

/** 「信息处理费」 and how clerks paraphrase it. */
const mentions: readonly RegExp[] = [
  /处理费/,
  /(?:收取|产生|发生|涉及|缴纳|减免|免除|免收)[^。；;\n]{0,16}费/,
  /(?:申请|信息公开)[^。；;\n]{0,10}(?:收费|费用)/,
  /(?:收费|费用)[^。；;\n]{0,6}(?:情况|为0|为零|0元)/,
  /(?:未|没有|无|不)[^。；;\n]{0,8}收费/,
];
/** Other money, with a table of its own. */
const otherFees = /行政事业性收费(?:项目|金额|标准)?/g;

export const informationFeeNotReported = defineRule({
  id: "information-fee-not-reported",
  severity: "warning",
  title: { "zh-CN": "第六部分写明信息处理费的收取情况", en: "Section 6 says whether an information handling fee was charged" },
  basis: "国办函〔2020〕109号；表样第六部分：收取信息处理费情况在此处报告",
  section: "otherMatters",

  *check(report) {
    const text = report.narrative.otherMatters;
    // An empty section is one fact, and a finding of its own that names the fee.
    if (text === undefined || saysNothing(withoutHeadings(text)) || !wantsInformationFee(report)) return;

    const said = withoutHint(report.form, "otherMatters", text).replace(otherFees, "");
    if (!mentions.some((fee) => fee.test(said))) yield { at: "otherMatters", message: "informationFeeNotReported", data: {} };
  },
});

export const wantsInformationFee = ({ form, year }: Report): boolean => (year === null ? form.edition === "2021" : year >= firstYear);
