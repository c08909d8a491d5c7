/**
 * Marks on wrong cells: conditional formats that are always true and carry our name in their formula, so that they never
 * touch the clerk's own formats and any later check finds and removes them (docs/decisions/0002).
 */

import { isCellId, sectionOf } from "../core/form/cell-id";
import type { Severity } from "../core/findings/finding";
import { areasOf } from "../core/template/addresses";
import type { CellPosition } from "../core/template/addresses";
import type { CellMark } from "../workbook";
import { queueArea } from "./sighting";
import type { Sighting } from "./sighting";

const formulaOf = (severity: Severity): string => `=LEN("xxgk-mark:${severity}")>0`;

const isMark = (formula: string | null | undefined): boolean => formula?.includes("xxgk-mark:") ?? false;

/** Fill and text, dark enough on light for 4.5:1, and never the template's own colours. */
const looks: Readonly<Record<Severity, { fill: string; colour: string }>> = {
  error: { fill: "#FFC7CE", colour: "#9C0006" },
  warning: { fill: "#FFEB9C", colour: "#7F4F00" },
  note: { fill: "#DDEBF7", colour: "#1F4E79" },
};

/** Queues the conditional formats of an area, enough to know our marks among them. */
export function queueMarks(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  formats.load("items/id, items/type, items/customOrNullObject/rule/formula");
  return formats;
}

export function markIdsIn(formats: Excel.ConditionalFormatCollection | undefined): string[] {
  return (formats?.items ?? []).filter((format) => format.type === "Custom" && isMark(format.customOrNullObject.rule.formula)).map(({ id }) => id);
}

/** Takes the marks away that the sighting saw and puts the new ones on, queued: one sync for both. */
export function queueMarking(context: Excel.RequestContext, sighting: Sighting, marks: readonly CellMark[]): void {
  for (const [section, area] of sighting.areas) {
    const range = queueArea(context, section, area);
    for (const id of area.marks) range.conditionalFormats.getItem(id).delete();
    const placed = marks.filter(({ at }) => sectionOf(at) === section).flatMap((mark) => placeOf(sighting, mark));
    for (const severity of Object.keys(looks) as Severity[]) {
      for (const { row, column, rows, columns } of areasOf(placed.filter((mark) => mark.severity === severity))) {
        queueMark(range.getCell(row, column).getResizedRange(rows - 1, columns - 1), severity);
      }
    }
  }
}

function placeOf(sighting: Sighting, { at, severity }: CellMark): (CellPosition & { severity: Severity })[] {
  const offset = isCellId(at) ? sighting.cells.get(at) : { row: 0, column: 0 };
  return offset ? [{ ...offset, severity }] : [];
}

function queueMark(range: Excel.Range, severity: Severity): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formulaOf(severity);
  format.custom.format.fill.color = looks[severity].fill;
  format.custom.format.font.color = looks[severity].colour;
}
