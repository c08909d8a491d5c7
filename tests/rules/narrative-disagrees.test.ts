import { narrativeDisagrees } from "../../src/core/rules/narrative-disagrees";
import { checkRule } from "./check-rule";

const text = (overview: string) => ({ report: "huaian-2024", with: { overview } });

/** The reader of the prose has its own tests; these are about what becomes of its verdicts. */
checkRule(narrativeDisagrees, {
  valid: {
    "a published text without numbers of the tables": { report: "dongfeng-2021" },
    "numbers that agree": text("2024年，全市各级行政机关新收政府信息公开申请3119件，结转下年度继续办理103件。"),
    "last year's number": text("2023年全市新收政府信息公开申请2800件。"),
  },
  invalid: {
    "a count that the table denies, at the section, with its cells": {
      ...text("2024年，全市各级行政机关新收政府信息公开申请3191件。"),
      findings: [{ at: "overview", related: ["requests/newlyReceived/total"], message: "narrativeDisagrees", data: { stated: 3191, found: 3119, difference: 72, unit: "count" } }],
    },
  },
});
