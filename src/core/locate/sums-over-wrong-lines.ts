/**
 * Totals added up over a line too few or too many, in every place alike: the range of a sum that ends a line early, 「本年新收」 that
 * also counts what was carried over. Every value is known, so the whole slip is one step.
 */

import { remembered } from "../remembered";
import type { CellGraph, Line } from "./cell-graph";
import type { Slip } from "./explanation";
import { eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import type { Step } from "./step";

/** Sums, and beside each the cell that it counts one time too few or too many. */
interface Miscounting {
  readonly pairs: readonly (readonly [sum: number, counted: number])[];
  /** What the sums hold is wrong by so many times the counted cell. */
  readonly times: 1 | -1;
}

/** One sum alone tells enough only if what it is wrong by is no number that anything is wrong by. */
const leastSums = 2;
const leastAlone = 10;

export function sumSteps({ grid, values }: SlipModel): Step[] {
  const all = miscountings(grid);
  const cost = eventCost(share.lineMiscounted, all.length);
  return all.flatMap(({ pairs, times }): Step[] => {
    const wrong = pairs.filter(([, counted]) => values[counted]! > 0);
    // The total of these sums tells nothing of its own.
    const telling = wrong.filter(([sum]) => !wrong.some(([part]) => grid.rowTotal[part] === sum || grid.columnTotal[part] === sum));
    if (telling.length < leastSums && !telling.some(([, counted]) => values[counted]! >= leastAlone)) return [];
    const cells = wrong.map(([sum]) => sum);
    const meant = wrong.map(([sum, counted]) => values[sum]! - times * values[counted]!);
    if (meant.some((value) => value < 0)) return [];
    const slip: Slip = times === 1 ? "line-counted-too" : "line-not-counted";
    return [{ cells, values: meant, slips: cells.map(() => slip), cost }];
  });
}

const miscountings = remembered((grid: CellGraph): readonly Miscounting[] => [...ofTotals(grid), ofNewlyReceived(grid)]);

/** Each line of parts left out, each line that is no part counted too. */
function ofTotals({ lines, isReview, rowTotal, columnTotal }: CellGraph): Miscounting[] {
  const inTable = lines.filter(({ cells }) => cells.every((cell) => isReview[cell] === 0));
  const besides = (totals: Line): Line[] => inTable.filter((line) => line !== totals && line.direction === totals.direction);
  return inTable
    .filter(({ isTotals }) => isTotals)
    .flatMap((totals) =>
      besides(totals).map((line): Miscounting => {
        const total = totals.direction === "row" ? columnTotal : rowTotal;
        const pairs = totals.cells.map((sum, at) => [sum, line.cells[at]!] as const);
        return { pairs, times: pairs.every(([sum, counted]) => total[counted] === sum) ? -1 : 1 };
      }),
    );
}

/** 「本年新收」 typed as all that was there to be handled. */
function ofNewlyReceived({ form, indexOf }: CellGraph): Miscounting {
  const balances = form.identities.filter(({ rule }) => rule === "requests-received-equals-handled");
  return { pairs: balances.map(({ left: [received, carriedOver] }) => [indexOf.get(received!)!, indexOf.get(carriedOver!)!]), times: 1 };
}
