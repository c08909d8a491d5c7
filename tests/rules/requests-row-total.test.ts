import { requestsRowTotal } from "../../src/core/rules/requests-row-total";
import { checkRule } from "./check-rule";

const newlyReceived = "requests/newlyReceived";

checkRule(requestsRowTotal, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "a row whose blanks count as 0": { report: "shuyang-drc-2023" },
    "a good report of the 2019 form": { report: "zeros-2019" },
    "a part and the total moved together": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/other`]: 5, [`${newlyReceived}/total`]: 3120 },
    },
  },
  invalid: {
    "a total one too high, at the total": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/total`]: 3120 },
      findings: [
        {
          at: "requests/newlyReceived/total",
          related: [
            "requests/newlyReceived/naturalPerson",
            "requests/newlyReceived/commercialEnterprise",
            "requests/newlyReceived/researchInstitution",
            "requests/newlyReceived/publicWelfareOrganisation",
            "requests/newlyReceived/legalServiceAgency",
            "requests/newlyReceived/other",
          ],
          message: "totalMismatch",
          data: { stated: 3120, computed: 3119, difference: 1, parts: 6 },
        },
      ],
    },
    "a part that changed alone, at the total": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/naturalPerson`]: 3010 },
      findings: [{ at: "requests/newlyReceived/total", data: { stated: 3119, computed: 3128, difference: -9 } }],
    },
    "a blank total counts as 0": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/total`]: null },
      findings: [{ at: "requests/newlyReceived/total", data: { stated: 0, computed: 3119 } }],
    },
    "text and a fraction count as 0": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/total`]: "很多", "requests/carriedOver/total": 34.5 },
      findings: [
        { at: "requests/newlyReceived/total", data: { stated: 0 } },
        { at: "requests/carriedOver/total", data: { stated: 0 } },
      ],
    },
    "a negative number counts as itself": {
      report: "zeros-2021",
      with: { [`${newlyReceived}/naturalPerson`]: -3 },
      findings: [{ at: "requests/newlyReceived/total", data: { stated: 0, computed: -3, difference: 3 } }],
    },
    "two errors that cancel each other down the column are two findings": {
      report: "huaian-2024",
      with: { "requests/newlyReceived/total": 3118, "requests/carriedOver/total": 35 },
      findings: [{ at: "requests/newlyReceived/total" }, { at: "requests/carriedOver/total" }],
    },
    "a row of the 2019 form": {
      report: "zeros-2019",
      with: { "requests/outcome.otherHandling/total": 2 },
      findings: [{ at: "requests/outcome.otherHandling/total", data: { difference: 2 } }],
    },
    "a number with a separator counts as the number": {
      report: "huaian-2024",
      with: { [`${newlyReceived}/total`]: "3,118" },
      findings: [{ at: "requests/newlyReceived/total", data: { stated: 3118 } }],
    },
  },
});
