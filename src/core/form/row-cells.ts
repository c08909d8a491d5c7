/** The cells of each row of a table, looked up once a form. */

import { partsOf } from "./cell-id";
import type { CellId, TableId } from "./cell-id";
import type { Form } from "./form";
import { remembered } from "../remembered";

/** In printed order; empty where the form has no such row. */
export const cellsOfRow = (form: Form, table: TableId, row: string): readonly CellId[] => rowsOf(form).get(`${table}/${row}`) ?? [];

/** Every row of every table with its cells. */
export const rowsOf = remembered((form: Form): ReadonlyMap<string, readonly CellId[]> => {
  const rows = new Map<string, CellId[]>();
  for (const { id } of form.cells) {
    const { table, row } = partsOf(id);
    const cells = rows.get(`${table}/${row}`);
    if (cells) cells.push(id);
    else rows.set(`${table}/${row}`, [id]);
  }
  return rows;
});
