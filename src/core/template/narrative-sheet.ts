/**
 * A narrative section on its sheet: how much is written and the official hint above, not printed; then the heading and
 * one paragraph a row. The named area holds the text and nothing else. Over 一 there is room for the preamble.
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
import { charactersWritten, headings, sheetNames, usualPreamble, verdicts } from "./words.zh-CN";
import { verdictLooks } from "./wrong-looks";

/** Fits A4 as it is: LibreOffice does not scale a single wide column. */
const columnWidths = [70];
/** A fresh sheet fills one page. */
const fewestRows = 30;
/** More paragraphs are rare before 一; each row left blank is one line of the page. */
const fewestPreambleRows = 4;

export interface Preamble {
  readonly text: string;
  /** For the years of the hint where the cover has none yet. */
  readonly year: number | null;
}

export function narrativeSheet(form: Form, id: NarrativeId, text: string, preamble?: Preamble): SheetPlan {
  const paragraphs = toRows(text);
  const { heading, hint } = form.section(id);
  const before = toRows(preamble?.text ?? "");
  const hints = preamble ? 2 : 1;
  const preambleArea: Area = {
    row: 1 + hints,
    column: 0,
    rows: preamble ? Math.max(fewestPreambleRows, before.length) : 0,
    columns: 1,
  };
  const headingRow = preambleArea.row + preambleArea.rows;
  const area: Area = { row: headingRow + 1, column: 0, rows: Math.max(fewestRows, paragraphs.length), columns: 1 };
  const length = `SUMPRODUCT(LEN(${absoluteAreaA1(area)}))`;
  const written = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const { notFilledIn } = verdicts;

  const cells: PlannedCell[] = [
    {
      row: 0,
      column: 0,
      formula: `=IF(${length}=0,${quoted(notFilledIn)},${quoted(charactersWritten.before)}&${length}&${quoted(charactersWritten.after)})`,
      value: written === 0 ? notFilledIn : `${charactersWritten.before}${written}${charactersWritten.after}`,
      style: "summary",
    },
    ...(preamble ? [preambleHint(preamble.year)] : []),
    { row: hints, column: 0, value: headings.officialHint + (hint ?? ""), style: "hint" },
    ...textCells(preambleArea, before),
    { row: headingRow, column: 0, value: heading, style: "headingOfText" },
    ...textCells(area, paragraphs),
  ];
  const printed: Area = { ...area, row: 1 + hints, rows: preambleArea.rows + 1 + area.rows };
  return {
    name: sheetNames[id],
    role: id,
    columnWidths,
    rowHeights: rowHeights(cells, columnWidths, { 0: 24, ...(preamble ? {} : { 1: 20 }), [headingRow]: 36 }),
    growingRows: { from: printed.row, to: area.row + area.rows - 1 },
    cells,
    names: [{ name: areaNames[id], area }, ...(preamble ? [{ name: areaNames.preamble, area: preambleArea }] : [])],
    validations: [],
    conditionalFormats: [...verdictLooks([{ row: 0, column: 0, rows: 1, columns: 1 }]), { area, formula: `=${length}=0`, look: "blank" }],
    print: {
      area: printed,
      orientation: "portrait",
      fitToPagesWide: 1,
      fitToPagesTall: 0,
      isNumbered: true,
    },
    freeze: { rows: preamble ? preambleArea.row : area.row, columns: 0 },
  };
}

/** One paragraph a row, over all columns of the area. */
export const textCells = ({ row, column, rows, columns }: Area, paragraphs: readonly string[]): PlannedCell[] =>
  Array.from({ length: rows }, (_, index): PlannedCell => ({
    row: row + index,
    column,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    value: paragraphs[index] || null,
    style: "text",
  }));

/** The usual sentence with the year of the cover. */
function preambleHint(year: number | null): PlannedCell {
  const [start, between, end] = usualPreamble;
  const said = year === null ? "" : String(year);
  const { preambleHint: lead } = headings;
  return {
    row: 1,
    column: 0,
    formula: `=${quoted(lead + start)}&${areaNames.year}&${quoted(between)}&${areaNames.year}&${quoted(end)}`,
    value: lead + start + said + between + said + end,
    style: "hint",
  };
}
