/**
 * Where our areas stand in the open workbook: by defined name, else by what the sheets say.
 * Pure bookkeeping between two syncs; queues loads, never syncs by itself.
 */

import { areaNames } from "../core/template/names";

export type AreaKey = keyof typeof areaNames;

export const areaKeys = Object.keys(areaNames) as readonly AreaKey[];

/** One block of cells as Excel gave it. Values keep their type; formulas of constant cells are the constants. */
export interface Block {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

const loaded = "values, formulas, text, rowIndex, columnIndex, worksheet/id, worksheet/name";

export function queueBlock(range: Excel.Range): Excel.Range {
  range.load(loaded);
  return range;
}

/** Queues the named areas; `isNullObject` after the sync says which names are missing or broken. */
export function queueNamedAreas(context: Excel.RequestContext): Map<AreaKey, Excel.Range> {
  return new Map(areaKeys.map((key) => [key, queueBlock(namedRange(context, key))]));
}

export const namedRange = (context: Excel.RequestContext, key: AreaKey): Excel.Range =>
  context.workbook.names.getItemOrNullObject(areaNames[key]).getRangeOrNullObject();

export const blockOf = (range: Excel.Range): Block => ({
  sheetId: range.worksheet.id,
  sheetName: range.worksheet.name,
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.values,
  formulas: range.formulas,
  text: range.text,
});
