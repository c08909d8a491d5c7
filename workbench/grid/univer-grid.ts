/**
 * The grid over Univer, with or without its user interface. Univer's workbook is the only model; this puts the parts
 * together, holds back writes until somebody looks, and says of each change whether a person made it.
 */

import type { Area } from "../../src/core/sheet/addresses";
import type { Univer } from "@univerjs/core";
import type { Grid, Scalar, SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import { IUniverInstanceService, UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { CellStore, patchOf } from "./cell-store";
import { Changes } from "./changes";
import { protect } from "./protection";
import { Recalculation } from "./recalculation";
import { ConditionalFormats, Names, Validations } from "./rules";
import { Sheets } from "./sheets";
import { contentOfTyped } from "./typed-text";
import { openUniverWorkbook, rangeOf } from "./univer";

export interface UniverGrid extends Grid {
  readonly univer: UniverWorkbook;
}

export function univerGrid(instance: Univer): UniverGrid {
  const univer = openUniverWorkbook(instance);
  const cells = new CellStore(univer);
  const sheets = new Sheets(univer);
  const formats = new ConditionalFormats(univer);
  const validations = new Validations(univer);
  const names = new Names(univer);
  const calculation = new Recalculation(univer);

  let depth = 0;
  /** What runs inside did not come from a person. */
  const ours =
    <A extends readonly unknown[], R>(work: (...given: A) => R) =>
    (...given: A): R => {
      depth++;
      try {
        return work(...given);
      } finally {
        depth--;
      }
    };
  const changes = new Changes(
    univer,
    (sheet, row, column) => cells.cell(univer.sheet(sheet), row, column),
    () => depth === 0,
  );
  protect(univer, (sheet) => depth === 0 && sheets.look(sheet).protected);

  const flush = ours(() => {
    cells.flush();
    const formatted = formats.flush();
    const validated = validations.flush();
    if (formatted || validated) calculation.expectRules();
  });
  const flushed =
    <A extends readonly unknown[], R>(work: (...given: A) => R) =>
    (...given: A): R => {
      flush();
      return work(...given);
    };
  const restructured = <A extends readonly unknown[]>(work: (...given: A) => void) =>
    flushed(
      ours((...given: A) => {
        work(...given);
        calculation.expectRules();
      }),
    );
  /** The cells of an area that are there; formats of whole rows, columns and sheets reach as far as Univer's sheet does. */
  const reached = ours((sheet: SheetId, area: Area): Area => {
    if (area.rows >= 1_048_576 || area.columns >= 16_384) return sheets.clip(sheet, area);
    sheets.reach(sheet, area);
    return area;
  });

  let grouping = 0;
  function group<T>(work: () => T): T {
    const batching = grouping++ === 0 ? univer.undo.__tempBatchingUndoRedo(univer.unitId) : null;
    try {
      return work();
    } finally {
      flush();
      grouping--;
      batching?.dispose();
    }
  }

  function type(sheet: SheetId, row: number, column: number, typed: Scalar | null): void {
    const { numberFormat } = cells.look(sheet, row, column);
    const { content, numberFormat: brought } = contentOfTyped(typed, numberFormat);
    const cell = patchOf(content);
    const done = univer.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: univer.unitId,
      subUnitId: sheet,
      range: rangeOf({ row, column, rows: 1, columns: 1 }),
      value: brought && numberFormat === "General" ? { ...cell, s: { n: { pattern: brought } } } : cell,
    });
    if (!done) throw new Error("The cell is on a protected sheet.");
  }

  function undo(): boolean {
    // Undo is the focused workbook's; the pane may have taken the focus.
    univer.injector.get(IUniverInstanceService).focusUnit(univer.unitId);
    calculation.expectRules();
    return univer.commands.syncExecuteCommand(UndoCommand.id);
  }

  return {
    univer,
    subscribe: (listener) => changes.subscribe(listener),
    dispose() {
      calculation.dispose();
      univer.univer.dispose();
    },

    sheets: () => sheets.list(),
    addSheet: ours((name) => sheets.add(name)),
    removeSheet: ours((sheet) => sheets.remove(sheet)),
    renameSheet: ours((sheet, name) => sheets.rename(sheet, name)),
    moveSheet: ours((sheet, position) => sheets.move(sheet, position)),
    showSheet: ours((sheet, visible) => sheets.show(sheet, visible)),
    activeSheet: () => sheets.active(),
    activateSheet: ours((sheet) => sheets.activate(sheet)),
    sheetLook: (sheet) => sheets.look(sheet),
    setSheetLook: ours((sheet, look) => sheets.setLook(sheet, look)),

    async settled() {
      flush();
      if (formats.lookAtChanged()) calculation.expectRules();
      await calculation.settled();
    },
    read: flushed((sheet, area) => cells.read(sheet, area)),
    write(sheet, area, contents) {
      reached(sheet, area);
      cells.write(sheet, area, contents);
    },
    usedArea: flushed((sheet, valuesOnly) => cells.usedArea(sheet, valuesOnly)),

    look: (sheet, row, column) => cells.look(sheet, row, column),
    setLook: (sheet, area, patch) => cells.setLook(sheet, reached(sheet, area), patch),
    clearLooks: ours((sheet, area) => cells.clearLooks(sheet, sheets.clip(sheet, area))),
    visibleFill: flushed((sheet, row, column) => formats.fill(sheet, row, column) ?? cells.look(sheet, row, column).fill),

    merges: flushed((sheet) => cells.merges(sheet)),
    merge: ours((sheet, area) => cells.merge(sheet, reached(sheet, area))),
    unmerge: ours((sheet, area) => cells.unmerge(sheet, area)),

    columnWidth: (sheet, column) => sheets.columnWidth(sheet, column),
    setColumnWidth: ours((sheet, from, count, points) => sheets.setColumnWidth(sheet, from, count, points)),
    rowHeight: (sheet, row) => sheets.rowHeight(sheet, row),
    setRowHeight: ours((sheet, from, count, points) => sheets.setRowHeight(sheet, from, count, points)),

    insertRows: restructured((sheet, from, count) => sheets.insertRows(sheet, from, count)),
    removeRows: restructured((sheet, from, count) => sheets.removeRows(sheet, from, count)),
    insertColumns: restructured((sheet, from, count) => sheets.insertColumns(sheet, from, count)),
    removeColumns: restructured((sheet, from, count) => sheets.removeColumns(sheet, from, count)),
    insertCells: restructured((sheet, area, shift) => sheets.insertCells(sheet, area, shift)),
    removeCells: restructured((sheet, area, shift) => sheets.removeCells(sheet, area, shift)),

    names: () => names.list(),
    setName: ours((name) => names.set(name)),
    removeName: ours((name, sheet) => names.remove(name, sheet)),

    conditionalFormats: (sheet) => formats.list(sheet),
    setConditionalFormat: (sheet, format) => formats.set(sheet, format),
    removeConditionalFormat: ours((sheet, id) => formats.remove(sheet, id)),
    validation: (sheet, row, column) => validations.at(sheet, row, column),
    setValidation: (sheet, area, validation) => validations.set(sheet, area, validation),

    selection: () => sheets.selection(),
    select: ours((selection) => sheets.select(selection)),

    type: flushed(type),
    undo: flushed(undo),
    forgetUndo: () => univer.undo.clearUndoRedo(univer.unitId),
    listFormats: (listed) => void (formats.areListed = listed),
    group,

    defineFunctions: (functions) => calculation.define(functions),
    recompute: (recomputed) => calculation.recompute(recomputed),
  };
}
