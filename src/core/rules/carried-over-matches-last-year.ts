import { carriedForwardOf } from "../form/cell-id";
import { cellsOfRow } from "../form/row-cells";
import { signIn } from "../report/broken-identities";
import { defineRule } from "./rule";

export const carriedOverMatchesLastYear = defineRule({
  id: "carried-over-matches-last-year",
  severity: "error",
  title: {
    "zh-CN": "表三每列的上年结转等于去年报告的结转下年度",
    en: "Carried over in table 3 is what last year's report carried forward, column by column",
  },
  basis: "表三第二项「上年结转」与上一年度报告第四项「结转下年度继续办理」",
  section: "requests",

  *check(report, { previous }) {
    if (!previous?.hasTable("requests") || !report.hasTable("requests")) return;

    for (const at of cellsOfRow(report.form, "requests", "carriedOver")) {
      const [stated, lastYear] = [report.amount(at), previous.amount(carriedForwardOf(at))];
      if (stated !== lastYear)
        yield { at, message: "carriedOverMismatch", data: { at, stated, lastYear, difference: stated - lastYear, ...signIn(report, at) } };
    }
  },
});
