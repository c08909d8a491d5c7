import type { CellId } from "../form/cell-id";
import { moneyText, tenThousandsOf } from "../report/cell-text";
import type { Reading, Uncleanness } from "../report/cell-text";
import { leftOut } from "../report/left-out";
import type { NumberCell } from "../report/report";
import { defineRule } from "./rule";

export const uncleanNumber = defineRule({
  id: "unclean-number",
  severity: "warning",
  title: {
    "zh-CN": "数字栏只填数字：不带单位、附注、分隔符、全角数字",
    en: "A number cell holds just the number: no unit, note, separator or full-width digit",
  },
  basis: "表二、表三、表四各栏；表头已写明单位",
  section: "whole",

  *check(report) {
    for (const cell of report.numbers()) {
      // Worse than unclean: not-a-count tells it.
      if (leftOut(report, cell)) continue;
      const unclean = libertiesIn(cell);
      if (unclean.length > 0) {
        yield {
          at: cell.id,
          message: "uncleanNumber",
          data: { at: cell.id, typed: String(cell.typed), value: plainNumber(cell.id, cell.reading), unclean },
        };
      }
    }
  },
});

/** 「+1036」 in a 增/减 cell and 「251000元」 where the form prints no unit are how the form wants them. */
export function libertiesIn({ id, kind, reading }: NumberCell): Uncleanness[] {
  if (reading.kind !== "count" && reading.kind !== "money") return [];
  const lawful: readonly Uncleanness[] = kind === "change" ? ["number-as-text"] : namesNoUnit(id) ? ["number-as-text", "unit"] : [];
  return reading.unclean.filter((what) => !lawful.includes(what));
}

export const namesNoUnit = (id: CellId): boolean => id === "proactiveDisclosure/governmentProcurement/amount";

/** In the unit the form prints: 251000元 in a cell of 万元 is 25.1. */
export function plainNumber(id: CellId, reading: Reading): string {
  if (reading.kind === "count") return String(reading.value);
  if (reading.kind !== "money") return "";
  return moneyText(namesNoUnit(id) ? reading.millionths : tenThousandsOf(reading));
}
