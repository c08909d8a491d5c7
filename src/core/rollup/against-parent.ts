/**
 * A parent's own report against the sum of its subordinates: every cell that differs and, where it can be said, whose
 * number is to blame. The parent's numbers are witnesses in the same solve as each report's own equations. Looked for in
 * this order: bodies left out, doubled or not added as a whole; reports that contradict themselves; what nobody's own
 * equations show, for which every report is asked what it would have cost.
 */

import type { CellId } from "../form/cell-id";
import type { Typed } from "../report/cell-text";
import type { Report } from "../report/report";
import { worthNaming } from "./cause";
import type { Cause, Settlement } from "./cause";
import { Gaps } from "./gaps";
import { distance } from "../report/cell-text";
import { eventsOfTable3, singleEvents } from "./miscounts";
import type { Miscount } from "./miscounts";
import { ownSlips, partiesOf } from "./own-slips";
import type { Party } from "./own-slips";
import { valueOf } from "./roll-up";
import type { RollUp } from "./roll-up";
import { asCauses, suspectsOf } from "./suspects";
import type { Suspect } from "./suspects";
import { wholeBodies } from "./whole-bodies";

export interface ParentDifference {
  readonly at: CellId;
  readonly parent: Typed;
  readonly sum: number;
  /** The parent's number less the sum. */
  readonly gap: number;
  /** Causes that make it up together; of each, the likeliest and what comes near it. Empty where nobody can be named. */
  readonly causes: readonly (readonly Cause[])[];
  /** What of the gap each of them closes, in the same order. */
  readonly closes: readonly number[];
  /** What of the gap these causes leave. */
  readonly unexplained: number;
}

export function againstParent(parent: Report, roll: RollUp): ParentDifference[] {
  const gaps = new Gaps(parent, roll.total);
  const differing = gaps.open();
  if (differing.length === 0) return [];

  const parties = partiesOf(parent, roll);
  const settlements = [...wholeBodies(gaps, roll), ...ownSlips(gaps, parties), ...hiddenSlips(gaps, parties, roll)].filter(
    ({ causes }) => causes.length > 0,
  );
  return differing.map((at) => {
    const gap = distance(valueOf(parent, at), valueOf(roll.total, at));
    const parts = settlements.filter(({ closes }) => closes.has(at));
    const closes = parts.map((part) => part.closes.get(at) ?? 0);
    const unexplained = closes.reduce(distance, gap);
    return {
      at,
      parent: parent.typed(at) ?? null,
      sum: valueOf(roll.total, at),
      gap,
      causes: parts.map(({ causes }) => causes),
      closes,
      unexplained,
    };
  });
}

function hiddenSlips(gaps: Gaps, parties: readonly Party[], { total }: RollUp): Settlement[] {
  const { form } = total;
  const ask = (event: Miscount): { readonly event: Miscount; readonly suspects: readonly Suspect[] } => ({
    event,
    suspects: suspectsOf(event, parties),
  });
  const least = ({ suspects }: { readonly suspects: readonly Suspect[] }): number => suspects[0]?.cost ?? Infinity;
  const asked = eventsOfTable3(form, gaps).flatMap(({ whole, parts }) => {
    const [together, apart] = [ask(whole), parts.map(ask)];
    // One slip of a whole column is likelier than many of single requests, if anybody can have made it.
    const sum = apart.reduce((cost, part) => cost + least(part), 0);
    return apart.length === 1 || least(together) > sum ? apart : [together];
  });
  return [...asked, ...singleEvents(form, gaps).map(ask)].map(({ event, suspects }) => ({
    closes: event.deltas,
    causes: worthNaming(asCauses(suspects)),
  }));
}
