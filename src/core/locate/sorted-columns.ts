/** A column whose outcomes stand in order of size was most likely sorted: every number is right, and hardly one in its place. */

import { remembered } from "../remembered";
import type { CellGraph } from "./cell-graph";
import type { SlipModel } from "./slip-likelihood";

export interface SortedColumn {
  /** Its outcome leaves, from above. */
  readonly cells: readonly number[];
  readonly isRising: boolean;
}

/**
 * Of a table nobody sorted, the first outcomes are often the largest and the last ones the only others: so a falling column needs more
 * different numbers than a rising one before it looks sorted.
 */
const leastDifferent = { rising: 5, falling: 7 } as const;

/** Where other equations can say so, fewer will do. */
const leastToTry = 3;

/** Columns that look sorted by themselves. */
export const sortedColumns = (model: SlipModel): SortedColumn[] =>
  columnsInOrder(model).filter(({ different, isRising }) => different >= (isRising ? leastDifferent.rising : leastDifferent.falling));

/** Columns that may be sorted. */
export const perhapsSorted = (model: SlipModel): SortedColumn[] => columnsInOrder(model).filter(({ different }) => different >= leastToTry);

function columnsInOrder({ grid, values }: SlipModel): (SortedColumn & { readonly different: number })[] {
  return outcomeColumns(grid).flatMap((cells) => {
    const steps = cells.slice(1).map((cell, index) => values[cell]! - values[cells[index]!]!);
    const isRising = steps.every((step) => step >= 0);
    if (!isRising && steps.some((step) => step > 0)) return [];
    return [{ cells, isRising, different: new Set(cells.map((cell) => values[cell])).size }];
  });
}

const outcomeColumns = remembered(({ lines, isOutcome, isReview }: CellGraph): readonly (readonly number[])[] =>
  lines
    .filter(({ direction, cells, isTotals }) => direction === "column" && !isTotals && cells.every((cell) => isReview[cell] === 0))
    .map(({ cells }) => cells.filter((cell) => isOutcome[cell] === 1)),
);
