/**
 * Third generator of slipped reports: a spreadsheet in the hands of somebody in a hurry. Reports are resampled from a
 * real one; slips come from mouse, clipboard and formula bar and from half-corrected numbers. Written after the shares of
 * the model were settled, as a blind trial of them.
 */

import real from "../../examples/huaian-2024.json";
import type { Typed } from "../../src/core/report/cell-text";
import type { Random } from "../random";
import { addUp, at, columnCount, countOf, forwardRow, isOpen, rowCount, totalColumn, totalRow, wrongCells } from "./dirty-report";
import type { DirtyReport, Grid } from "./dirty-report";

const model: readonly number[] = real.requests.flat();

/** A body of another size with the same kind of business, every request drawn anew. */
function anotherBody(random: Random): Grid {
  const leaves = model.flatMap((_, index) =>
    index % columnCount < totalColumn && index >= at(1, 0) && index < at(totalRow, 0) ? [index] : [],
  );
  const forwards = model.flatMap((_, index) => (index % columnCount < totalColumn && index >= at(forwardRow, 0) ? [index] : []));
  const places = [...leaves, ...forwards];
  const weights = places.map((index) => ((model[index] ?? 0) + 0.8 * random.next()) * Math.exp(0.8 * random.normal()));
  const size = Math.ceil(8 * Math.exp(5 * random.next()));
  const grid: Grid = new Array<number>(rowCount * columnCount).fill(0);
  for (let request = 0; request < size; request += 1) {
    const place = places[random.weighted(weights)] as number;
    grid[place] = (grid[place] ?? 0) + 1;
  }
  return addUp(grid);
}

type Mishap = (sheet: Typed[], random: Random) => void;

const leafWith = (sheet: Typed[], random: Random): number => {
  const cells = sheet.flatMap((typed, index) =>
    countOf(typed) > 0 && index % columnCount < totalColumn && Math.floor(index / columnCount) !== totalRow ? [index] : [],
  );
  return cells.length === 0 ? 0 : random.pick(cells);
};
const anyWith = (sheet: Typed[], random: Random): number => {
  const cells = sheet.flatMap((typed, index) => (countOf(typed) > 0 ? [index] : []));
  return cells.length === 0 ? 0 : random.pick(cells);
};

const mishaps: Readonly<Record<string, Mishap>> = {
  "number dragged into the next column": (sheet, random) => {
    const cell = leafWith(sheet, random);
    if (cell % columnCount >= totalColumn - 1) return;
    sheet[cell + 1] = sheet[cell] as Typed;
    sheet[cell] = null;
  },
  "number filled down over the next row": (sheet, random) => {
    const cell = leafWith(sheet, random);
    if (cell < at(rowCount - 1, 0)) sheet[cell + columnCount] = sheet[cell] as Typed;
  },
  "number filled down over two rows": (sheet, random) => {
    const cell = leafWith(sheet, random);
    if (cell >= at(rowCount - 2, 0)) return;
    sheet[cell + columnCount] = sheet[cell] as Typed;
    sheet[cell + 2 * columnCount] = sheet[cell] as Typed;
  },
  "part of a row deleted": (sheet, random) => {
    const row = Math.floor(leafWith(sheet, random) / columnCount);
    const first = random.below(4);
    for (let column = first; column < first + 3; column += 1) sheet[at(row, column)] = null;
  },
  "typed on top of what was there": (sheet, random) => {
    const cell = anyWith(sheet, random);
    sheet[cell] = Number(`${countOf(sheet[cell])}${1 + random.below(9)}`);
  },
  "only half of it retyped": (sheet, random) => {
    const cell = anyWith(sheet, random);
    const text = String(countOf(sheet[cell]));
    if (text.length > 2)
      sheet[cell] = Number(text.slice(0, 2) + String(10 ** (text.length - 2) + random.below(10 ** (text.length - 2))).slice(1));
  },
  "a decimal point": (sheet, random) => {
    const cell = anyWith(sheet, random);
    if (countOf(sheet[cell]) % 10 !== 0) sheet[cell] = countOf(sheet[cell]) / 10;
  },
  "a letter caught": (sheet, random) => {
    const cell = anyWith(sheet, random);
    sheet[cell] = `${countOf(sheet[cell])}${random.pick(["a", "、", "w", "?"])}`;
  },
  "a dash for a number not yet known": (sheet, random) => {
    sheet[anyWith(sheet, random)] = "—";
  },
  "received this year takes in what was carried over": (sheet, random) => {
    const column = random.below(totalColumn);
    sheet[at(0, column)] = countOf(sheet[at(0, column)]) + countOf(sheet[at(1, column)]);
  },
  "one request recounted in a leaf only": (sheet, random) => {
    const cell = leafWith(sheet, random);
    sheet[cell] = countOf(sheet[cell]) + (random.chance(0.5) ? 1 : -1);
  },
  "one request more, one total forgotten": (sheet, random) => {
    const row = 2 + random.below(totalRow - 2);
    const column = random.below(totalColumn);
    for (const cell of [at(row, column), at(totalRow, column), at(0, column), at(0, totalColumn), at(totalRow, totalColumn)])
      sheet[cell] = countOf(sheet[cell]) + 1;
  },
  "the total of another row": (sheet, random) => {
    const row = random.below(rowCount);
    sheet[at(row, totalColumn)] = countOf(sheet[at(random.below(rowCount), totalColumn)]);
  },
  "minus for a dash": (sheet, random) => {
    const cell = anyWith(sheet, random);
    sheet[cell] = -countOf(sheet[cell]);
  },
  "a pair the wrong way round": (sheet, random) => {
    const cell = leafWith(sheet, random);
    const next = random.chance(0.5) && cell % columnCount < totalColumn - 1 ? cell + 1 : cell + columnCount;
    if (next >= sheet.length) return;
    [sheet[cell], sheet[next]] = [sheet[next] as Typed, sheet[cell] as Typed];
  },
  "a row pasted one column to the right": (sheet, random) => {
    const row = Math.floor(leafWith(sheet, random) / columnCount);
    for (let column = totalColumn - 1; column > 0; column -= 1) sheet[at(row, column)] = sheet[at(row, column - 1)] as Typed;
    sheet[at(row, 0)] = null;
  },
  "a number from anywhere": (sheet, random) => {
    sheet[anyWith(sheet, random)] = random.below(10 ** (1 + random.below(3)));
  },
  "a thousand too few": (sheet, random) => {
    const cell = anyWith(sheet, random);
    if (countOf(sheet[cell]) >= 100) sheet[cell] = countOf(sheet[cell]) - 100;
  },
  "totals not filled in": (sheet, random) => {
    const isColumn = random.chance(0.7);
    for (let line = 0; line < (isColumn ? rowCount : columnCount); line += 1)
      sheet[isColumn ? at(line, totalColumn) : at(totalRow, line)] = null;
  },
};

export function mishap(random: Random, k: number, kind?: string): DirtyReport | null {
  const truth = anotherBody(random);
  const sheet: Typed[] = [...truth];
  const kinds = Array.from({ length: k }, () => kind ?? random.pick(Object.keys(mishaps)));
  for (const name of kinds) (mishaps[name] as Mishap)(sheet, random);
  const wrong = kinds.includes("one request more, one total forgotten") ? forgotten(truth, sheet) : wrongCells(truth, sheet);
  if (wrong.size === 0 || !isOpen(sheet)) return null;
  return { kind: k === 1 ? (kinds[0] as string) : "several", k, requests: sheet, truth: wrong };
}

/** There the truth moved on and the total stayed: what is wrong is what does not match the new truth. */
function forgotten(before: Grid, sheet: readonly Typed[]): Map<number, number> {
  for (const row of Array.from({ length: totalRow - 2 }, (_, index) => index + 2)) {
    for (let column = 0; column < totalColumn; column += 1) {
      const truth = [...before];
      for (const cell of [
        at(row, column),
        at(totalRow, column),
        at(0, column),
        at(0, totalColumn),
        at(totalRow, totalColumn),
        at(row, totalColumn),
      ])
        truth[cell] = (truth[cell] as number) + 1;
      const wrong = wrongCells(truth, sheet);
      if (wrong.size === 1) return wrong;
    }
  }
  return new Map();
}
