/**
 * One table's puzzle → its accounts: every likely set of changes that makes its equations true, cheapest first.
 * Whole-line hypotheses and single slips compete on the same scale.
 */

import { compile, computeCells, eliminate, residualsOf } from "./equations";
import type { Computed, Equations } from "./equations";
import type { Slip } from "./explanation";
import { hypothesesFor } from "./hypotheses";
import type { Hypothesis } from "./hypotheses";
import type { Puzzle } from "./puzzle";
import { leastCost } from "./rates";
import { remainingCostOf } from "./remaining-cost";
import { search } from "./search";
import type { Bounds, Solution } from "./search";
import { leftAs } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";

export interface Correction {
  readonly cell: number;
  readonly value: number;
  readonly slip: Slip;
  /** Which slip of the account it takes back, by index into `costs`. */
  readonly of: number;
}

export interface Account {
  /** In printed order. */
  readonly corrections: readonly Correction[];
  readonly cost: number;
  /** Of each slip alone. */
  readonly costs: readonly number[];
}

export interface Solved {
  readonly accounts: readonly Account[];
  readonly isProven: boolean;
  readonly steps: number;
}

/** How much an early answer is preferred to a good one where any will do. */
const haste = 3;

/** Taking a line out of the equations takes about as long as so many steps. */
const stepsOfElimination = 100;

/** `margin`: accounts that cost more than the best by this are left out. */
export function solve({ rows, formulas, equations }: Puzzle, model: SlipModel, margin: number, limit: number): Solved {
  const residual = residualsOf(equations, model.values);
  const wrong = certainlyWrong(model, equations, residual);
  const meant = asMeant(model, equations);
  const accounts: Account[] = meant ? [meant] : [];
  let best = meant?.cost ?? Infinity;
  let steps = 0;
  const look = (
    system: Equations,
    bounds: Omit<Bounds, "atMost">,
    computed: readonly Computed[],
    hypothesis: Hypothesis | null,
  ): boolean => {
    const assumed = hypothesis ? assumedBy(hypothesis) : 0;
    const found = search(system, model, { ...bounds, limit: Math.min(bounds.limit, limit - steps), atMost: best - assumed });
    steps += found.steps;
    for (const solution of found.solutions) {
      const account = accountOf(solution, model, computed, hypothesis);
      if (!account) continue;
      const left = wrong.filter((cell) => !account.corrections.some((correction) => correction.cell === cell));
      accounts.push({ ...account, cost: account.cost + costOfLeavingWrong * left.length });
      best = Math.min(best, account.cost);
    }
    return found.isProven;
  };

  // Any answer first: what is dearer by more than the margin need not be looked at.
  look(equations, { margin: 0, limit: limit / 16, haste }, formulas, null);
  const isProven = look(equations, { margin, limit: limit / 4 }, formulas, null);

  // Only where separate slips come dear may a whole line be to blame.
  const remainingCost = remainingCostOf(equations, model, residual);
  const promising = hypothesesFor(model, equations, residual)
    .map((hypothesis) => ({ hypothesis, least: assumedBy(hypothesis) + remainingCost(without(equations, residual, hypothesis.cells)) }))
    .sort((one, other) => one.least - other.least);
  for (const { hypothesis, least } of promising) {
    if (least > best + margin || steps > (3 * limit) / 4) break;
    const { remaining, computed } = eliminate(rows, hypothesis.cells);
    steps += stepsOfElimination;
    const reduced = compile(equations.cells, remaining);
    look(reduced, { margin: 0, limit: limit / 16, haste }, [...computed, ...formulas], hypothesis);
    look(reduced, { margin, limit: limit / 8 }, [...computed, ...formulas], hypothesis);
  }
  if (isProven) return { accounts: cheapestFirst(accounts, margin), isProven, steps };

  if (accounts.length === 0) look(equations, { margin: 0, limit: (limit - steps) / 2, haste }, formulas, null);
  const isProvenAfterAll = look(equations, { margin, limit }, formulas, null);
  return { accounts: cheapestFirst(accounts, margin), isProven: isProvenAfterAll, steps };
}

const assumedBy = ({ cost, leastWrong, costPerCell }: Hypothesis): number => cost + leastWrong * costPerCell;

/** Text, fractions and negatives in open equations are wrong for certain: an account that leaves them explains less. */
const costOfLeavingWrong = 4;

function certainlyWrong({ state }: SlipModel, { cells, useStart, use }: Equations, residual: Float64Array): number[] {
  const isOpenAt = (cell: number): boolean => use.subarray(useStart[cell], useStart[cell + 1]).some((equation) => residual[equation] !== 0);
  return [...Array(cells).keys()].filter((cell) => (state[cell] === leftAs.text || state[cell] === leftAs.negative) && isOpenAt(cell));
}

/** Texts that plainly mean numbers, where those numbers settle everything: several in one equation are no single slip to find. */
function asMeant({ values, meanings }: SlipModel, equations: Equations): Account | undefined {
  const read = [...meanings].filter(([cell, numbers]) => numbers.length === 1 && equations.useStart[cell] !== equations.useStart[cell + 1]);
  if (read.length < 2) return undefined;

  const settled = values.slice();
  for (const [cell, [number = 0]] of read) settled[cell] = number;
  if (residualsOf(equations, settled).some((residual) => residual !== 0)) return undefined;
  const corrections = read
    .sort(([one], [other]) => one - other)
    .map(([cell, [value = 0]], of): Correction => ({ cell, value, slip: "typed-as-text", of }));
  return { corrections, cost: leastCost * read.length, costs: corrections.map(() => leastCost) };
}

/** What is open in equations that none of these cells stands in. */
function without({ useStart, use }: Equations, residual: Float64Array, cells: readonly number[]): Float64Array {
  const rest = residual.slice();
  for (const cell of cells) for (let at = useStart[cell]!; at < useStart[cell + 1]!; at += 1) rest[use[at]!] = 0;
  return rest;
}

/** `undefined` where a computed cell would not be a count. */
function accountOf(
  solution: Solution,
  model: SlipModel,
  computed: readonly Computed[],
  hypothesis: Hypothesis | null,
): Account | undefined {
  const values = model.values.slice();
  const corrections: Correction[] = [];
  for (const [of, { cells, values: meant, slips }] of solution.steps.entries()) {
    for (const [index, cell] of cells.entries()) {
      values[cell] = meant[index]!;
      corrections.push({ cell, value: meant[index]!, slip: slips[index] as Slip, of });
    }
  }
  computeCells(computed, values);
  if (computed.some(({ cell }) => !(values[cell]! >= 0 && Number.isSafeInteger(values[cell])))) return undefined;

  if (hypothesis?.isPermutation && !areSameNumbers(hypothesis.cells, model.values, values)) return undefined;

  let line = hypothesis?.cost ?? 0;
  const of = solution.steps.length;
  for (const cell of hypothesis?.cells ?? []) {
    if (values[cell] === model.values[cell] || corrections.some((known) => known.cell === cell)) continue;
    corrections.push({ cell, value: values[cell]!, slip: hypothesis?.nameFor(cell) ?? "other", of });
    line += hypothesis?.costPerCell ?? 0;
    if (hypothesis?.isPlain === false) line += Math.max(0, model.surprise([cell], [values[cell]!]));
  }
  return {
    corrections: corrections.sort((one, other) => one.cell - other.cell),
    cost: solution.cost + line,
    costs: [...solution.steps.map((step) => step.cost), line],
  };
}

function areSameNumbers(cells: readonly number[], one: Float64Array, other: Float64Array): boolean {
  const sorted = (values: Float64Array): number[] => cells.map((cell) => values[cell]!).sort((first, second) => first - second);
  const second = sorted(other);
  return sorted(one).every((value, index) => value === second[index]);
}

/** Each set of changes once, by its likeliest slips. */
function cheapestFirst(accounts: readonly Account[], margin: number): Account[] {
  const sorted = [...accounts].sort((one, other) => one.cost - other.cost || one.corrections.length - other.corrections.length);
  const most = (sorted[0]?.cost ?? 0) + margin;
  const seen = new Set<string>();
  return sorted.filter(({ corrections, cost }) => {
    const key = corrections.map(({ cell, value }) => `${cell}=${value}`).join(" ");
    if (cost > most || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
