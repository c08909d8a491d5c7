/**
 * Univer computes formulas a tenth of a second after a change. A read through Office.js must see the results at once,
 * so this starts the computation itself and says when it has ended. Never touches cells.
 */

import type { ICommandInfo } from "@univerjs/core";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { GridFunction, SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import { CommandType } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { AddInFunction, describe } from "./add-in-function";
import { cellsOf, touchesValue } from "./univer";

interface FunctionsAnswered {
  readonly cells: readonly { readonly sheet: SheetId; readonly row: number; readonly column: number }[];
}

const functionsAnsweredId = "workbench.mutation.functions-answered";

export class Recalculation {
  private dirty = false;
  private running = 0;
  private waiting: (() => void)[] = [];
  private readonly functions: IFunctionService;

  constructor(private readonly univer: UniverWorkbook) {
    const dirtiers = univer.injector.get(IActiveDirtyManagerService);
    this.functions = univer.injector.get(IFunctionService);
    univer.commands.registerCommand({ id: functionsAnsweredId, type: CommandType.MUTATION, handler: () => true });
    dirtiers.register(functionsAnsweredId, {
      commandId: functionsAnsweredId,
      getDirtyData: (command: ICommandInfo) => ({
        dirtyRanges: (command.params as FunctionsAnswered).cells.map(({ sheet, row, column }) => ({
          unitId: univer.unitId,
          sheetId: sheet,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      }),
    });
    univer.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.running++;
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.heard(command.params as ISetFormulaCalculationNotificationMutation);
      else if (command.id === SetRangeValuesMutation.id) this.dirty ||= options?.onlyLocal !== true && changesValues(command.params as ISetRangeValuesMutationParams);
      else if (dirtiers.get(command.id)) this.dirty = true;
      // Univer keeps formulas parsed with the area a name had before rows were inserted.
      if (command.id === SetDefinedNameMutation.id) this.functions.deleteFormulaAstCacheKey((command.params as { name: string }).name);
    });
  }

  async settled(): Promise<void> {
    while (this.dirty || this.running > 0) {
      if (this.running === 0) {
        this.dirty = false;
        this.start();
      }
      if (this.running > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  define(functions: readonly GridFunction[]): void {
    this.functions.registerExecutors(...functions.map((each) => new AddInFunction(each)));
    this.functions.registerDescriptions(...functions.map(describe));
    this.dirty = true;
  }

  recompute(cells: FunctionsAnswered["cells"]): void {
    if (cells.length > 0) this.univer.commands.syncExecuteCommand(functionsAnsweredId, { cells } satisfies FunctionsAnswered);
  }

  private start(): void {
    this.univer.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { forceCalculation: true, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} },
      { onlyLocal: true },
    );
  }

  private heard({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;

    this.running = Math.max(0, this.running - 1);
    // Univer stops a computation to begin another one; what was stopped must not be forgotten.
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) this.dirty = true;
    if (this.running > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}

const changesValues = ({ cellValue }: ISetRangeValuesMutationParams): boolean => [...cellsOf(cellValue)].some(([, , cell]) => touchesValue(cell));
