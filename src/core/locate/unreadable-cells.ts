/**
 * Text where numbers should stand, and whether the equations can tell what they were: several unknowns in too few
 * equations share one sum in any way, so no number put there is more than a guess.
 */

import { residualsOf } from "./equations";
import type { Equation } from "./equations";
import type { Puzzle } from "./puzzle";
import { leftAs } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";

/** Cells whose text means nothing known, in a table's open equations. */
export function unreadIn({ equations }: Puzzle, model: SlipModel): number[] {
  const open = residualsOf(equations, model.values);
  const { useStart, use } = equations;
  const isOpenAt = (cell: number): boolean => use.subarray(useStart[cell], useStart[cell + 1]).some((equation) => open[equation] !== 0);
  const means = (cell: number): boolean => (model.meanings.get(cell)?.length ?? 0) > 0;
  return [...model.meanings.keys()].filter((cell) => model.state[cell] === leftAs.text && !means(cell) && isOpenAt(cell));
}

/** Whether the equations say of each of these cells what it holds. */
export const areDecided = ({ rows }: Puzzle, cells: readonly number[]): boolean => rankOver(rows, cells) === cells.length;

/** No coefficient is larger than a few units; modulo a prime none grows, and products stay exact. */
const prime = 67_108_859;

/** How many of the unknowns the equations decide. */
function rankOver(rows: readonly Equation[], cells: readonly number[]): number {
  const left = rows
    .map(({ coefficients }) => cells.map((cell) => coefficients.get(cell) ?? 0))
    .filter((row) => row.some((coefficient) => coefficient !== 0));
  let rank = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const found = left.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (found < 0) continue;
    const pivot = left[found] as number[];
    left[found] = left[rank] as number[];
    left[rank] = pivot;
    rank += 1;
    for (let index = rank; index < left.length; index += 1) {
      const row = left[index] as number[];
      const factor = row[column]!;
      if (factor !== 0) left[index] = row.map((value, at) => (value * pivot[column]! - pivot[at]! * factor) % prime);
    }
  }
  return rank;
}
