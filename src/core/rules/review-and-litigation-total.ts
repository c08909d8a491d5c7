import { defineRule, totalsThatDiffer } from "./rule";

export const reviewAndLitigationTotal = defineRule({
  id: "review-and-litigation-total",
  severity: "error",
  title: { "zh-CN": "表四每一组的总计等于四种结果之和", en: "Each total of table 4 is the sum of the four results before it" },
  basis: "表四「总计」列",
  section: "reviewAndLitigation",
  check: (report) => totalsThatDiffer(report, "review-and-litigation-total"),
});
