/** What each count would be if nothing but the others were known: rows and columns taken as independent. */

import type { CellGraph } from "./cell-graph";

/**
 * What a leaf would hold if rows and columns were independent, without its own number; −1 for cells that are sums of
 * others: they have no plausibility of their own.
 */
export function expectedCounts(grid: CellGraph, values: Float64Array): Float64Array {
  const size = grid.ids.length;
  const rowSum = new Float64Array(grid.lines.length);
  const columnSum = new Float64Array(grid.lines.length);
  let all = 0;
  let review = 0;
  const isOutcome = grid.isOutcome;
  for (let cell = 0; cell < size; cell += 1) {
    const value = Math.max(0, values[cell]!);
    if (grid.isDerived[cell] === 1) continue;
    if (grid.isReview[cell] === 1) {
      review += value;
      continue;
    }
    rowSum[grid.rowLine[cell]!] = rowSum[grid.rowLine[cell]!]! + value;
    if (isOutcome[cell] !== 1) continue;
    columnSum[grid.columnLine[cell]!] = columnSum[grid.columnLine[cell]!]! + value;
    all += value;
  }
  const expected = new Float64Array(size).fill(-1);
  for (let cell = 0; cell < size; cell += 1) {
    if (grid.isDerived[cell] === 1) continue;
    const own = Math.max(0, values[cell]!);
    if (grid.isReview[cell] === 1) {
      expected[cell] = (review - own + 2) / 11;
      continue;
    }
    const counted = isOutcome[cell] === 1 ? own : 0;
    const row = rowSum[grid.rowLine[cell]!]! - own;
    const column = columnSum[grid.columnLine[cell]!]! - counted;
    expected[cell] = ((row + 0.3) * (column + 0.3)) / (all - counted + 2) + 0.02;
  }
  return expected;
}
