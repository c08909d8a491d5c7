/**
 * A narrative section on its sheet: how much is written and the official hint above, not printed; then the heading and
 * one paragraph a row. The named area holds the text and nothing else.
 */

import type { NarrativeId } from "../form/cell-id";
import type { Form } from "../form/form";
import { absoluteAreaA1 } from "../sheet/addresses";
import type { Area } from "../sheet/addresses";
import { areaNames } from "../sheet/names";
import { toRows } from "../sheet/paragraphs";
import { quoted } from "./formulas";
import { rowHeights } from "./row-heights";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { charactersWritten, headings, sheetNames, verdicts } from "./words.zh-CN";
import { verdictLooks } from "./wrong-looks";

/** Fits A4 as it is: LibreOffice does not scale a single wide column. */
const columnWidths = [70];
const top = 3;
/** A fresh sheet fills one page. */
const fewestRows = 30;

export function narrativeSheet(form: Form, id: NarrativeId, text: string): SheetPlan {
  const paragraphs = toRows(text);
  const { heading, hint } = form.section(id);
  const area: Area = { row: top, column: 0, rows: Math.max(fewestRows, paragraphs.length), columns: 1 };
  const length = `SUMPRODUCT(LEN(${absoluteAreaA1(area)}))`;
  const written = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const { before, after } = charactersWritten;
  const { notFilledIn } = verdicts;

  const cells: PlannedCell[] = [
    {
      row: 0,
      column: 0,
      formula: `=IF(${length}=0,${quoted(notFilledIn)},${quoted(before)}&${length}&${quoted(after)})`,
      value: written === 0 ? notFilledIn : `${before}${written}${after}`,
      style: "summary",
    },
    { row: 1, column: 0, value: headings.officialHint + (hint ?? ""), style: "hint" },
    { row: 2, column: 0, value: heading, style: "headingOfText" },
    ...Array.from({ length: area.rows }, (_, index): PlannedCell => ({
      row: top + index,
      column: 0,
      value: paragraphs[index] || null,
      style: "text",
    })),
  ];
  return {
    name: sheetNames[id],
    role: id,
    columnWidths,
    rowHeights: rowHeights(cells, columnWidths, { 0: 24, 1: 20, 2: 36 }),
    growingRows: { from: top, to: top + area.rows - 1 },
    cells,
    names: [{ name: areaNames[id], area }],
    validations: [],
    conditionalFormats: [...verdictLooks([{ row: 0, column: 0, rows: 1, columns: 1 }]), { area, formula: `=${length}=0`, look: "blank" }],
    print: {
      area: { ...area, row: 2, rows: area.rows + 1 },
      orientation: "portrait",
      fitToPagesWide: 1,
      fitToPagesTall: 0,
      isNumbered: true,
    },
    freeze: { rows: top, columns: 0 },
  };
}
