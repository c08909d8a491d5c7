/** The sheets of the Univer workbook: adding, naming, showing, sizes, and rows and columns going in and out. */

import type { Area } from "../../src/core/sheet/addresses";
import type { IRange } from "@univerjs/core";
import type { Selection, SheetId, SheetInfo, SheetLook } from "./grid";
import type { UniverWorkbook } from "./univer";
import { BooleanNumber, Direction, RANGE_TYPE } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { areaOf, rangeOf, sheetId } from "./univer";

const pixelsPerPoint = 4 / 3;

export class Sheets {
  private readonly protectedSheets = new Set<SheetId>();
  private readonly selections: SheetsSelectionsService;
  private ids = 1;

  constructor(private readonly univer: UniverWorkbook) {
    this.selections = univer.injector.get(SheetsSelectionsService);
  }

  list(): readonly SheetInfo[] {
    return this.univer.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), visible: sheet.isSheetHidden() !== BooleanNumber.TRUE }));
  }

  add(name: string): SheetId {
    const id = sheetId(++this.ids);
    this.run(InsertSheetCommand.id, {
      unitId: this.univer.unitId,
      sheet: { id, name, rowCount: 200, columnCount: 26, defaultColumnWidth: 72, defaultRowHeight: 20 },
    });
    return id;
  }

  remove(sheet: SheetId): void {
    this.protectedSheets.delete(sheet);
    this.run(RemoveSheetCommand.id, this.target(sheet));
  }

  rename(sheet: SheetId, name: string): void {
    this.run(SetWorksheetNameCommand.id, { ...this.target(sheet), name });
  }

  move(sheet: SheetId, position: number): void {
    const fromOrder = this.list().findIndex(({ id }) => id === sheet);
    if (fromOrder !== position) this.run(SetWorksheetOrderMutation.id, { ...this.target(sheet), fromOrder, toOrder: position });
  }

  show(sheet: SheetId, visible: boolean): void {
    this.run(SetWorksheetHideMutation.id, { ...this.target(sheet), hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  }

  active(): SheetId {
    return this.univer.workbook.getActiveSheet().getSheetId();
  }

  activate(sheet: SheetId): void {
    if (sheet !== this.active()) this.run(SetWorksheetActiveOperation.id, this.target(sheet));
  }

  look(sheet: SheetId): SheetLook {
    const worksheet = this.univer.sheet(sheet);
    const config = worksheet.getConfig();
    const { xSplit, ySplit } = worksheet.getFreeze();
    return {
      tabColour: config.tabColor || null,
      gridlines: config.showGridlines !== BooleanNumber.FALSE,
      frozen: { rows: ySplit, columns: xSplit },
      protected: this.protectedSheets.has(sheet),
    };
  }

  setLook(sheet: SheetId, { tabColour, gridlines, frozen, protected: isProtected }: Partial<SheetLook>): void {
    const target = this.target(sheet);
    if (tabColour !== undefined) this.run(SetTabColorMutation.id, { ...target, color: tabColour ?? "" });
    if (gridlines !== undefined)
      this.run(ToggleGridlinesMutation.id, { ...target, showGridlines: gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    if (frozen) {
      const { rows, columns } = frozen;
      this.run(SetFrozenMutation.id, {
        ...target,
        ySplit: rows,
        xSplit: columns,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      });
    }
    if (isProtected === true) this.protectedSheets.add(sheet);
    if (isProtected === false) this.protectedSheets.delete(sheet);
  }

  /** Univer's sheets end somewhere; Excel's hardly do. */
  reach(sheet: SheetId, { row, column, rows, columns }: Area): void {
    const worksheet = this.univer.sheet(sheet);
    if (row + rows > worksheet.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { ...this.target(sheet), rowCount: row + rows + 50 });
    if (column + columns > worksheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { ...this.target(sheet), columnCount: column + columns + 5 });
  }

  /** The part of an area that Univer's sheet has. */
  clip(sheet: SheetId, { row, column, rows, columns }: Area): Area {
    const worksheet = this.univer.sheet(sheet);
    return {
      row,
      column,
      rows: Math.max(0, Math.min(rows, worksheet.getRowCount() - row)),
      columns: Math.max(0, Math.min(columns, worksheet.getColumnCount() - column)),
    };
  }

  columnWidth(sheet: SheetId, column: number): number {
    return this.univer.sheet(sheet).getColumnWidth(column) / pixelsPerPoint;
  }

  setColumnWidth(sheet: SheetId, from: number, count: number, points: number): void {
    const ranges = [this.wholeColumns(sheet, from, count)];
    this.run(SetWorksheetColWidthMutation.id, { ...this.target(sheet), ranges, colWidth: points * pixelsPerPoint });
  }

  rowHeight(sheet: SheetId, row: number): number {
    return this.univer.sheet(sheet).getRowHeight(row) / pixelsPerPoint;
  }

  setRowHeight(sheet: SheetId, from: number, count: number, points: number): void {
    const ranges = [this.wholeRows(sheet, from, count)];
    this.run(SetWorksheetRowIsAutoHeightMutation.id, { ...this.target(sheet), ranges, autoHeightInfo: BooleanNumber.FALSE });
    this.run(SetWorksheetRowHeightMutation.id, { ...this.target(sheet), ranges, rowHeight: points * pixelsPerPoint });
  }

  insertRows(sheet: SheetId, from: number, count: number): void {
    this.onSheet(sheet, () =>
      this.run(InsertRowByRangeCommand.id, { ...this.target(sheet), direction: Direction.UP, range: this.wholeRows(sheet, from, count) }),
    );
  }

  removeRows(sheet: SheetId, from: number, count: number): void {
    this.onSheet(sheet, () => this.run(RemoveRowByRangeCommand.id, { ...this.target(sheet), range: this.wholeRows(sheet, from, count) }));
  }

  insertColumns(sheet: SheetId, from: number, count: number): void {
    this.onSheet(sheet, () =>
      this.run(InsertColByRangeCommand.id, {
        ...this.target(sheet),
        direction: Direction.LEFT,
        range: this.wholeColumns(sheet, from, count),
      }),
    );
  }

  removeColumns(sheet: SheetId, from: number, count: number): void {
    this.onSheet(sheet, () =>
      this.run(RemoveColByRangeCommand.id, { ...this.target(sheet), range: this.wholeColumns(sheet, from, count) }),
    );
  }

  insertCells(sheet: SheetId, area: Area, shift: "down" | "right"): void {
    this.onSheet(sheet, () =>
      this.run(shift === "down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, { range: rangeOf(area) }),
    );
  }

  removeCells(sheet: SheetId, area: Area, shift: "up" | "left"): void {
    this.onSheet(sheet, () =>
      this.run(shift === "up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, { range: rangeOf(area) }),
    );
  }

  selection(): Selection {
    const sheet = this.active();
    const chosen = this.selections.getWorkbookSelections(this.univer.unitId).getSelectionsOfWorksheet(sheet);
    const last = chosen[chosen.length - 1];
    return { sheet, area: last ? areaOf(last.range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select({ sheet, area }: Selection): void {
    this.activate(sheet);
    const range = { ...rangeOf(area), rangeType: RANGE_TYPE.NORMAL };
    const merged = this.univer.sheet(sheet).getMergedCell(area.row, area.column);
    const primary = {
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: merged !== null,
      isMergedMainCell: merged !== null,
      ...(merged
        ? { startRow: merged.startRow, endRow: merged.endRow, startColumn: merged.startColumn, endColumn: merged.endColumn }
        : { startRow: area.row, endRow: area.row, startColumn: area.column, endColumn: area.column }),
    };
    this.run(SetSelectionsOperation.id, { ...this.target(sheet), reveal: true, selections: [{ range, primary, style: null }] });
  }

  private target(sheet: SheetId): { readonly unitId: string; readonly subUnitId: SheetId } {
    return { unitId: this.univer.unitId, subUnitId: sheet };
  }

  private run(id: string, params: object): void {
    this.univer.commands.syncExecuteCommand(id, params);
  }

  /** Much of Univer moves references on the active sheet only, whatever sheet a command names. */
  private onSheet(sheet: SheetId, work: () => void): void {
    const active = this.active();
    if (active !== sheet) this.run(SetWorksheetActiveOperation.id, this.target(sheet));
    try {
      work();
    } finally {
      if (active !== sheet) this.run(SetWorksheetActiveOperation.id, this.target(active));
    }
  }

  private wholeRows(sheet: SheetId, from: number, count: number): IRange {
    return {
      startRow: from,
      endRow: from + count - 1,
      startColumn: 0,
      endColumn: this.univer.sheet(sheet).getColumnCount() - 1,
      rangeType: RANGE_TYPE.ROW,
    };
  }

  private wholeColumns(sheet: SheetId, from: number, count: number): IRange {
    return {
      startRow: 0,
      endRow: this.univer.sheet(sheet).getRowCount() - 1,
      startColumn: from,
      endColumn: from + count - 1,
      rangeType: RANGE_TYPE.COLUMN,
    };
  }
}
