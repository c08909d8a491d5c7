/**
 * The grid over Univer, with or without its user interface. Univer's workbook is the only model; this class puts its
 * parts together and says of each change whether a person made it.
 */

import type { Area } from "../../src/core/template/sheet-plan";
import type { Univer } from "@univerjs/core";
import type { Cell, ConditionalFormat, Content, DefinedName, Grid, GridChange, GridFunction, Look, LookPatch, Scalar, Selection, SheetId, SheetInfo, SheetLook, Validation } from "./grid";
import type { UniverWorkbook } from "./univer";
import { IUniverInstanceService, UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { CellStore, patchOf } from "./cell-store";
import { Changes } from "./changes";
import { Recalculation } from "./recalculation";
import { ConditionalFormats, Names, Validations } from "./rules";
import { protect } from "./protection";
import { Sheets } from "./sheets";
import { contentOfTyped } from "./typed-text";
import { openUniverWorkbook, rangeOf } from "./univer";

export class UniverGrid implements Grid {
  readonly univer: UniverWorkbook;
  private readonly cells: CellStore;
  private readonly structure: Sheets;
  private readonly formats: ConditionalFormats;
  private readonly checks: Validations;
  private readonly defined: Names;
  private readonly calculation: Recalculation;
  private readonly changes: Changes;
  private depth = 0;
  private grouping = 0;

  constructor(univer: Univer) {
    this.univer = openUniverWorkbook(univer);
    this.cells = new CellStore(this.univer);
    this.structure = new Sheets(this.univer);
    this.formats = new ConditionalFormats(this.univer);
    this.checks = new Validations(this.univer);
    this.defined = new Names(this.univer);
    this.calculation = new Recalculation(this.univer);
    this.changes = new Changes(
      this.univer,
      (sheet, row, column) => this.cells.cell(this.univer.sheet(sheet), row, column),
      () => this.depth === 0,
    );
    protect(this.univer, (sheet) => this.depth === 0 && this.structure.look(sheet).protected);
  }

  subscribe(listener: (change: GridChange) => void): () => void {
    return this.changes.subscribe(listener);
  }

  sheets(): readonly SheetInfo[] {
    return this.structure.list();
  }

  addSheet(name: string): SheetId {
    return this.ours(() => this.structure.add(name));
  }

  removeSheet(sheet: SheetId): void {
    this.ours(() => this.structure.remove(sheet));
  }

  renameSheet(sheet: SheetId, name: string): void {
    this.ours(() => this.structure.rename(sheet, name));
  }

  moveSheet(sheet: SheetId, position: number): void {
    this.ours(() => this.structure.move(sheet, position));
  }

  showSheet(sheet: SheetId, visible: boolean): void {
    this.ours(() => this.structure.show(sheet, visible));
  }

  activeSheet(): SheetId {
    return this.structure.active();
  }

  activateSheet(sheet: SheetId): void {
    this.ours(() => this.structure.activate(sheet));
  }

  sheetLook(sheet: SheetId): SheetLook {
    return this.structure.look(sheet);
  }

  setSheetLook(sheet: SheetId, look: Partial<SheetLook>): void {
    this.ours(() => this.structure.setLook(sheet, look));
  }

  async settled(): Promise<void> {
    this.flush();
    if (this.formats.lookAtChanged()) this.calculation.expectRules();
    await this.calculation.settled();
  }

  read(sheet: SheetId, area: Area): Cell[][] {
    this.flush();
    return this.cells.read(sheet, area);
  }

  write(sheet: SheetId, area: Area, contents: readonly (readonly (Content | undefined)[])[]): void {
    this.queue(sheet, area, () => this.cells.write(sheet, area, contents));
  }

  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null {
    this.flush();
    return this.cells.usedArea(sheet, valuesOnly);
  }

  look(sheet: SheetId, row: number, column: number): Look {
    return this.cells.look(sheet, row, column);
  }

  setLook(sheet: SheetId, area: Area, patch: LookPatch): void {
    this.queue(sheet, area, (clipped) => this.cells.setLook(sheet, clipped, patch));
  }

  clearLooks(sheet: SheetId, area: Area): void {
    this.ours(() => this.cells.clearLooks(sheet, this.structure.clip(sheet, area)));
  }

  visibleFill(sheet: SheetId, row: number, column: number): string | null {
    this.flush();
    return this.formats.fill(sheet, row, column) ?? this.cells.look(sheet, row, column).fill;
  }

  merges(sheet: SheetId): readonly Area[] {
    this.flush();
    return this.cells.merges(sheet);
  }

  merge(sheet: SheetId, area: Area): void {
    this.queue(sheet, area, () => this.cells.merge(sheet, area));
  }

  unmerge(sheet: SheetId, area: Area): void {
    this.ours(() => this.cells.unmerge(sheet, area));
  }

  columnWidth(sheet: SheetId, column: number): number {
    return this.structure.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: SheetId, from: number, count: number, points: number): void {
    this.ours(() => this.structure.setColumnWidth(sheet, from, count, points));
  }

  rowHeight(sheet: SheetId, row: number): number {
    return this.structure.rowHeight(sheet, row);
  }

  setRowHeight(sheet: SheetId, from: number, count: number, points: number): void {
    this.ours(() => this.structure.setRowHeight(sheet, from, count, points));
  }

  insertRows(sheet: SheetId, from: number, count: number): void {
    this.restructure(() => this.structure.insertRows(sheet, from, count));
  }

  removeRows(sheet: SheetId, from: number, count: number): void {
    this.restructure(() => this.structure.removeRows(sheet, from, count));
  }

  insertColumns(sheet: SheetId, from: number, count: number): void {
    this.restructure(() => this.structure.insertColumns(sheet, from, count));
  }

  removeColumns(sheet: SheetId, from: number, count: number): void {
    this.restructure(() => this.structure.removeColumns(sheet, from, count));
  }

  insertCells(sheet: SheetId, area: Area, shift: "down" | "right"): void {
    this.restructure(() => this.structure.insertCells(sheet, area, shift));
  }

  removeCells(sheet: SheetId, area: Area, shift: "up" | "left"): void {
    this.restructure(() => this.structure.removeCells(sheet, area, shift));
  }

  names(): readonly DefinedName[] {
    return this.defined.list();
  }

  setName(name: DefinedName): void {
    this.ours(() => this.defined.set(name));
  }

  removeName(name: string, sheet: SheetId | null): void {
    this.ours(() => this.defined.remove(name, sheet));
  }

  conditionalFormats(sheet: SheetId): readonly ConditionalFormat[] {
    return this.formats.list(sheet);
  }

  setConditionalFormat(sheet: SheetId, format: ConditionalFormat): void {
    this.formats.set(sheet, format);
  }

  removeConditionalFormat(sheet: SheetId, id: string): void {
    this.ours(() => this.formats.remove(sheet, id));
  }

  validation(sheet: SheetId, row: number, column: number): Validation | null {
    return this.checks.at(sheet, row, column);
  }

  setValidation(sheet: SheetId, area: Area, validation: Validation | null): void {
    this.checks.set(sheet, area, validation);
  }

  selection(): Selection {
    return this.structure.selection();
  }

  select(selection: Selection): void {
    this.ours(() => this.structure.select(selection));
  }

  type(sheet: SheetId, row: number, column: number, typed: Scalar | null): void {
    this.flush();
    const { numberFormat } = this.look(sheet, row, column);
    const { content, numberFormat: brought } = contentOfTyped(typed, numberFormat);
    const cell = patchOf(content);
    const done = this.univer.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: this.univer.unitId,
      subUnitId: sheet,
      range: rangeOf({ row, column, rows: 1, columns: 1 }),
      value: brought && numberFormat === "General" ? { ...cell, s: { n: { pattern: brought } } } : cell,
    });
    if (!done) throw new Error("The cell is on a protected sheet.");
  }

  undo(): boolean {
    this.flush();
    // Undo is the focused workbook's; the pane may have taken the focus.
    this.univer.injector.get(IUniverInstanceService).focusUnit(this.univer.unitId);
    this.calculation.expectRules();
    return this.univer.commands.syncExecuteCommand(UndoCommand.id);
  }

  forgetUndo(): void {
    this.univer.undo.clearUndoRedo(this.univer.unitId);
  }

  group<T>(work: () => T): T {
    const batching = this.grouping++ === 0 ? this.univer.undo.__tempBatchingUndoRedo(this.univer.unitId) : null;
    try {
      return work();
    } finally {
      this.flush();
      this.grouping--;
      batching?.dispose();
    }
  }

  defineFunctions(functions: readonly GridFunction[]): void {
    this.calculation.define(functions);
  }

  recompute(cells: Parameters<Grid["recompute"]>[0]): void {
    this.calculation.recompute(cells);
  }

  dispose(): void {
    this.univer.univer.dispose();
  }

  /** What runs inside did not come from a person. */
  private ours<T>(work: () => T): T {
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  private queue(sheet: SheetId, area: Area, work: (clipped: Area) => void): void {
    // Formats of whole rows, columns and sheets reach as far as Univer's sheet does.
    const endless = area.rows >= 1_048_576 || area.columns >= 16_384;
    if (!endless) this.ours(() => this.structure.reach(sheet, area));
    work(endless ? this.structure.clip(sheet, area) : area);
  }

  private restructure(work: () => void): void {
    this.flush();
    this.ours(work);
    this.calculation.expectRules();
  }

  private flush(): void {
    this.ours(() => {
      this.cells.flush();
      const formatted = this.formats.flush();
      const checked = this.checks.flush();
      if (formatted || checked) this.calculation.expectRules();
    });
  }
}
