import { sectionMissing } from "../../src/core/rules/section-missing";
import { checkRule } from "./check-rule";

checkRule(sectionMissing, {
  valid: {
    "a report file may hold a part on purpose": { report: "huaian-2024" },
    "a document with everything": { report: "dongfeng-2021", printed: { headings: ["一、总体情况"] } },
  },
  invalid: {
    "a table and a section": {
      report: "dongfeng-2021",
      printed: { missing: ["reviewAndLitigation", "otherMatters"] },
      findings: [
        { at: "reviewAndLitigation", related: [], message: "tableMissing", data: { section: "reviewAndLitigation" } },
        { at: "otherMatters", related: [], message: "textMissing", data: { section: "otherMatters" } },
      ],
    },
  },
});
