import type { WhyYuan } from "../findings/messages.zh-CN";
import type { CellId } from "../form/cell-id";
import { bodyOf } from "../prose/body-names";
import type { Level } from "../prose/body-names";
import { moneyScale, yuanPerUnit } from "../report/cell-text";
import type { Report } from "../report/report";
import { defineRule } from "./rule";

const at: CellId = "proactiveDisclosure/administrativeFees/feesCollected";

/** Against last year: a factor within one order of magnitude of ten thousand. */
const likeTenThousand = { least: 1_000, most: 100_000 };

/** In 万元, a hundred times what governments of the level were seen to collect; a department gets a tenth. See docs/rules/fee-unit.md. */
const implausible: Readonly<Record<Level, number>> = {
  township: 100_000,
  county: 1_000_000,
  city: 10_000_000,
  province: 100_000_000,
  state: 1_000_000_000,
  unknown: 100_000_000,
};

export const feeUnit = defineRule({
  id: "fee-unit",
  severity: "warning",
  title: { "zh-CN": "收费金额的单位是万元，不是元", en: "The fee is in 10,000 yuan, not in yuan" },
  basis: "表二「本年收费金额（单位：万元）」",
  section: "proactiveDisclosure",

  *check(report, { previous }) {
    const why = looksLikeYuan(report, previous);
    if (why) yield { at, message: "feeInYuan", data: { at, typed: String(report.typed(at)), inTenThousand: why.value / yuanPerUnit, why } };
  },
});

export function looksLikeYuan(report: Report, previous?: Report): WhyYuan | undefined {
  const fee = feeIn(report);
  if (!fee || fee.value === 0) return undefined;
  if (fee.unit === "元") return { kind: "unit", value: fee.value };
  if (fee.unit === "万元") return undefined;

  const lastYear = previous && feeIn(previous)?.value;
  if (lastYear !== undefined && lastYear > 0) {
    const factor = fee.value / lastYear;
    return factor >= likeTenThousand.least && factor <= likeTenThousand.most
      ? { kind: "last-year", value: fee.value, lastYear }
      : undefined;
  }
  const limit = limitFor(report.agency);
  return fee.value >= limit ? { kind: "size", value: fee.value, limit } : undefined;
}

function feeIn(report: Report): { value: number; unit: "元" | "万元" | null } | undefined {
  const reading = report.form.has(at) ? report.reading(at) : undefined;
  return reading?.kind === "money" ? { value: reading.millionths / moneyScale, unit: reading.unit } : undefined;
}

function limitFor(agency: string | null): number {
  const { level, isGovernment } = bodyOf(agency ?? "");
  return isGovernment || level === "unknown" ? implausible[level] : implausible[level] / 10;
}
