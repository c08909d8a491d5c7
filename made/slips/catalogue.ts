/**
 * Second generator of slipped reports: a catalogue. Tables with skewed margins; every slip on the list has the same
 * chance, down to rare ones. Kept away from the weights of the model: no number here is shared with it.
 */

import type { Typed } from "../../src/core/report/cell-text";
import type { Random } from "../random";
import { addUp, at, columnCount, countOf, forwardRow, isOpen, rowCount, totalColumn, totalRow, wrongCells } from "./dirty-report";
import type { DirtyReport, Grid } from "./dirty-report";

function table(random: Random): Grid {
  const size = 10 ** (0.8 + random.next() * 3);
  const columns = [1, ...Array.from({ length: 5 }, () => 10 ** (-0.6 - 1.8 * random.next()))];
  const rows = Array.from({ length: 21 }, () => random.next() ** 4 + 0.002);
  const scale = size / (rows.reduce((sum, weight) => sum + weight, 0) * columns.reduce((sum, weight) => sum + weight, 0));
  const grid: Grid = new Array<number>(rowCount * columnCount).fill(0);
  const draw = (mean: number): number => {
    const spread = mean * Math.exp(0.6 * random.normal());
    const whole = Math.floor(spread);
    return whole + (random.chance(spread - whole) ? 1 : 0);
  };
  for (let column = 0; column < totalColumn; column += 1) {
    rows.forEach((weight, row) => (grid[at(row + 2, column)] = draw(scale * weight * (columns[column] as number))));
    grid[at(1, column)] = draw((size * 0.03 * (columns[column] as number)) / 1.3);
    grid[at(forwardRow, column)] = draw((size * 0.03 * (columns[column] as number)) / 1.3);
  }
  return addUp(grid);
}

/** Changes the sheet in place; false where the slip cannot happen here. */
type Slip = (sheet: Typed[], random: Random) => boolean;

const anyCell = (random: Random): number => random.below(rowCount * columnCount);
const filled = (sheet: Typed[], random: Random): number => {
  const cells = sheet.flatMap((typed, index) => (countOf(typed) > 0 ? [index] : []));
  return cells.length === 0 ? 0 : random.pick(cells);
};
const digits = (typed: Typed | undefined): string => String(countOf(typed));

function write(sheet: Typed[], cell: number, text: string): boolean {
  const value = Number(text);
  if (text === "" || !Number.isSafeInteger(value) || value === countOf(sheet[cell])) return false;
  sheet[cell] = value;
  return true;
}

function exchange(sheet: Typed[], one: number, other: number): boolean {
  if (countOf(sheet[one]) === countOf(sheet[other])) return false;
  [sheet[one], sheet[other]] = [sheet[other] as Typed, sheet[one] as Typed];
  return true;
}

const insideRow = (cell: number): boolean => cell % columnCount < totalColumn - 1;

const catalogue: Readonly<Record<string, Slip>> = {
  "digit doubled": (sheet, random) => {
    const cell = filled(sheet, random);
    const text = digits(sheet[cell]);
    const place = random.below(text.length);
    return write(sheet, cell, text.slice(0, place) + text[place] + text.slice(place));
  },
  "leading digit lost": (sheet, random) => {
    const cell = filled(sheet, random);
    return digits(sheet[cell]).length > 1 && write(sheet, cell, digits(sheet[cell]).slice(1));
  },
  "last digit lost": (sheet, random) => {
    const cell = filled(sheet, random);
    return digits(sheet[cell]).length > 1 && write(sheet, cell, digits(sheet[cell]).slice(0, -1));
  },
  "zero appended": (sheet, random) => {
    const cell = filled(sheet, random);
    return write(sheet, cell, `${digits(sheet[cell])}0`);
  },
  "any wrong digit": (sheet, random) => {
    const cell = filled(sheet, random);
    const text = digits(sheet[cell]);
    const place = random.below(text.length);
    return write(sheet, cell, text.slice(0, place) + String(random.below(10)) + text.slice(place + 1));
  },
  "6 for 9, 0 for 8, 1 for 7": (sheet, random) => {
    const pairs: Readonly<Record<string, string>> = { 6: "9", 9: "6", 0: "8", 8: "0", 1: "7", 7: "1" };
    const cell = filled(sheet, random);
    const text = digits(sheet[cell]);
    const place = random.below(text.length);
    const other = pairs[text[place] as string];
    return other !== undefined && write(sheet, cell, text.slice(0, place) + other + text.slice(place + 1));
  },
  "digits transposed": (sheet, random) => {
    const cell = filled(sheet, random);
    const text = digits(sheet[cell]);
    const place = random.below(Math.max(1, text.length - 1));
    return text.length > 1 && write(sheet, cell, text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2));
  },
  "left blank": (sheet, random) => {
    const cell = filled(sheet, random);
    if (countOf(sheet[cell]) === 0) return false;
    sheet[cell] = null;
    return true;
  },
  "neighbouring columns swapped": (sheet, random) => {
    const cell = anyCell(random);
    return insideRow(cell) && exchange(sheet, cell, cell + 1);
  },
  "neighbouring rows swapped, one column": (sheet, random) => {
    const cell = at(random.below(rowCount - 1), random.below(totalColumn));
    return exchange(sheet, cell, cell + columnCount);
  },
  "typed over the cell to the right": (sheet, random) => {
    const cell = filled(sheet, random);
    if (!insideRow(cell) || countOf(sheet[cell]) === 0 || !exchange(sheet, cell, cell + 1)) return false;
    sheet[cell] = 0;
    return true;
  },
  "typed over the cell below": (sheet, random) => {
    const cell = filled(sheet, random);
    if (cell >= at(rowCount - 1, 0) || countOf(sheet[cell]) === 0 || !exchange(sheet, cell, cell + columnCount)) return false;
    sheet[cell] = 0;
    return true;
  },
  "added to the cell below": (sheet, random) => {
    const cell = filled(sheet, random);
    if (cell >= at(totalRow - 1, 0)) return false;
    sheet[cell + columnCount] = countOf(sheet[cell + columnCount]) + countOf(sheet[cell]);
    sheet[cell] = 0;
    return countOf(sheet[cell + columnCount]) > 0;
  },
  "copied from the cell above": (sheet, random) => {
    const cell = at(1 + random.below(rowCount - 1), random.below(totalColumn));
    return write(sheet, cell, digits(sheet[cell - columnCount]));
  },
  "entered twice": (sheet, random) => {
    const cell = filled(sheet, random);
    return insideRow(cell) && write(sheet, cell + 1, digits(sheet[cell]));
  },
  "old total": (sheet, random) => {
    const leaf = at(random.below(rowCount), random.below(totalColumn));
    const row = Math.floor(leaf / columnCount);
    const total = random.chance(0.5) || row < 2 || row >= totalRow ? at(row, totalColumn) : at(totalRow, leaf % columnCount);
    return write(sheet, total, String(Math.max(0, countOf(sheet[total]) + random.pick([-3, -2, -1, 1, 2, 3]))));
  },
  "part left out of a total": (sheet, random) => {
    const leaf = filled(sheet, random);
    const row = Math.floor(leaf / columnCount);
    if (leaf % columnCount === totalColumn) return false;
    const total = random.chance(0.5) || row < 2 || row >= totalRow ? at(row, totalColumn) : at(totalRow, leaf % columnCount);
    return write(sheet, total, String(countOf(sheet[total]) - countOf(sheet[leaf])));
  },
  "total forgotten": (sheet, random) => {
    const total = random.chance(0.6) ? at(random.below(rowCount), totalColumn) : at(totalRow, random.below(columnCount));
    return write(sheet, total, "0");
  },
  "off by a little": (sheet, random) => {
    const cell = anyCell(random);
    return write(sheet, cell, String(Math.max(0, countOf(sheet[cell]) + random.pick([-2, -1, 1, 2]))));
  },
  "compensated pair": (sheet, random) => {
    const cell = at(random.below(rowCount), random.below(totalColumn));
    const other = at(random.below(rowCount), cell % columnCount);
    const amount = 1 + random.below(3);
    if (cell === other || countOf(sheet[cell]) < amount) return false;
    sheet[cell] = countOf(sheet[cell]) - amount;
    sheet[other] = countOf(sheet[other]) + amount;
    return true;
  },
  "minus sign": (sheet, random) => {
    const cell = filled(sheet, random);
    sheet[cell] = -countOf(sheet[cell]);
    return sheet[cell] !== 0;
  },
  "column shifted down over some rows": (sheet, random) => {
    const column = random.below(columnCount);
    const first = 2 + random.below(14);
    const last = first + 2 + random.below(Math.min(6, totalRow - 1 - first - 2));
    const before = sheet.slice();
    for (let row = last; row > first; row -= 1) sheet[at(row, column)] = sheet[at(row - 1, column)] as Typed;
    sheet[at(first, column)] = 0;
    return before.filter((typed, index) => countOf(typed) !== countOf(sheet[index])).length > 2;
  },
  "leaves of two rows swapped": (sheet, random) => {
    const row = random.below(rowCount - 1);
    let differ = 0;
    for (let column = 0; column < totalColumn; column += 1) if (exchange(sheet, at(row, column), at(row + 1, column))) differ += 1;
    return differ > 1;
  },
  "row copied over the next": (sheet, random) => {
    const row = 1 + random.below(rowCount - 2);
    let differ = 0;
    for (let column = 0; column < columnCount; column += 1) {
      if (write(sheet, at(row + 1, column), digits(sheet[at(row, column)]))) differ += 1;
    }
    return differ > 2;
  },
};

/** A table with `k` slips, drawn evenly from the catalogue or of one kind. */
export function slipped(random: Random, k: number, kind?: string): DirtyReport | null {
  const truth = table(random);
  const sheet: Typed[] = [...truth];
  const kinds: string[] = [];
  for (let slips = 0, tries = 0; slips < k && tries < 60; tries += 1) {
    const name = kind ?? random.pick(Object.keys(catalogue));
    const before = sheet.slice();
    if ((catalogue[name] as Slip)(sheet, random)) {
      slips += 1;
      kinds.push(name);
    } else before.forEach((typed, index) => (sheet[index] = typed));
  }
  const wrong = wrongCells(truth, sheet);
  if (kinds.length < k || wrong.size === 0 || !isOpen(sheet)) return null;
  return { kind: k === 1 ? (kinds[0] as string) : "several", k, requests: sheet, truth: wrong };
}
