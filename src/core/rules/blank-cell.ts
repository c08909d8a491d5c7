import { carriedForwardOf, partsOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import type { Report } from "../report/report";
import { rowsNotPrinted } from "../report/rows-not-printed";
import { defineRule } from "./rule";

export const blankCell = defineRule({
  id: "blank-cell",
  severity: "warning",
  title: { "zh-CN": "没有的填 0，不留空，不写“/”或“无”", en: "Where there is none the form wants 0, not a blank, a dash or 无" },
  basis: "表二、表三、表四各栏",
  section: "whole",

  *check(report, { previous }) {
    const missing = rowsNotPrinted(report);
    // Totals that will follow their parts once Excel calculates them.
    const following = (report.printed.uncalculated ?? []).filter((id) => report.formulas.has(id));
    for (const { id, reading } of report.numbers()) {
      if (reading.kind !== "blank" || following.includes(id) || missing.includes(partsOf(id).row)) continue;

      yield {
        at: id,
        message: "blankCell",
        data: {
          at: id,
          sign: reading.sign,
          ...(isTotalOfMore(report, id) || wasCarriedForward(id, previous) ? { isNotZero: true as const } : {}),
        },
      };
    }
  },
});

const isTotalOfMore = (report: Report, at: CellId): boolean => report.form.totalsAt(at).some(({ left }) => report.sum(left) !== 0);

const wasCarriedForward = (at: CellId, previous: Report | undefined): boolean =>
  partsOf(at).row === "carriedOver" && previous !== undefined && previous.amount(carriedForwardOf(at)) !== 0;
