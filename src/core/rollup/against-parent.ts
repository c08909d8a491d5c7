/**
 * A parent's own report against the sum of its subordinates: every cell that differs and, where one contributor accounts
 * for it, which. Looked for in this order: a body left out or counted twice as a whole; the parent's own slip; a
 * contributor's own slip; a single cell left out or counted twice.
 */

import { explain } from "../check";
import type { CellId } from "../form/cell-id";
import type { Explanation } from "../locate/explanation";
import { moneyScale } from "../report/cell-text";
import type { Typed } from "../report/cell-text";
import type { Report } from "../report/report";
import { valueOf } from "./roll-up";
import type { Contribution, RollUp } from "./roll-up";

export type Cause =
  /** Every difference is this contributor's number. */
  | { readonly kind: "left-out" | "counted-twice"; readonly of: number }
  /** The parent contradicts itself here, and the sum is what would settle it. */
  | { readonly kind: "parent-slip" }
  /** The contributor contradicts itself here, and what would settle it settles this too. */
  | { readonly kind: "contributor-slip"; readonly of: number; readonly to: number }
  | { readonly kind: "cell-left-out" | "cell-counted-twice"; readonly of: number };

export interface ParentDifference {
  readonly at: CellId;
  readonly parent: Typed;
  readonly sum: number;
  /** Null where nothing single accounts for it. */
  readonly cause: Cause | null;
}

export function againstParent(parent: Report, roll: RollUp): ParentDifference[] {
  const { total } = roll;
  const cells = total.form.cells.map(({ id }) => id).filter((id) => parent.form.has(id) && parent.typed(id) !== undefined);
  const differing = cells.filter((id) => distance(valueOf(parent, id), valueOf(total, id)) !== 0);
  if (differing.length === 0) return [];

  const whole = wholeBody(parent, roll, cells);
  const own = explain(parent, { witnesses: cells.map((id) => ({ source: "subordinates", cells: [id], states: valueOf(total, id) })) });
  const doubtful = roll.added.filter((of) => (roll.contributions[of] as Contribution).errors > 0);
  const slips = doubtful.map((of) => ({ of, best: explain((roll.contributions[of] as Contribution).report).explanations[0] }));
  return differing.map((at) => {
    const sum = valueOf(total, at);
    const cause = whole ?? (changeAt(own.explanations[0], at) === sum ? ({ kind: "parent-slip" } as const) : causeAt(at, distance(valueOf(parent, at), sum), roll, slips));
    return { at, parent: parent.typed(at) ?? null, sum, cause };
  });
}

/** a − b without the noise of binary fractions. */
const distance = (a: number, b: number): number => Math.round((a - b) * moneyScale) / moneyScale;

const changeAt = (explanation: Explanation | undefined, at: CellId): number | undefined => explanation?.changes.find((change) => change.at === at)?.to ?? explanation?.follows.find((follow) => follow.at === at)?.to;

/** The one body whose numbers, all of them, are what the parent lacks or has once too often. */
function wholeBody(parent: Report, { contributions, added, total }: RollUp, cells: readonly CellId[]): Cause | null {
  for (const [kind, sign] of [["left-out", -1], ["counted-twice", 1]] as const) {
    const found = added.filter((of) => {
      const { report } = contributions[of] as Contribution;
      return cells.every((id) => distance(valueOf(parent, id), valueOf(total, id)) === distance(sign * valueOf(report, id), 0));
    });
    if (found.length === 1) return { kind, of: found[0] as number };
  }
  return null;
}

function causeAt(at: CellId, missing: number, { contributions, added }: RollUp, slips: readonly { readonly of: number; readonly best: Explanation | undefined }[]): Cause | null {
  const reportOf = (of: number): Report => (contributions[of] as Contribution).report;
  for (const { of, best } of slips) {
    const to = changeAt(best, at);
    if (to !== undefined && distance(to, valueOf(reportOf(of), at)) === missing) return { kind: "contributor-slip", of, to };
  }
  for (const [kind, sign] of [["cell-left-out", -1], ["cell-counted-twice", 1]] as const) {
    const found = added.filter((of) => sign * valueOf(reportOf(of), at) === missing);
    if (found.length === 1) return { kind, of: found[0] as number };
  }
  return null;
}
