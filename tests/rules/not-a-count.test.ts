import { notACount } from "../../src/core/rules/not-a-count";
import { checkRule } from "./check-rule";

const cell = "requests/newlyReceived/naturalPerson";
const found = (typed: string | number, problem: string) =>
  ({
    report: "huaian-2024",
    with: { [cell]: typed },
    findings: [{ at: cell, data: { at: cell, typed: String(typed), problem } }],
  }) as const;

const total = "requests/newlyReceived/total";
/** The row of 3001, 53, 0, 0, 61, 4 with a formula at its end that shows `shown`. */
const underFormula = (typed: string, shown: number | string | null, other: Readonly<Record<string, string>> = {}) =>
  ({ report: "huaian-2024", with: { [cell]: typed, ...other, [total]: shown }, formulas: [total] }) as const;

checkRule(notACount, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "blanks and dashes have a rule of their own": { report: "huaian-2024", with: { [cell]: null, "requests/newlyReceived/total": "—" } },
    "readable though not clean": { report: "huaian-2024", with: { [cell]: "3,001件" } },
    "a whole number written as 12.0": { report: "huaian-2024", with: { [cell]: "3001.0" } },
    "text under a total that was typed": { report: "huaian-2024", with: { [cell]: "3001件", [total]: 118 } },
    "text that the formula took for its number": underFormula("3001", 3119),
    "text under a formula that nobody has calculated": underFormula("3001件", null),
    "text under a formula that shows an error": underFormula("3001件", "#VALUE!"),
    "a 0 left out is no loss": underFormula("3001", 3119, { "requests/newlyReceived/researchInstitution": "0件" }),
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
    "text that the formula of its total did not add up": {
      ...underFormula("3001件", 118),
      findings: [
        { at: cell, related: [total], message: "countLeftOut", data: { at: cell, typed: "3001件", value: 3001, total, shown: 118 } },
      ],
    },
    "each of two left out, and not a 0 beside them": {
      ...underFormula("3001件", 65, {
        "requests/newlyReceived/commercialEnterprise": "５３",
        "requests/newlyReceived/researchInstitution": "0件",
      }),
      findings: [
        { at: cell, data: { value: 3001, shown: 65 } },
        { at: "requests/newlyReceived/commercialEnterprise", data: { value: 53, shown: 65 } },
      ],
    },
    "a part of both totals, left out below only": {
      report: "huaian-2024",
      with: { "requests/outcome.fullyDisclosed/naturalPerson": "1288件", "requests/outcome.total/naturalPerson": 1644 },
      formulas: ["requests/outcome.total/naturalPerson"],
      findings: [
        { at: "requests/outcome.fullyDisclosed/naturalPerson", data: { total: "requests/outcome.total/naturalPerson", shown: 1644 } },
      ],
    },
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
