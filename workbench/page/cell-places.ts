/** Where a cell of the form stands in the open workbook: by the defined names and what the sheets say, never by fixed address. */

import type { CellId } from "../../src/core/form/cell-id";
import type { Host } from "../host/host";
import { isTableId, sectionOf } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { placesIn } from "../../src/core/readers/assemble-report";
import { readTableBlock } from "../../src/core/readers/find-tables";
import { gridOfRange } from "../../src/core/sheet/grid";
import { a1 } from "../../src/core/sheet/addresses";
import { areaNames } from "../../src/core/sheet/names";
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

  const { row, column } = range.area;
  const sheet = host.grid.sheets().find((each) => each.id === range.sheet)?.name ?? "";
  if (!isTableId(section)) return { sheet, address: a1({ row, column }) };

  const cells = host.grid.read(range.sheet, range.area);
  const values = cells.map((line) => line.map(({ value }) => value ?? ""));
  const formulas = cells.map((line) => line.map(({ value, formula }) => formula ?? value ?? ""));
  const result = readTableBlock(gridOfRange({ sheetName: sheet, row, column, values, formulas }), section);
  if (!result?.ok) return null;
  const found = placesIn(formOf(result.reading.edition), [result.reading]).get(id as CellId);
  return found ? { sheet, address: a1(found) } : null;
}
