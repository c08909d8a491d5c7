import { uncleanNumber } from "../../src/core/rules/unclean-number";
import { checkRule } from "./check-rule";

const cell = "requests/newlyReceived/naturalPerson";
const feeCell = "proactiveDisclosure/administrativeFees/feesCollected";
const found = (typed: string, value: string, unclean: readonly string[], at: typeof cell | typeof feeCell = cell) =>
  ({ report: "huaian-2024", with: { [at]: typed }, findings: [{ at, data: { typed, value, unclean } }] }) as const;

checkRule(uncleanNumber, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "blanks, dashes and text have rules of their own": {
      report: "huaian-2024",
      with: { [cell]: "/", "requests/newlyReceived/total": "很多" },
    },
    "＋ and 减 in a 增/减 cell of the 2019 form": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/administrativeLicences/change": "+1036", "proactiveDisclosure/administrativeFees/change": "减4" },
    },
    "text that a formula left out is told by not-a-count": {
      report: "huaian-2024",
      with: { [cell]: "3001件", "requests/newlyReceived/total": 118 },
      formulas: ["requests/newlyReceived/total"],
    },
    "a unit where the form prints none": { report: "zeros-2019", with: { "proactiveDisclosure/governmentProcurement/amount": "251000元" } },
  },
  invalid: {
    "a number stored as text": found("3001", "3001", ["number-as-text"]),
    "full-width digits": found("３００１", "3001", ["number-as-text", "full-width"]),
    "a thousands separator": found("3,001", "3001", ["number-as-text", "thousands-separator"]),
    "a unit": found("3001件", "3001", ["number-as-text", "unit"]),
    "an annotation in brackets": found("22（其中修订16件）", "22", ["number-as-text", "annotation"]),
    "a fee with its unit": found("7,730.28万元", "7730.28", ["number-as-text", "unit", "thousands-separator"], feeCell),
    "a fee in 元 is told in 万元": found("251000元", "25.1", ["number-as-text", "unit"], feeCell),
    "an annotation in a 增/减 cell": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/administrativeLicences/change": "+3（新增）" },
      findings: [{ at: "proactiveDisclosure/administrativeLicences/change", data: { value: "3" } }],
    },
  },
});
