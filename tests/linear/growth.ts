/** How the time of some work grows with the length of its texts. Only figures of one run are compared, never a time with a limit. */

import type { Entrance } from "./entrances";

/**
 * Each two doublings from the last; all too long to be remembered. What grows with the square of the length does so at both
 * steps; the collector of garbage, which sets in with a jump, disturbs one.
 */
const lengths = [9_000, 36_000, 144_000];
/** 3 for each doubling: far above what grows with the length, far below what grows with its square (16). */
export const most = 9;
const attempts = 4;

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

async function timeOf(work: () => unknown): Promise<number> {
  // Processor time: a busy machine does not count.
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** The least factor by which four times the text takes longer. */
export async function growth(entrance: Entrance, units: readonly string[]): Promise<number> {
  let least = Infinity;
  for (const [step, length] of lengths.slice(1).entries()) {
    const [short, long] = [lengths[step] as number, length].map((each) => entrance(units.map((unit) => filled(unit, each))));
    const ratio = await ratioOf(short as () => unknown, long as () => unknown);
    least = Math.min(least, ratio);
    if (least <= most) break;
  }
  return least;
}

/** As long as it looks wrong it is measured again, and the least of each counts. */
async function ratioOf(short: () => unknown, long: () => unknown): Promise<number> {
  let [shortest, longest] = [Infinity, Infinity];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    shortest = Math.min(shortest, await timeOf(short), await timeOf(short));
    longest = Math.min(longest, await timeOf(long));
    if (longest / shortest <= most) break;
  }
  return longest / shortest;
}
