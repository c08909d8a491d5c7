/**
 * What of a workbook has to be written so that it says a report: cells whose number, text, body or year differs, each only
 * where the workbook now holds what was read there. What has no such place is refused: nothing may be lost unseen.
 */

import { textIds } from "../core/form/cell-id";
import type { CellId, TextId } from "../core/form/cell-id";
import type { WorkbookContent, WorkbookResult } from "../core/readers/read-workbook";
import { textPlace } from "../core/readers/text-places";
import type { CellOfText, PlaceOfText } from "../core/readers/text-places";
import type { Typed } from "../core/report/cell-text";
import type { Report } from "../core/report/report";
import { a1, contains } from "../core/sheet/addresses";
import type { Area, CellPosition } from "../core/sheet/addresses";
import { placeNumber } from "../core/sheet/grid";
import { longestCellText } from "../core/sheet/paragraphs";
import { spreadLines } from "../core/sheet/spread-lines";
import { native, sumOf } from "../core/template/formulas";
import { rowHeights } from "../core/template/row-heights";
import { notChanged } from "./not-changed";
import { mergedAt } from "./sheet-part";
import type { SheetPart } from "./sheet-part";
import { titleCells } from "./title-cells";
import type { GrownName } from "./workbook-part";
import type { CellContent } from "./write-cells";

type Found = Extract<WorkbookResult, { ok: true }>;
type Written = CellPosition & CellContent;

export interface Wanted {
  /** By sheet, then by `placeNumber`. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, Written>>;
  /** What the totals that stay formulas come to, likewise. */
  readonly results: ReadonlyMap<string, ReadonlyMap<number, Typed>>;
  /** Heights of rows, in points, for the text that now stands in them. */
  readonly heights: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly names: ReadonlyMap<string, GrownName>;
}

export function cellsToWrite(content: WorkbookContent, found: Found, parts: ReadonlyMap<string, SheetPart>, report: Report): Wanted {
  const before = found.report;
  const places = found.places();
  const cells = new Map<string, Map<number, Written>>();
  const results = new Map<string, Map<number, Typed>>();
  const heights = new Map<string, Map<number, number>>();
  const names = new Map<string, GrownName>();
  /** By sheet, what array formulas fill. */
  const arrays = new Map([...parts].map(([sheet, part]) => [sheet, arraysIn(part)]));

  for (const { id } of report.form.cells) number(id);
  for (const id of textIds) text(id);
  for (const { sheet, value, ...at } of titleCells(content, found, report)) put(sheet, at, { value }, sheet);
  return { cells, results, heights, names };

  function number(id: CellId): void {
    const wanted = numberWanted(before, report, id);
    if (wanted === null) return;
    const place = places.get(id);
    const part = place && parts.get(place.sheet ?? "");
    if (!place?.sheet || !part) throw notChanged("no-place", { place: id });
    const at = cornerOf(part, place);
    if (wanted.keepsFormula) {
      if (wanted.value !== undefined) of(results, place.sheet).set(placeNumber(at.row, at.column), wanted.value);
      return;
    }
    if (!holdsAsRead(content, place.sheet, at, before, id)) throw notChanged("no-place", { place: id });
    const formula = wanted.sum ? formulaOver(id, place.sheet) : undefined;
    put(place.sheet, at, { value: wanted.value ?? null, ...(formula === undefined ? {} : { formula }) }, id);
  }

  /** Nothing where one of the parts stands on another sheet, or nowhere: then the number must do. */
  function formulaOver(id: CellId, sheet: string): string | undefined {
    const summed = (report.form.totalsAt(id)[0]?.left ?? []).map((part) => places.get(part));
    return summed.length > 0 && summed.every((place) => place?.sheet === sheet) ? sumOf(summed as CellPosition[]) : undefined;
  }

  function text(id: TextId): void {
    const wanted = report.narrative[id];
    const isSigned = id === "otherMatters" && wanted !== undefined && before.signOff !== undefined && report.signOff === undefined;
    if (wanted === undefined || (isSame(wanted, before.narrative[id] ?? "") && !isSigned)) return;
    const place = textPlace(content, before, id);
    const part = place && parts.get(place.sheet);
    if (!place || !part) throw notChanged("no-place", { place: id });

    const free = freeIn(part, place);
    const lines = linesOf(wanted, place.isBlankALine);
    const changed = spreadLines(
      { cells: place.cells.map((cell) => cell.lines), free: free.length, isBlankALine: place.isBlankALine },
      lines,
    );
    if (!changed) throw notChanged("no-place", { place: id });
    for (const [index, now] of changed)
      line(id, place, part, place.cells[index] ?? (free[index - place.cells.length] as CellPosition), now);
    if (isSigned) for (const at of place.signOff) put(place.sheet, at, { value: null }, id);
    grow(
      place,
      [...changed].filter(([, now]) => now.length > 0).map(([index]) => index),
      free,
    );
  }

  function line(id: TextId, place: PlaceOfText, part: SheetPart, cell: CellPosition | CellOfText, lines: readonly string[]): void {
    const { before: lead, also } = "before" in cell ? cell : { before: leadOf(place), also: [] };
    const value = lines.length === 0 ? lead.trim() || null : lead + lines.join("\n");
    if ((value?.length ?? 0) > longestCellText) throw notChanged("no-place", { place: id });
    const at = { row: cell.row, column: cell.column };
    put(place.sheet, at, { value }, id);
    for (const other of also) put(place.sheet, { row: other.row, column: other.column }, { value: null }, id);
    const area = mergedAt(part.merges, at);
    if (value === null || area.rows > 1) return;
    const planned = { row: 0, column: at.column, columnSpan: area.columns, value, style: "text" } as const;
    of(heights, place.sheet).set(at.row, rowHeights([planned], widthsOf(part, at.column + area.columns))[0] ?? 0);
  }

  /** The name goes down to the last row that the text now fills. */
  function grow({ sheet, named, cells: own }: PlaceOfText, written: readonly number[], free: readonly CellPosition[]): void {
    if (!named) return;
    const last = Math.max(-1, ...written.map((index) => (own[index] ?? free[index - own.length])?.row ?? -1));
    const from = content.names.get(named);
    if (from && last >= from.row + from.rows) names.set(named, { sheet, from, to: { ...from, rows: last - from.row + 1 } });
  }

  function put(sheet: string, at: CellPosition, cell: CellContent, place: string): void {
    if (arrays.get(sheet)?.some((area) => contains(area, at))) throw notChanged("array", { sheet, cells: a1(at) });
    const known = of(cells, sheet).get(placeNumber(at.row, at.column));
    // Two numbers of the form in one merged cell.
    if (known && known.value !== cell.value) throw notChanged("no-place", { place });
    of(cells, sheet).set(placeNumber(at.row, at.column), { ...at, ...cell });
  }
}

const arraysIn = ({ rows }: SheetPart): Area[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ fills }) => (fills && fills.rows * fills.columns > 1 ? [fills] : [])));

interface NumberWanted {
  /** Undefined: what its formula comes to cannot be told from the form alone. */
  readonly value: Typed | undefined;
  readonly keepsFormula: boolean;
  /** It shall be the sum of its parts, as a formula. */
  readonly sum: boolean;
}

/** Null where the cell stays as it is. */
function numberWanted(before: Report, report: Report, id: CellId): NumberWanted | null {
  const stated = filled(report.typed(id));
  if (stated === undefined) return null;
  const sums = sumsAt(report, id);
  const was = filled(before.typed(id));
  if (before.formulas.has(id) && (report.formulas.has(id) || sums.includes(stated as number)))
    return { value: sums.length === 1 ? sums[0] : undefined, keepsFormula: true, sum: false };
  if (report.formulas.has(id) && sums.length === 1 && was !== sums[0]) return { value: sums[0], keepsFormula: false, sum: true };
  // A formula whose parts change would no longer come to what is stated, though it did.
  const stays = stated === was && !(before.formulas.has(id) && String(sumsAt(before, id)) !== String(sums));
  return stays || report.formulas.has(id) ? null : { value: stated, keepsFormula: false, sum: false };
}

/** What a total's equations come to: one number where they agree. */
const sumsAt = (report: Report, id: CellId): Typed[] => [
  ...new Set(report.form.totalsAt(id).map(({ left }) => native.sumOf(left.map((part) => shown(report, part))))),
];

/** What a cell shows: a total that is a formula what it adds up. */
function shown(report: Report, id: CellId): Typed {
  const [total] = report.formulas.has(id) ? report.form.totalsAt(id) : [];
  return total ? native.sumOf(total.left.map((part) => shown(report, part))) : (report.typed(id) ?? null);
}

/** A text of no characters is a blank cell; undefined: not given. */
const filled = (typed: Typed | undefined): Typed | undefined => (typed === "" ? null : typed);

/** The workbook holds there what was read, or nothing where nothing was. */
function holdsAsRead({ sheets }: WorkbookContent, sheet: string, at: CellPosition, before: Report, id: CellId): boolean {
  const cell = sheets
    .find(({ name }) => name === sheet)
    ?.grid()
    .at(at.row, at.column);
  const isThere = cell !== undefined && cell.row === at.row && cell.column === at.column;
  if (!isThere) return cell === undefined && (before.typed(id) ?? null) === null;
  return cell.isUncalculated === true || (filled(cell.value) ?? null) === (filled(before.typed(id)) ?? null);
}

/** A merged area holds its value in its corner. */
function cornerOf(part: SheetPart, place: CellPosition): CellPosition {
  const { row, column } = mergedAt(part.merges, place);
  return { row, column };
}

/** Rows that a merge hides are not free. */
function freeIn(part: SheetPart, { free }: PlaceOfText): CellPosition[] {
  const corners = free.map((at) => ({ at, corner: cornerOf(part, at) }));
  const hidden = corners.findIndex(({ at, corner }) => corner.row !== at.row);
  return corners.slice(0, hidden < 0 ? corners.length : hidden).map(({ corner }) => corner);
}

/** A new paragraph begins as the one before it does. */
const leadOf = ({ cells }: PlaceOfText): string => /^\s*$/.exec(cells.at(-1)?.before ?? "")?.[0] ?? "";

const usualWidth = 9;

const widthsOf = ({ columns }: SheetPart, count: number): number[] =>
  Array.from({ length: count }, (_, column) => columns.find(({ from, to }) => column >= from && column <= to)?.width ?? usualWidth);

/** As they are read back: blank rows between paragraphs count on our own sheets only. */
function linesOf(text: string, isBlankALine: boolean): string[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (!isBlankALine) return lines.map((line) => line.trim()).filter(Boolean);
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

const isSame = (one: string, other: string): boolean => linesOf(one, true).join("\n") === linesOf(other, true).join("\n");

function of<Value>(bySheet: Map<string, Map<number, Value>>, sheet: string): Map<number, Value> {
  let known = bySheet.get(sheet);
  if (!known) bySheet.set(sheet, (known = new Map()));
  return known;
}

/** What was written reads back as it should. */
export function isAsWanted(before: Report, report: Report, after: Report): boolean {
  const isNumberRight = (id: CellId): boolean => {
    const wanted = numberWanted(before, report, id);
    const value = wanted ? wanted.value : before.typed(id);
    return value === undefined || (filled(after.typed(id)) ?? null) === (filled(value) ?? null);
  };
  const isTextRight = (id: TextId): boolean => {
    const [wanted, is] = [report.narrative[id] ?? before.narrative[id] ?? "", after.narrative[id] ?? ""];
    return linesOf(wanted, false).join("\n") === linesOf(is, false).join("\n");
  };
  const isBodyRight = before.agency === null || report.agency === null || report.agency === after.agency;
  const isYearRight = before.year === null || report.year === null || report.year === after.year;
  return isBodyRight && isYearRight && textIds.every(isTextRight) && report.form.cells.every(({ id }) => isNumberRight(id));
}
