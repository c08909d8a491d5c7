import { narrativeOldForm } from "../../src/core/rules/narrative-old-form";
import { checkRule } from "./check-rule";

const saying = (preamble: string) => ({ report: "huaian-2024", with: { preamble } });

checkRule(narrativeOldForm, {
  valid: {
    "today's six": saying(
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。",
    ),
    "fees as a fact": saying("本年度没有政府信息公开收费及减免情况。"),
    "in another section": { report: "huaian-2024", with: { otherMatters: "报告包括收费及减免情况等部分。" } },
  },
  invalid: {
    "fees and their waiver": {
      ...saying("本报告包括概述、主动公开情况、依申请公开情况、政府信息公开收费及减免情况、复议诉讼情况、存在的问题及改进情况等部分。"),
      findings: [{ at: "preamble", related: [], message: "oldForm", data: { words: "政府信息公开收费及减免情况" } }],
    },
    complaints: {
      ...saying("全文由概述、主动公开、依申请公开、因政府信息公开申请行政复议、提起行政诉讼和申诉的情况等部分组成。"),
      findings: [{ at: "preamble" }],
    },
    "an appendix": {
      report: "huaian-2024",
      with: { overview: "本年度报告由概述、主动公开政府信息的情况、存在的主要问题和改进措施、附表等六个部分组成，并附相关说明和附表。" },
      findings: [{ at: "overview" }],
    },
    "fees, otherwise put": {
      ...saying("年报内容分为八个部分：概况，主动公开，依申请公开，收费和减免情况，其他。"),
      findings: [{ at: "preamble", data: { words: "收费和减免情况" } }],
    },
  },
});
