/** How the time of some work grows with the length of its texts. Only figures of one run are compared, never a time with a limit. */

import type { Entrance } from "./entrances";

/**
 * Each two doublings from the last. What grows with the square of the length does so at every step; the collector of
 * garbage, which sets in with a jump, disturbs one.
 */
const lengths = [3_000, 12_000, 48_000, 192_000];
/** 3 for each doubling: far above what grows with the length, far below what grows with its square (16). */
export const most = 9;
const attempts = 4;

/** `attempt`: no text comes twice, since a few short ones are remembered. */
const filled = (unit: string, length: number, attempt: number): string =>
  `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}。${"甲".repeat(attempt)}`;

async function timeOf(entrance: Entrance, units: readonly string[], length: number, attempt: number): Promise<number> {
  const work = entrance(units.map((unit) => filled(unit, length, attempt)));
  // Processor time: a busy machine does not count.
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** What already takes this long for some characters would take hours for many: that it grows too fast is known by then. In µs. */
const hopeless = 3_000_000;

/** The least factor by which four times the text takes longer. */
export async function growth(entrance: Entrance, units: readonly string[]): Promise<number> {
  let least = Infinity;
  for (const [step, length] of lengths.slice(1).entries()) {
    const { ratio, longest } = await measured(entrance, units, lengths[step] as number, length);
    least = Math.min(least, ratio);
    if (least <= most || longest > hopeless) break;
  }
  return least;
}

/** As long as it looks wrong it is measured again, and the least of each counts. */
async function measured(
  entrance: Entrance,
  units: readonly string[],
  short: number,
  long: number,
): Promise<{ readonly ratio: number; readonly longest: number }> {
  let [shortest, longest] = [Infinity, Infinity];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    shortest = Math.min(shortest, await timeOf(entrance, units, short, 2 * attempt), await timeOf(entrance, units, short, 2 * attempt + 1));
    longest = Math.min(longest, await timeOf(entrance, units, long, attempt));
    if (longest / shortest <= most) break;
  }
  return { ratio: longest / shortest, longest };
}
