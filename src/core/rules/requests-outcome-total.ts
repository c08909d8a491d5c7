import { defineRule, totalsThatDiffer } from "./rule";

export const requestsOutcomeTotal = defineRule({
  id: "requests-outcome-total",
  severity: "error",
  title: { "zh-CN": "表三（七）总计等于它上面各项办理结果之和", en: "(7) total of table 3 is the sum of the outcomes above it" },
  basis: "表三「（七）总计」行",
  section: "requests",
  check: (report) => totalsThatDiffer(report, "requests-outcome-total"),
});
