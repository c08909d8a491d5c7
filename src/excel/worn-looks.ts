/**
 * Whether a block was pasted over part of a table: some of its numbers have lost their lines or their input limit, and others have
 * not. Asked with the sheets, in the same request. Where none has any, the workbook was made or saved so, and nothing was pasted.
 */

import { partsOf, sectionOf } from "../core/form/cell-id";
import type { CellId, TableId } from "../core/form/cell-id";
import { areasOf } from "../core/sheet/addresses";
import type { CellPosition } from "../core/sheet/addresses";
import type { Sighting } from "./last-seen-places";

/** `before`: where the last look found the numbers of the table that the range is. The answer is for after the sync. */
export function queueWorn(range: Excel.Range, table: TableId, before: Sighting): () => boolean {
  const cells = numbersOf(table, before);
  const looks = range.getCellProperties({ format: { borders: { style: true } } });
  const limits = alikeIn(table, cells).map(({ row, column, columns }) => {
    const { dataValidation } = range.getCell(row, column).getResizedRange(0, columns - 1);
    dataValidation.load("type");
    return dataValidation;
  });
  return () => {
    const lined = [...cells.values()].map((cell) => hasLines(looks, cell));
    const kinds = limits.map(({ type }) => type);
    return isForSome(lined) || kinds.includes("MixedCriteria") || isForSome(kinds.map((kind) => kind !== "None"));
  };
}

/** What was seen holds only for cells that are still where they were. */
export const isUnmoved = (table: TableId, before: Sighting, now: Sighting): boolean =>
  JSON.stringify([...numbersOf(table, before)]) === JSON.stringify([...numbersOf(table, now)]);

const numbersOf = (table: TableId, { cells }: Sighting): ReadonlyMap<CellId, CellPosition> =>
  new Map([...cells].filter(([id]) => sectionOf(id) === table));

/** Cells side by side with the same input limit, which in the other tables each have for themselves. */
function alikeIn(table: TableId, cells: ReadonlyMap<CellId, CellPosition>) {
  if (table !== "requests") return [...cells.values()].map((cell) => ({ ...cell, columns: 1 }));
  const rows = new Map<string, CellPosition[]>();
  for (const [id, cell] of cells) rows.set(partsOf(id).row, [...(rows.get(partsOf(id).row) ?? []), cell]);
  return [...rows.values()].flatMap(areasOf);
}

/** Above and on the left. A line between two cells may be kept by either. */
function hasLines(looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>, { row, column }: CellPosition): boolean {
  const isBare = (down: number, right: number, edge: "top" | "bottom" | "left" | "right"): boolean =>
    (looks.value[row + down]?.[column + right]?.format?.borders?.[edge]?.style ?? "None") === "None";
  const isOpenAbove = isBare(0, 0, "top") && isBare(-1, 0, "bottom");
  const isOpenLeft = column > 0 && isBare(0, 0, "left") && isBare(0, -1, "right");
  return !isOpenAbove && !isOpenLeft;
}

const isForSome = (has: readonly boolean[]): boolean => has.includes(true) && has.includes(false);
