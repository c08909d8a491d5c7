import { partsOf, tableIds } from "../form/cell-id";
import type { Reading } from "../report/cell-text";
import { defineRule } from "./rule";

export const allZero = defineRule({
  id: "all-zero",
  severity: "note",
  title: { "zh-CN": "所有数字都是 0 时请确认", en: "When every number is zero, confirm that it is so" },
  basis: "如实填报；全零报告多次因漏报被撤回",
  section: "whole",

  *check(report, { previous }) {
    if (!tableIds.every((table) => report.hasTable(table))) return;

    let zeros = 0;
    let typed = 0;
    for (const { id, reading } of report.numbers()) {
      if (reading.kind === "blank") continue;
      if (amountOf(reading) !== 0) return;
      // A total that is a formula says 0 in an empty template, too.
      if (report.formulas.has(id)) continue;
      zeros += 1;
      // Nor has anybody typed what was carried in from last year.
      if (!previous || partsOf(id).row !== "carriedOver") typed += 1;
    }
    if (typed > 0) yield { at: null, message: "allZero", data: { cells: zeros } };
  },
});

/** What cannot be read may be anything but 0. */
const amountOf = (reading: Reading): number | undefined =>
  reading.kind === "count" ? reading.value : reading.kind === "money" ? reading.millionths : undefined;
