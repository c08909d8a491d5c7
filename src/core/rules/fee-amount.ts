import { defineRule } from "./rule";

export const feeAmount = defineRule({
  id: "fee-amount",
  severity: "error",
  title: { "zh-CN": "收费金额填不小于 0 的数，单位万元", en: "The fee is a number of 0 or more, in 10,000 yuan" },
  basis: "条例第二十条第（八）项；表二「本年收费金额（单位：万元）」",
  section: "proactiveDisclosure",

  *check(report) {
    for (const { id, kind, typed, reading } of report.numbers()) {
      if (kind !== "money" || reading.kind !== "unreadable") continue;

      yield { at: id, message: "feeNotANumber", data: { at: id, typed: String(typed), problem: reading.problem } };
    }
  },
});
