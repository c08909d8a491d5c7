/** One slip taken back, the position it is taken back from, and what that would settle. */

import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import type { Hand } from "./hand";

/** One slip taken back: cells and what they were meant to hold. */
export interface Step {
  readonly cells: readonly number[];
  readonly values: readonly number[];
  readonly slips: readonly Slip[];
  readonly cost: number;
}

export interface Position {
  readonly equations: Equations;
  readonly hand: Hand;
  /** What is still open. */
  readonly residual: Float64Array;
  /** 1 where a cell was changed on the way here, or may not be. */
  readonly changed: Uint8Array;
  /** Dearer steps lead nowhere. */
  readonly budget: number;
  propose(step: Step): void;
}

/** Values of `cell` that would settle one of its open equations. */
export function closingValues({ equations, hand, residual }: Position, cell: number): number[] {
  const values: number[] = [];
  for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
    const open = residual[equations.use[at] as number] as number;
    if (open === 0) continue;
    const value = (hand.values[cell] as number) - open / (equations.useCoefficient[at] as number);
    if (value >= 0 && Number.isSafeInteger(value) && !values.includes(value)) values.push(value);
  }
  return values;
}

const touched = new Int32Array(64);
const change = new Float64Array(64);

/** How many fewer equations would be open after cells were given values. */
export function settledBy(
  equations: Equations,
  hand: Hand,
  residual: Float64Array,
  cells: readonly number[],
  values: readonly number[],
): number {
  let count = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] as number;
    const difference = (values[index] as number) - (hand.values[cell] as number);
    for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
      const equation = equations.use[at] as number;
      let slot = 0;
      while (slot < count && touched[slot] !== equation) slot += 1;
      if (slot === count) {
        if (count === touched.length) return 0;
        touched[count] = equation;
        change[count] = 0;
        count += 1;
      }
      change[slot] = (change[slot] as number) + difference * (equations.useCoefficient[at] as number);
    }
  }
  let fewer = 0;
  for (let slot = 0; slot < count; slot += 1) {
    if (change[slot] === 0) continue;
    const open = residual[touched[slot] as number] as number;
    if (open === 0) fewer -= 1;
    else if (open + (change[slot] as number) === 0) fewer += 1;
  }
  return fewer;
}

export function coefficientIn(equations: Equations, equation: number, cell: number): number {
  for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
    if (equations.use[at] === equation) return equations.useCoefficient[at] as number;
  }
  return 0;
}
