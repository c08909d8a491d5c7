import { notACount } from "../../src/core/rules/not-a-count";
import { checkRule } from "./check-rule";

const cell = "requests/newlyReceived/naturalPerson";
const found = (typed: string | number, problem: string) => ({ report: "huaian-2024", with: { [cell]: typed }, findings: [{ at: cell, data: { at: cell, typed: String(typed), problem } }] }) as const;

checkRule(notACount, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "blanks and dashes have a rule of their own": { report: "huaian-2024", with: { [cell]: null, "requests/newlyReceived/total": "—" } },
    "readable though not clean": { report: "huaian-2024", with: { [cell]: "3,001件" } },
    "a whole number written as 12.0": { report: "huaian-2024", with: { [cell]: "3001.0" } },
    "the fee has a rule of its own": { report: "huaian-2024", with: { "proactiveDisclosure/administrativeFees/feesCollected": "很多" } },
    "增/减 of the 2019 form may be negative": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/administrativeLicences/change": "减4", "proactiveDisclosure/administrativePenalties/change": -2 },
    },
  },
  invalid: {
    text: found("12abc", "text"),
    "a Chinese numeral": found("十二", "text"),
    "a fraction": found(3001.5, "fraction"),
    "a negative number": found(-3, "negative"),
    "an error value": found("#REF!", "error-value"),
    "a number too large to be exact": found("99999999999999999999", "too-large"),
    "every such cell, in form order": {
      report: "huaian-2024",
      with: { "reviewAndLitigation/reconsideration/upheld": "？", "proactiveDisclosure/governmentRules/issuedThisYear": -1 },
      findings: [{ at: "proactiveDisclosure/governmentRules/issuedThisYear" }, { at: "reviewAndLitigation/reconsideration/upheld" }],
    },
    "a fraction in a 增/减 cell": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/administrativeLicences/change": 1.5 },
      findings: [{ at: "proactiveDisclosure/administrativeLicences/change", data: { problem: "fraction", kind: "change" } }],
    },
  },
});
