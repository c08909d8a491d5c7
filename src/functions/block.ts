/**
 * A range as Excel hands it to a function → the cells of a table, by its size alone: either just the numbers or the
 * whole printed block with its labels. The sizes come from the form.
 */

import type { CellId, TableId } from "../core/form/cell-id";
import { editions, formOf } from "../core/form/form";
import type { Form } from "../core/form/form";
import type { Table } from "../core/form/geometry";
import type { Typed } from "../core/report/cell-text";
import { WrongArgument } from "./in-cell";

/** What a cell of a range may hold; an omitted argument arrives as null. */
export type CellValue = number | string | boolean | null;
export type Block = readonly (readonly CellValue[])[];

export type TableCells = ReadonlyMap<CellId, Typed>;

const tableNames: Readonly<Record<TableId, string>> = { proactiveDisclosure: "表二", requests: "表三", reviewAndLitigation: "表四" };

/** Newest edition first: a table that is the same in both belongs to the form in force. */
const forms = [...editions].sort().reverse().map(formOf);

/**
 * From CustomFunctionsRuntime 1.4 on a cell may come as an object: a number with a format of its own, an entity, a linked data type, an
 * error, a picture. Its basic value is what the cell is without that. Where it is left out, as Excel's types allow, all but an empty
 * cell count as the error that an entity is to a plain formula: blank they are not.
 */
const basicOf = (value: CellValue | object | undefined): CellValue | undefined => {
  if (typeof value !== "object" || value === null) return value;
  const { basicValue, type } = value as { readonly basicValue?: unknown; readonly type?: unknown };
  if (typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean") return basicValue;
  return type === "Empty" ? null : "#VALUE!";
};

export const typedOf = (given: CellValue | object | undefined): Typed => {
  const value = basicOf(given);
  return value === null || value === undefined || value === "" ? null : typeof value === "boolean" ? String(value).toUpperCase() : value;
};

export const isBlank = (block: Block | null | undefined): boolean =>
  !block || block.every((row) => row.every((value) => typedOf(value) === null));

/** The edition whose tables have the sizes of all given blocks. */
export function formFitting(blocks: Partial<Readonly<Record<TableId, Block>>>): Form {
  const given = Object.entries(blocks) as [TableId, Block][];
  const fitting = forms.find((form) => given.every(([table, block]) => layoutOf(form.tables[table], block) !== null));
  if (fitting) return fitting;

  const [wrong] = given.filter(([table, block]) => !forms.some((form) => layoutOf(form.tables[table], block) !== null));
  throw new WrongArgument(wrong ? wrongSize(...wrong) : "表二和表三不是同一年份的表样。请选同一份报告的表。");
}

/** The numbers of a block by cell id. */
export function cellsIn(table: Table, block: Block): TableCells {
  const place = layoutOf(table, block);
  if (!place) throw new WrongArgument(wrongSize(table.id, block));
  return new Map(table.numbers.map((cell, index) => [cell.id, typedOf(place(index))]));
}

/** How to find the number with this index in a block of this size; null when the size is another table's. */
function layoutOf(table: Table, block: Block): ((index: number) => CellValue | undefined) | null {
  const rows = block.length;
  const columns = block[0]?.length ?? 0;
  const bare = numbersSize(table);
  if (bare && rows === bare.rows && columns === bare.columns) return (index) => block[Math.floor(index / columns)]?.[index % columns];
  if (rows === table.rows && columns === table.columns) {
    return (index) => {
      const cell = table.numbers[index];
      return cell && block[cell.row]?.[cell.column];
    };
  }
  return null;
}

/** The numbers alone, where they fill a rectangle (those of table 2 do not). */
function numbersSize(table: Table): { rows: number; columns: number } | null {
  const rows = new Set(table.numbers.map((cell) => cell.row)).size;
  const columns = new Set(table.numbers.map((cell) => cell.column)).size;
  return rows * columns === table.numbers.length ? { rows, columns } : null;
}

function wrongSize(id: TableId, block: Block): string {
  const table = forms[0]?.tables[id];
  const bare = table && numbersSize(table);
  const wanted = [bare && `${bare.rows} 行 × ${bare.columns} 列的数字`, table && `${table.rows} 行 × ${table.columns} 列的整块`].filter(
    Boolean,
  );
  return `${tableNames[id]}选的是 ${block.length} 行 × ${block[0]?.length ?? 0} 列。请选 ${wanted.join("，或含表头的 ")}。`;
}
