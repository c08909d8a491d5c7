/** In which evidence a change of a cell is seen: the form's equations, last year's 结转下年度, the sums that witnesses state. */

import type { CellId } from "../form/cell-id";
import { carriedOverFrom } from "./last-year";
import type { CellGraph } from "./cell-graph";
import type { Computed } from "./equations";
import type { Settled } from "./explanation";
import type { Ties } from "./independent-faults";
import type { Report } from "../report/report";
import type { WitnessCost } from "./witness-cost";

export interface EvidenceTies extends Ties {
  /** The number of an equation that a finding is about. */
  numberOf(settled: Settled): number;
}

/** `formulas`: totals that follow their parts; a change is also seen where they stand. */
export function evidenceTies(
  grid: CellGraph,
  formulas: readonly Computed[],
  previous: Report | undefined,
  { sums }: WitnessCost,
): EvidenceTies {
  const { identities } = grid.form;
  const numbers = new Map(identities.map((identity, index) => [identity, index]));
  const pinned = previous ? [...carriedOverFrom(previous, grid.form).keys()].map((id) => grid.indexOf.get(id)!) : [];
  const known = new Map<number, readonly number[]>();

  const evidenceOf = (cell: number): number[] => {
    const moved = movedBy(cell, formulas);
    const by = (cells: Iterable<number>): number => [...cells].reduce((sum, each) => sum + (moved.get(each) ?? 0), 0);
    const byIds = (ids: readonly CellId[]): number => by(ids.map((id) => grid.indexOf.get(id)!));
    const concerned = new Set([...moved.keys()].flatMap((each) => grid.form.identitiesAt(grid.ids[each]!)));
    const seen = [...concerned].filter(({ left, right }) => byIds(left) !== byIds(right)).map((identity) => numbers.get(identity)!);
    for (const pin of pinned) if (moved.has(pin)) seen.push(identities.length + pin);
    for (const { index, cells } of sums) if (by(cells) !== 0) seen.push(identities.length + grid.ids.length + index);
    return seen;
  };

  return {
    evidenceOf: (cell) => {
      const seen = known.get(cell) ?? evidenceOf(cell);
      known.set(cell, seen);
      return seen;
    },
    // Table 4 prints its three blocks in one line, which no equation adds up.
    isSameLine: (one, other) =>
      grid.isReview[one] === 0 &&
      grid.isReview[other] === 0 &&
      (grid.rowLine[one] === grid.rowLine[other] || grid.columnLine[one] === grid.columnLine[other]),
    numberOf: ({ rule, at }) =>
      rule === "carried-over-matches-last-year"
        ? identities.length + grid.indexOf.get(at)!
        : identities.findIndex((identity) => identity.rule === rule && identity.at === at),
  };
}

/** How far each cell moves when this one is one larger. */
function movedBy(cell: number, formulas: readonly Computed[]): Map<number, number> {
  const moved = new Map([[cell, 1]]);
  for (const { cell: follower, coefficients } of formulas) {
    let by = 0;
    for (const [member, coefficient] of coefficients) by += coefficient * (moved.get(member) ?? 0);
    if (by !== 0) moved.set(follower, by);
  }
  return moved;
}
