import { changesThatDisagree } from "../narrative/changes";
import { defineRule } from "./rule";

export const narrativeChangeDisagrees = defineRule({
  id: "narrative-change-disagrees",
  severity: "warning",
  title: { "zh-CN": "正文里比上年的增减与去年的报告一致", en: "Changes the text speaks of agree with last year's report" },
  basis: "各地考核和通报：文字与数据前后矛盾",
  section: "whole",

  *check(report, { previous }) {
    if (!previous) return;
    for (const data of changesThatDisagree(report, previous)) yield { at: data.section, message: "changeDisagrees", data };
  },
});
