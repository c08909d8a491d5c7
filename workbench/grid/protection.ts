/** Keeps a person from changing what a protected sheet locks. What the add-in may change, the host decides. */

import type { ICommandInfo } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import { CustomCommandExecutionError } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { cellsOf } from "./univer";

const structural: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  MoveRangeMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);

/** Univer cancels a command whose first change throws this error, and keeps the cells. */
export function protect(univer: UniverWorkbook, isClosed: (sheet: SheetId) => boolean): void {
  univer.beforeAnything((command, options) => {
    if (options?.onlyLocal !== true && changesLocked(univer, command, isClosed))
      throw new CustomCommandExecutionError("The sheet is protected.");
  });
}

function changesLocked(univer: UniverWorkbook, { id, params }: ICommandInfo, isClosed: (sheet: SheetId) => boolean): boolean {
  if (structural.has(id))
    return isClosed(
      (params as { subUnitId?: SheetId; to?: { subUnitId: SheetId } }).subUnitId ?? (params as { to: { subUnitId: SheetId } }).to.subUnitId,
    );
  if (id !== SetRangeValuesMutation.id) return false;

  const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  if (!isClosed(subUnitId)) return false;
  const worksheet = univer.sheet(subUnitId);
  return [...cellsOf(cellValue)].some(([row, column]) => worksheet.getCellRaw(row, column)?.custom?.["unlocked"] !== true);
}
