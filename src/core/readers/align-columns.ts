/**
 * Which cell of a found row is which number. Two accounts are tried: the numbers stand in the same columns throughout
 * (headers say which, then where numbers are), or spans were lost and each row begins right after its own labels. The
 * account that explains more of what is filled in wins; neither guesses when headers and numbers disagree.
 */

import type { CellId } from "../form/cell-id";
import type { LabelBox, NumberBox, Table } from "../form/geometry";
import { isFilled } from "./grid";
import type { Grid, GridCell } from "./grid";
import { labelKey, similarity } from "./label-key";
import type { RowAlignment } from "./align-rows";
import { patternOf } from "./row-pattern";
import type { RowProfile } from "./row-pattern";

export interface CellAlignment {
  /** `null`: nothing stands where the number should be. */
  readonly cells: ReadonlyMap<CellId, { readonly row: number; readonly column: number; readonly cell: GridCell | null }>;
  /** Grid column by column of the form, where columns stand; null where spans were lost. */
  readonly columns: ReadonlyMap<number, number> | null;
  /** Where the labels of a row end and its numbers begin, by grid row. */
  readonly numbersFrom: ReadonlyMap<number, number>;
}

export type ColumnProblem = "columns-unclear" | "columns-twice" | "number-split";

interface Account extends CellAlignment {
  readonly captured: number;
  readonly lost: number;
  readonly problem: ColumnProblem | null;
}

/** The accounts that explain most; two when both explain the same, with the same cells for every number. */
export function alignCells(grid: Grid, table: Table, alignment: RowAlignment): readonly CellAlignment[] | ColumnProblem {
  const rows = numberRows(table, alignment);
  const standing = standingAccount(grid, table, alignment, rows);
  const packed = packedAccount(grid, table, alignment, rows);
  const more = packed.captured - packed.lost - (standing.captured - standing.lost);
  if (more > 0) return packed.problem ?? [packed];
  if (more < 0 || packed.problem || packed.lost > 0) return standing.problem ?? [standing];
  if (standing.problem) return [packed];
  const isSame = [...packed.cells].every(([id, { cell }]) => standing.cells.get(id)?.cell === cell);
  return isSame ? [standing, packed] : [standing];
}

interface NumberRow {
  readonly row: number;
  readonly profile: RowProfile | undefined;
  readonly numbers: readonly NumberBox[];
  readonly labelsHere: number;
  /** The last column that holds one of the row's own labels, −1 without any. */
  readonly labelEnd: number;
}

function numberRows(table: Table, { rows, profiles }: RowAlignment): NumberRow[] {
  return patternOf(table).rows.flatMap(({ numbers, labelsHere, keys, row: form }) => {
    const row = rows[form] as number;
    if (numbers.length === 0 || row < 0) return [];
    const profile = profiles.get(row);
    const labels = profile?.tokens.filter(({ key, isValue }) => !isValue && keys.some((official) => official.includes(key) || similarity(key, official) > 0.5)) ?? [];
    const last = labels[labels.length - 1]?.cell;
    return [{ row, profile, numbers, labelsHere, labelEnd: last ? last.column + last.columnSpan - 1 : -1 }];
  });
}

/** Spans were lost: a row's numbers are the cells right after its labels, one for each number of the form. */
function packedAccount(grid: Grid, table: Table, alignment: RowAlignment, rows: readonly NumberRow[]): Account {
  const left = Math.min(...alignment.rows.flatMap((row) => grid.texts(row)[0]?.column ?? []));
  const cells = new Map<CellId, { row: number; column: number; cell: GridCell | null }>();
  const numbersFrom = new Map<number, number>();
  let captured = 0;
  let lost = 0;
  for (const { row, profile, numbers, labelsHere, labelEnd } of rows) {
    const from = labelEnd >= 0 ? labelEnd + 1 : left + labelsHere;
    numbersFrom.set(row, from);
    numbers.forEach((box, index) => {
      const found = grid.at(row, from + index);
      const cell = found && found.row === row && isFilled(found) ? found : null;
      cells.set(box.id, { row, column: from + index, cell });
      if (cell) captured += 1;
    });
    lost += profile?.tokens.filter(({ cell, isValue }) => isValue && cell.column >= from + numbers.length).length ?? 0;
  }
  return { cells, columns: null, numbersFrom, captured, lost, problem: headersInOrder(grid, table, alignment) ? null : "columns-unclear" };
}

/** Without columns the order of the headers is all there is to go by. */
function headersInOrder(grid: Grid, table: Table, { rows, profiles }: RowAlignment): boolean {
  const bands = headerBands(table, rows, profiles);
  const heads = new Set(table.labels.filter((box) => box.heads === "column").map((box) => labelKey(box.text)));
  return [...bands].every(([form, gridRows]) => {
    const official = table.labels.filter((box) => box.row === form).sort((a, b) => a.column - b.column).map((box) => labelKey(box.text));
    let next = 0;
    return gridRows.flatMap((row) => grid.texts(row)).every((cell) => {
      const key = grid.key(cell);
      const at = official.indexOf(key, next);
      if (at < 0) return !heads.has(key);
      next = at + 1;
      return true;
    });
  });
}

function standingAccount(grid: Grid, table: Table, alignment: RowAlignment, rows: readonly NumberRow[]): Account {
  const forms = [...new Set(table.numbers.map((box) => box.column))].sort((a, b) => a - b);
  const evidence = columnEvidence(grid, table, alignment, rows, forms);
  const chosen = chooseColumns(evidence, forms.length);
  const columns = new Map(chosen.map((column, index) => [forms[index] as number, column]));
  const cells = new Map<CellId, { row: number; column: number; cell: GridCell | null }>();
  const numbersFrom = new Map<number, number>();
  const taken = new Set<GridCell>();
  let problem = chosen.length < forms.length ? "columns-unclear" as const : doubt(evidence, chosen);

  let labelsTaken = 0;
  for (const { row, profile, numbers } of rows) {
    numbersFrom.set(row, chosen[0] ?? 0);
    for (const box of numbers) {
      const from = columns.get(box.column);
      if (from === undefined) continue;
      const to = box.columnSpan === 1 ? from : (chosen[forms.indexOf(box.column) + box.columnSpan - 1] ?? from);
      const found = filledIn(grid, row, from, to).filter((cell) => !taken.has(cell));
      if (new Set(found.map((cell) => cell.text)).size > 1) problem ??= "number-split";
      const cell = found[0] ?? null;
      if (cell) taken.add(cell);
      if (cell && profile?.tokens.some((token) => token.cell === cell && !token.isValue && patternOf(table).rows.some(({ lineKey }) => lineKey === token.key))) labelsTaken += 1;
      cells.set(box.id, { row, column: cell?.column ?? from, cell });
    }
  }
  const captured = [...cells.values()].filter(({ cell }) => cell !== null).length;
  const lost = rows.reduce((sum, { profile, labelEnd }) => sum + (profile?.tokens.filter(({ cell, isValue }) => isValue && cell.column > labelEnd && !taken.has(cell)).length ?? 0), 0);
  return { cells, columns, numbersFrom, captured: captured - 4 * labelsTaken, lost, problem };
}

function filledIn(grid: Grid, row: number, from: number, to: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = from; column <= to; column += 1) {
    const cell = grid.at(row, column);
    if (cell && cell.row === row && isFilled(cell) && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

interface ColumnEvidence {
  readonly column: number;
  /** How well the header above fits each number column of the form. */
  readonly headers: readonly number[];
  /** Shares of the number rows with a number, and with a label, in this column. */
  readonly numbers: number;
  readonly labels: number;
}

function columnEvidence(grid: Grid, table: Table, { rows: rowOf, profiles }: RowAlignment, rows: readonly NumberRow[], forms: readonly number[]): ColumnEvidence[] {
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
  for (const gridRows of band.values()) for (const row of gridRows) for (const cell of grid.texts(row)) for (let at = 0; at < Math.min(cell.columnSpan, 64); at += 1) columns.add(cell.column + at);

  return [...columns].sort((a, b) => a - b).map((column) => ({
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
  const over = table.labels.filter((box) => box.heads === "column" && box.column <= column && column < box.column + box.columnSpan).sort((a, b) => a.row - b.row);
  const direct = over.filter((box) => box.column === column && table.numbers.some((number) => number.row === box.row + box.rowSpan && number.column === column));
  return direct.map((box) => {
    const path = table.numbers.some((number) => number.row < box.row) ? [box] : over.filter((above) => above.row <= box.row);
    return { box, keys: path.map((_, from) => path.slice(from).map((label) => labelKey(label.text)).join("")) };
  });
}

/** Grid rows of each header row of the form: the row itself and what stands between it and the next row found. */
function headerBands(table: Table, rowOf: readonly number[], profiles: ReadonlyMap<number, RowProfile>): Map<number, number[]> {
  const known = [...profiles.keys()];
  const bands = new Map<number, number[]>();
  for (const { row: form, numbers } of patternOf(table).rows) {
    const from = rowOf[form] as number;
    if (numbers.length > 0 || from < 0) continue;
    const next = rowOf.slice(form + 1).find((row) => row >= 0) ?? Infinity;
    bands.set(form, known.filter((row) => row >= from && row < next));
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
  return Math.max(similarity(own.join(""), official), similarity(own[own.length - 1] ?? "", official), ...keys.map((key) => similarity(joined, key) * 0.95));
}

/** The best way to lay the form's number columns, in their order, over the grid's columns. */
function chooseColumns(evidence: readonly ColumnEvidence[], count: number): number[] {
  const width = count + 1;
  const best = new Float64Array((evidence.length + 1) * width).fill(-Infinity);
  const isTaken = new Uint8Array(best.length);
  best[0] = 0;
  evidence.forEach((here, at) => {
    for (let form = 0; form <= count; form += 1) {
      const skipped = (best[at * width + form] as number) - 0.3 * here.numbers - (form > 0 && form < count ? 0.05 : 0);
      const taken = form === 0 ? -Infinity : (best[at * width + form - 1] as number) + 2 * (here.headers[form - 1] as number) + 0.5 * here.numbers - 3 * here.labels;
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
