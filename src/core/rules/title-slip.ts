import { meantBy, titleOf } from "../prose/title";
import { defineRule } from "./rule";

export const titleSlip = defineRule({
  id: "title-slip",
  severity: "warning",
  title: { "zh-CN": "标题里的年份和“年度”不重不漏", en: "The title says its year, and 年度, once" },
  basis: "标题格式：〈机关名称〉YYYY年政府信息公开工作年度报告",
  section: "whole",

  *check({ printed: { title } }) {
    if (title === undefined || titleOf(title) === null) return;
    const { text: meant, slips, repeated } = meantBy(title);
    if (slips.length > 0) yield { at: null, message: "titleSlip", data: { title, slips, repeated, meant } };
  },
});
