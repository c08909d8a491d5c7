/** An .xls workbook (Excel 97 to 2003, and WPS in that format) → sheets and defined names, with what each cell last showed. */

import type { SheetOfWorkbook, WorkbookContent } from "../core/readers/read-workbook";
import type { Typed } from "../core/report/cell-text";
import type { Area } from "../core/sheet/addresses";
import { Grid } from "../core/sheet/grid";
import type { GridCell } from "../core/sheet/grid";
import { ourNames } from "../core/sheet/names";
import { sumFormula } from "./biff-formula";
import { StringReader, recordIds, recordsIn, sharedStringsIn } from "./biff-records";
import type { BiffRecord } from "./biff-records";
import { Budget, caps, damaged, encrypted, unsupported, within } from "./caps";

const biff8 = 0x0600;

export function xlsContent(stream: Uint8Array): WorkbookContent {
  try {
    return contentOf(recordsIn(stream));
  } catch (error) {
    // A length in the file that points outside its record.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function contentOf(records: readonly BiffRecord[]): WorkbookContent {
  const [first] = records;
  if (!first || first.id !== recordIds.bof) throw damaged();
  if (first.data.getUint16(0, true) !== biff8) throw unsupported("xls95");
  const end = records.findIndex(({ id }) => id === recordIds.eof);
  if (end < 0) throw damaged("truncated");
  const globals = records.slice(0, end);
  if (globals.some(({ id }) => id === recordIds.filePass)) throw encrypted();

  const budget = new Budget();
  const strings = sharedStrings(globals, budget);
  const byOffset = new Map(records.map(({ offset }, index) => [offset, index]));
  const listed = globals.filter(({ id }) => id === recordIds.boundSheet);
  within(listed.length, caps.sheets);
  // No program lets two sheets begin at one place; read for each, a small file would unfold without end.
  if (new Set(listed.map(({ data }) => data.getUint32(0, true))).size < listed.length) throw damaged();
  const sheets = listed.map(({ data }): SheetOfWorkbook => {
    const start = byOffset.get(data.getUint32(0, true));
    const name = new StringReader([data], 6).string(1);
    let grid: Grid | null = null;
    const read = (): Grid =>
      new Grid(start === undefined ? [] : cellsFrom(records, start, strings, budget), { sheet: name, row: 0, column: 0 });
    return { name, isHidden: (data.getUint8(4) & 3) !== 0, grid: () => (grid ??= guarded(read)) };
  });
  return {
    sheets,
    names: namesIn(
      globals,
      sheets.map(({ name }) => name),
    ),
  };
}

/** Sheets are read when asked for, outside the first guard. */
function guarded(read: () => Grid): Grid {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function sharedStrings(globals: readonly BiffRecord[], budget: Budget): string[] {
  const at = globals.findIndex(({ id }) => id === recordIds.sharedStrings);
  if (at < 0) return [];
  const rest = globals.slice(at + 1);
  const end = rest.findIndex(({ id }) => id !== recordIds.continue);
  const blocks = [(globals[at] as BiffRecord).data, ...rest.slice(0, end < 0 ? rest.length : end).map(({ data }) => data)];
  return sharedStringsIn(blocks, budget);
}

function namesIn(globals: readonly BiffRecord[], sheetNames: readonly string[]): WorkbookContent["names"] {
  const references = globals
    .filter(({ id }) => id === recordIds.externSheet)
    .flatMap(({ data }) => Array.from({ length: data.getUint16(0, true) }, (_, index) => data.getInt16(4 + 6 * index, true)));
  const names = new Map<string, Area & { sheet: string | null }>();
  for (const { id, data } of globals) {
    if (id !== recordIds.name) continue;
    const isWide = (data.getUint8(14) & 1) !== 0;
    const length = data.getUint8(3);
    let name = "";
    for (let index = 0; index < length; index += 1)
      name += String.fromCharCode(isWide ? data.getUint16(15 + 2 * index, true) : data.getUint8(15 + index));
    const tokens = 15 + length * (isWide ? 2 : 1);
    const kind = name.startsWith(ourNames) ? (data.getUint8(tokens) & 0x1f) | 0x20 : 0;
    const at = (offset: number): number => data.getUint16(tokens + offset, true);
    const sheet = kind === 0 ? undefined : sheetNames[references[at(1)] ?? -1];
    if (sheet === undefined || names.has(name)) continue;
    if (kind === 0x3a) names.set(name, { sheet, row: at(3), column: at(5) & 0xff, rows: 1, columns: 1 });
    if (kind === 0x3b)
      names.set(name, { sheet, row: at(3), column: at(7) & 0xff, rows: at(5) - at(3) + 1, columns: (at(9) & 0xff) - (at(7) & 0xff) + 1 });
  }
  return names;
}

const mostColumns = 256;
const keyOf = (row: number, column: number): number => row * mostColumns + column;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function cellsFrom(records: readonly BiffRecord[], start: number, strings: readonly string[], budget: Budget): GridCell[] {
  const cells = new Map<number, Writable<GridCell>>();
  const put = (row: number, column: number, value: Typed, formula: string | null = null): void => {
    if (value === null && formula === null) return;
    // Taken for one in the next row it would be a wrong number there.
    if (column >= mostColumns) throw damaged();
    cells.set(keyOf(row, column), {
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: value === null ? "" : String(value),
      value,
      ...(formula === null ? {} : { formula }),
    });
    budget.cells(value);
  };
  /** Formulas shared with cells below or beside, by the cell that owns them. */
  const shared = new Map<number, DataView>();
  const merges: DataView[] = [];
  let depth = 0;

  for (let index = start; index < records.length; index += 1) {
    const { id, data } = records[index] as BiffRecord;
    if (id === recordIds.bof) depth += 1;
    if (id === recordIds.eof && (depth -= 1) === 0) return spanned();
    // Charts lie inside a sheet as streams of their own.
    if (depth !== 1) continue;
    const row = data.byteLength >= 4 ? data.getUint16(0, true) : 0;
    const column = data.byteLength >= 4 ? data.getUint16(2, true) : 0;
    switch (id) {
      case recordIds.labelSst:
        put(row, column, strings[data.getUint32(6, true)] || null);
        break;
      case recordIds.label:
      case recordIds.rString:
        put(row, column, new StringReader([data], 6).string(2) || null);
        break;
      case recordIds.number:
        put(row, column, data.getFloat64(6, true));
        break;
      case recordIds.rk:
        put(row, column, rkNumber(data.getInt32(6, true)));
        break;
      case recordIds.mulRk:
        for (let at = 4; at + 8 <= data.byteLength; at += 6) put(row, column + (at - 4) / 6, rkNumber(data.getInt32(at + 2, true)));
        break;
      case recordIds.boolOrError:
        put(row, column, data.getUint8(7) === 1 ? errorText(data.getUint8(6)) : data.getUint8(6) === 1 ? "TRUE" : "FALSE");
        break;
      case recordIds.formula:
      case recordIds.formula3:
      case recordIds.formula4:
        put(row, column, resultOf(data, records.slice(index + 1, index + 3)), formulaOf(data, row, column, records[index + 1], shared));
        break;
      case recordIds.mergedCells:
        merges.push(data);
    }
  }
  throw damaged("truncated");

  function spanned(): GridCell[] {
    within(
      merges.reduce((sum, { byteLength }) => sum + byteLength / 8, 0),
      caps.cells,
    );
    for (const data of merges) {
      for (let at = 2; at + 8 <= data.byteLength; at += 8) {
        const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => data.getUint16(at + offset, true)) as [
          number,
          number,
          number,
          number,
        ];
        const cell = cells.get(keyOf(top, left));
        if (!cell || bottom < top || right < left) continue;
        cell.rowSpan = bottom - top + 1;
        cell.columnSpan = right - left + 1;
      }
    }
    return [...cells.values()];
  }
}

/** A number squeezed into 30 bits: an integer or the upper part of a float, perhaps in hundredths. */
function rkNumber(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, rk & ~3);
  const number = (rk & 2) !== 0 ? rk >> 2 : view.getFloat64(0);
  return (rk & 1) !== 0 ? number / 100 : number;
}

const errorTexts: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

const errorText = (code: number): string => errorTexts[code] ?? "#VALUE!";

/** A formula's last result; a text stands in a record after it, or after the formula that it shares. */
function resultOf(data: DataView, following: readonly BiffRecord[]): Typed {
  if (data.getUint16(12, true) !== 0xffff) return data.getFloat64(6, true);
  const value = data.getUint8(8);
  switch (data.getUint8(6)) {
    case 0: {
      const string = following.find(({ id }) => id === recordIds.string);
      return (string && new StringReader([string.data]).string(2)) || null;
    }
    case 1:
      return value === 1 ? "TRUE" : "FALSE";
    case 2:
      return errorText(value);
    default:
      return null;
  }
}

function formulaOf(
  data: DataView,
  row: number,
  column: number,
  next: BiffRecord | undefined,
  shared: Map<number, DataView>,
): string | null {
  const tokens = tokensAt(data, 20);
  if (next?.id === recordIds.sharedFormula) shared.set(keyOf(row, column), tokensAt(next.data, 8));
  const owner = tokens.byteLength >= 5 && tokens.getUint8(0) === 1 ? keyOf(tokens.getUint16(1, true), tokens.getUint16(3, true)) : null;
  const own = owner === null ? tokens : shared.get(owner);
  return own ? sumFormula(own, { row, column }) : null;
}

function tokensAt(data: DataView, at: number): DataView {
  const length = data.getUint16(at, true);
  return new DataView(data.buffer, data.byteOffset + at + 2, Math.min(length, data.byteLength - at - 2));
}
