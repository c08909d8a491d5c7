/** What a range does to its cells: writes, clears, copies, shifts. Each checks protection first and tells of its edit. */

import type { Content, Scalar } from "../../grid/grid";
import type { Host } from "../host";
import type { RangeTarget } from "./addresses";
import { a1 } from "../../../src/core/sheet/addresses";
import { contentOfTyped } from "../../grid/typed-text";
import { HostError } from "../errors";
import { eachCell, intersection, lastColumn, lastRow } from "./addresses";
import { block, oneOf, text } from "./arguments";
import { rangeArgument } from "./range";
import { allowChange } from "./sheet-access";

/** Excel hands out null for ranges too large to list, and takes no values for them. */
export const tooLarge = ({ area }: RangeTarget): boolean => area.rows * area.columns > 5_000_000;

/** `values` and `formulas` take the same: a null leaves a cell alone, text is read as if it were typed. */
export function write(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, area } = target;
  const given = block(value, area.rows, area.columns);
  if (tooLarge(target)) throw new HostError("InvalidArgument");
  allowChange(host, target);

  const before = host.events.wantsEdits(sheet) && area.rows * area.columns === 1 ? (host.grid.read(sheet, area)[0]?.[0] ?? null) : null;
  const contents = eachCell(area, (row, column): Content | undefined => {
    const typed = given[row - area.row]?.[column - area.column];
    if (typed === null || typed === undefined) return undefined;
    if (typeof typed === "object") throw new HostError("InvalidArgument");
    const { numberFormat } = host.grid.look(sheet, row, column);
    const { content, numberFormat: brought } = contentOfTyped(typed as Scalar, numberFormat);
    if (brought && numberFormat === "General") host.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: brought });
    return content;
  });
  host.grid.write(sheet, area, contents);
  host.events.wrote(target, before);
}

export function writeNumberFormats(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, area } = target;
  allowChange(host, target);
  const single = singleValue(value);
  if (single !== undefined) return host.grid.setLook(sheet, area, { numberFormat: text(single) });

  const given = block(value, area.rows, area.columns);
  eachCell(area, (row, column) => {
    const format = given[row - area.row]?.[column - area.column];
    if (format !== null && format !== undefined)
      host.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: text(format) });
  });
}

function singleValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const first = (value as readonly unknown[])[0];
  return value.length === 1 && Array.isArray(first) && first.length === 1 ? first[0] : undefined;
}

export function clear(target: RangeTarget, [applyTo = "All"]: readonly unknown[], host: Host): void {
  const what = oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo ?? "All");
  allowChange(host, target);
  const { sheet } = target;
  const all = host.grid.usedArea(sheet, false);
  const area = all && intersection(all, target.area);
  if (area && (what === "All" || what === "Contents")) {
    host.grid.write(
      sheet,
      area,
      eachCell(area, () => null),
    );
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

export function shiftCells({ sheet, area }: RangeTarget, shift: "down" | "right" | "up" | "left", host: Host): void {
  const { grid } = host;
  if (area.columns === lastColumn)
    return shift === "up" || shift === "left" ? grid.removeRows(sheet, area.row, area.rows) : grid.insertRows(sheet, area.row, area.rows);
  if (area.rows === lastRow)
    return shift === "up" || shift === "left"
      ? grid.removeColumns(sheet, area.column, area.columns)
      : grid.insertColumns(sheet, area.column, area.columns);
  if (shift === "down" || shift === "right") grid.insertCells(sheet, area, shift);
  else grid.removeCells(sheet, area, shift);
}

/** Values, formulas and formats; relative references stay as written, which Excel would move. */
export function copyFrom(target: RangeTarget, [source, copyType = "All"]: readonly unknown[], host: Host): void {
  const what = oneOf(["All", "Formulas", "Values", "Formats"], copyType ?? "All");
  const from = rangeArgument(source, target.sheet, host);
  const to = {
    sheet: target.sheet,
    area: { ...target.area, rows: Math.max(target.area.rows, from.area.rows), columns: Math.max(target.area.columns, from.area.columns) },
  };
  allowChange(host, to);

  const cells = host.grid.read(from.sheet, from.area);
  eachCell(to.area, (row, column) => {
    const [r, c] = [(row - to.area.row) % from.area.rows, (column - to.area.column) % from.area.columns];
    const cell = cells[r]?.[c];
    const at = { row, column, rows: 1, columns: 1 };
    if (what === "All" || what === "Formats")
      host.grid.setLook(to.sheet, at, host.grid.look(from.sheet, from.area.row + r, from.area.column + c));
    if (what === "Formats" || !cell) return;
    if (cell.formula !== null && what !== "Values")
      throw new HostError(
        "InvalidOperation",
        `Copying the formula in ${a1({ row: from.area.row + r, column: from.area.column + c })} is not emulated.`,
      );
    host.grid.write(to.sheet, at, [[cell.value === null ? null : { value: cell.value }]]);
  });
  if (what !== "Formats") host.events.wrote(to, null);
}
