/**
 * What can be known of a slipped report without guessing: whether the truth stands out among all sets of its size, and
 * how far whoever counts wrong cells alone would come. By enumeration, with the limits of the product taken off.
 */

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

/**
 * Decidable: no other set of as many cells satisfies every equation by slips at least as likely. Slips alone are weighed,
 * not how plausible the numbers are. `null` where the enumeration did not come to an end.
 */
export function isDecidable({ report, truth }: Case): boolean | null {
  const grid = cellGraphOf(report.form);
  const model = slipModelOf(report, grid);
  const plain: SlipModel = { ...model, surprise: () => 0, read: model.readPlain };
  const { equations } = puzzleOf("requests", report, undefined);
  const wrong = new Map([...truth].map(([id, value]) => [grid.indexOf.get(id) as number, value]));

  const frozen = [...grid.ids.keys()].filter((cell) => !wrong.has(cell));
  const itself = search(equations, plain, { margin: 10, limit: unlimited, atMost: Infinity, frozen }).solutions.find((solution) => {
    const cells = cellsOf(solution);
    return cells.size === wrong.size && [...wrong].every(([cell, value]) => cells.get(cell) === value);
  });
  // What the model has no slips for, it cannot call likely.
  if (!itself) return false;

  const rivals = search(equations, plain, { margin: 1e-9, limit: unlimited, atMost: itself.cost });
  if (!rivals.isProven) return null;
  return !rivals.solutions.some((solution) => {
    const cells = cellsOf(solution);
    return cells.size === wrong.size && [...cells.keys()].some((cell) => !wrong.has(cell));
  });
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
