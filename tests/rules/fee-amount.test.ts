import { feeAmount } from "../../src/core/rules/fee-amount";
import { checkRule } from "./check-rule";

const at = "proactiveDisclosure/administrativeFees/feesCollected";
const fee = (typed: string | number | null) => ({ report: "huaian-2024", with: { [at]: typed } });
const found = (typed: string | number, problem: string) =>
  ({ ...fee(typed), findings: [{ at, message: "feeNotANumber", data: { typed: String(typed), problem } }] }) as const;

checkRule(feeAmount, {
  valid: {
    "a decimal": fee(96171.6),
    "0": fee(0),
    "blank, which has a rule of its own": fee(null),
    "readable though not clean": fee("7,730.28万元"),
    "text in a count cell": { report: "huaian-2024", with: { "requests/newlyReceived/total": "很多" } },
  },
  invalid: {
    text: found("未统计", "text"),
    "two points": found("1.2.3", "text"),
    "a negative amount": found(-5, "negative"),
    "an error value": found("#VALUE!", "error-value"),
    "the procurement amount of the 2019 form": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/governmentProcurement/amount": "约三万" },
      findings: [{ at: "proactiveDisclosure/governmentProcurement/amount", data: { problem: "text" } }],
    },
  },
});
