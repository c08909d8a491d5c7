/** Where a cell of the form stands in the open workbook: by the defined names and what the sheets say, never by fixed address. */

import type { CellId, TableId } from "../../src/core/form/cell-id";
import type { Grid } from "../grid/grid";
import type { Host } from "../host/host";
import type { RangeTarget } from "../host/objects/addresses";
import { isNarrativeId, sectionOf } from "../../src/core/form/cell-id";
import { assembleTables, readTableBlock } from "../../src/core/readers/find-tables";
import { gridOfRange } from "../../src/core/readers/grid";
import { a1 } from "../../src/core/template/addresses";
import { areaNames } from "../../src/core/template/names";
import { rangeOfName } from "../host/objects/names";

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Null when the workbook has no such cell. */
export function placeOf(host: Host, id: string): CellPlace | null {
  const section = sectionOf(id as CellId);
  const name = host.grid.names().find((each) => each.name === areaNames[section]);
  const range = name && rangeOfName(name, host);
  if (!range) return null;
  if (isNarrativeId(section)) return place(host.grid, range, 0, 0);

  const cells = host.grid.read(range.sheet, range.area);
  const read = (pick: (cell: (typeof cells)[number][number]) => unknown): unknown[][] => cells.map((row) => row.map(pick));
  const block = { row: range.area.row, column: range.area.column, sheetName: "", values: read(({ value }) => value ?? ""), formulas: read(({ value, formula }) => formula ?? value ?? ""), text: cells.map((row) => row.map(({ text }) => text)) };
  const result = readTableBlock(gridOfRange(block), section as TableId);
  if (!result?.ok) return null;
  const found = assembleTables([result.reading], result.reading.edition).places.get(id as CellId);
  return found ? place(host.grid, range, found.row, found.column) : null;
}

function place(grid: Grid, { sheet, area }: RangeTarget, row: number, column: number): CellPlace {
  return { sheet: grid.sheets().find(({ id }) => id === sheet)?.name ?? "", address: a1({ row: area.row + row, column: area.column + column }) };
}
