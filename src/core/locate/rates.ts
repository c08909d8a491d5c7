/**
 * How often people slip, and how: the only numbers of the model. They come from studies of typing and copying and from
 * counting the ways, not from any one set of test cases; docs/accuracy.md derives each of them.
 * Costs everywhere in locate are −log of a probability, so they add where probabilities multiply.
 */

import type { Slip } from "./explanation";

/** Slips expected in a report that contradicts itself, spread evenly over its cells. */
export const slipsPerReport = 1;

/** Shares of slips, over all slips of a report; they sum to 1. */
export const share = {
  mistypedDigit: 0.17,
  transposedDigits: 0.08,
  droppedDigit: 0.09,
  extraDigit: 0.08,
  miscounted: 0.09,
  missing: 0.07,
  zeroed: 0.05,
  sign: 0.01,
  copiedNeighbour: 0.03,
  /** Last year's report was the template and this cell was passed over. */
  lastYears: 0.012,
  /** A total added up wrongly, or before one of its parts was corrected. */
  staleTotal: 0.06,
  /** A total of table 4 that a late case was not added to: its blocks are kept up to date by hand. */
  staleReviewTotal: 0.003,
  /** A total never filled in: left at 0, or blank, under parts that are not. */
  forgottenTotal: 0.06,
  swappedInColumn: 0.035,
  swappedInRow: 0.035,
  movedInColumn: 0.025,
  movedInRow: 0.025,
  /** Part of a count booked one line off: both cells are wrong by the same amount. */
  misbooked: 0.005,
  swappedFarApart: 0.005,
  /** A wrong part that its totals were added up with. */
  carriedThrough: 0.005,
  wholeLine: 0.01,
  linesSwapped: 0.01,
  /** The sum of a group of lines written into its first. */
  subtotal: 0.005,
  /** Totals added up over a line too few or too many, all of them alike. */
  lineMiscounted: 0.003,
  shifted: 0.002,
  anything: 0.03,
} as const;

export const costOf = (probability: number): number => -Math.log(probability);

/** A slip of this share in a given one of `places` places. */
export const eventCost = (ofAll: number, places: number): number => costOf((slipsPerReport * ofAll) / places);

/** −log of how much rarer it is that a line was copied or summed than that a single number of it is equal by chance. */
export const equalByChance = costOf(0.2);

/** Every slip costs at least this, whatever speaks for it: the search relies on it. */
export const leastCost = 2;

export interface Reading {
  readonly cost: number;
  readonly slip: Slip;
}
