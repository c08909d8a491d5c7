/**
 * The cover: the printed title page on the left; on the right, not printed, how far each section is and how to fill
 * the workbook in. The title follows the cells for body and year, so that the two cannot disagree.
 */

import type { Form } from "../form/form";
import { a1, quotedSheet } from "../sheet/addresses";
import { areaNames } from "../sheet/names";
import { quoted } from "./formulas";
import { linesOf, rowHeights } from "./row-heights";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { styles } from "./styles";
import type { StyleName } from "./styles";
import { basisLine, fields, headings, notes, sheetNames, title, validations } from "./words.zh-CN";
import { verdictLooks } from "./wrong-looks";

/** Margin, names of fields, fields, margin: printed. A title goes on after 「2025年」, which leaves lines of like length and cuts no word. */
const columnWidths = [9, 14, 44, 9, 3, 40, 40, 62];
const printedColumns = 4;
/** What there is to say of a table takes one more column than the notes, which are to be seen without scrolling. */
const noteWidth = 40 + 40;
const printedRows = 30;
const lineHeight = 24;
const left = 1;
/** Six lines, which the longest names need; a short one stands in their middle. */
const titleAt = { row: 2, column: left };
const titleRows = 8;
const fieldsFrom = 14;
const right = 5;

export interface CoverContent {
  readonly agency: string | null;
  readonly year: number | null;
  readonly totals: "formulas" | "typed";
  readonly hasPrevious: boolean;
}

export function coverSheet(form: Form, content: CoverContent, sections: readonly SheetPlan[]): SheetPlan {
  const agencyAt = { row: fieldsFrom, column: left + 1 };
  const yearAt = { row: fieldsFrom + 1, column: left + 1 };
  const isUnknown = !content.agency || content.year === null;
  const field = (index: number, name: string, value: string | number | null, style: StyleName = "field"): PlannedCell[] => [
    { row: fieldsFrom + index, column: left, value: name, style: "fieldName" },
    { row: fieldsFrom + index, column: left + 1, value, style },
  ];

  const cells: PlannedCell[] = [
    {
      ...titleAt,
      rowSpan: titleRows,
      columnSpan: 2,
      formula: `=IF(OR(${a1(agencyAt)}="",${a1(yearAt)}=""),${quoted(title.name)},${a1(agencyAt)}&${a1(yearAt)}&${quoted(title.year)}&CHAR(10)&${quoted(title.name)})`,
      value: isUnknown ? title.name : `${content.agency}${content.year}${title.year}\n${title.name}`,
      style: "title",
    },
    { row: titleAt.row + titleRows, column: left, columnSpan: 2, value: basisLine(form.basis), style: "subtitle" },
    ...field(0, fields.agency, content.agency),
    ...field(1, fields.year, content.year, "fieldYear"),
    ...field(2, fields.compiler, null),
    ...field(3, fields.reviewer, null),
    ...field(4, fields.telephone, null),
    ...field(5, fields.date, null, "fieldDate"),
    { row: 0, column: right, columnSpan: 2, value: headings.progress, style: "noteTitle" },
  ];

  sections.forEach((section, index) => {
    const status = section.cells.find((cell) => cell.style === "summary");
    cells.push({ row: 1 + index, column: right, value: form.sections[index]?.heading ?? section.name, style: "note" });
    cells.push({
      row: 1 + index,
      column: right + 1,
      columnSpan: 2,
      formula: `=${quotedSheet(section.name)}!A1`,
      value: status?.value ?? null,
      style: "check",
    });
  });

  let row = sections.length + 2;
  cells.push({ row, column: right, columnSpan: 2, value: headings.notes, style: "noteTitle" });
  row += 1;
  notes(content.totals, content.hasPrevious).forEach((note, index) => {
    const value = `${index + 1}. ${note}`;
    const rowSpan = linesOf(value, noteWidth, styles.note.font.size) > 1 ? 2 : 1;
    cells.push({ row, column: right, ...(rowSpan > 1 ? { rowSpan } : {}), columnSpan: 2, value, style: "note" });
    row += rowSpan;
  });

  const fixed = Object.fromEntries(
    Array.from({ length: printedRows }, (_, index) => [index, lineHeight]).filter(([index]) => index !== agencyAt.row),
  );
  const status = { row: 1, column: right + 1, rows: sections.length, columns: 1 };
  return {
    name: sheetNames.cover,
    role: "cover",
    columnWidths,
    rowHeights: rowHeights(cells, columnWidths, fixed, lineHeight),
    // Whatever name is typed there.
    growingRows: { from: agencyAt.row, to: agencyAt.row },
    cells,
    names: [
      { name: areaNames.agency, area: { ...agencyAt, rows: 1, columns: 1 } },
      { name: areaNames.year, area: { ...yearAt, rows: 1, columns: 1 } },
    ],
    validations: [{ area: { ...yearAt, rows: 1, columns: 1 }, kind: "year", ...validations.year }],
    conditionalFormats: [
      { area: { ...agencyAt, rows: 2, columns: 1 }, formula: `=${a1(agencyAt)}=""`, look: "blank" },
      ...verdictLooks([status]),
    ],
    print: {
      area: { row: 0, column: 0, rows: printedRows, columns: printedColumns },
      orientation: "portrait",
      fitToPagesWide: 1,
      fitToPagesTall: 1,
      isNumbered: false,
    },
  };
}
