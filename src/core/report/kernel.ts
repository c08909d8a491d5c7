/**
 * The equations of a form over one typed array: amounts in, differences out. Generated from `form.identities`, so that
 * it can state nothing of its own; as lists of positions, since a strict content security policy forbids making code.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import { remembered } from "../remembered";
import type { Report } from "./report";

export interface Kernel {
  /** Amounts a report takes in the array, in the order of `form.cells`. */
  readonly width: number;
  /**
   * Writes left − right of every identity, in the form's order, and answers how many are not zero. The report begins at
   * `from`, so that many can stand in one array.
   */
  differences(amounts: Float64Array, out: Float64Array, from?: number): number;
}

function kernelFor(form: Form): Kernel {
  /** Left sides and right sides one after the other, and where each of them ends. */
  const cells = Int32Array.from(form.identities.flatMap(({ left, right }) => [...left, ...right].map((id: CellId) => form.indexOf(id))));
  const ends = new Int32Array(2 * form.identities.length);
  let end = 0;
  form.identities.forEach(({ left, right }, identity) => {
    ends[2 * identity] = end += left.length;
    ends[2 * identity + 1] = end += right.length;
  });
  const count = form.identities.length;

  function differences(amounts: Float64Array, out: Float64Array, from = 0): number {
    let broken = 0;
    let at = 0;
    for (let identity = 0; identity < count; identity += 1) {
      const leftEnd = ends[2 * identity] as number;
      const rightEnd = ends[2 * identity + 1] as number;
      let difference = 0;
      for (; at < leftEnd; at += 1) difference += amounts[from + (cells[at] as number)] as number;
      for (; at < rightEnd; at += 1) difference -= amounts[from + (cells[at] as number)] as number;
      out[identity] = difference;
      if (difference !== 0) broken += 1;
    }
    return broken;
  }

  return { width: form.cells.length, differences };
}

export const kernelOf = remembered(kernelFor);

export interface Differences {
  readonly broken: number;
  /** Left − right, by position in `form.identities`. */
  readonly values: Float64Array;
}

/** A report never changes, so its differences are worked out once however many rules ask. */
export const differencesOf = remembered((report: Report): Differences => {
  const values = new Float64Array(report.form.identities.length);
  const broken = kernelOf(report.form).differences(report.amounts(), values);
  return { broken, values };
});
