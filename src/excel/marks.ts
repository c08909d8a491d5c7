/**
 * Marks on wrong cells: conditional formats that are always true and carry our name in their formula, so that they never
 * touch the clerk's own formats and any later check finds and removes them (docs/decisions/0002).
 */

import type { Severity } from "../core/findings/finding";
import { areasOf } from "../core/template/addresses";
import type { CellPosition } from "../core/template/addresses";
import { rangeOf } from "./build-sheet";

/** N() of a text is 0. */
const formulaOf = (severity: Severity): string => `=N("xxgk-mark:${severity}")=0`;

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

export function queueUnmark(formats: Excel.ConditionalFormatCollection): void {
  for (const format of formats.items) {
    if (format.type === "Custom" && isMark(format.customOrNullObject.rule.formula)) format.delete();
  }
}

export interface PlacedMark extends CellPosition {
  readonly severity: Severity;
}

/** One conditional format an area; the mark goes before every format that is there already. */
export function queueMarkCells(sheet: Excel.Worksheet, marks: readonly PlacedMark[]): void {
  for (const severity of Object.keys(looks) as Severity[]) {
    for (const area of areasOf(marks.filter((mark) => mark.severity === severity))) {
      const format = rangeOf(sheet, area).conditionalFormats.add("Custom");
      format.custom.rule.formula = formulaOf(severity);
      format.custom.format.fill.color = looks[severity].fill;
      format.custom.format.font.color = looks[severity].colour;
      format.priority = 0;
    }
  }
}
