/** What a button for many cells left to the clerk, and why: told on its card, with the way there. */

import type { Finding } from "../../core/findings/finding";
import type { CellId } from "../../core/form/cell-id";
import { whyNoPlainNumber } from "../../core/mend";
import type { Checked } from "./phase";
import type { Accepted } from "./undo";

/** A remark in brackets, a formula, a unit the form wants; 「/」 or 「无」, a number that is wanted instead of 0. */
type WhyLeft = "annotation" | "formula" | "unit" | "sign" | "notZero";

export interface LeftCells {
  readonly why: WhyLeft;
  readonly cells: readonly CellId[];
}

export function cellsLeftBy({ by }: Accepted, { reading: { report }, findings }: Checked): LeftCells[] {
  if (by === "numbers") return grouped(report.numbers().map((cell) => ({ at: cell.id, why: whyNoPlainNumber(report, cell) })));
  if (by === "signs")
    return grouped(findings.flatMap(whyNoZero).filter(({ at, why }) => why === "notZero" && (report.typed(at) ?? null) !== null));
  return by === "zeros" ? grouped(findings.flatMap(whyNoZero)) : [];
}

const whyNoZero = (finding: Finding): Cell[] => {
  if (finding.message !== "blankCell") return [];
  const { at, sign, isNotZero } = finding.data;
  return [{ at, why: isNotZero ? "notZero" : sign === "" ? undefined : "sign" }];
};

interface Cell {
  readonly at: CellId;
  readonly why: WhyLeft | undefined;
}

function grouped(cells: readonly Cell[]): LeftCells[] {
  const reasons = [...new Set(cells.flatMap(({ why }) => why ?? []))];
  return reasons.map((why) => ({ why, cells: cells.flatMap((cell) => (cell.why === why ? [cell.at] : [])) }));
}
