/** One slip taken back, the position it is taken back from, and what that would settle. */

import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import type { SlipModel } from "./slip-likelihood";

/** One slip taken back: cells and what they were meant to hold. */
export interface Step {
  readonly cells: readonly number[];
  readonly values: readonly number[];
  readonly slips: readonly Slip[];
  readonly cost: number;
}

export interface Position {
  readonly equations: Equations;
  readonly model: SlipModel;
  /** What is still open. */
  readonly residual: Float64Array;
  /** 1 where a cell was changed on the way here, or may not be. */
  readonly changed: Uint8Array;
  /** Dearer steps lead nowhere. */
  readonly budget: number;
  propose(step: Step): void;
}

/** Values of `cell` that would settle one of its open equations. */
export function closingValues({ equations, model, residual }: Position, cell: number): number[] {
  const values: number[] = [];
  for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
    const open = residual[equations.use[at]!]!;
    if (open === 0) continue;
    const value = model.values[cell]! - open / equations.useCoefficient[at]!;
    if (value >= 0 && Number.isSafeInteger(value) && !values.includes(value)) values.push(value);
  }
  return values;
}

/** By how much each equation changes, and which ones do; all 0 and empty between calls. */
let change = new Float64Array(64);
const touched: number[] = [];

/** How many fewer equations would be open after cells were given values. */
export function settledBy(
  equations: Equations,
  model: SlipModel,
  residual: Float64Array,
  cells: readonly number[],
  values: readonly number[],
): number {
  if (change.length < equations.size) change = new Float64Array(2 * equations.size);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const difference = values[index]! - model.values[cell]!;
    for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
      const equation = equations.use[at]!;
      if (change[equation] === 0) touched.push(equation);
      change[equation] = change[equation]! + difference * equations.useCoefficient[at]!;
    }
  }
  let fewer = 0;
  for (const equation of touched) {
    if (change[equation] === 0) continue;
    const open = residual[equation]!;
    if (open === 0) fewer -= 1;
    else if (open + change[equation]! === 0) fewer += 1;
    change[equation] = 0;
  }
  touched.length = 0;
  return fewer;
}

export function coefficientIn(equations: Equations, equation: number, cell: number): number {
  for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
    if (equations.use[at] === equation) return equations.useCoefficient[at]!;
  }
  return 0;
}
