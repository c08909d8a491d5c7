/**
 * Which cell of a found row is which number. Two accounts are tried: the numbers stand in the same columns throughout
 * (headers say which, then where numbers are), or spans were lost and each row begins right after its own labels. The
 * account that explains more of what is filled in wins; neither guesses when headers and numbers disagree.
 */

import type { CellId } from "../form/cell-id";
import { editions, formOf } from "../form/form";
import type { NumberBox, Table } from "../form/geometry";
import type { RowAlignment } from "./align-rows";
import { chooseColumns, headerBands, numberColumnsOf } from "./column-evidence";
import type { ColumnProblem } from "./column-evidence";
import { isFilled } from "../sheet/grid";
import type { Grid, GridCell } from "../sheet/grid";
import { labelKey, similarity } from "../prose/label-key";
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
  const looksLikeLabel = labelTest(table);
  return patternOf(table).rows.flatMap(({ numbers, labelsHere, keys, row: form }) => {
    const row = rows[form] as number;
    if (numbers.length === 0 || row < 0) return [];
    const profile = profiles.get(row);
    const labels =
      profile?.tokens.filter(
        ({ key, isValue }) =>
          !isValue && (keys.some((official) => official.includes(key) || similarity(key, official) > 0.5) || looksLikeLabel(key)),
      ) ?? [];
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
    const official = table.labels
      .filter((box) => box.row === form)
      .sort((a, b) => a.column - b.column)
      .map((box) => labelKey(box.text));
    let next = 0;
    return gridRows
      .flatMap((row) => grid.texts(row))
      .every((cell) => {
        const key = grid.key(cell);
        const at = official.indexOf(key, next);
        if (at < 0) return !heads.has(key);
        next = at + 1;
        return true;
      });
  });
}

function standingAccount(grid: Grid, table: Table, alignment: RowAlignment, rows: readonly NumberRow[]): Account {
  const forms = numberColumnsOf(table);
  const { columns: chosen, problem: doubt } = chooseColumns(grid, table, alignment, rows);
  const columns = new Map(chosen.map((column, index) => [forms[index] as number, column]));
  const looksLikeLabel = labelTest(table);
  const cells = new Map<CellId, { row: number; column: number; cell: GridCell | null }>();
  const numbersFrom = new Map<number, number>();
  let problem = chosen.length < forms.length ? ("columns-unclear" as const) : doubt;
  let captured = 0;
  let lost = 0;

  for (const line of rows) {
    const { row, profile, numbers, labelEnd } = line;
    const shift = shiftOf(line, chosen);
    const taken = new Set<GridCell>();
    numbersFrom.set(row, (chosen[0] ?? 0) + shift);
    for (const box of numbers) {
      const place = columns.get(box.column);
      if (place === undefined) continue;
      const from = place + shift;
      const to = box.columnSpan === 1 ? from : (chosen[forms.indexOf(box.column) + box.columnSpan - 1] ?? place) + shift;
      const found = filledIn(grid, row, from, to).filter((cell) => !taken.has(cell));
      if (new Set(found.map((cell) => cell.text)).size > 1) problem ??= "number-split";
      const cell = found[0] ?? null;
      if (cell) {
        taken.add(cell);
        const isLabel = profile?.tokens.some((token) => token.cell === cell && !token.isValue && looksLikeLabel(token.key)) ?? false;
        // A label in place of a number: these are not the columns.
        if (isLabel) problem ??= "columns-unclear";
        captured += isLabel ? -3 : 1;
      }
      cells.set(box.id, { row, column: cell?.column ?? from, cell });
    }
    const left = profile?.tokens.filter(({ cell, isValue }) => isValue && cell.column > labelEnd && !taken.has(cell)).length ?? 0;
    if (shift !== 0 && left > 0) problem ??= "columns-unclear";
    lost += left;
  }
  return { cells, columns, numbersFrom, captured, lost, problem };
}

/** Whether a text is one of the form's labels, in either edition, perhaps damaged; somebody's remark in a cell is not. */
function labelTest({ id }: Table): (key: string) => boolean {
  const labels = [...new Set(editions.flatMap((edition) => formOf(edition).tables[id].labels.map(({ text }) => labelKey(text))))];
  return (key) => labels.some((label) => label === key || (label.length > 3 && similarity(label, key) >= 0.75));
}

/**
 * A row whose merged label was lost, or reaches too far down, is pushed aside as a whole: its own label stands where
 * numbers should, or a number stands before them.
 */
function shiftOf({ profile, labelEnd }: NumberRow, [first = 0]: readonly number[]): number {
  if (labelEnd < 0 || !profile) return 0;
  const isBefore = profile.tokens.some(({ cell, isValue }) => isValue && cell.column > labelEnd && cell.column < first);
  return labelEnd >= first || isBefore ? labelEnd + 1 - first : 0;
}

function filledIn(grid: Grid, row: number, from: number, to: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = from; column <= to; column += 1) {
    const cell = grid.at(row, column);
    if (cell && cell.row === row && isFilled(cell) && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}
