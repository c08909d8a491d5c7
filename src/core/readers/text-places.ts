/**
 * In which cells of a workbook the text of a report stands, for whoever writes it back: by the names of our own sheets, else
 * where the very lines are found that were read. What cannot be told for certain has no place.
 */

import { isTableId } from "../form/cell-id";
import type { TextId } from "../form/cell-id";
import { headingIn, splitHeading } from "../prose/headings";
import { takeSignOff } from "../prose/sign-off";
import type { Report } from "../report/report";
import { areaBetween } from "../sheet/addresses";
import type { Area, CellPosition } from "../sheet/addresses";
import type { Grid, GridCell } from "../sheet/grid";
import { areaNames, textAreaOf } from "../sheet/names";
import { trimmed } from "./find-texts";
import { withOverflow } from "./outside-texts";
import { placeOf, visibleSheets } from "./read-workbook";
import type { SheetOfWorkbook, WorkbookContent } from "./read-workbook";

export interface CellOfText extends CellPosition {
  /** What stands in it that is not of the text: a heading on its line, the blanks a paragraph begins with. */
  readonly before: string;
  readonly lines: readonly string[];
  /** Cells beside it that hold more of its line. */
  readonly also: readonly CellPosition[];
}

export interface PlaceOfText {
  readonly sheet: string;
  /** From top to bottom. */
  readonly cells: readonly CellOfText[];
  /** Blank cells below that may be written into. */
  readonly free: readonly CellPosition[];
  readonly isBlankALine: boolean;
  /** Lines for signing off that stand with it. */
  readonly signOff: readonly CellPosition[];
  /** The defined name that holds it. */
  readonly named?: string;
}

/** More rows than any text has. */
const mostFree = 300;

export function textPlace(content: WorkbookContent, report: Report, id: TextId): PlaceOfText | null {
  const lines = (report.narrative[id] ?? "").split("\n");
  return namedPlace(content, id, lines) ?? foundPlace(content, id, lines.map(trimmed).filter(Boolean));
}

/** Only where the area holds what was read: a name may have lost its text. Lines for signing off stand in it beside the text. */
function namedPlace(content: WorkbookContent, id: TextId, lines: readonly string[]): PlaceOfText | null {
  const name = areaNames[textAreaOf(id)];
  const place = placeOf(content, textAreaOf(id));
  if (!place) return null;

  const { sheet, area } = place;
  const grid = sheet.grid();
  // Under a table and before 一 other rows follow.
  const isLast = id !== "preamble" && !isTableId(id) && isAlone(content, sheet.name, name);
  const whole = isLast ? withOverflow(grid, area) : area;
  const rows = Array.from({ length: Math.min(whole.rows, lastRowOf(grid) - whole.row + 1 + mostFree) }, (_, index) => whole.row + index);
  const all = rows.map((row) => cellInRow(grid, row, whole));
  const cells = matching(all, lines);
  if (!cells) return null;
  const end = cells.length > 0 ? (cells.at(-1) as CellOfText).row + 1 : whole.row;
  const inside = all.filter(({ row }) => row >= end).map((cell) => (isBlank(cell) ? cell : null));
  const below = isLast ? blanksBelow(grid, whole.row + whole.rows, whole.column, whole.columns) : [];
  const free = untilNull([...inside, ...below]);
  return {
    sheet: sheet.name,
    cells,
    free,
    isBlankALine: true,
    signOff: all.filter((cell) => !cells.includes(cell) && isSignOff(cell)),
    named: name,
  };
}

const isAlone = ({ names }: WorkbookContent, sheet: string, name: string): boolean =>
  ![...names].some(([other, area]) => area.sheet === sheet && other !== name && other !== areaNames.preamble);

function cellInRow(grid: Grid, row: number, area: Area): CellOfText {
  const inside = grid.texts(row).filter(({ column }) => column >= area.column && column < area.column + area.columns);
  const text = inside.map((cell) => cell.text).join("");
  const [first, ...also] = inside;
  return { row, column: first?.column ?? area.column, before: "", lines: text.split("\n"), also };
}

const isSignOff = ({ lines }: CellOfText): boolean => lines.join("") !== "" && takeSignOff(lines).lines.length === 0;

const isBlank = ({ lines }: CellOfText): boolean => lines.length === 1 && lines[0] === "";

/** The cells whose lines one after the other are these; others between them are not of the text. Null where they are not all there. */
function matching(all: readonly CellOfText[], wanted: readonly string[]): CellOfText[] | null {
  const lines = [...wanted];
  while (lines.at(-1) === "") lines.pop();
  const cells: CellOfText[] = [];
  let next = 0;
  for (const cell of all) {
    if (next >= lines.length) break;
    if (!cell.lines.every((line, index) => trimmed(line) === trimmed(lines[next + index] ?? ""))) continue;
    cells.push(cell);
    next += cell.lines.length;
  }
  return next >= lines.length ? cells : null;
}

/** The very lines that were read, one after the other on one sheet; under its heading where there were none. */
function foundPlace(content: WorkbookContent, id: TextId, lines: readonly string[]): PlaceOfText | null {
  const places = visibleSheets(content).flatMap((sheet) => (lines.length > 0 ? placesOfLines(sheet, lines) : placeUnderHeading(sheet, id)));
  return places.length === 1 ? (places[0] as PlaceOfText) : null;
}

/** A line or two of something else may stand between: a heading printed again, a line for signing off. */
const mostBetween = 3;

function placesOfLines(sheet: SheetOfWorkbook, lines: readonly string[]): PlaceOfText[] {
  const grid = sheet.grid();
  const rows = grid.rows.flatMap((row) => cellOfLine(grid, row) ?? []);
  return rows.flatMap((cell, index) => {
    if (!startsWith(cell, lines)) return [];
    const cells: CellOfText[] = [];
    const signOff: CellOfText[] = [];
    let [next, between] = [0, 0];
    for (const other of rows.slice(index)) {
      if (between > mostBetween) break;
      if (next < lines.length && startsWith(other, lines.slice(next))) {
        cells.push(other);
        next += other.lines.length;
        between = 0;
      } else {
        between += 1;
        if (isSignOff(other)) signOff.push(other);
      }
    }
    if (next < lines.length) return [];
    const last = cells.at(-1) as CellOfText;
    return [
      {
        sheet: sheet.name,
        cells,
        free: untilNull(blanksBelow(grid, last.row + spanBelow(grid, last), last.column, 1)),
        isBlankALine: false,
        signOff,
      },
    ];
  });
}

const startsWith = (cell: CellOfText, lines: readonly string[]): boolean =>
  cell.lines.length <= lines.length && cell.lines.every((line, index) => line === lines[index]);

const spanBelow = (grid: Grid, { row, column }: CellPosition): number => grid.at(row, column)?.rowSpan ?? 1;

/** A row that holds a single cell with lines of text, as it is read. */
function cellOfLine(grid: Grid, row: number): CellOfText | null {
  const [cell, ...others] = grid.texts(row);
  if (!cell || others.length > 0 || cell.formula !== undefined) return null;
  const split = splitHeading(trimmed(cell.text.split(/\r\n?|\n/)[0] ?? ""));
  const from = split ? cell.text.indexOf(split.rest) : (/^[\s\u200b]*/.exec(cell.text)?.[0].length ?? 0);
  const text = cell.text.slice(Math.max(0, from));
  const lines = text
    .split(/\r\n?|\n/)
    .map(trimmed)
    .filter(Boolean);
  return { row, column: cell.column, before: cell.text.slice(0, Math.max(0, from)), lines, also: [] };
}

/** Right under the one heading of the section there must be blank rows. */
function placeUnderHeading(sheet: SheetOfWorkbook, id: TextId): PlaceOfText[] {
  const grid = sheet.grid();
  const headings = grid.rows.flatMap((row) => grid.texts(row).filter(({ text }) => isHeadingOf(text, id)));
  const [heading, ...others] = headings as GridCell[];
  if (!heading || others.length > 0 || isTableId(id)) return [];
  const free = untilNull(blanksBelow(grid, heading.row + heading.rowSpan, heading.column, 1));
  return free.length > 0 ? [{ sheet: sheet.name, cells: [], free, isBlankALine: false, signOff: [] }] : [];
}

const isHeadingOf = (text: string, id: TextId): boolean => {
  const found = headingIn(text.trim());
  return found?.section === id && found.weight > 1;
};

const lastRowOf = (grid: Grid): number => grid.rows.at(-1) ?? 0;

/** The cells from this row on, null from the first one on in whose row anything stands. */
function blanksBelow(grid: Grid, row: number, column: number, columns: number): (CellPosition | null)[] {
  return Array.from({ length: mostFree }, (_, index) => {
    const at = areaBetween(row + index, column, row + index, column + columns - 1);
    return grid.texts(at.row).length === 0 && grid.at(at.row, at.column) === undefined ? { row: at.row, column } : null;
  });
}

function untilNull(cells: readonly (CellPosition | null)[]): CellPosition[] {
  const end = cells.indexOf(null);
  return (end < 0 ? cells : cells.slice(0, end)) as CellPosition[];
}
