/** What the text and the subordinates say of an account. They err too: they speak for or against, they do not decide. */

import type { Witness } from "../report/evidence";
import type { CellGraph } from "./cell-graph";
import type { SlipModel } from "./slip-likelihood";
import type { Correction as Slipped } from "./solve";

type Correction = Pick<Slipped, "cell" | "value">;

/** −log of how much rarer it is that a witness contradicts the truth than that it agrees. */
const againstTruth: Readonly<Record<Witness["source"], number>> = { narrative: 7, subordinates: 4.5, "last-year": 12 };

export interface WitnessCost {
  /** How much witnesses could turn between two accounts, within reason. */
  readonly reach: number;
  costOf(corrections: readonly Correction[]): number;
  /** Witnesses that a correction makes agree. */
  supporting(corrections: readonly Correction[]): number[];
  /** The sums that witnesses state, by index into the witnesses. */
  readonly sums: readonly { readonly index: number; readonly cells: ReadonlySet<number> }[];
}

export function witnessCostOf(witnesses: readonly Witness[], grid: CellGraph, model: SlipModel): WitnessCost {
  const heard = witnesses.flatMap(({ cells, states, source }, index) => {
    const places = cells.map((id) => grid.indexOf.get(id));
    // A cell that no equation knows cannot be told apart by one.
    if (places.length === 0 || places.some((place) => place === undefined)) return [];
    const stated = (places as number[]).reduce((sum, cell) => sum + model.values[cell]!, 0);
    return [{ index, cells: new Set(places as number[]), gap: states - stated, weight: againstTruth[source] }];
  });
  const gapAfter = ({ cells, gap }: (typeof heard)[number], corrections: readonly Correction[]): number =>
    corrections.reduce((rest, { cell, value }) => (cells.has(cell) ? rest - (value - model.values[cell]!) : rest), gap);

  return {
    // A slip takes one cell or two.
    reach: heard
      .map(({ weight }) => weight)
      .sort((one, other) => other - one)
      .slice(0, 2)
      .reduce((sum, weight) => sum + weight, 0),
    costOf: (corrections) => heard.reduce((cost, witness) => cost + (gapAfter(witness, corrections) === 0 ? 0 : witness.weight), 0),
    supporting: (corrections) =>
      heard
        .filter((witness) => gapAfter(witness, corrections) === 0 && corrections.some(({ cell }) => witness.cells.has(cell)))
        .map(({ index }) => index),
    sums: heard,
  };
}
