/**
 * Fourth generator of slipped reports: what happens to whole lines, to subtotals and to table 4, some of it beside last year's
 * report. Each kind by itself; the tables are those of the desk. No number here is shared with the model.
 */

import type { CellId } from "../../src/core/form/cell-id";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import type { Random } from "../random";
import { ledger } from "./desk";
import { addUp, at, columnCount, form, forwardRow, idOf, isOpen, reportOf, rowCount, totalColumn, totalRow } from "./dirty-report";
import type { Grid } from "./dirty-report";

export interface SlippedReport {
  readonly kind: string;
  readonly report: Report;
  readonly previous?: Report;
  /** What each wrong cell should hold. */
  readonly truth: ReadonlyMap<CellId, number>;
}

/** Rows of （三）不予公开 to （六）其他处理, first and last. */
const groups = [
  [4, 11],
  [12, 14],
  [15, 19],
  [20, 22],
] as const;

/** Changes the sheet in place. */
type Slip = (sheet: Grid, random: Random, lastYear: Grid) => void;

const swap = (sheet: Grid, one: number, other: number): void => {
  [sheet[one], sheet[other]] = [sheet[other]!, sheet[one]!];
};
const columnsAbreast = (random: Random): number => random.below(totalColumn - 1);

const slips: Readonly<Record<string, Slip>> = {
  "two columns exchanged in the outcome lines": (sheet, random) => {
    const column = columnsAbreast(random);
    for (let row = 2; row < totalRow; row += 1) swap(sheet, at(row, column), at(row, column + 1));
  },
  "a line left as last year's": (sheet, random, lastYear) => {
    const row = 2 + random.below(totalRow - 2);
    for (let column = 0; column < columnCount; column += 1) sheet[at(row, column)] = lastYear[at(row, column)]!;
  },
  "上年结转 and 结转下年 exchanged, last year known": (sheet) => {
    for (let column = 0; column < columnCount; column += 1) swap(sheet, at(1, column), at(forwardRow, column));
  },
  "a subtotal typed into its first leaf": (sheet, random) => {
    const [first, last] = random.pick(groups);
    const column = random.below(totalColumn);
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += sheet[at(row, column)]!;
    sheet[at(first, column)] = sum;
  },
  "subtotals typed into the whole first line": (sheet, random) => {
    const [first, last] = random.pick(groups);
    for (let column = 0; column < columnCount; column += 1) {
      let sum = 0;
      for (let row = first; row <= last; row += 1) sum += sheet[at(row, column)]!;
      sheet[at(first, column)] = sum;
    }
  },
  "a column sorted": (sheet, random) => {
    const column = random.below(2);
    const sorted = Array.from({ length: totalRow - 2 }, (_, index) => sheet[at(index + 2, column)]!).sort((one, other) => one - other);
    sorted.forEach((value, index) => (sheet[at(index + 2, column)] = value));
  },
  "a column typed one cell down": (sheet, random) => {
    const column = random.below(3);
    for (let row = rowCount - 1; row > 0; row -= 1) sheet[at(row, column)] = sheet[at(row - 1, column)]!;
    sheet[at(0, column)] = 0;
  },
  "the leaves of two lines exchanged": (sheet, random) => {
    const row = 2 + random.below(totalRow - 3);
    for (let column = 0; column < totalColumn; column += 1) swap(sheet, at(row, column), at(row + 1, column));
  },
  "two columns that are no neighbours exchanged in the outcome lines": (sheet, random) => {
    const column = random.below(totalColumn - 2);
    for (let row = 2; row < totalRow; row += 1) swap(sheet, at(row, column), at(row, column + 2));
  },
  "two columns exchanged in the outcome lines and their total": (sheet, random) => {
    const column = columnsAbreast(random);
    for (let row = 2; row <= totalRow; row += 1) swap(sheet, at(row, column), at(row, column + 1));
  },
  "a line pasted one column to the right": (sheet, random) => {
    const row = random.below(totalRow);
    for (let column = totalColumn - 1; column > 0; column -= 1) sheet[at(row, column)] = sheet[at(row, column - 1)]!;
    sheet[at(row, 0)] = 0;
  },
  "totals of all columns without one line": (sheet, random) => {
    const row = 2 + random.below(totalRow - 2);
    for (let column = 0; column < columnCount; column += 1) sheet[at(totalRow, column)]! -= sheet[at(row, column)]!;
  },
  "totals of all lines without one column": (sheet, random) => {
    const column = random.below(totalColumn);
    for (let row = 0; row < rowCount; row += 1) sheet[at(row, totalColumn)]! -= sheet[at(row, column)]!;
  },
  "本年新收 counts 上年结转 too": (sheet) => {
    for (let column = 0; column < columnCount; column += 1) sheet[at(0, column)]! += sheet[at(1, column)]!;
  },
  "a late correction that reached no total": (sheet, random) => {
    const [row, column, late] = [2 + random.below(totalRow - 2), random.below(2), 1 + random.below(3)];
    for (const total of [at(row, totalColumn), at(totalRow, column), at(totalRow, totalColumn)]) sheet[total]! -= late;
  },
  "two digits mistyped in one line": (sheet, random) => {
    const row = random.below(rowCount);
    const filled = Array.from({ length: totalColumn }, (_, column) => at(row, column)).filter((cell) => sheet[cell]! > 0);
    for (const cell of filled.slice(0, 2)) sheet[cell] = 10 * Math.floor(sheet[cell]! / 10) + ((sheet[cell]! + 1 + random.below(9)) % 10);
  },
  "all lines from one on a line too low": (sheet, random) => {
    const [first, last] = [random.below(3), 4 + random.below(4)];
    for (let row = last; row > first; row -= 1)
      for (let column = 0; column < columnCount; column += 1) sheet[at(row, column)] = sheet[at(row - 1, column)]!;
    for (let column = 0; column < columnCount; column += 1) sheet[at(first, column)] = 0;
  },
  "two lines booked in the upper one, totals right": (sheet, random) => {
    const row = 2 + random.below(totalRow - 3);
    for (let column = 0; column < totalColumn; column += 1) {
      sheet[at(row, column)]! += sheet[at(row + 1, column)]!;
      sheet[at(row + 1, column)] = 0;
    }
  },
  "上年结转 typed in thousands": (sheet) => {
    for (let column = 0; column < columnCount; column += 1) sheet[at(1, column)]! *= 1000;
  },
  "a line counted twice": (sheet, random) => {
    const row = 2 + random.below(totalRow - 2);
    for (let column = 0; column < columnCount; column += 1) sheet[at(row, column)]! *= 2;
  },
  "two columns exchanged in the lines of one group": (sheet, random) => {
    const [[first, last], column] = [random.pick(groups), columnsAbreast(random)];
    for (let row = first; row <= last; row += 1) swap(sheet, at(row, column), at(row, column + 1));
  },
  "a wrong leaf added up into its line": (sheet, random) => carried(sheet, random, [1, 0, 0]),
  "a wrong leaf added up into all three totals": (sheet, random) => carried(sheet, random, [1, 1, 1]),
};

/** Which of row total, column total and total of totals were added up with the wrong leaf. */
function carried(sheet: Grid, random: Random, [ofRow, ofColumn, ofAll]: readonly [number, number, number]): void {
  const filled = Array.from({ length: totalRow - 2 }, (_, index) => index + 2).filter((row) => sheet[at(row, 0)]! > 0);
  if (filled.length === 0) return;
  const row = random.pick(filled);
  const more = 1 + random.below(9);
  sheet[at(row, 0)] = sheet[at(row, 0)]! + more;
  sheet[at(row, totalColumn)] = sheet[at(row, totalColumn)]! + ofRow * more;
  sheet[at(totalRow, 0)] = sheet[at(totalRow, 0)]! + ofColumn * more;
  sheet[at(totalRow, totalColumn)] = sheet[at(totalRow, totalColumn)]! + ofAll * more;
}

/** Of the same body a year ago: lines of like size, other numbers; what it carried forward is carried over now. */
function yearBefore(now: Grid, random: Random): Grid {
  const before = now.map((value) =>
    random.chance(0.25) ? value : Math.max(0, Math.round(value * (0.5 + random.next()) + random.below(3) - 1)),
  );
  for (let column = 0; column < columnCount; column += 1) before[at(forwardRow, column)] = now[at(1, column)]!;
  return addUp(before);
}

const review = form.tables.reviewAndLitigation.numbers.map(({ id }) => id);

/** Table 4 with one slip: an old total, or one of its parts. */
function reviewSlip(
  random: Random,
  isTotal: boolean,
): { readonly typed: Record<CellId, Typed>; readonly truth: ReadonlyMap<CellId, number> } {
  const scale = random.pick([2, 5, 20, 80]);
  const numbers = review.map(() => (random.chance(0.3) ? 0 : random.below(scale + 1)));
  for (const block of [0, 1, 2]) numbers[5 * block + 4] = [0, 1, 2, 3].reduce((sum, part) => sum + numbers[5 * block + part]!, 0);
  const cell = 5 * random.below(3) + (isTotal ? 4 : random.below(4));
  const meant = numbers[cell]!;
  // A case that came late, or a digit that the finger missed.
  const away = isTotal || random.chance(0.5) ? 1 + random.below(isTotal ? 3 : 2) : 10;
  numbers[cell] = random.chance(0.7) && meant >= away ? meant - away : meant + away;
  return { typed: Object.fromEntries(review.map((id, index) => [id, numbers[index]!])), truth: new Map([[review[cell]!, meant]]) };
}

const ofReview = { "table 4: a total that was not updated": true, "table 4: one of the parts": false } as const;
const besideLastYear = ["a line left as last year's", "上年结转 and 结转下年 exchanged, last year known"];

export const lineKinds: readonly string[] = [...Object.keys(slips), ...Object.keys(ofReview)];

/** Null where the slip cannot happen in the table that was drawn, or leaves every equation true. */
export function slippedLines(random: Random, kind: string): SlippedReport | null {
  const truth = ledger(random);
  if (kind in ofReview) {
    const { typed, truth: wrong } = reviewSlip(random, ofReview[kind as keyof typeof ofReview]);
    return { kind, report: reportOf(truth).with(typed), truth: wrong };
  }
  const lastYear = yearBefore(truth, random);
  const sheet = [...truth];
  slips[kind]?.(sheet, random, lastYear);
  const isBesideLastYear = besideLastYear.includes(kind);
  const isPinOpen =
    isBesideLastYear && Array.from({ length: columnCount }, (_, column) => at(1, column)).some((cell) => sheet[cell] !== truth[cell]);
  if ((!isOpen(sheet) && !isPinOpen) || sheet.some((value) => value < 0)) return null;
  const wrong = truth.flatMap((value, index): [CellId, number][] => (sheet[index] === value ? [] : [[idOf(index), value]]));
  const report = reportOf(sheet);
  return { kind, report, truth: new Map(wrong), ...(isBesideLastYear ? { previous: reportOf(lastYear) } : {}) };
}
