/**
 * What the open equations will cost at the least, near enough to lead the search: within a group every slip of one cell
 * settles one equation, so each open one needs its own; slips of two cells may settle two.
 */

import type { Equations } from "./equations";
import type { Hand } from "./hand";
import { coefficientIn } from "./steps";

/** What a slip costs when little speaks against it. */
const cheapSlip = 7.5;
const cheapPair = 8.5;

export function outlookOf(equations: Equations, hand: Hand, start: Float64Array): (residual: Float64Array) => number {
  const known: (Map<number, number> | undefined)[] = new Array<Map<number, number> | undefined>(equations.size);
  const sums = new Float64Array(equations.perGroup.length);

  /** An equation may also be open for two slips. */
  const cheapest = (equation: number, open: number): number => {
    let least = 2 * cheapSlip;
    for (let at = equations.memberStart[equation] as number; at < (equations.memberStart[equation + 1] as number); at += 1) {
      const cell = equations.member[at] as number;
      const value = (hand.values[cell] as number) - open / (equations.memberCoefficient[at] as number);
      if (value >= 0 && Number.isSafeInteger(value)) least = Math.min(least, hand.read(cell, value).cost);
      if (least > cheapPair / 2 && mayBePaired(cell, value, equation)) least = cheapPair / 2;
    }
    return least;
  };

  /** Whether a swap with its neighbour, or an open equation beside it, could settle this and another at once. */
  const mayBePaired = (cell: number, wanted: number, equation: number): boolean => {
    const { grid, values } = hand;
    for (let side = 0; side < 4; side += 1) {
      const neighbour = grid.neighbours[4 * cell + side] as number;
      if (neighbour === -1) continue;
      if (values[neighbour] === wanted && coefficientIn(equations, equation, neighbour) === 0) return true;
      for (let at = equations.useStart[neighbour] as number; at < (equations.useStart[neighbour + 1] as number); at += 1) {
        const other = equations.use[at] as number;
        if (other !== equation && equations.group[other] === equations.group[equation] && start[other] !== 0) return true;
      }
    }
    return false;
  };

  return (residual) => {
    sums.fill(0);
    for (let equation = 0; equation < equations.size; equation += 1) {
      const open = residual[equation] as number;
      if (open === 0) continue;
      const memory = (known[equation] ??= new Map<number, number>());
      let cost = memory.get(open);
      if (cost === undefined) {
        cost = cheapest(equation, open);
        memory.set(open, cost);
      }
      const group = equations.group[equation] as number;
      sums[group] = (sums[group] as number) + cost / (equations.perGroup[group] as number);
    }
    let most = 0;
    for (let group = 0; group < sums.length; group += 1) most = Math.max(most, sums[group] as number);
    return most;
  };
}
