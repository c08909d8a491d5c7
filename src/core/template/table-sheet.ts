/**
 * One table of the form on its sheet: a line above it that says how things stand, the heading, the printed table with
 * its numbers, and the check cells around it, outside the print area. Geometry and equations come from the form.
 */

import { sectionOf } from "../form/cell-id";
import type { CellId, TableId } from "../form/cell-id";
import { lineNames } from "../form/form";
import type { Form } from "../form/form";
import type { LabelBox, NumberBox } from "../form/geometry";
import { isTotal } from "../form/identities";
import { columnAdvice, rowAdvice } from "../guide/guide";
import { zhCN as guide } from "../guide/guide.zh-CN";
import type { Report } from "../report/report";
import { areasOf } from "../sheet/addresses";
import type { CellPosition, Area } from "../sheet/addresses";
import { areaNames, textAreaOf } from "../sheet/names";
import { toRows } from "../sheet/paragraphs";
import { carriedOver } from "./cell-values";
import type { CellContent } from "./cell-values";
import { carriedOverCheck, identityCheck, isAlongRow, tableSummary } from "./checks";
import type { Check, PlacedTable } from "./checks";
import { native, sumOf } from "./formulas";
import { textCells } from "./narrative-sheet";
import { rowHeights } from "./row-heights";
import type { PlannedCell, PlannedConditionalFormat, PlannedValidation, SheetPlan } from "./sheet-plan";
import type { StyleName } from "./styles";
import { headings, sheetNames, validations } from "./words.zh-CN";
import { verdictLooks, wrongNumbers, wrongTotals } from "./wrong-looks";

/** Above every section: row 0 says how things stand, row 1 is the printed heading. */
const top = 2;

const widths: Readonly<Record<TableId, readonly number[]>> = {
  proactiveDisclosure: [26, 20, 20, 20],
  requests: [4, 9, 31, 8, 8, 8, 8, 8, 8, 8],
  reviewAndLitigation: new Array<number>(15).fill(8),
};
/** Points, of a row that needs no more: the longest table fills its page, and the others stay close. */
const lowestRow: Readonly<Record<TableId, number>> = { proactiveDisclosure: 22, requests: 28, reviewAndLitigation: 22 };
/** Under the table. A merged cell does not grow with its text, so each has room for two lines. */
const fewestTextRows = 2;
const textRowHeight = 34;
const summaryArea: Area = { row: 0, column: 0, rows: 1, columns: 1 };
const gap = 3;
/** What there is to say of a row is said on one line: its height is the printed table's. */
const checkWidth = 120;
/** Points: what there is to say of a block of five narrow columns takes four lines. */
const blockCheckHeight = 60;
const referenceWidth = 20;
const noteWidth = 40;

/** `text`: what is printed under the table. */
export function tableSheet(
  form: Form,
  id: TableId,
  contentOf: (id: CellId) => CellContent,
  previous: Report | undefined,
  text: string,
): SheetPlan {
  const table = form.tables[id];
  const position = ({ row, column }: CellPosition): CellPosition => ({ row: top + row, column });
  const placed: PlacedTable = { at: (cell) => position(form.cell(cell)), value: (cell) => contentOf(cell).value };

  const numbers = table.numbers.map((box): PlannedCell => numberCell(box, contentOf(box.id), placed));
  const labels = table.labels.map((box): PlannedCell => ({ ...spans(box), ...position(box), value: box.text, style: labelStyle(box, id) }));
  const paragraphs = toRows(text);
  const textArea: Area = {
    row: top + table.rows,
    column: 0,
    rows: Math.max(fewestTextRows, paragraphs.length),
    columns: table.columns,
  };
  const checks = checkCells(form, id, placed, textArea, previous);
  const beside = id === "proactiveDisclosure" && previous ? stockCells(form, placed, previous) : [];
  const summary = tableSummary(
    form,
    table.numbers.map((box) => box.id),
    checks.areas,
    checks.texts,
    placed,
  );
  const cells: PlannedCell[] = [
    { row: 0, column: 0, columnSpan: table.columns, formula: summary.formula, value: summary.cached, style: "summary" },
    { row: 1, column: 0, columnSpan: table.columns, value: form.section(id).heading, style: "heading" },
    ...labels,
    ...numbers,
    ...textCells(textArea, paragraphs),
    { row: textArea.row, column: table.columns + 1, value: headings.tableText, style: "note" },
    ...checks.cells,
    ...beside,
  ];

  const besideWidths = beside.length > 0 ? [gap, referenceWidth, referenceWidth] : [gap, checks.isBeside ? checkWidth : noteWidth];
  const columnWidths = [...widths[id], ...besideWidths];
  const blankTextRows = Object.fromEntries(
    Array.from({ length: textArea.rows }, (_, index) => textArea.row + index)
      .filter((_, index) => !paragraphs[index])
      .map((row) => [row, textRowHeight]),
  );
  const headerRows = Math.min(...table.numbers.map((box) => box.row));
  const areaOfTable: Area = { row: top, column: 0, rows: table.rows, columns: table.columns };
  const isWide = table.columns > table.rows;
  return {
    name: sheetNames[id],
    role: id,
    columnWidths,
    // What stands beside the table must not stretch its printed rows.
    rowHeights: rowHeights(
      cells.filter(({ column }) => column < table.columns),
      columnWidths,
      { 0: 34, 1: 36, ...checks.heights, ...blankTextRows },
      lowestRow[id],
    ),
    cells,
    names: [
      { name: areaNames[id], area: areaOfTable },
      { name: areaNames[textAreaOf(id)], area: textArea },
    ],
    validations: validationsFor(form, table.numbers, placed),
    conditionalFormats: [
      ...wrongTotals(form, id, placed),
      ...checks.formats,
      ...wrongNumbers(table.numbers.map((box) => ({ ...placed.at(box.id), kind: box.kind }))),
      ...verdictLooks([summaryArea, ...checks.areas]),
    ],
    print: {
      area: { ...areaOfTable, row: 1, rows: table.rows + 1 + textArea.rows },
      orientation: isWide ? "landscape" : "portrait",
      fitToPagesWide: 1,
      fitToPagesTall: 1,
      isNumbered: true,
      ...(id === "proactiveDisclosure" ? {} : { titleRows: { from: 1, to: top + headerRows - 1 } }),
    },
    freeze:
      id === "proactiveDisclosure"
        ? { rows: top, columns: 0 }
        : { rows: top + headerRows, columns: Math.min(...table.numbers.map((box) => box.column)) },
  };
}

const spans = ({ rowSpan, columnSpan }: { rowSpan: number; columnSpan: number }): { rowSpan?: number; columnSpan?: number } => ({
  ...(rowSpan > 1 ? { rowSpan } : {}),
  ...(columnSpan > 1 ? { columnSpan } : {}),
});

function numberCell(box: NumberBox, content: CellContent, table: PlacedTable): PlannedCell {
  const cell = { ...spans(box), ...table.at(box.id), value: content.value, cell: box.id };
  if (!content.sumOf) return { ...cell, style: "number" };
  return { ...cell, formula: `=${sumOf(content.sumOf.left.map(table.at))}`, style: "total" };
}

function labelStyle({ heads, rowSpan }: LabelBox, table: TableId): StyleName {
  if (heads === "corner") return table === "requests" ? "corner" : "columnHeader";
  if (heads === "title") return "blockTitle";
  if (heads === "column") return "columnHeader";
  return table === "requests" && rowSpan === 1 ? "rowHeader" : "rowHeaderCentred";
}

/** Cells of which the guide says the same share a validation: the rows of table 3, each cell of the others. */
function validationsFor(form: Form, numbers: readonly NumberBox[], table: PlacedTable): PlannedValidation[] {
  const alike = new Map<string, { readonly validation: Omit<PlannedValidation, "area">; readonly cells: CellPosition[] }>();
  for (const box of numbers) {
    const { errorTitle, errorMessage } = validations[box.kind];
    const validation = { kind: box.kind, errorTitle, errorMessage, ...inputMessage(form, box) };
    const key = [validation.kind, validation.promptTitle, validation.promptMessage].join("\n");
    const known = alike.get(key) ?? { validation, cells: [] };
    known.cells.push(table.at(box.id));
    alike.set(key, known);
  }
  return [...alike.values()].flatMap(({ validation, cells }) => areasOf(cells).map((area): PlannedValidation => ({ area, ...validation })));
}

/** What Excel shows beside a selected cell. Who applies is plain from the head of table 3; there only the row is explained. */
function inputMessage(form: Form, { id, kind }: NumberBox): { promptTitle: string; promptMessage: string } {
  const isRequests = sectionOf(id) === "requests";
  const names = lineNames(form, id);
  const advice = isRequests ? rowAdvice(id, guide) : [...rowAdvice(id, guide), ...columnAdvice(id, guide)];
  const says = advice.filter((each) => each.kind !== "example").map((each) => each.says);
  return {
    promptTitle: (isRequests ? names.slice(0, -1) : names).join(" · "),
    promptMessage: [...says, validations[kind].prompt].join(""),
  };
}

interface PlacedChecks {
  readonly cells: readonly PlannedCell[];
  /** Where the answers stand, and what they now say. */
  readonly areas: readonly Area[];
  readonly texts: readonly string[];
  readonly formats: readonly PlannedConditionalFormat[];
  readonly isBeside: boolean;
  readonly heights: Readonly<Record<number, number>>;
}

/**
 * Sums along a labelled row stand beside it. All others stand under the table: blocks of columns under themselves,
 * whole columns one a line, what it is about under the labels and the answer under the numbers.
 */
/** They begin under `textArea`, what is printed last. */
function checkCells(form: Form, id: TableId, table: PlacedTable, textArea: Area, previous: Report | undefined): PlacedChecks {
  const { columns, numbers } = form.tables[id];
  const identities = form.identities.filter((identity) => identity.at.startsWith(`${id}/`));
  if (identities.length === 0) return { cells: [], areas: [], texts: [], formats: [], isBeside: false, heights: {} };

  const hasRowLabels = numbers.some((box) => box.rowLabels.length > 0);
  const labelColumns = Math.min(...numbers.map((box) => box.column));
  const besideTitle = { row: Math.min(...numbers.map((box) => table.at(box.id).row)) - 1, column: columns + 1 };
  const belowTitle = { row: textArea.row + textArea.rows + 1, column: 0, columnSpan: columns };
  const cells: PlannedCell[] = [{ ...belowTitle, value: headings.belowChecks, style: "checkTitle" }];
  if (hasRowLabels) cells.push({ ...besideTitle, value: headings.besideChecks, style: "checkTitle" });

  const answers: PlannedCell[] = [];
  const put = (check: Check, at: CellPosition, columnSpan = 1): void => {
    answers.push({ ...at, ...spans({ rowSpan: 1, columnSpan }), formula: check.formula, value: check.cached, style: "check" });
  };
  let row = belowTitle.row + 1;
  const putLine = (check: Check): void => {
    cells.push({ row, column: 0, columnSpan: labelColumns, value: check.about, style: "note" });
    put(check, { row, column: labelColumns }, besideTitle.column + 1 - labelColumns);
    row += 1;
  };

  for (const identity of identities) {
    const check = identityCheck(form, identity, table);
    const places = [...identity.left, ...identity.right].map(table.at);
    const [first, last] = [Math.min(...places.map(({ column }) => column)), Math.max(...places.map(({ column }) => column))];
    if (!hasRowLabels) put(check, { row, column: first }, last - first + 1);
    else if (isTotal(identity) && isAlongRow(form, identity)) put(check, { row: table.at(identity.at).row, column: besideTitle.column });
    else putLine(check);
  }

  const formats: PlannedConditionalFormat[] = [];
  if (id === "requests" && previous) {
    for (const [cell, lastYear] of carriedOver(form, previous)) {
      putLine(carriedOverCheck(form, cell, lastYear, table));
      formats.push({ area: areaOf(table.at(cell)), formula: `=${sumOf([table.at(cell)])}<>${lastYear}`, look: "wrong" });
    }
  }
  return {
    cells: [...cells, ...answers],
    areas: areasOf(answers),
    texts: answers.map((cell) => String(cell.value)),
    formats,
    isBeside: hasRowLabels,
    heights: hasRowLabels ? {} : { [row]: blockCheckHeight },
  };
}

const areaOf = (at: CellPosition): Area => ({ ...at, rows: 1, columns: 1 });

/** Last year's stock of documents and what it leads one to expect, beside 现行有效. For reference: a re-count is lawful. */
function stockCells(form: Form, table: PlacedTable, previous: Report): PlannedCell[] {
  const first = form.tables.proactiveDisclosure.columns + 1;
  const cells: PlannedCell[] = [];
  for (const box of form.tables.proactiveDisclosure.numbers) {
    const sibling = (column: string): CellId => (box.id.slice(0, box.id.lastIndexOf("/") + 1) + column) as CellId;
    const lastYear = previous.form.has(box.id) ? previous.count(box.id) : undefined;
    const [issued, repealed] = [sibling("issuedThisYear"), sibling("repealedThisYear")];
    if (box.id !== sibling("currentlyInForce") || lastYear === undefined || !form.has(issued) || !form.has(repealed)) continue;

    const { row } = table.at(box.id);
    if (cells.length === 0) {
      cells.push({ row: row - 1, column: first, value: headings.stockLastYear, style: "referenceHeader" });
      cells.push({ row: row - 1, column: first + 1, value: headings.stockExpected, style: "referenceHeader" });
    }
    const known = { row, column: first };
    const expected = lastYear + native.sumOf([table.value(issued)]) - native.sumOf([table.value(repealed)]);
    const formula = `=${sumOf([known])}+${sumOf([table.at(issued)])}-${sumOf([table.at(repealed)])}`;
    cells.push(
      { ...known, value: lastYear, style: "referenceNumber" },
      { row, column: first + 1, formula, value: expected, style: "referenceNumber" },
    );
  }
  return cells;
}
