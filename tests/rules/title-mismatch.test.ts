import { titleMismatch } from "../../src/core/rules/title-mismatch";
import { checkRule } from "./check-rule";

const printed = (title: string, agency: string | null = "淮安市洪泽区人民政府", year: number | null = 2023) => ({
  report: "hongze-2023",
  printed: { title, cover: { agency, year } },
});

checkRule(titleMismatch, {
  valid: {
    "no title": { report: "hongze-2023" },
    "the same body and year": printed("淮安市洪泽区人民政府2023年政府信息公开工作年度报告"),
    "a shorter name": printed("洪泽区政府2023年度政府信息公开工作年度报告"),
    "the year alone": printed("2023年政府信息公开工作年度报告"),
    "spaces and full-width digits": printed("淮安市 洪泽区人民政府 ２０２３年政府信息公开工作年度报告"),
    "a cover that says nothing": printed("淮安市洪泽区人民政府2022年政府信息公开工作年度报告", null, null),
    "words that are no title": printed("政府信息公开"),
    "without a cover, the report's own": { report: "hongze-2023", printed: { title: "洪泽区人民政府2023年政府信息公开工作年度报告" } },
  },
  invalid: {
    "last year's title": {
      ...printed("淮安市洪泽区人民政府2022年政府信息公开工作年度报告"),
      findings: [{ at: null, related: [], message: "titleYearDiffers", data: { printed: 2022, cover: 2023 } }],
    },
    "another body": {
      ...printed("淮安市淮阴区人民政府2023年政府信息公开工作年度报告"),
      findings: [{ at: null, message: "titleBodyDiffers", data: { printed: "淮安市淮阴区人民政府", cover: "淮安市洪泽区人民政府" } }],
    },
    "a second title": {
      report: "hongze-2023",
      printed: {
        title: "淮安市洪泽区人民政府2023年政府信息公开工作年度报告",
        otherTitle: "淮安市洪泽区人民政府2022年政府信息公开工作年度报告",
      },
      findings: [{ at: null, message: "titlesDiffer" }],
    },
    both: {
      ...printed("淮安市淮阴区人民政府2022年政府信息公开工作年度报告"),
      findings: [
        { at: null, message: "titleYearDiffers" },
        { at: null, message: "titleBodyDiffers" },
      ],
    },
    "without a cover, the report's own year": {
      report: "hongze-2023",
      printed: { title: "洪泽区人民政府2021年政府信息公开工作年度报告" },
      findings: [{ at: null, data: { printed: 2021, cover: 2023 } }],
    },
  },
});
