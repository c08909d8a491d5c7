/**
 * Which columns of a grid hold which numbers: what the headers above them say, then where numbers are. The form's columns
 * are laid over the grid's in their order, as a whole; headers that contradict that order are a doubt, never a guess.
 */

import type { LabelBox, Table } from "../form/geometry";
import type { RowAlignment } from "./align-rows";
import type { Grid } from "../sheet/grid";
import { labelKey, similarity } from "../prose/label-key";
import { patternOf } from "./row-pattern";
import type { RowProfile } from "./row-pattern";

export type ColumnProblem = "columns-unclear" | "columns-twice" | "number-split";

/** A row of numbers, and the last column that holds one of its own labels. */
export interface LabelledRow {
  readonly profile: RowProfile | undefined;
  readonly labelEnd: number;
}

/** Columns of the form in which numbers begin. */
export const numberColumnsOf = (table: Table): number[] => [...new Set(table.numbers.map((box) => box.column))].sort((a, b) => a - b);

/** Grid columns in the form's order; none when the grid has too few. */
export function chooseColumns(
  grid: Grid,
  table: Table,
  alignment: RowAlignment,
  rows: readonly LabelledRow[],
): { readonly columns: readonly number[]; readonly problem: ColumnProblem | null } {
  const forms = numberColumnsOf(table);
  const evidence = columnEvidence(grid, table, alignment, rows, forms);
  const columns = bestColumns(evidence, forms.length);
  return { columns, problem: columns.length === 0 ? "columns-unclear" : doubt(evidence, columns) };
}

interface ColumnEvidence {
  readonly column: number;
  /** How well the header above fits each number column of the form. */
  readonly headers: readonly number[];
  /** Shares of the number rows with a number, and with a label, in this column. */
  readonly numbers: number;
  readonly labels: number;
}

function columnEvidence(
  grid: Grid,
  table: Table,
  { rows: rowOf, profiles }: RowAlignment,
  rows: readonly LabelledRow[],
  forms: readonly number[],
): ColumnEvidence[] {
  const heads = forms.map((form) => headsOf(table, form));
  const band = headerBands(table, rowOf, profiles);
  const columns = new Set<number>();
  const numbers = new Map<number, number>();
  const labels = new Map<number, number>();
  for (const { profile, labelEnd } of rows) {
    for (const { cell, isValue } of profile?.tokens ?? []) {
      columns.add(cell.column);
      const kind = isValue || cell.column > labelEnd ? numbers : labels;
      kind.set(cell.column, (kind.get(cell.column) ?? 0) + 1);
    }
  }
  for (const gridRows of band.values())
    for (const row of gridRows)
      for (const cell of grid.texts(row)) for (let at = 0; at < Math.min(cell.columnSpan, 64); at += 1) columns.add(cell.column + at);

  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      headers: heads.map((boxes) => {
        if (boxes.length === 0) return 0;
        return boxes.reduce((sum, head) => sum + fitOf(grid, column, head, band), 0) / boxes.length;
      }),
      numbers: (numbers.get(column) ?? 0) / rows.length,
      labels: (labels.get(column) ?? 0) / rows.length,
    }));
}

/** The label right above the numbers of a column, and the same with the groups above it. */
interface Head {
  readonly box: LabelBox;
  readonly keys: readonly string[];
}

function headsOf(table: Table, column: number): Head[] {
  const over = table.labels
    .filter((box) => box.heads === "column" && box.column <= column && column < box.column + box.columnSpan)
    .sort((a, b) => a.row - b.row);
  const direct = over.filter(
    (box) => box.column === column && table.numbers.some((number) => number.row === box.row + box.rowSpan && number.column === column),
  );
  return direct.map((box) => {
    const path = table.numbers.some((number) => number.row < box.row) ? [box] : over.filter((above) => above.row <= box.row);
    return {
      box,
      keys: path.map((_, from) =>
        path
          .slice(from)
          .map((label) => labelKey(label.text))
          .join(""),
      ),
    };
  });
}

/** Grid rows of each header row of the form: the row itself and what stands between it and the next row found. */
export function headerBands(table: Table, rowOf: readonly number[], profiles: ReadonlyMap<number, RowProfile>): Map<number, number[]> {
  const known = [...profiles.keys()];
  const bands = new Map<number, number[]>();
  for (const { row: form, numbers } of patternOf(table).rows) {
    const from = rowOf[form] as number;
    if (numbers.length > 0 || from < 0) continue;
    const next = rowOf.slice(form + 1).find((row) => row >= 0) ?? Infinity;
    bands.set(
      form,
      known.filter((row) => row >= from && row < next),
    );
  }
  return bands;
}

function fitOf(grid: Grid, column: number, { box, keys }: Head, bands: ReadonlyMap<number, readonly number[]>): number {
  const own: string[] = [];
  const all: string[] = [];
  for (const [form, rows] of bands) {
    if (form > box.row + box.rowSpan - 1) continue;
    for (const row of rows) {
      const cell = grid.at(row, column);
      if (!cell || cell.row !== row || cell.text === "") continue;
      const key = grid.key(cell);
      all.push(key);
      if (form >= box.row && cell.column === column) own.push(key);
    }
  }
  const official = keys[keys.length - 1] as string;
  const joined = all.join("");
  return Math.max(
    similarity(own.join(""), official),
    similarity(own[own.length - 1] ?? "", official),
    ...keys.map((key) => similarity(joined, key) * 0.95),
  );
}

/** The best way to lay the form's number columns, in their order, over the grid's columns. */
function bestColumns(evidence: readonly ColumnEvidence[], count: number): number[] {
  const width = count + 1;
  const best = new Float64Array((evidence.length + 1) * width).fill(-Infinity);
  const isTaken = new Uint8Array(best.length);
  best[0] = 0;
  evidence.forEach((here, at) => {
    for (let form = 0; form <= count; form += 1) {
      const skipped = (best[at * width + form] as number) - 0.3 * here.numbers - (form > 0 && form < count ? 0.05 : 0);
      const taken =
        form === 0
          ? -Infinity
          : (best[at * width + form - 1] as number) + 2 * (here.headers[form - 1] as number) + 0.5 * here.numbers - 3 * here.labels;
      best[(at + 1) * width + form] = Math.max(skipped, taken);
      isTaken[(at + 1) * width + form] = taken > skipped ? 1 : 0;
    }
  });

  const columns: number[] = [];
  let form = count;
  for (let at = evidence.length; at > 0 && form > 0; at -= 1) {
    if (!isTaken[at * width + form]) continue;
    columns.unshift((evidence[at - 1] as ColumnEvidence).column);
    form -= 1;
  }
  return form === 0 ? columns : [];
}

/** Headers must say which columns these are, unless exactly as many columns hold numbers as the form has. */
function doubt(evidence: readonly ColumnEvidence[], chosen: readonly number[]): ColumnProblem | null {
  const of = (column: number): ColumnEvidence => evidence.find((each) => each.column === column) as ColumnEvidence;
  const fits = chosen.map((column, form) => of(column).headers[form] as number);
  const belongsElsewhere = chosen.some((column, form) => (fits[form] as number) < 0.95 && of(column).headers.some((fit) => fit === 1));
  if (belongsElsewhere) return "columns-unclear";

  const rivals = evidence.filter((each) => each.numbers > 0.5 && !chosen.includes(each.column));
  const contested = chosen.filter((_, form) => rivals.some((rival) => rival.headers[form] === 1));
  if (contested.length * 2 > chosen.length) return "columns-twice";

  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const filled = evidence.filter((each) => each.numbers > 0 && each.labels < 0.5).length;
  return mean >= 0.5 || filled === chosen.length ? null : "columns-unclear";
}
