/** The cells of each row of a table, looked up once a form. */

import { partsOf } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import type { Form } from "../form/form";

const known = new WeakMap<Form, ReadonlyMap<string, readonly CellId[]>>();

/** In printed order; empty where the form has no such row. */
export const cellsOfRow = (form: Form, table: TableId, row: string): readonly CellId[] => rowsOf(form).get(`${table}/${row}`) ?? [];

/** Every row of every table with its cells. */
export function rowsOf(form: Form): ReadonlyMap<string, readonly CellId[]> {
  let rows = known.get(form);
  if (!rows) known.set(form, (rows = collect(form)));
  return rows;
}

function collect(form: Form): Map<string, CellId[]> {
  const rows = new Map<string, CellId[]>();
  for (const { id } of form.cells) {
    const { table, row } = partsOf(id);
    const cells = rows.get(`${table}/${row}`);
    if (cells) cells.push(id);
    else rows.set(`${table}/${row}`, [id]);
  }
  return rows;
}
