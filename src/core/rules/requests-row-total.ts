import { defineRule, totalsThatDiffer } from "./rule";

export const requestsRowTotal = defineRule({
  id: "requests-row-total",
  severity: "error",
  title: { "zh-CN": "表三每行总计等于六类申请人之和", en: "Each row total of table 3 is the sum of its six applicant columns" },
  basis: "表三「总计」列",
  section: "requests",
  check: (report) => totalsThatDiffer(report, "requests-row-total"),
});
