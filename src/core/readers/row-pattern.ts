/**
 * How the rows of an official table look, and how well a row of a grid looks like one of them. Everything is derived
 * from the form's geometry: no label is written here.
 */

import { tableIds } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import { editions, formOf } from "../form/form";
import type { NumberBox, Table } from "../form/geometry";
import { remembered } from "../remembered";
import { readCell } from "../report/cell-text";
import type { Grid, GridCell } from "../sheet/grid";
import { labelKey, similarity } from "../prose/label-key";

export interface RowPattern {
  readonly row: number;
  readonly numbers: readonly NumberBox[];
  /** Labels that begin in this row. */
  readonly labelsHere: number;
  /** The row's labels joined, as they may stand: merged, cut off their groups, or repeated in every row. */
  readonly keys: readonly string[];
  /** The label of the line itself; null in header rows and where numbers stand under headers only. */
  readonly lineKey: string | null;
}

export interface TablePattern {
  readonly id: TableId;
  readonly rows: readonly RowPattern[];
  /** The one row a key belongs to. Keys that several rows share are not here. */
  readonly owners: ReadonlyMap<string, number>;
  /** All keys of all rows. */
  readonly keys: ReadonlySet<string>;
}

interface RowToken {
  readonly cell: GridCell;
  readonly key: string;
  /** Could stand in a number cell: a number, 「/」, 「无」, an error value. */
  readonly isValue: boolean;
}

export interface RowProfile {
  readonly row: number;
  readonly tokens: readonly RowToken[];
  /** Keys of the tokens that are no values, joined. */
  readonly key: string;
  readonly values: number;
  /** A paragraph, not a line of a table. */
  readonly isProse: boolean;
}

/** Longer than any label with its groups. */
const longestLabel = 120;

export const patternOf = remembered(buildPattern);

function buildPattern(table: Table): TablePattern {
  const rows = Array.from({ length: table.rows }, (_, row): RowPattern => {
    const numbers = table.numbers.filter((box) => box.row === row);
    const covering = table.labels.filter((box) => box.row <= row && row < box.row + box.rowSpan).sort((a, b) => a.column - b.column);
    const here = covering.filter((box) => box.row === row);
    const line = numbers.length > 0 ? covering[covering.length - 1] : undefined;
    const ways = [here, covering, ...(line ? [[line], covering.slice(-2)] : [])];
    const keys = ways.map((boxes) => boxes.map((box) => labelKey(box.text)).join("")).filter((key) => key !== "");
    return { row, numbers, labelsHere: here.length, keys: [...new Set(keys)], lineKey: line ? labelKey(line.text) : null };
  });

  const owners = new Map<string, number>();
  const shared = new Set<string>();
  for (const { row, keys } of rows) {
    for (const key of keys) {
      if (owners.has(key)) shared.add(key);
      owners.set(key, row);
    }
  }
  for (const key of shared) owners.delete(key);
  return { id: table.id, rows, owners, keys: new Set(rows.flatMap(({ keys }) => keys)) };
}

const patternsOf = remembered((of: typeof editions) =>
  of.flatMap((edition) => tableIds.map((id) => patternOf(formOf(edition).tables[id]))),
);

/** A row that a table knows by its very label; `elsewhere` when only another table of ours does. */
export function ownerOf({ key, tokens }: RowProfile, { id, owners }: TablePattern): number | "elsewhere" | null {
  const own = owners.get(key);
  if (own !== undefined) return own;
  for (const token of tokens) {
    const row = owners.get(token.key);
    if (row !== undefined) return row;
  }
  return key.length > 3 && patternsOf(editions).some((other) => other.id !== id && other.keys.has(key)) ? "elsewhere" : null;
}

export function profileOf(grid: Grid, row: number): RowProfile {
  const tokens = grid.texts(row).map((cell): RowToken => ({ cell, key: grid.key(cell), isValue: isValue(cell) }));
  const labels = tokens.filter((token) => !token.isValue);
  return {
    row,
    tokens,
    // A merged label that fills all its cells counts once.
    key: labels
      .filter((token, index) => token.key !== labels[index - 1]?.key)
      .map((token) => token.key)
      .join(""),
    values: tokens.length - labels.length,
    isProse: labels.some((token) => token.key.length > longestLabel),
  };
}

/** `change` takes the widest range of numbers: signs, units, fractions are all understood as numbers of some sort. */
export function isValue({ value, text }: Pick<GridCell, "value" | "text">): boolean {
  if (typeof value === "number") return true;
  if (text.length > 40) return false;
  const reading = readCell(text, "change");
  return reading.kind !== "unreadable" || reading.problem !== "text";
}

/** From 1 (its very labels) through 0 (nothing alike) to −1 (plainly another row). */
export function likeness(profile: RowProfile, pattern: RowPattern, owner: ReturnType<typeof ownerOf>): number {
  const { key, tokens, values, isProse } = profile;
  if (isProse || owner === "elsewhere") return -1;
  if (owner !== null) return owner !== pattern.row ? -1 : pattern.keys.includes(key) ? 1 : 0.95;
  if (pattern.keys.length === 0) return numbersAlone(profile, pattern);
  if (pattern.keys.includes(key)) return 1;
  if (key === "") return values > 0 && pattern.numbers.length > 0 ? 0.4 : 0;

  const { lineKey } = pattern;
  let most = 0;
  for (const official of pattern.keys) most = Math.max(most, similarity(key, official));
  if (lineKey === null) return most;
  for (const token of tokens) if (!token.isValue) most = Math.max(most, similarity(token.key, lineKey) - 0.05);
  return most;
}

/** A row of numbers that no label names: what stands in it must be numbers, or short enough to be meant for some. */
function numbersAlone({ key, tokens, values }: RowProfile, { numbers }: RowPattern): number {
  if (key === "") return values > 0 ? 0.7 : 0;
  if (values * 2 > numbers.length) return 0.5;
  return tokens.every((token) => token.isValue || token.key.length <= 6) ? 0.4 : -1;
}

/** A quick look: does a row of any of our tables stand here as it is printed on the form? */
export function looksLikeOurs(grid: Grid): boolean {
  const known = patternsOf(editions);
  return grid.rows.some((row) => {
    const profile = profileOf(grid, row);
    return known.some((pattern) => typeof ownerOf(profile, pattern) === "number");
  });
}
