/** Range: cells of one sheet. The table of its members; formats, validations and conditional formats have their own. */

import type { Area } from "../../../src/core/sheet/addresses";
import type { Cell, SheetId } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType } from "../object-type";
import type { RangeTarget } from "./addresses";
import { HostError } from "../errors";
import { valueType } from "../events";
import { HostObject } from "../object-type";
import { addressOf, eachCell, intersection, lastColumn, lastRow, parseAddress } from "./addresses";
import { oneOf, text, whole, wrongShape } from "./arguments";
import { cellProperties, setCellProperties } from "./cell-properties";
import { conditionalFormatsObject } from "./conditional-formats";
import { dataValidationObject } from "./data-validation";
import { clear, copyFrom, shiftCells, tooLarge, write, writeNumberFormats } from "./range-changes";
import { rangeFormatObject } from "./range-format";
import { allowChange } from "./sheet-access";
import { worksheetObject } from "./worksheet";

export const rangeObject = (target: RangeTarget): HostObject => HostObject.of(rangeType, target);

function perCell(pick: (cell: Cell) => unknown) {
  return (target: RangeTarget, host: Host): unknown =>
    tooLarge(target) ? null : host.grid.read(target.sheet, target.area).map((row) => row.map(pick));
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
      get: (target, host) =>
        tooLarge(target) ? null : eachCell(target.area, (row, column) => host.grid.look(target.sheet, row, column).numberFormat),
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
    GetOffsetRange: (target, [rows, columns]) =>
      part(target, target.area.row + whole(rows), target.area.column + whole(columns), target.area.rows, target.area.columns),
    GetResizedRange: (target, [rows, columns]) =>
      part(target, target.area.row, target.area.column, target.area.rows + whole(rows), target.area.columns + whole(columns)),
    GetAbsoluteResizedRange: (target, [rows, columns]) =>
      part(target, target.area.row, target.area.column, whole(rows, 1), whole(columns, 1)),
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
    GetUsedRange: (target, [valuesOnly], host) =>
      rangeObject({ ...target, area: used(target, valuesOnly === true, host) ?? { ...target.area, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: (target, [valuesOnly], host) => {
      const area = used(target, valuesOnly === true, host);
      return area && rangeObject({ ...target, area });
    },
    Select: (target, _args, host) => host.grid.select(target),
    Calculate: () => {},
    Merge: (target, [across], host) => {
      allowChange(host, target);
      host.breakUndo();
      const { row, column, rows, columns } = target.area;
      if (across !== true) host.grid.merge(target.sheet, target.area);
      else for (let each = row; each < row + rows; each++) host.grid.merge(target.sheet, { row: each, column, rows: 1, columns });
    },
    Unmerge: (target, _args, host) => {
      allowChange(host, target);
      host.breakUndo();
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
    GetCellProperties: cellProperties,
    SetCellProperties: setCellProperties,
  },
};

/** A range given as an object or as an address. */
export function rangeArgument(given: unknown, sheet: SheetId, host: Host): RangeTarget {
  const target = given instanceof HostObject ? given.as(rangeType) : parseAddress(text(given), sheet, host);
  if (!target) throw new HostError("InvalidArgument");
  return target;
}

function part({ sheet }: RangeTarget, row: number, column: number, rows: number, columns: number): HostObject {
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > lastRow || column + columns > lastColumn)
    throw new HostError("InvalidArgument");
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

function used({ sheet, area }: RangeTarget, valuesOnly: boolean, host: Host): Area | null {
  const all = host.grid.usedArea(sheet, valuesOnly);
  return all && intersection(all, area);
}
