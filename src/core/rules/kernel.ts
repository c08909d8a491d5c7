/**
 * The equations of a form over one typed array: amounts in, differences out. Generated from `form.identities`, so that
 * it can state nothing of its own. No code is generated (a strict content security policy forbids it): each side of an
 * equation is a few runs of equally spaced cells, and a run is walked without looking anything up.
 */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Report } from "../report/report";

export interface Kernel {
  /** Amounts a report takes in the array, in the order of `form.cells`. */
  readonly width: number;
  /**
   * Writes left − right of every identity, in the form's order, and answers how many are not zero. The report begins at
   * `from`, so that many can stand in one array.
   */
  differences(amounts: Float64Array, out: Float64Array, from?: number): number;
}

/** `count` cells from `start`, `stride` apart. */
interface Run {
  readonly start: number;
  stride: number;
  count: number;
}

/** Numbers a run takes in the programme: its own three, 1 or −1 for its side, 1 where it closes an equation. */
const runLength = 5;

export function kernelFor(form: Form): Kernel {
  const programme = Int32Array.from(
    form.identities.flatMap(({ left, right }) => {
      const [plus, minus] = [runsOf(form, left), runsOf(form, right)];
      return [
        ...plus.flatMap(({ start, stride, count }) => [start, stride, count, 1, 0]),
        ...minus.flatMap(({ start, stride, count }, index) => [start, stride, count, -1, index === minus.length - 1 ? 1 : 0]),
      ];
    }),
  );
  const length = programme.length;

  function differences(amounts: Float64Array, out: Float64Array, from = 0): number {
    let identity = 0;
    let broken = 0;
    let difference = 0;
    for (let at = 0; at < length; at += runLength) {
      let cell = from + (programme[at] as number);
      const stride = programme[at + 1] as number;
      const end = cell + stride * (programme[at + 2] as number);
      let sum = 0;
      for (; cell < end; cell += stride) sum += amounts[cell] as number;
      difference += (programme[at + 3] as number) * sum;
      if (programme[at + 4] === 1) {
        out[identity] = difference;
        if (difference !== 0) broken += 1;
        identity += 1;
        difference = 0;
      }
    }
    return broken;
  }

  return { width: form.cells.length, differences };
}

function runsOf(form: Form, ids: readonly CellId[]): Run[] {
  const cells = ids.map((id) => form.indexOf(id)).sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && (run.count === 1 || cell === run.start + run.stride * run.count)) {
      if (run.count === 1) run.stride = cell - run.start;
      run.count += 1;
    } else {
      runs.push({ start: cell, stride: 1, count: 1 });
    }
  }
  return runs;
}

const kernels = new WeakMap<Form, Kernel>();

export function kernelOf(form: Form): Kernel {
  let kernel = kernels.get(form);
  if (!kernel) kernels.set(form, (kernel = kernelFor(form)));
  return kernel;
}

export interface Differences {
  readonly broken: number;
  /** Left − right, by position in `form.identities`. */
  readonly values: Float64Array;
}

/** A report never changes, so its differences are worked out once however many rules ask. */
const known = new WeakMap<Report, Differences>();

export function differencesOf(report: Report): Differences {
  let differences = known.get(report);
  if (!differences) {
    const values = new Float64Array(report.form.identities.length);
    const broken = kernelOf(report.form).differences(report.amounts(), values);
    known.set(report, (differences = { broken, values }));
  }
  return differences;
}
