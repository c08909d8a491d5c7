/** Bodies whose numbers, all of them, the parent lacks, has twice, or has although they could not be added here. */

import type { Cause, CauseKind, Deltas, Settlement } from "./cause";
import { distance } from "../report/cell-text";
import type { Gaps } from "./gaps";
import { valueOf } from "./roll-up";
import type { Contribution, RollUp } from "./roll-up";

/** Fewer numbers than this may agree by chance; what was not added is missing for certain, unless the parent lacks it too. */
const leastSettled = 3;
/** Other causes may hide some of a body's numbers. */
const mostUndone = 0.25;

export function wholeBodies(gaps: Gaps, roll: RollUp): Settlement[] {
  const found: Settlement[] = [];
  const candidates = candidatesOf(gaps, roll);
  for (;;) {
    const fitting = candidates
      .map((candidate) => ({ ...candidate, ...gaps.effectOf(candidate.deltas) }))
      .filter(({ kind, settled, undone, deltas }) =>
        kind === "not-added" ? undone <= mostUndone * deltas.size : settled >= leastSettled && undone <= mostUndone * settled,
      )
      .sort((one, other) => other.settled - other.undone - (one.settled - one.undone));
    const [best] = fitting;
    if (!best) return found;
    const equal =
      best.kind === "not-added"
        ? [best]
        : fitting.filter(({ kind, settled, undone }) => kind !== "not-added" && settled === best.settled && undone === best.undone);
    gaps.close(best.deltas);
    candidates.splice(
      candidates.findIndex(({ of, kind }) => of === best.of && kind === best.kind),
      1,
    );
    const causes = equal.slice(0, 3).map(({ kind, of }): Cause => ({ kind, of, corrections: new Map(), confidence: 0.95 / equal.length }));
    found.push({ closes: best.deltas, causes });
  }
}

interface Candidate {
  readonly kind: CauseKind;
  readonly of: number;
  readonly deltas: Deltas;
}

function candidatesOf(gaps: Gaps, { contributions, added, remarks }: RollUp): Candidate[] {
  const isAdded = new Set(added);
  // Of a body with two reports here the parent has one: nobody was left out.
  const isOneOfSeveral = new Set(remarks.flatMap((remark) => (remark.kind === "same-body" ? [remark.of, remark.as] : [])));
  return contributions.flatMap(({ report }: Contribution, of): Candidate[] => {
    const numbers = (sign: 1 | -1): Deltas =>
      new Map(
        gaps.cells
          .filter((id) => report.form.has(id) && report.typed(id) !== undefined && valueOf(report, id) !== 0)
          .map((id) => [id, distance(sign * valueOf(report, id), 0)]),
      );
    if (!isAdded.has(of)) return numbers(1).size === 0 ? [] : [{ kind: "not-added", of, deltas: numbers(1) }];
    return [
      { kind: isOneOfSeveral.has(of) ? "other-version" : "left-out", of, deltas: numbers(-1) },
      { kind: "counted-twice", of, deltas: numbers(1) },
    ];
  });
}
