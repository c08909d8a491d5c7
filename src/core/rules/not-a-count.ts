import { leftOut } from "../report/left-out";
import { defineRule } from "./rule";

export const notACount = defineRule({
  id: "not-a-count",
  severity: "error",
  title: { "zh-CN": "件数填不小于 0 的整数", en: "A count is a whole number of 0 or more" },
  basis: "表二、表三、表四各栏为件数",
  section: "whole",

  *check(report) {
    for (const cell of report.numbers()) {
      const { id, kind, typed, reading } = cell;
      const out = leftOut(report, cell);
      if (out) yield { at: id, related: [out.total], message: "countLeftOut", data: { at: id, typed: String(typed), ...out } };

      // A total that is a formula over its parts shows what is wrong with a part: the part has a finding of its own.
      if (kind === "money" || reading.kind !== "unreadable" || report.formulas.has(id)) continue;

      yield { at: id, message: "notACount", data: { at: id, typed: String(typed), problem: reading.problem, kind } };
    }
  },
});
