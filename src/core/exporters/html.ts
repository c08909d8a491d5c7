/**
 * The report as HTML that survives a content management system's editor: plain geometry, everything that matters said
 * twice (border as attribute and inline style, caption as caption and heading), header cells tied by id (WCAG H43).
 * The fragment holds no class, style sheet or active content. The page wraps it with a style for screen and paper.
 */

import { isTableId } from "../form/cell-id";
import type { TableId } from "../form/cell-id";
import type { Report } from "../report/report";
import type { WriteReport } from "./exporter";
import { element, Markup, page } from "./markup";
import { printReport } from "./printed-document";
import type { PrintedCell, PrintedSection, PrintedTable } from "./printed-document";

export const writeHtml: WriteReport = async (report) => pageOf(report);

/** What is pasted or sent. Systems that print the title of an article themselves take the body without it, or their page has two. */
export function fragmentOf(report: Report, withTitle = true): string {
  const { title, preamble, sections } = printReport(report);
  const heading = withTitle ? [element("h1", { style: "text-align:center" }, title)] : [];
  return [...heading, ...preamble.map(paragraphBlock), ...sections.flatMap(sectionBlocks)].map((block) => `${block.html}\n`).join("");
}

/** The fragment, within the page's main landmark. */
export function pageOf(report: Report): string {
  return page("zh-CN", printReport(report).title, style, [element("main", {}, new Markup(`\n${fragmentOf(report)}`))]);
}

function sectionBlocks(section: PrintedSection): Markup[] {
  const { id, heading, table, paragraphs } = section;
  return [
    element("h2", {}, heading),
    ...(table && isTableId(id) ? [tableBlock(idStart[id], heading, table)] : []),
    ...paragraphs.map(paragraphBlock),
  ];
}

const paragraphBlock = (text: string): Markup => element("p", { style: "text-indent:2em" }, text);

/** Short, because the page repeats them for every number. */
const idStart: Readonly<Record<TableId, string>> = { proactiveDisclosure: "xxgk-2", requests: "xxgk-3", reviewAndLitigation: "xxgk-4" };

function tableBlock(id: string, caption: string, table: PrintedTable): Markup {
  const cells = table.rows.flat();
  const rows = table.rows.map((row) =>
    element(
      "tr",
      {},
      row.map((cell) => cellOf(id, cell, cells)),
    ),
  );
  const groups = [
    ...(table.headerRows > 0 ? [element("thead", {}, rows.slice(0, table.headerRows), "\n")] : []),
    element("tbody", {}, rows.slice(table.headerRows), "\n"),
  ];
  return element("table", { border: 1, style: "border-collapse:collapse;width:100%" }, [element("caption", {}, caption), ...groups], "\n");
}

function cellOf(table: string, cell: PrintedCell, cells: readonly PrintedCell[]): Markup {
  const headers = cells.filter((header) => isHeaderOf(header, cell, cells)).map((header) => idOf(table, header));
  const isHeader = cell.role !== "number";
  return element(
    isHeader ? "th" : "td",
    {
      id: isHeader ? idOf(table, cell) : undefined,
      headers: headers.length > 0 ? headers.join(" ") : undefined,
      scope: isHeader ? (cell.role === "row" ? "row" : "col") : undefined,
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
      colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      style: `border:1px solid #000;text-align:${cell.role === "row" && cell.rowSpan === 1 ? "left" : "center"}`,
    },
    cell.text,
  );
}

const idOf = (table: string, { row, column }: PrintedCell): string => `${table}-r${row + 1}c${column + 1}`;

/** Headers of a number: titles and column labels above it up to the next title, and row labels beside it. */
function isHeaderOf(header: PrintedCell, cell: PrintedCell, cells: readonly PrintedCell[]): boolean {
  if (cell.role !== "number") return false;
  if (header.role === "row") return covers(header.row, header.rowSpan, cell.row) && header.column < cell.column;
  if (header.role !== "column" && header.role !== "title") return false;
  return covers(header.column, header.columnSpan, cell.column) && header.row < cell.row && header.row >= blockStart(cell, cells);
}

const covers = (start: number, span: number, at: number): boolean => at >= start && at < start + span;

const blockStart = (cell: PrintedCell, cells: readonly PrintedCell[]): number =>
  Math.max(0, ...cells.filter(({ role, row }) => role === "title" && row < cell.row).map(({ row }) => row));

/** Screen, phone and paper. Only element names: the fragment has no classes to hang a style on. */
const style = `body{margin:0 auto;max-width:52rem;padding:1rem;color:#000;background:#fff;font-family:FangSong,"仿宋",STFangsong,serif;line-height:1.8}
h1{font-size:1.6rem;line-height:1.4}
h2{font-family:SimHei,"黑体","Noto Sans CJK SC",sans-serif;font-size:1.15rem;font-weight:normal;break-after:avoid}
p{margin:0;text-align:justify}
caption{height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;font-size:1px;line-height:1px}
th,td{padding:.25em .4em;font-weight:normal;font-size:.9rem;line-height:1.4}
tr{break-inside:avoid}
@media (max-width:40rem){body{padding:.5rem}th,td{padding:.15em .1em;font-size:.7rem}}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{max-width:none;padding:0 1px;font-size:16pt}table{break-inside:avoid}h1{font-size:22pt}h2{font-size:16pt}th,td{font-size:9pt;padding:1pt 2pt}}
`;
