import { narrativeDisagreements } from "../narrative/disagreements";
import { defineRule } from "./rule";

export const narrativeDisagrees = defineRule({
  id: "narrative-disagrees",
  severity: "warning",
  title: { "zh-CN": "正文里的数字与表格一致", en: "Numbers in the text agree with the tables" },
  basis: "国办公开办函〔2021〕30号：总体情况与各表同为年度报告的内容",
  section: "whole",
  *check(report) {
    for (const { section, cells, ...data } of narrativeDisagreements(report)) {
      yield { at: section, related: cells, message: "narrativeDisagrees", data: { section, cells, ...data } };
    }
  },
});
