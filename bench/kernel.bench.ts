/**
 * Reports checked per second of processor time: the kernel generated from the form, a plain loop written by hand for this one form,
 * and the whole of check.ts. The same reports in the same run, so that the ratios hold on any machine.
 */

import { findingsOf } from "../src/core/check";
import { formOf } from "../src/core/form/form";
import type { CellId } from "../src/core/form/cell-id";
import { Report } from "../src/core/report/report";
import { kernelOf } from "../src/core/report/kernel";
import { rules } from "../src/core/rules";

const form = formOf("2021");
const width = form.cells.length;
const equations = form.identities.length;
/** Enough that they do not stay in the first-level cache, few enough for any machine. */
const reports = 1_000;

export function benchKernel(): void {
  const amounts = manyReports();
  const kernel = kernelOf(form);
  const out = new Float64Array(equations);

  const generated = rate(() => {
    let broken = 0;
    for (let report = 0; report < reports; report += 1) broken += kernel.differences(amounts, out, report * width);
    return broken;
  });
  const byHand = rate(() => {
    let broken = 0;
    for (let report = 0; report < reports; report += 1) broken += plainLoop(amounts, out, report * width);
    return broken;
  });
  if (generated.broken !== byHand.broken) throw new Error(`kernel ${generated.broken}, plain loop ${byHand.broken}`);

  const few = Array.from({ length: 200 }, (_, index) => cellsOf(amounts, index * width));
  const whole = rate(
    () => few.reduce((found, cells) => found + findingsOf(new Report({ form, agency: "云岭县自然资源局", year: 2024, cells })).length, 0),
    few.length,
  );

  console.log(`equations                     ${equations} over ${width} numbers, one report in ten with a slip`);
  console.log(`kernel from the form          ${thousands(generated.rate)} reports/s`);
  console.log(`plain loop by hand            ${thousands(byHand.rate)} reports/s`);
  console.log(`kernel : plain loop           ${(generated.rate / byHand.rate).toFixed(2)}`);
  console.log(`check.ts, all ${rules.length} rules         ${thousands(whole.rate)} reports/s (numbers only, from cells to findings)`);
  console.log(`check.ts : kernel             1 : ${Math.round(generated.rate / whole.rate)}`);
}

/** What somebody who needed only this form would write. */
function plainLoop(amounts: Float64Array, out: Float64Array, from: number): number {
  const requests = from + 10;
  let broken = 0;
  let equation = 0;
  for (let row = 0; row < 25; row += 1) {
    const at = requests + row * 7;
    let sum = 0;
    for (let column = 0; column < 6; column += 1) sum += amounts[at + column] as number;
    const difference = sum - (amounts[at + 6] as number);
    out[equation++] = difference;
    if (difference !== 0) broken += 1;
  }
  for (let column = 0; column < 7; column += 1) {
    let sum = 0;
    for (let row = 2; row < 23; row += 1) sum += amounts[requests + row * 7 + column] as number;
    const difference = sum - (amounts[requests + 23 * 7 + column] as number);
    out[equation++] = difference;
    if (difference !== 0) broken += 1;
  }
  for (let column = 0; column < 7; column += 1) {
    const at = requests + column;
    const difference =
      (amounts[at] as number) + (amounts[at + 7] as number) - (amounts[at + 23 * 7] as number) - (amounts[at + 24 * 7] as number);
    out[equation++] = difference;
    if (difference !== 0) broken += 1;
  }
  for (let block = 0; block < 3; block += 1) {
    const at = requests + 175 + block * 5;
    let sum = 0;
    for (let result = 0; result < 4; result += 1) sum += amounts[at + result] as number;
    const difference = sum - (amounts[at + 4] as number);
    out[equation++] = difference;
    if (difference !== 0) broken += 1;
  }
  return broken;
}

/** Consistent reports one after the other; every tenth has one wrong number. The same in every run. */
function manyReports(): Float64Array {
  const next = numbers(20_240_131);
  const amounts = new Float64Array(reports * width);
  for (let report = 0; report < reports; report += 1) {
    const own = amounts.subarray(report * width, (report + 1) * width);
    for (let cell = 0; cell < width; cell += 1) own[cell] = next() % 3 === 0 ? next() % 1_000 : 0;
    settle(own);
    if (report % 10 === 0) own[10 + (next() % 190)] = 77_777;
  }
  return amounts;
}

/** Totals from parts, then 新收 from the balance, then totals again. */
function settle(own: Float64Array): void {
  const at = (id: CellId): number => form.indexOf(id);
  const totals = form.identities.filter(({ right }) => right.length === 1);
  const total = (): void =>
    totals.forEach(({ left, right }) => (own[at(right[0] as CellId)] = left.reduce((sum, id) => sum + (own[at(id)] as number), 0)));
  total();
  for (const { left, right } of form.identities.filter(({ right }) => right.length === 2)) {
    own[at(left[1] as CellId)] = 0;
    own[at(left[0] as CellId)] = right.reduce((sum, id) => sum + (own[at(id)] as number), 0);
  }
  total();
}

const cellsOf = (amounts: Float64Array, from: number): Map<CellId, number> =>
  new Map(form.cells.map(({ id }, index) => [id, amounts[from + index] ?? 0]));

/** Milliseconds of processor time, which others' work on the machine does not lengthen. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Best of five rounds of a fifth of a second: the machine may be busy, never too fast. */
function rate(once: () => number, perRound = reports): { rate: number; broken: number } {
  const broken = once();
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const started = spent();
    let done = 0;
    while (spent() - started < 200) {
      once();
      done += perRound;
    }
    best = Math.max(best, (done * 1000) / (spent() - started));
  }
  return { rate: best, broken };
}

/** A small linear congruential generator: chance without chance. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

const thousands = (value: number): string =>
  String(Math.round(value))
    .replace(/\B(?=(?:\d{3})+$)/g, ",")
    .padStart(10);
