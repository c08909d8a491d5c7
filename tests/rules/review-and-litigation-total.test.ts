import { reviewAndLitigationTotal } from "../../src/core/rules/review-and-litigation-total";
import { checkRule } from "./check-rule";

const block = (key: string, results = ["upheld", "corrected", "otherResult", "pending"]) =>
  results.map((result) => `reviewAndLitigation/${key}/${result}` as const);

checkRule(reviewAndLitigationTotal, {
  valid: { "a good report": { report: "huaian-2024" }, "a good report of the 2019 form": { report: "zeros-2019" } },
  invalid: {
    "totals left at 0 while the results are not (a published report)": {
      report: "hongze-2023",
      findings: [
        {
          at: "reviewAndLitigation/reconsideration/total",
          related: block("reconsideration"),
          data: { stated: 0, computed: 11, difference: -11, parts: 4 },
        },
        {
          at: "reviewAndLitigation/litigation.afterReconsideration/total",
          related: block("litigation.afterReconsideration"),
          data: { stated: 0, computed: 5 },
        },
      ],
    },
    "one result off in the middle block": {
      report: "huaian-2024",
      with: { "reviewAndLitigation/litigation.direct/pending": 2 },
      findings: [{ at: "reviewAndLitigation/litigation.direct/total", data: { stated: 26, computed: 27 } }],
    },
  },
});
