/**
 * The likelihood of one cell: what it cost a hand that meant `x` to leave what stands there, and how plausible `x`
 * is among its row and column. Reads the report once; remembers what it was asked.
 */

import type { CellId } from "../form/cell-id";
import { readNumeral } from "../prose/numerals";
import type { Typed } from "../report/cell-text";
import type { Report } from "../report/report";
import type { CellGraph } from "./cell-graph";
import { digitCount, dropped, extra, mistyped, transposed } from "./digits";
import { expectedCounts } from "./expected";
import type { Slip } from "./explanation";
import { costOf, leastCost, share, slipsPerReport } from "./rates";
import type { Reading } from "./rates";

/** How a cell was left. */
export const leftAs = { number: 0, blank: 1, negative: 2, text: 3 } as const;

export interface SlipModel {
  readonly grid: CellGraph;
  /** Cells as the equations count them. */
  readonly values: Float64Array;
  readonly state: Uint8Array;
  /** The numbers that text or a fraction may have been meant to be; none where it means nothing known. */
  readonly meanings: ReadonlyMap<number, readonly number[]>;
  /** What last year's report holds in the same cell; null without one. */
  readonly lastYears: ((cell: number) => number) | null;
  /** −log of the chance that a zero is left blank in this report. */
  readonly blankForZero: number;
  /** Cost and name of the single slip that makes `meant` into what stands in `cell`. */
  read(cell: number, meant: number): Reading;
  /** The same where its totals were added up with what stands there: it stood there early, as a wrong count as often as a wrong key. */
  readAddedUp(cell: number, meant: number): Reading;
  /** The same as `read` without the plausibility of values: the slip alone. */
  readPlain(cell: number, meant: number): Reading;
  /** −log of how much more plausible values are in cells than what stands there, within reason. */
  surprise(cells: readonly number[], meant: readonly number[]): number;
}

/** Whole numbers up to a million are spread evenly over their logarithm: Σ 1/d ≈ 14. */
const logSpread = 14;

/** Of all slips, those that a leaf can suffer. */
export const shareOfLeaves = 0.5;

/** The chance that a wrong count is wrong by just this, upwards or downwards: few more often than many, and Σ 1/d(d+1) = 1. */
export const countedWrong = (difference: number): number => 0.5 / (difference * (difference + 1));

/** How far the plausibility of a value may speak for or against a slip. */
export const mostInFavour = 2;
const mostAgainst = 5;

export function slipModelOf(report: Report, grid: CellGraph, previous?: Report): SlipModel {
  const size = grid.ids.length;
  const amounts = report.amounts();
  const values = Float64Array.from(grid.ids, (_, cell) => amounts[grid.inForm[cell]!]!);
  const state = new Uint8Array(size);
  const meanings = new Map<number, readonly number[]>();
  let zeros = 0;
  let blanks = 0;
  for (let cell = 0; cell < size; cell += 1) {
    const id = grid.ids[cell] as CellId;
    const reading = report.reading(id);
    if (!reading) continue;
    const value = values[cell]!;
    if (reading.kind === "blank") {
      state[cell] = leftAs.blank;
      blanks += 1;
    } else if (reading.kind === "unreadable") {
      state[cell] = value < 0 ? leftAs.negative : leftAs.text;
      if (value === 0) meanings.set(cell, meaningsOf(report.typed(id) ?? null));
    } else if (value === 0) zeros += 1;
  }
  const blankForZero = costOf((blanks + 0.5) / (blanks + zeros + 1));
  const expected = expectedCounts(grid, values);
  const perCell = costOf(slipsPerReport / size);
  /** Slips that only totals suffer are spread over fewer cells. */
  const totalsPerCell = size / grid.isTotal.reduce((sum, one) => sum + one, 0);
  const reviewTotalsPerCell = size / grid.isTotal.reduce((sum, one, cell) => sum + one * grid.isReview[cell]!, 0);
  const before = (cell: number): number => {
    const id = grid.ids[cell] as CellId;
    return previous?.form.has(id) ? previous.amount(id) : 0;
  };
  const memory: Map<number, Reading>[] = new Array<Map<number, Reading>>(size);

  const within = (cost: number): number => Math.min(mostAgainst, Math.max(-mostInFavour, cost));
  /** A geometric law about the expected count: broad, because real tables are. */
  const surpriseAt = (cell: number, meant: number): number => {
    const mean = expected[cell]!;
    return mean < 0 ? 0 : (Math.max(0, values[cell]!) - meant) * Math.log(mean / (1 + mean));
  };

  const readNumber = (cell: number, typed: number, meant: number): { chance: number; slip: Slip } => {
    let chance = 0;
    let best = 0;
    let slip: Slip = "other";
    const add = (weight: number, named: Slip): void => {
      chance += weight;
      if (weight > best) {
        best = weight;
        slip = named;
      }
    };
    const difference = Math.abs(typed - meant);
    const isTotal = grid.isTotal[cell]!;
    if (Math.abs(digitCount(typed) - digitCount(meant)) <= 2 || typed === 0) {
      add(share.mistypedDigit * mistyped(meant, typed), "mistyped-digit");
      add(share.transposedDigits * transposed(meant, typed), "transposed-digits");
      add(share.droppedDigit * dropped(meant, typed), "dropped-digit");
      add(share.extraDigit * extra(meant, typed), "extra-digit");
    }
    if (difference <= 3) add(share.miscounted * (difference === 1 ? 0.38 : difference === 2 ? 0.08 : 0.03), "off-by-one");
    if (typed === 0) add(share.zeroed + isTotal * share.forgottenTotal * totalsPerCell, "zeroed");
    if (typed !== 0) add((share.copiedNeighbour * equalNeighbours(grid, values, cell, typed)) / 4, "copied-neighbour");
    if (typed !== 0 && previous && before(cell) === typed) add(share.lastYears, "last-years-number");
    if (isTotal === 1) add((share.staleTotal * totalsPerCell) / (2 * logSpread * difference), "total-not-updated");
    if (isTotal === 1 && grid.isReview[cell] === 1)
      add((share.staleReviewTotal * reviewTotalsPerCell) / (difference * (difference + 1)), "total-not-updated");
    add(share.anything * (0.5 / (2 * logSpread * difference) + 0.5 / (logSpread * (typed + 1))), "other");
    return { chance, slip };
  };

  const readFresh = (cell: number, meant: number, unlikely: number): Reading => {
    const typed = values[cell]!;
    const atLeast = (cost: number, slip: Slip): Reading => ({ cost: Math.max(leastCost, cost + unlikely), slip });
    switch (state[cell]) {
      case leftAs.blank:
        return atLeast(
          perCell + costOf(share.missing + grid.isTotal[cell]! * share.forgottenTotal * totalsPerCell) - blankForZero,
          "missing-value",
        );
      case leftAs.negative:
        if (meant === -typed) return atLeast(leastCost, "sign");
        return atLeast(2 * leastCost + costOf(readNumber(cell, -typed, meant).chance), "other");
      case leftAs.text: {
        const meantBy = meanings.get(cell) ?? [];
        const slip = typeof report.typed(grid.ids[cell] as CellId) === "string" ? "typed-as-text" : "other";
        if (meantBy.includes(meant)) return atLeast(leastCost, slip);
        return atLeast(perCell + costOf(share.missing) - 2, slip);
      }
      default: {
        const { chance, slip } = readNumber(cell, typed, meant);
        return atLeast(perCell + costOf(chance), slip);
      }
    }
  };

  return {
    grid,
    values,
    state,
    meanings,
    lastYears: previous?.hasTable("requests") ? before : null,
    blankForZero,
    surprise(cells, meant) {
      let cost = 0;
      for (let index = 0; index < cells.length; index += 1) cost += surpriseAt(cells[index]!, meant[index]!);
      return within(cost);
    },
    readAddedUp(cell, meant) {
      const typed = this.read(cell, meant);
      if (state[cell] !== leftAs.number) return typed;
      const difference = Math.abs(values[cell]! - meant);
      const counted = perCell + costOf(shareOfLeaves * countedWrong(difference)) + this.surprise([cell], [meant]);
      return {
        cost: Math.max(leastCost, costOf((Math.exp(-typed.cost) + Math.exp(-counted)) / 2)),
        slip: typed.cost <= counted ? typed.slip : difference === 1 ? "off-by-one" : "other",
      };
    },
    readPlain: (cell, meant) => readFresh(cell, meant, 0),
    read(cell, meant) {
      const known = (memory[cell] ??= new Map());
      const earlier = known.get(meant);
      if (earlier) return earlier;
      const reading = readFresh(cell, meant, within(surpriseAt(cell, meant)));
      known.set(meant, reading);
      return reading;
    },
  };
}

/** 「447a」 means 447, 「六」 6; 10.5 may be 10, 11 or 105. */
function meaningsOf(typed: Typed): number[] {
  const inWords = typeof typed === "string" ? numeralIn(typed.trim()) : undefined;
  if (inWords !== undefined) return [inWords];

  const digits = String(typed)
    .normalize("NFKC")
    .replace(/[,，\s]/g, "");
  const parts = /(\d{1,15})(?:\.(\d{1,6}))?/.exec(digits);
  if (!parts) return [];
  const whole = Number(parts[1]);
  if (parts[2] === undefined) return [whole];
  return [whole, whole + 1, Number(parts[1] + parts[2])].filter(Number.isSafeInteger);
}

/** A Chinese numeral and nothing else; it is read as one only before a unit. */
function numeralIn(text: string): number | undefined {
  const counted = /[件份条次个]$/.test(text) ? text : `${text}件`;
  const numeral = counted.length > 1 ? readNumeral(counted, 0) : null;
  return numeral?.end === counted.length && Number.isSafeInteger(numeral.value) ? numeral.value : undefined;
}

function equalNeighbours(grid: CellGraph, values: Float64Array, cell: number, typed: number): number {
  let equal = 0;
  for (let side = 0; side < 4; side += 1) {
    const neighbour = grid.neighbours[4 * cell + side]!;
    if (neighbour !== -1 && values[neighbour] === typed) equal += 1;
  }
  return equal;
}
