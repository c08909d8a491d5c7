/**
 * Marks on wrong cells: conditional formats that are always true and carry our name in their formula, so that they never
 * touch the clerk's own formats and any later check finds and removes them (docs/decisions/0002).
 */

import { isCellId, sectionOf } from "../core/form/cell-id";
import { areasOf } from "../core/sheet/addresses";
import type { CellPosition } from "../core/sheet/addresses";
import type { CellMark, MarkKind } from "../workbook";
import { queueArea } from "./sighting";
import type { Sighting } from "./sighting";

const formulaOf = (kind: MarkKind): string => `=LEN("xxgk-mark:${kind}")>0`;

const isMark = (formula: string | null | undefined): boolean => formula?.includes("xxgk-mark:") ?? false;

/**
 * Fill and text, dark enough on light for 4.5:1, and never the template's own colours. Excel puts each new format before
 * the others: where a cell has several marks, the last of these shows.
 */
const looks: Readonly<Record<MarkKind, { fill: string; colour: string }>> = {
  note: { fill: "#DDEBF7", colour: "#1F4E79" },
  warning: { fill: "#FFEB9C", colour: "#7F4F00" },
  error: { fill: "#FFC7CE", colour: "#9C0006" },
  suspect: { fill: "#F8B878", colour: "#5F1F00" },
};

/** Queues the conditional formats of an area, enough to know our marks among them. */
export function queueMarks(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  formats.load("items/id, items/type, items/customOrNullObject/rule/formula");
  return formats;
}

export function markIdsIn(formats: Excel.ConditionalFormatCollection | undefined): string[] {
  return (formats?.items ?? [])
    .filter((format) => format.type === "Custom" && isMark(format.customOrNullObject.rule.formula))
    .map(({ id }) => id);
}

/** Takes the marks away that the sighting saw and puts the new ones on, queued: one sync for both. */
export function queueMarking(context: Excel.RequestContext, sighting: Sighting, marks: readonly CellMark[]): void {
  for (const [section, area] of sighting.areas) {
    const range = queueArea(context, section, area);
    for (const id of area.marks) range.conditionalFormats.getItem(id).delete();
    const placed = marks.filter(({ at }) => sectionOf(at) === section).flatMap((mark) => placeOf(sighting, mark));
    for (const kind of Object.keys(looks) as MarkKind[]) {
      for (const { row, column, rows, columns } of areasOf(placed.filter((mark) => mark.kind === kind))) {
        queueMark(range.getCell(row, column).getResizedRange(rows - 1, columns - 1), kind);
      }
    }
  }
}

function placeOf(sighting: Sighting, { at, kind }: CellMark): (CellPosition & { kind: MarkKind })[] {
  const offset = isCellId(at) ? sighting.cells.get(at) : { row: 0, column: 0 };
  return offset ? [{ ...offset, kind }] : [];
}

function queueMark(range: Excel.Range, kind: MarkKind): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formulaOf(kind);
  format.custom.format.fill.color = looks[kind].fill;
  format.custom.format.font.color = looks[kind].colour;
}
