/** What Univer executes → what happened in the grid, said once and in our words. Listens only. */

import type { ICommandInfo, IRange } from "@univerjs/core";
import type {
  IInsertColMutationParams,
  IInsertRowMutationParams,
  IInsertSheetMutationParams,
  IMoveRangeMutationParams,
  IRemoveSheetMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import type { Cell, GridChange, SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { areaOf, cellsOf, touchesValue } from "./univer";

/** A change without its author, which only the grid knows. */
type Happened = GridChange extends infer Each ? (Each extends { byPerson: boolean } ? Omit<Each, "byPerson"> : never) : never;

export class Changes {
  private readonly listeners = new Set<(change: GridChange) => void>();
  /** The old cell by the parameters of the change that is about to replace it. */
  private readonly before = new WeakMap<object, Cell>();
  private active: SheetId;

  constructor(
    univer: UniverWorkbook,
    private readonly cellAt: (sheet: SheetId, row: number, column: number) => Cell,
    private readonly isByPerson: () => boolean,
  ) {
    this.active = univer.workbook.getActiveSheet().getSheetId();
    univer.beforeAnything((command) => this.remember(command));
    univer.commands.onCommandExecuted((command, options) => {
      // Results of formulas are no edits.
      if (options?.onlyLocal === true && command.id === SetRangeValuesMutation.id) return;
      for (const happened of this.happened(command)) this.tell(happened);
    });
  }

  subscribe(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(happened: Happened): void {
    const change = { ...happened, byPerson: this.isByPerson() } as GridChange;
    for (const listener of this.listeners) listener(change);
  }

  private remember({ id, params }: ICommandInfo): void {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const area = editedRange(cellValue);
    const isSingle = area && area.startRow === area.endRow && area.startColumn === area.endColumn;
    if (isSingle) this.before.set(params as object, this.cellAt(subUnitId, area.startRow, area.startColumn));
  }

  private *happened({ id, params }: ICommandInfo): Generator<Happened> {
    switch (id) {
      case SetRangeValuesMutation.id: {
        const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        const range = editedRange(cellValue);
        if (range) yield { kind: "edited", sheet: subUnitId, area: areaOf(range), before: this.before.get(params as object) ?? null };
        return;
      }
      case MoveRangeMutation.id: {
        const { fromRange, toRange, from, to } = params as IMoveRangeMutationParams;
        yield { kind: "edited", sheet: from.subUnitId, area: areaOf(fromRange), before: null };
        yield { kind: "edited", sheet: to.subUnitId, area: areaOf(toRange), before: null };
        return;
      }
      case InsertRowMutation.id:
      case RemoveRowMutation.id: {
        const { subUnitId, range } = params as IInsertRowMutationParams;
        const inserted = id === InsertRowMutation.id;
        yield {
          kind: inserted ? "inserted" : "removed",
          sheet: subUnitId,
          area: areaOf(range),
          shift: inserted ? "down" : "up",
          whole: "rows",
        };
        return;
      }
      case InsertColMutation.id:
      case RemoveColMutation.id: {
        const { subUnitId, range } = params as IInsertColMutationParams;
        const inserted = id === InsertColMutation.id;
        yield {
          kind: inserted ? "inserted" : "removed",
          sheet: subUnitId,
          area: areaOf(range),
          shift: inserted ? "right" : "left",
          whole: "columns",
        };
        return;
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = params as ISetSelectionsOperationParams;
        const last = selections[selections.length - 1];
        if (last && subUnitId === this.active) yield { kind: "selected", sheet: subUnitId, area: areaOf(last.range) };
        return;
      }
      case SetWorksheetActiveOperation.id: {
        const { subUnitId } = params as { subUnitId: SheetId };
        if (subUnitId === this.active) return;
        const from = this.active;
        this.active = subUnitId;
        yield { kind: "activated", sheet: subUnitId, from };
        return;
      }
      case InsertSheetMutation.id:
        yield { kind: "sheetAdded", sheet: (params as IInsertSheetMutationParams).sheet.id };
        return;
      case RemoveSheetMutation.id:
        yield { kind: "sheetRemoved", sheet: (params as IRemoveSheetMutationParams).subUnitId };
        return;
    }
  }
}

/** The rectangle around all cells whose value (not only whose format) is set; null when none is. */
function editedRange(matrix: ISetRangeValuesMutationParams["cellValue"]): IRange | null {
  const range: IRange = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  for (const [row, column, cell] of cellsOf(matrix)) {
    if (!touchesValue(cell)) continue;
    range.startRow = Math.min(range.startRow, row);
    range.endRow = Math.max(range.endRow, row);
    range.startColumn = Math.min(range.startColumn, column);
    range.endColumn = Math.max(range.endColumn, column);
  }
  return range.endRow < 0 ? null : range;
}
