/**
 * First generator of slipped reports: a desk. Requests arrive one by one and are counted into a ledger; a clerk then
 * types the ledger into the form key by key, line by line, and tires. Slips come out of fingers, eyes and memory.
 */

import type { Typed } from "../../src/core/report/cell-text";
import type { Random } from "../random";
import { addUp, at, columnCount, forwardRow, isOpen, rowCount, totalColumn, totalRow, wrongCells } from "./dirty-report";
import type { DirtyReport, Grid } from "./dirty-report";

/** Likely outcomes differ from body to body; some never occur. */
export function ledger(random: Random): Grid {
  const size = Math.round(Math.exp(random.next() * 6.5 + 1.5));
  const applicants = [1, 0.16, 0.01, 0.01, 0.05, 0.03].map(
    (weight) => weight * Math.exp(0.7 * random.normal()) * (random.chance(0.25) && weight < 1 ? 0 : 1),
  );
  const outcomes = Array.from(
    { length: 21 },
    (_, index) => Math.exp(1.4 * random.normal()) * (index < 2 ? 4 : index === 10 ? 5 : 1) * (random.chance(0.3) ? 0.02 : 1),
  );
  const habits = applicants.map(() => outcomes.map((weight) => weight * Math.exp(0.5 * random.normal())));
  const grid: Grid = new Array<number>(rowCount * columnCount).fill(0);
  const count = (row: number, column: number): void => {
    grid[at(row, column)] = (grid[at(row, column)] ?? 0) + 1;
  };
  for (let request = 0; request < size; request += 1) {
    const column = random.weighted(applicants);
    if (random.chance(0.04)) count(forwardRow, column);
    else {
      count(2 + random.weighted(habits[column] as number[]), column);
      if (random.chance(0.03)) count(1, column);
    }
  }
  return addUp(grid);
}

const pad: Readonly<Record<string, string>> = {
  0: "12",
  1: "024",
  2: "0135",
  3: "26",
  4: "157",
  5: "2468",
  6: "359",
  7: "48",
  8: "579",
  9: "68",
};
const looks: Readonly<Record<string, string>> = { 0: "68", 1: "7", 2: "7", 3: "85", 4: "9", 5: "36", 6: "08", 7: "1", 8: "360", 9: "4" };

/** One number through eyes and fingers; the same text back when nothing happened. */
function typeNumber(random: Random, text: string, clumsiness: number): { text: string; slip: string | null } {
  const keys = [...text];
  for (let place = 0; place < keys.length; place += 1) {
    if (!random.chance(clumsiness)) continue;
    const digit = keys[place] as string;
    switch (random.weighted([5, 2.5, 2, 1.5, 1])) {
      case 0:
        keys[place] = random.pick([...(pad[digit] as string)]);
        return { text: keys.join(""), slip: "wrong key" };
      case 1:
        keys[place] = random.pick([...(looks[digit] as string)]);
        return { text: keys.join(""), slip: "misread" };
      case 2:
        keys.splice(place, 1);
        return { text: keys.join(""), slip: "key not hit" };
      case 3:
        keys.splice(place, 0, digit);
        return { text: keys.join(""), slip: "key hit twice" };
      default:
        if (place + 1 < keys.length && keys[place + 1] !== digit) {
          [keys[place], keys[place + 1]] = [keys[place + 1] as string, digit];
          return { text: keys.join(""), slip: "keys in wrong order" };
        }
    }
  }
  return { text, slip: null };
}

/** Types the ledger; gives the sheet, or `null` where nobody could see that anything went wrong. */
export function typeLedger(random: Random): DirtyReport | null {
  const truth = ledger(random);
  const sheet: Typed[] = [...truth];
  const slips: string[] = [];
  const clumsiness = 0.0007 + random.next() * 0.004;
  const leavesZerosBlank = random.chance(0.15);

  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const cell = at(row, column);
      const meant = truth[cell] as number;
      const { text, slip } = typeNumber(random, String(meant), clumsiness);
      if (slip) slips.push(slip);
      sheet[cell] = text === "" ? null : Number(text);
      if (meant === 0 && leavesZerosBlank && !slip) sheet[cell] = null;
    }
  }
  if (random.chance(0.6)) slips.push(lapse(random, truth, sheet));
  const wrong = wrongCells(truth, sheet);
  const seen = slips.filter((slip) => slip !== "");
  if (wrong.size === 0 || seen.length > 4 || !isOpen(sheet)) return null;
  return { kind: seen.length === 1 ? (seen[0] as string) : "several", k: seen.length, requests: sheet, truth: wrong };
}

/** Attention goes: the eye jumps a line, the hand a field, the sum is old. */
function lapse(random: Random, truth: Grid, sheet: Typed[]): string {
  const row = random.below(rowCount);
  const column = random.below(totalColumn);
  const here = at(row, column);
  const value = truth[here] as number;
  const put = (cell: number, typed: Typed): void => {
    sheet[cell] = typed;
  };
  switch (random.below(8)) {
    case 0: {
      // The eye falls on the line below in the ledger.
      if (row + 1 >= rowCount) return "";
      put(here, truth[at(row + 1, column)] as number);
      return "read from the line below";
    }
    case 1: {
      // The cursor stood one field further; what belongs there is typed over it or lost.
      const next = column + 1 < totalColumn ? here + 1 : here - 1;
      if (value === 0) return "";
      put(here, random.chance(0.5) ? 0 : null);
      put(next, value);
      return "typed one field further";
    }
    case 2: {
      const next = at(row + 1 < rowCount ? row + 1 : row - 1, column);
      if (value === 0) return "";
      put(here, random.chance(0.5) ? 0 : null);
      put(next, value);
      return "typed one line further";
    }
    case 3: {
      // A late request was added to the leaf and one of its totals, the other was forgotten.
      const isRowTotal = random.chance(0.5) || row < 2 || row >= totalRow;
      const total = isRowTotal ? at(row, totalColumn) : at(totalRow, column);
      const old = (truth[total] as number) - 1 - random.below(4);
      if (old < 0 || total === here) return "";
      put(total, old);
      return "old total";
    }
    case 4: {
      // Added up in the head, one part left out.
      const parts = Array.from({ length: totalColumn }, (_, part) => truth[at(row, part)] as number).filter((part) => part > 0);
      if (parts.length < 2) return "";
      put(at(row, totalColumn), (truth[at(row, totalColumn)] as number) - random.pick(parts));
      return "part left out of a total";
    }
    case 5:
      if (value === 0) return "";
      put(here, null);
      return "skipped";
    case 6: {
      // Tally strokes miscounted.
      const by = random.pick([-2, -1, -1, 1, 1, 2]);
      if (value + by < 0 || value === 0) return "";
      put(here, value + by);
      return "miscounted";
    }
    default: {
      const next = at(row, column + 1 < totalColumn ? column + 1 : column - 1);
      if (truth[next] === value) return "";
      put(here, truth[next] as number);
      put(next, value);
      return "two fields the wrong way round";
    }
  }
}
