/**
 * What the open equations will cost at the least, near enough to lead the search: within a group every slip of one cell
 * settles one equation, so each open one needs its own; slips of two cells may settle two.
 */

import type { Equations } from "./equations";
import type { SlipModel } from "./slip-likelihood";
import { coefficientIn } from "./step";

/** What a slip costs when little speaks against it: alone, or half of one that settles two. */
const cheapSlip = 7.5;
const halfOfPair = 4.25;
const halfOfMisbooking = 6;
const halfOfCarried = 5.5;

export function remainingCostOf(equations: Equations, model: SlipModel, start: Float64Array): (residual: Float64Array) => number {
  const known: (Map<number, number> | undefined)[] = new Array<Map<number, number> | undefined>(equations.size);
  const sums = new Float64Array(equations.perGroup.length);
  const { values, grid } = model;

  /** A leaf and a total that was added up with it leave two equations open by the same amount. */
  const isOpenTwice = (equation: number): boolean =>
    start[equation] !== 0 &&
    start.some((open, other) => other !== equation && open === start[equation] && equations.group[other] === equations.group[equation]);

  /** An equation may also be open for two slips. */
  const cheapest = (equation: number, open: number): number => {
    let least = isOpenTwice(equation) ? halfOfCarried : 2 * cheapSlip;
    for (let at = equations.memberStart[equation]!; at < equations.memberStart[equation + 1]!; at += 1) {
      const cell = equations.member[at]!;
      const wanted = values[cell]! - open / equations.memberCoefficient[at]!;
      if (wanted >= 0 && Number.isSafeInteger(wanted)) least = Math.min(least, model.read(cell, wanted).cost);
      if (least > halfOfPair) least = Math.min(least, paired(cell, wanted, equation));
    }
    return least;
  };

  /** The half of a slip between this cell and a neighbour that settles this equation and another. */
  const paired = (cell: number, wanted: number, equation: number): number => {
    let least = Infinity;
    for (let side = 0; side < 4; side += 1) {
      const neighbour = grid.neighbours[4 * cell + side]!;
      if (neighbour === -1 || coefficientIn(equations, equation, neighbour) !== 0) continue;
      if (values[neighbour] === wanted) return halfOfPair;
      for (let at = equations.useStart[neighbour]!; at < equations.useStart[neighbour + 1]!; at += 1) {
        const other = equations.use[at]!;
        const open = start[other]!;
        if (open === 0 || equations.group[other] !== equations.group[equation]) continue;
        const wantedThere = values[neighbour]! - open / equations.useCoefficient[at]!;
        if (values[neighbour] === 0 && wantedThere === values[cell]) return halfOfPair;
        if (wantedThere - values[neighbour]! === values[cell]! - wanted) least = halfOfMisbooking;
      }
    }
    return least;
  };

  return (residual) => {
    sums.fill(0);
    for (let equation = 0; equation < equations.size; equation += 1) {
      const open = residual[equation]!;
      if (open === 0) continue;
      const memory = (known[equation] ??= new Map<number, number>());
      let cost = memory.get(open);
      if (cost === undefined) {
        cost = cheapest(equation, open);
        memory.set(open, cost);
      }
      const group = equations.group[equation]!;
      sums[group] = sums[group]! + cost / equations.perGroup[group]!;
    }
    let most = 0;
    for (let group = 0; group < sums.length; group += 1) most = Math.max(most, sums[group]!);
    return most;
  };
}
