/** Range: cells of one sheet. The table of its members; formats, validations and conditional formats have their own. */

import type { Area } from "../../../src/core/template/sheet-plan";
import type { Cell, Content, Scalar, SheetId } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType } from "../object-type";
import { a1, areaA1, columnIndex, columnName, parseArea, quotedSheet } from "../../../src/core/template/addresses";
import { contentOfTyped } from "../../grid/typed-text";
import { HostError } from "../errors";
import { valueType } from "../events";
import { HostObject } from "../object-type";
import { block, oneOf, text, whole, wrongShape } from "./arguments";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { rangeFormatObject } from "./range-format";
import { allowChange } from "./sheet-access";
import { worksheetObject } from "./worksheet";

export interface RangeTarget {
  readonly sheet: SheetId;
  readonly area: Area;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export const rangeObject = (target: RangeTarget): HostObject => HostObject.of(rangeType, target);

/** Excel hands out null for ranges too large to list. */
const tooLarge = ({ area }: RangeTarget): boolean => area.rows * area.columns > 5_000_000;

function perCell(pick: (cell: Cell) => unknown) {
  return (target: RangeTarget, host: Host): unknown => (tooLarge(target) ? null : host.grid.read(target.sheet, target.area).map((row) => row.map(pick)));
}

export const rangeType: ObjectType<RangeTarget> = {
  name: "Range",
  identity: (target, host) => {
    const id = host.references.idOf(target);
    return id === null ? {} : { _ReferenceId: id };
  },
  properties: {
    Address: { get: (target, host) => addressOf(target, host) },
    AddressLocal: { get: (target, host) => addressOf(target, host) },
    CellCount: { get: ({ area }) => (area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns) },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    RowIndex: { get: ({ area }) => area.row },
    IsEntireColumn: { get: ({ area }) => area.rows === lastRow },
    IsEntireRow: { get: ({ area }) => area.columns === lastColumn },
    Values: { get: perCell(({ value }) => value ?? ""), set: write },
    Formulas: { get: perCell(({ value, formula }) => formula ?? value ?? ""), set: write },
    Text: { get: perCell((cell) => cell.text) },
    ValueTypes: { get: perCell(valueType) },
    NumberFormat: {
      get: (target, host) => (tooLarge(target) ? null : eachCell(target.area, (row, column) => host.grid.look(target.sheet, row, column).numberFormat)),
      set: writeNumberFormats,
    },
    HasSpill: { get: () => false },
  },
  objects: {
    Format: (target) => rangeFormatObject(target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
    ConditionalFormats: (target) => conditionalFormatsObject(target),
    DataValidation: (target) => dataValidationObject(target),
  },
  methods: {
    _KeepReference: (target, _args, host) => void host.references.keep(target),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw new HostError("InvalidArgument", wrongShape);
    },
    GetCell: (target, [row, column]) => part(target, target.area.row + whole(row), target.area.column + whole(column), 1, 1),
    GetRow: (target, [row]) => part(target, target.area.row + whole(row), target.area.column, 1, target.area.columns),
    GetColumn: (target, [column]) => part(target, target.area.row, target.area.column + whole(column), target.area.rows, 1),
    GetLastCell: (target) => part(target, target.area.row + target.area.rows - 1, target.area.column + target.area.columns - 1, 1, 1),
    GetLastRow: (target) => part(target, target.area.row + target.area.rows - 1, target.area.column, 1, target.area.columns),
    GetLastColumn: (target) => part(target, target.area.row, target.area.column + target.area.columns - 1, target.area.rows, 1),
    GetOffsetRange: (target, [rows, columns]) => part(target, target.area.row + whole(rows), target.area.column + whole(columns), target.area.rows, target.area.columns),
    GetResizedRange: (target, [rows, columns]) => part(target, target.area.row, target.area.column, target.area.rows + whole(rows), target.area.columns + whole(columns)),
    GetAbsoluteResizedRange: (target, [rows, columns]) => part(target, target.area.row, target.area.column, whole(rows, 1), whole(columns, 1)),
    GetEntireRow: (target) => part(target, target.area.row, 0, target.area.rows, lastColumn),
    GetEntireColumn: (target) => part(target, 0, target.area.column, lastRow, target.area.columns),
    GetBoundingRect: (target, [other], host) => bounding(target, rangeArgument(other, target.sheet, host)),
    GetIntersection: (target, [other], host) => {
      const common = intersection(target.area, rangeArgument(other, target.sheet, host).area);
      if (!common) throw new HostError("ItemNotFound");
      return rangeObject({ ...target, area: common });
    },
    GetIntersectionOrNullObject: (target, [other], host) => {
      const common = intersection(target.area, rangeArgument(other, target.sheet, host).area);
      return common && rangeObject({ ...target, area: common });
    },
    GetUsedRange: (target, [valuesOnly], host) => rangeObject({ ...target, area: used(target, valuesOnly === true, host) ?? { ...target.area, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: (target, [valuesOnly], host) => {
      const area = used(target, valuesOnly === true, host);
      return area && rangeObject({ ...target, area });
    },
    Select: (target, _args, host) => host.grid.select(target),
    Calculate: () => {},
    Merge: (target, [across], host) => {
      allowChange(host, target);
      const { row, column, rows, columns } = target.area;
      if (across !== true) host.grid.merge(target.sheet, target.area);
      else for (let each = row; each < row + rows; each++) host.grid.merge(target.sheet, { row: each, column, rows: 1, columns });
    },
    Unmerge: (target, _args, host) => {
      allowChange(host, target);
      host.grid.unmerge(target.sheet, target.area);
    },
    Clear: clear,
    Insert: (target, [shift], host) => {
      allowChange(host, target);
      shiftCells(target, oneOf(["Down", "Right"], shift) === "Down" ? "down" : "right", host);
      return rangeObject(target);
    },
    Delete: (target, [shift], host) => {
      allowChange(host, target);
      shiftCells(target, oneOf(["Up", "Left"], shift) === "Up" ? "up" : "left", host);
    },
    CopyFrom: copyFrom,
  },
};

export const addressOf = ({ sheet, area }: RangeTarget, host: Host): string => `${sheetReference(sheet, host)}!${shortAddress(area)}`;

/** Excel quotes a sheet's name only where a formula would need it. */
export function sheetReference(sheet: SheetId, host: Host): string {
  const name = host.grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : quotedSheet(name);
}

function shortAddress(area: Area): string {
  if (area.rows === lastRow && area.columns === lastColumn) return `1:${lastRow}`;
  if (area.rows === lastRow) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns === lastColumn) return `${area.row + 1}:${area.row + area.rows}`;
  return areaA1(area);
}

/** An address as people write it: "B2", "A1:C3", "A:C", "2:5", with or without its sheet; null when it is none. */
export function parseAddress(address: string, sheet: SheetId, host: Host): RangeTarget | null {
  const parsed = parseArea(address);
  if (parsed) {
    const named = parsed.sheet === null ? sheet : host.grid.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet?.toLowerCase())?.id;
    const { row, column, rows, columns } = parsed;
    return named && row + rows <= lastRow && column + columns <= lastColumn ? { sheet: named, area: { row, column, rows, columns } } : null;
  }
  const lines = /^(?:.*!)?\$?(\d+):\$?(\d+)$/.exec(address);
  if (lines) {
    const [from, to] = [Number(lines[1]), Number(lines[2])].sort((a, b) => a - b) as [number, number];
    return { sheet, area: { row: from - 1, column: 0, rows: to - from + 1, columns: lastColumn } };
  }
  const columns = /^(?:.*!)?\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i.exec(address);
  if (columns) {
    const [from, to] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")].sort((a, b) => a - b) as [number, number];
    return { sheet, area: { row: 0, column: from, rows: lastRow, columns: to - from + 1 } };
  }
  return null;
}

/** A range given as an object or as an address. */
export function rangeArgument(given: unknown, sheet: SheetId, host: Host): RangeTarget {
  const target = given instanceof HostObject ? given.as(rangeType) : parseAddress(text(given), sheet, host);
  if (!target) throw new HostError("InvalidArgument");
  return target;
}

function part({ sheet }: RangeTarget, row: number, column: number, rows: number, columns: number): HostObject {
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > lastRow || column + columns > lastColumn) throw new HostError("InvalidArgument");
  return rangeObject({ sheet, area: { row, column, rows, columns } });
}

function bounding(a: RangeTarget, b: RangeTarget): HostObject {
  if (a.sheet !== b.sheet) throw new HostError("InvalidArgument");
  const row = Math.min(a.area.row, b.area.row);
  const column = Math.min(a.area.column, b.area.column);
  const bottom = Math.max(a.area.row + a.area.rows, b.area.row + b.area.rows);
  const right = Math.max(a.area.column + a.area.columns, b.area.column + b.area.columns);
  return part(a, row, column, bottom - row, right - column);
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function used({ sheet, area }: RangeTarget, valuesOnly: boolean, host: Host): Area | null {
  const all = host.grid.usedArea(sheet, valuesOnly);
  return all && intersection(all, area);
}

export function eachCell<T>({ row, column, rows, columns }: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r, column + c)));
}

/** `values` and `formulas` take the same: a null leaves a cell alone, text is read as if it were typed. */
function write(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, area } = target;
  const given = block(value, area.rows, area.columns);
  if (tooLarge(target)) throw new HostError("InvalidArgument");
  allowChange(host, target);

  const before = host.events.wantsEdits(sheet) && area.rows * area.columns === 1 ? (host.grid.read(sheet, area)[0]?.[0] ?? null) : null;
  const contents = eachCell(area, (row, column): Content | undefined => {
    const typed = given[row - area.row]?.[column - area.column];
    if (typed === null || typed === undefined) return undefined;
    if (typeof typed === "object") throw new HostError("InvalidArgument");
    const numberFormat = typeof typed === "string" ? host.grid.look(sheet, row, column).numberFormat : "General";
    const { content, numberFormat: brought } = contentOfTyped(typed as Scalar, numberFormat);
    if (brought && numberFormat === "General") host.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: brought });
    return content;
  });
  host.grid.write(sheet, area, contents);
  host.events.wrote(target, before);
}

function writeNumberFormats(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, area } = target;
  allowChange(host, target);
  const single = singleValue(value);
  if (single !== undefined) return host.grid.setLook(sheet, area, { numberFormat: text(single) });

  const given = block(value, area.rows, area.columns);
  eachCell(area, (row, column) => {
    const format = given[row - area.row]?.[column - area.column];
    if (format !== null && format !== undefined) host.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: text(format) });
  });
}

function singleValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const first = (value as readonly unknown[])[0];
  return value.length === 1 && Array.isArray(first) && first.length === 1 ? first[0] : undefined;
}

function clear(target: RangeTarget, [applyTo = "All"]: readonly unknown[], host: Host): void {
  const what = oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo ?? "All");
  allowChange(host, target);
  const { sheet } = target;
  const area = used(target, false, host);
  if (area && (what === "All" || what === "Contents")) {
    host.grid.write(sheet, area, eachCell(area, () => null));
    host.events.wrote(target, null);
  }
  if (what !== "All" && what !== "Formats") return;
  if (area) {
    host.grid.unmerge(sheet, area);
    host.grid.clearLooks(sheet, area);
  }
  for (const { id, areas } of host.grid.conditionalFormats(sheet)) {
    if (areas.every((each) => intersection(each, target.area))) host.grid.removeConditionalFormat(sheet, id);
  }
  if (what === "All") host.grid.setValidation(sheet, target.area, null);
}

function shiftCells({ sheet, area }: RangeTarget, shift: "down" | "right" | "up" | "left", host: Host): void {
  const { grid } = host;
  if (area.columns === lastColumn) return shift === "up" || shift === "left" ? grid.removeRows(sheet, area.row, area.rows) : grid.insertRows(sheet, area.row, area.rows);
  if (area.rows === lastRow) return shift === "up" || shift === "left" ? grid.removeColumns(sheet, area.column, area.columns) : grid.insertColumns(sheet, area.column, area.columns);
  if (shift === "down" || shift === "right") grid.insertCells(sheet, area, shift);
  else grid.removeCells(sheet, area, shift);
}

/** Values, formulas and formats; relative references stay as written, which Excel would move. */
function copyFrom(target: RangeTarget, [source, copyType = "All"]: readonly unknown[], host: Host): void {
  const what = oneOf(["All", "Formulas", "Values", "Formats"], copyType ?? "All");
  const from = rangeArgument(source, target.sheet, host);
  const to = { sheet: target.sheet, area: { ...target.area, rows: Math.max(target.area.rows, from.area.rows), columns: Math.max(target.area.columns, from.area.columns) } };
  allowChange(host, to);

  const cells = host.grid.read(from.sheet, from.area);
  eachCell(to.area, (row, column) => {
    const [r, c] = [(row - to.area.row) % from.area.rows, (column - to.area.column) % from.area.columns];
    const cell = cells[r]?.[c];
    const at = { row, column, rows: 1, columns: 1 };
    if (what === "All" || what === "Formats") host.grid.setLook(to.sheet, at, host.grid.look(from.sheet, from.area.row + r, from.area.column + c));
    if (what === "Formats" || !cell) return;
    if (cell.formula !== null && what !== "Values") throw new HostError("InvalidOperation", `Copying the formula in ${a1({ row: from.area.row + r, column: from.area.column + c })} is not emulated.`);
    host.grid.write(to.sheet, at, [[cell.value === null ? null : { value: cell.value }]]);
  });
  if (what !== "Formats") host.events.wrote(to, null);
}
