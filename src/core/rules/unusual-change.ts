import type { UnusualChange } from "../findings/messages.zh-CN";
import type { CellId } from "../form/cell-id";
import { rowsOf } from "../form/row-cells";
import type { Report } from "../report/report";
import { looksLikeYuan } from "./fee-unit";
import { defineRule } from "./rule";

/** Reasoned in docs/rules/unusual-change.md; the finding shows both to the clerk. */
const limits = { scale: 100, factor: 10, digitFactor: 5 } as const;

export const unusualChange = defineRule({
  id: "unusual-change",
  severity: "warning",
  title: { "zh-CN": "与去年相差悬殊的数字请核对", en: "Numbers far from last year's are worth a second look" },
  basis: "与上一年度报告比较",
  section: "whole",

  *check(report, { previous }) {
    if (!previous) return;

    for (const cells of rowsOf(report.form).values()) {
      const found = cells.flatMap((at) => changeAt(report, previous, at) ?? []);
      // A leap in the total says it for its parts.
      const told = found.filter(({ at }) => at.endsWith("/total"));
      for (const change of told.length > 0 ? told : found)
        yield { at: change.at, message: "unusualChange", data: { ...change, ...limits } };
    }
  },
});

function changeAt(
  report: Report,
  previous: Report,
  at: CellId,
): { at: CellId; lastYear: number; thisYear: number; how: UnusualChange } | undefined {
  const [lastYear, thisYear] = [previous.number(at), report.number(at)];
  if (lastYear === undefined || thisYear === undefined) return undefined;
  if (at.endsWith("/feesCollected") && looksLikeYuan(report, previous)) return undefined;

  const how = howUnusual(lastYear, thisYear);
  return how && { at, lastYear, thisYear, how };
}

export function howUnusual(lastYear: number, thisYear: number): UnusualChange | undefined {
  const [small, large] = lastYear < thisYear ? [lastYear, thisYear] : [thisYear, lastYear];
  if (large < limits.scale || small < 0) return undefined;
  if (small === 0) return lastYear === 0 ? "from-zero" : "to-zero";
  if (isOneDigitMore(String(small), String(large)) && large >= limits.digitFactor * small) return "digit";
  return large >= limits.factor * small ? "factor" : undefined;
}

/** 「550」 with one more digit somewhere is 「5500」, 「5550」, 「5150」 … */
function isOneDigitMore(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
