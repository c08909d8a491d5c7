/**
 * The report as a Word document in the look of an official document: A4 with the margins of GB/T 9704, title and body
 * at their set sizes, headings in 黑体, text in 仿宋, the three tables with their merges. A table stays on one page with
 * its heading, or a page break would cut through the labels at its side; one that is longer repeats its header rows.
 * Nothing in it depends on the day it was written.
 */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";

import { isTableId } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { Report } from "../report/report";
import { restamped } from "./archive";
import { element } from "./markup";
import type { Markup } from "./markup";
import type { WriteReport } from "./exporter";
import { printable, printReport } from "./printed-document";
import type { PrintedCell, PrintedSection, PrintedTable } from "./printed-document";

/** Twentieths of a point, for distances; fonts are measured in halves. */
const points = (size: number): number => size * 20;
const halfPoints = (size: number): number => size * 2;
const millimetres = (size: number): number => Math.round((size * 1440) / 25.4);

const song = { ascii: "宋体", hAnsi: "宋体", eastAsia: "宋体", cs: "宋体" };
const hei = { ascii: "黑体", hAnsi: "黑体", eastAsia: "黑体", cs: "黑体" };
const fangsong = { ascii: "仿宋", hAnsi: "仿宋", eastAsia: "仿宋", cs: "仿宋" };

/** A4 less 28 mm and 26 mm. */
const textWidth = millimetres(156);
const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) },
};

/** The first columns of table 3 hold its labels and are wider or narrower than the even rest; millimetres. */
const labelColumns: Partial<Readonly<Record<TableId, readonly number[]>>> = { requests: [9, 16, 45] };

export const writeDocx: WriteReport = async (report) => {
  const { title, preamble, sections } = printReport(report);
  const document = new Document({
    title,
    styles: {
      default: {
        document: {
          run: { font: fangsong, size: halfPoints(16), language: { value: "zh-CN", eastAsia: "zh-CN" } },
          paragraph: { spacing: { line: points(28), lineRule: "exact" } },
        },
        title: {
          run: { font: song, size: halfPoints(22), bold: true, color: "000000" },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: points(28), line: points(32), lineRule: "exact" } },
        },
        heading1: {
          run: { font: hei, size: halfPoints(16), color: "000000" },
          paragraph: { keepNext: true, indent: { firstLine: points(32) }, spacing: { line: points(28), lineRule: "exact" } },
        },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber() },
        children: [printTitle(title), ...preamble.map(printParagraph), ...sections.flatMap(printSection)],
      },
    ],
  });
  const packed = await Packer.pack(document, "uint8array", undefined, [{ path: "docProps/core.xml", data: properties(report, title) }]);
  return restamped(packed);
};

/** A title too long for a line goes on after 「2025年」, where no word is cut in two and every reader puts it together again. */
function printTitle(title: string): Paragraph {
  const [, first = title, second] = (widthInCharacters(title) > titleCharacters && /^(.+\d年)(政府信息公开.+)$/.exec(title)) || [];
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: [new TextRun(first), ...(second === undefined ? [] : [new TextRun({ text: second, break: 1 })])],
  });
}

/** 156 mm of characters of 22 points. */
const titleCharacters = 20;

const widthInCharacters = (text: string): number => [...text].reduce((sum, char) => sum + (char < "\u0250" ? 0.5 : 1), 0);

function printSection({ id, heading, table, paragraphs }: PrintedSection): (Paragraph | Table)[] {
  // Word wants a paragraph between a table and whatever follows it.
  const after = new Paragraph({ spacing: { line: points(14), lineRule: "exact" } });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading }),
    ...(table && isTableId(id) ? [printTable(id, table), after] : []),
    ...paragraphs.map(printParagraph),
  ];
}

const printParagraph = (text: string): Paragraph =>
  new Paragraph({ text, indent: { firstLine: points(32) }, alignment: AlignmentType.BOTH });

function printTable(id: TableId, table: PrintedTable): Table {
  const labels = (labelColumns[id] ?? []).map(millimetres);
  const rest = Math.floor((textWidth - labels.reduce((sum, width) => sum + width, 0)) / (table.columns - labels.length));
  const columnWidths = Array.from({ length: table.columns }, (_, column) => labels[column] ?? rest);
  return new Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: points(2), right: points(2), top: points(2), bottom: points(2) },
    rows: table.rows.map(
      (_, row) =>
        new TableRow({
          cantSplit: true,
          ...(row < table.headerRows ? { tableHeader: true } : {}),
          children: cellsAcross(table, row).map((cell) => printCell(cell, row, columnWidths, row + 1 < table.rows.length)),
        }),
    ),
  });
}

/** A merged cell goes on in each of its rows, as Word has it. Said here, because the library's own would be lines as high as the text's. */
const cellsAcross = ({ rows }: PrintedTable, at: number): PrintedCell[] =>
  rows
    .flat()
    .filter(({ row, rowSpan }) => row <= at && at < row + rowSpan)
    .sort((a, b) => a.column - b.column);

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** `isKept`: on the page of the next row. */
function printCell(cell: PrintedCell, row: number, columnWidths: readonly number[], isKept: boolean): TableCell {
  const width = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, column) => sum + column, 0);
  const alignment = cell.role === "row" && cell.rowSpan === 1 ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 ? { verticalMerge: row === cell.row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    width: { size: width, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment,
        keepNext: isKept,
        spacing: { line: points(12), lineRule: "atLeast" },
        children: [new TextRun({ text: row === cell.row ? cell.text : "", size: halfPoints(9) })],
      }),
    ],
  });
}

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: song, size: halfPoints(14) })],
      }),
    ],
  });

/** Instead of the library's, which would hold the time of writing. */
function properties(report: Report, title: string): string {
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const body: Markup[] = [
    element("dc:title", {}, title),
    element("dc:creator", {}, printable(report.agency ?? "")),
    element("dc:language", {}, "zh-CN"),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element("cp:coreProperties", namespaces, body).html}`;
}
