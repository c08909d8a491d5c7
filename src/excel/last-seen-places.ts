/**
 * Where the last reading found everything. Positions are kept relative to their area: a named area that has moved since
 * is found again by its name, in the same batch that uses it.
 */

import { isCellId, sectionOf } from "../core/form/cell-id";
import type { CellId, Place, TextId } from "../core/form/cell-id";
import type { CellPosition } from "../core/sheet/addresses";
import { areaNames } from "../core/sheet/names";
import { WorkbookFailure } from "../workbook";

export interface SightedArea extends CellPosition {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly rows: number;
  readonly columns: number;
  /** Found by its defined name, not by searching the sheets. */
  readonly isNamed: boolean;
  readonly visibility: Excel.Worksheet["visibility"];
}

export interface Sighting {
  readonly areas: ReadonlyMap<TextId, SightedArea>;
  /** Offsets within the table's area. */
  readonly cells: ReadonlyMap<CellId, CellPosition>;
}

/** The range of a place, queued. Rejects in our words when the last reading did not see it. */
export function queueRange(context: Excel.RequestContext, sighting: Sighting, place: Place): Excel.Range {
  const section = sectionOf(place);
  const area = sighting.areas.get(section);
  const offset = isCellId(place) ? sighting.cells.get(place) : { row: 0, column: 0 };
  if (!area || !offset) throw new WorkbookFailure({ code: "cell-not-found", data: { place } });
  return queueArea(context, section, area).getCell(offset.row, offset.column);
}

/** The cells of one table as one range, queued; nothing where they are no rectangle on the sheet. */
export function queueBlock(context: Excel.RequestContext, sighting: Sighting, cells: readonly CellId[]): Excel.Range | undefined {
  const [section, ...others] = new Set(cells.map(sectionOf));
  const area = section && others.length === 0 ? sighting.areas.get(section) : undefined;
  const offsets = cells.flatMap((at) => sighting.cells.get(at) ?? []);
  if (!section || !area || offsets.length < cells.length) return undefined;

  const [rows, columns] = [offsets.map(({ row }) => row), offsets.map(({ column }) => column)];
  const [top, left, bottom, right] = [Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)];
  // As many cells as fit between the corners are all of them.
  if ((bottom - top + 1) * (right - left + 1) !== cells.length) return undefined;
  const range = queueArea(context, section, area);
  return range.getCell(top, left).getBoundingRect(range.getCell(bottom, right));
}

export const queueArea = (context: Excel.RequestContext, section: TextId, area: SightedArea): Excel.Range =>
  area.isNamed
    ? context.workbook.names.getItem(areaNames[section]).getRange()
    : context.workbook.worksheets.getItem(area.sheetId).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
