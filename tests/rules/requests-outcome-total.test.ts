import { formOf } from "../../src/core/form/form";
import { requestsOutcomeTotal } from "../../src/core/rules/requests-outcome-total";
import { checkRule } from "./check-rule";

const outcomes = formOf("2021").identities.find(({ at }) => at === "requests/outcome.total/other")?.left ?? [];

checkRule(requestsOutcomeTotal, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "（六） printed as one line": { report: "hongze-2023" },
    "a good report of the 2019 form": { report: "zeros-2019" },
  },
  invalid: {
    "a total one too low, at the total, with its 21 outcomes": {
      report: "huaian-2024",
      with: { "requests/outcome.total/other": 3 },
      findings: [{ at: "requests/outcome.total/other", related: outcomes, data: { stated: 3, computed: 4, difference: -1, parts: 21 } }],
    },
    "an outcome typed into the neighbouring column breaks both columns": {
      report: "huaian-2024",
      with: { "requests/outcome.fullyDisclosed/legalServiceAgency": 0, "requests/outcome.fullyDisclosed/publicWelfareOrganisation": 50 },
      findings: [{ at: "requests/outcome.total/publicWelfareOrganisation" }, { at: "requests/outcome.total/legalServiceAgency" }],
    },
    "the 2019 form has 19 outcomes": {
      report: "zeros-2019",
      with: { "requests/outcome.otherHandling/naturalPerson": 1 },
      findings: [{ at: "requests/outcome.total/naturalPerson", data: { stated: 0, computed: 1, parts: 19 } }],
    },
  },
});
