/**
 * What can be known of a slipped report without guessing: whether the truth stands out among all sets of its size, and
 * how far whoever counts wrong cells alone would come. By enumeration, with the limits of the product taken off.
 */

import { sectionOf } from "../src/core/form/cell-id";
import { cellGraphOf } from "../src/core/locate/cell-graph";
import { slipModelOf } from "../src/core/locate/slip-likelihood";
import type { SlipModel } from "../src/core/locate/slip-likelihood";
import { puzzleOf } from "../src/core/locate/puzzle";
import { search } from "../src/core/locate/search";
import type { Solution } from "../src/core/locate/search";
import type { Case } from "./locate-cases";

const unlimited = 400_000;

const cellsOf = ({ steps }: Solution): Map<number, number> =>
  new Map(steps.flatMap(({ cells, values }) => cells.map((cell, index): [number, number] => [cell, values[index] as number])));

type Slipped = Pick<Case, "report" | "truth">;

/** Accounts at least as likely as the truth, by their slips alone: not how plausible the numbers are. */
interface Rivals {
  readonly truth: ReadonlyMap<number, number>;
  readonly others: readonly ReadonlyMap<number, number>[];
  /** False where the enumeration did not come to an end. */
  readonly areAll: boolean;
  /** By how much the likeliest of all costs less than the truth. */
  readonly lead: number;
}

/**
 * Those as likely as the likeliest, and those that cost more by `margin` at most. `null` where the truth is no account of the search's
 * slips: what the model has no slips for, it cannot call likely.
 */
function rivalsOf({ report, truth }: Slipped, margin = 0): Rivals | null {
  const grid = cellGraphOf(report.form);
  const model = slipModelOf(report, grid);
  const plain: SlipModel = { ...model, surprise: () => 0, read: model.readPlain };
  const table = [...truth.keys()].every((id) => sectionOf(id) === "reviewAndLitigation") ? "reviewAndLitigation" : "requests";
  const { equations } = puzzleOf(table, report, undefined);
  const wrong = new Map([...truth].map(([id, value]) => [grid.indexOf.get(id) as number, value]));
  const isTruth = (cells: ReadonlyMap<number, number>): boolean =>
    cells.size === wrong.size && [...wrong].every(([cell, value]) => cells.get(cell) === value);

  const frozen = [...grid.ids.keys()].filter((cell) => !wrong.has(cell));
  const itself = search(equations, plain, { margin: 10, limit: unlimited, atMost: Infinity, frozen }).solutions.find((solution) =>
    isTruth(cellsOf(solution)),
  );
  if (!itself) return null;

  const found = search(equations, plain, { margin: margin + 1e-9, limit: unlimited, atMost: itself.cost });
  return {
    truth: wrong,
    others: found.solutions
      .filter(({ cost }) => cost <= itself.cost + (margin === 0 ? 0 : nearlyEqual) + 1e-9)
      .map(cellsOf)
      .filter((cells) => !isTruth(cells)),
    areAll: found.isProven,
    lead: itself.cost - Math.min(itself.cost, ...found.solutions.map(({ cost }) => cost)),
  };
}

/** Decidable: no other set of as many cells satisfies every equation by slips at least as likely. `null` where that stays open. */
export function isDecidable(slipped: Slipped): boolean | null {
  const rivals = rivalsOf(slipped);
  if (!rivals) return false;
  if (!rivals.areAll) return null;
  const { truth, others } = rivals;
  return !others.some((cells) => cells.size === truth.size && [...cells.keys()].some((cell) => !truth.has(cell)));
}

/** An account half as likely as the truth is no worse for a person who can look at the ledger. */
const nearlyEqual = Math.log(2);

/** How many other accounts explain as much and are at least half as likely, of however many cells; `null` where the truth is no account of the search. */
export function rivalCount(slipped: Slipped): number | null {
  const likeliest = rivalsOf(slipped);
  return likeliest && rivalsOf(slipped, likeliest.lead + nearlyEqual)!.others.length;
}

/** Every cell as likely to be wrong as any other, by any amount: the fewest wrong cells, ties broken by lot. */
export function uniformChance({ report, truth }: Case): number {
  const grid = cellGraphOf(report.form);
  const model = slipModelOf(report, grid);
  const uniform: SlipModel = { ...model, surprise: () => 0, read: () => ({ cost: 1, slip: "other" }) };
  const { equations } = puzzleOf("requests", report, undefined);
  const { solutions } = search(equations, uniform, { margin: 1e-9, limit: unlimited, atMost: Infinity });
  const sets = solutions.map((solution) => [...cellsOf(solution).keys()]);
  const isTruth = (cells: readonly number[]): boolean =>
    cells.length === truth.size && cells.every((cell) => truth.has(grid.ids[cell] as never));
  return sets.length === 0 ? 0 : sets.filter(isTruth).length / sets.length;
}
