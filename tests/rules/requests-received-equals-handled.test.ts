import { requestsReceivedEqualsHandled } from "../../src/core/rules/requests-received-equals-handled";
import { checkRule } from "./check-rule";

const others = (count: number) =>
  Object.fromEntries(
    ["commercialEnterprise", "researchInstitution", "publicWelfareOrganisation", "legalServiceAgency", "other"].map((column) => [
      `requests/carriedOver/${column}`,
      count,
    ]),
  );

checkRule(requestsReceivedEqualsHandled, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "a good report of the 2019 form": { report: "zeros-2019" },
    "blank 结转 cells count as 0": { report: "shuyang-drc-2023", with: { "requests/carriedForward/*": null } },
    "a form in which only last year's 结转 was carried in": {
      report: "zeros-2021",
      with: { "requests/*": null, "requests/carriedOver/naturalPerson": 103, "requests/carriedOver/total": 103, ...others(0) },
      previous: { report: "huaian-2024" },
    },
  },
  invalid: {
    "the same form once a single 0 was typed": {
      report: "zeros-2021",
      with: {
        "requests/*": null,
        "requests/carriedOver/naturalPerson": 103,
        "requests/carriedOver/total": 103,
        ...others(0),
        "requests/newlyReceived/naturalPerson": 0,
      },
      previous: { report: "huaian-2024" },
      findings: [{ at: "requests/carriedForward/naturalPerson" }, { at: "requests/carriedForward/total" }],
    },
    "nothing but 结转 that last year's report does not have": {
      report: "zeros-2021",
      with: { "requests/*": null, "requests/carriedOver/naturalPerson": 104, "requests/carriedOver/total": 104, ...others(0) },
      previous: { report: "huaian-2024" },
      findings: [{ at: "requests/carriedForward/naturalPerson" }, { at: "requests/carriedForward/total" }],
    },
    "nothing but 结转 without last year's report": {
      report: "zeros-2021",
      with: { "requests/*": null, "requests/carriedOver/naturalPerson": 103, "requests/carriedOver/total": 103 },
      findings: [{ at: "requests/carriedForward/naturalPerson" }, { at: "requests/carriedForward/total" }],
    },
    "transposed digits in 新收, at 结转下年度 of the column": {
      report: "huaian-2024",
      with: { "requests/newlyReceived/naturalPerson": 3010 },
      findings: [
        {
          at: "requests/carriedForward/naturalPerson",
          related: ["requests/newlyReceived/naturalPerson", "requests/carriedOver/naturalPerson", "requests/outcome.total/naturalPerson"],
          message: "balanceMismatch",
          data: { received: 3010, carriedOver: 34, handled: 2932, carriedForward: 103, difference: 9 },
        },
      ],
    },
    "a blank 结转下年度 where some are left": {
      report: "huaian-2024",
      with: { "requests/carriedForward/naturalPerson": null },
      findings: [{ at: "requests/carriedForward/naturalPerson", data: { carriedForward: 0, difference: 103 } }],
    },
    "the total column is a column like the others": {
      report: "huaian-2024",
      with: { "requests/carriedForward/total": 104 },
      findings: [{ at: "requests/carriedForward/total", data: { difference: -1 } }],
    },
  },
});
