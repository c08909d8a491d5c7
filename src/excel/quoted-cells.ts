/** In which cell of the workbook the words stand that a finding quotes. Fetched when the first are looked for. */

import { sectionOf } from "../core/form/cell-id";
import type { Place } from "../core/form/cell-id";
import { rowOfQuote } from "../core/prose/quote";
import type { Quote } from "../core/prose/quote";
import { textPlace } from "../core/readers/text-places";
import { contains } from "../core/sheet/addresses";
import type { CellPosition } from "../core/sheet/addresses";
import type { CellMark } from "../workbook";
import type { PlacedMark } from "./marks";
import type { Look } from "./read";

interface QuotedCell extends CellPosition {
  readonly sheetId: string;
  /** The defined name it stands under, and where within: rows may have moved since. */
  readonly under: { readonly name: string; readonly offset: CellPosition } | null;
}

/** Null where the words stand in no cell for certain. */
function cellOfQuote({ content, reading: { report } }: Look, at: Place, quote: Quote): QuotedCell | null {
  const place = report && textPlace(content, report, sectionOf(at));
  const row =
    place &&
    rowOfQuote(
      place.cells.map(({ lines }) => lines.join("\n")),
      quote,
    );
  const cell = row === null ? undefined : place?.cells[row];
  const sheet = content.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !cell || !sheet) return null;

  const { row: top, column } = cell;
  const area = place.named === undefined ? undefined : content.names.get(place.named);
  return {
    sheetId: sheet.id,
    row: top,
    column,
    under: area && place.named !== undefined ? { name: place.named, offset: { row: top - area.row, column: column - area.column } } : null,
  };
}

/** What queues the cell that holds the words. */
export function quoteIn(look: Look, at: Place, quote: Quote): ((context: Excel.RequestContext) => Excel.Range) | null {
  const cell = cellOfQuote(look, at, quote);
  return cell && ((context) => queueQuoted(context, cell));
}

function queueQuoted(context: Excel.RequestContext, { sheetId, row, column, under }: QuotedCell): Excel.Range {
  return under
    ? context.workbook.names.getItem(under.name).getRange().getCell(under.offset.row, under.offset.column)
    : context.workbook.worksheets.getItem(sheetId).getCell(row, column);
}

/** The marks with the cell of their words instead of the words, counted from the corner of the section's area. */
export function placedMarks(look: Look, marks: readonly CellMark[]): PlacedMark[] {
  return marks.map((mark) => {
    const area = look.sighting.areas.get(sectionOf(mark.at));
    const cell = area && mark.quote && cellOfQuote(look, mark.at, mark.quote);
    // A mark outside the area would not be found again.
    if (!cell || cell.sheetId !== area.sheetId || !contains(area, cell)) return mark;
    return { ...mark, offset: { row: cell.row - area.row, column: cell.column - area.column } };
  });
}
