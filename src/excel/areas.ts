/** The named areas of our sheets in the open workbook. Queues loads, never syncs by itself. */

import type { Area } from "../core/sheet/addresses";
import { areaNames } from "../core/sheet/names";
import type { AreaKey } from "../core/sheet/names";

export const areaKeys = Object.keys(areaNames) as readonly AreaKey[];

/**
 * Queues the named areas; `isNullObject` after the sync says which names are missing or broken. That a null object's own
 * objects are null objects is how Excel seems to do it; asking first would cost two more syncs a check.
 */
export function queueNamedAreas(context: Excel.RequestContext): Map<AreaKey, Excel.Range> {
  return new Map(areaKeys.map((key) => [key, loadArea(context.workbook.names.getItemOrNullObject(areaNames[key]).getRangeOrNullObject())]));
}

/** Loads of a range what `areaOf` and its sheet's id need. */
export function loadArea(range: Excel.Range): Excel.Range {
  range.load("rowIndex, columnIndex, rowCount, columnCount, worksheet/id");
  return range;
}

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});
