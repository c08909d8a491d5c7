/**
 * When formulas are computed: a tenth of a second after the last change, or at once where a read through Office.js must
 * see the results. Univer's own timer is turned off: it would compute everything a second time. Never touches cells.
 */

import type { ICommandInfo } from "@univerjs/core";
import type { BaseFunction, ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { GridFunction, SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import { CommandType } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  FUNCTION_NAMES_TEXT,
  IActiveDirtyManagerService,
  IFunctionService,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { AddInFunction, describe } from "./add-in-function";
import { RememberedValue } from "./remembered-value";
import { cellsOf, touchesValue } from "./univer";

interface FunctionsAnswered {
  readonly cells: readonly { readonly sheet: SheetId; readonly row: number; readonly column: number }[];
}

const functionsAnsweredId = "workbench.mutation.functions-answered";

export class Recalculation {
  /** What was executed since the last computation began and bears on formulas. */
  private changes: ICommandInfo[] = [];
  private running = 0;
  private rulesChanged = false;
  private waiting: (() => void)[] = [];
  private started: ICommandInfo[] = [];
  private isDisposed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly functions: IFunctionService;
  /** What a command changes for formulas; nothing for a command that has nothing to do with them. */
  private readonly dirtierOf: IActiveDirtyManagerService["get"];

  constructor(private readonly univer: UniverWorkbook) {
    const dirtiers = univer.injector.get(IActiveDirtyManagerService);
    this.functions = univer.injector.get(IFunctionService);
    this.dirtierOf = dirtiers.get.bind(dirtiers);
    // Univer's own timer asks here which commands bear on formulas.
    dirtiers.get = () => undefined;
    const value = this.functions.getExecutor(FUNCTION_NAMES_TEXT.VALUE);
    if (value) this.functions.registerExecutors(new RememberedValue(value as BaseFunction));
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
      else if (command.id === SetFormulaCalculationNotificationMutation.id)
        this.heard(command.params as ISetFormulaCalculationNotificationMutation);
      else if (
        this.dirtierOf(command.id) &&
        !(
          command.id === SetRangeValuesMutation.id &&
          (options?.onlyLocal === true || onlyFormats(command.params as ISetRangeValuesMutationParams))
        )
      )
        this.changed(command);
      // Univer keeps formulas parsed with the area a name had before rows were inserted.
      if (command.id === SetDefinedNameMutation.id) this.functions.deleteFormulaAstCacheKey((command.params as { name: string }).name);
    });
  }

  /** Conditional formats and validations hand their formulas to the engine in a turn of their own. */
  expectRules(): void {
    this.rulesChanged = true;
  }

  async settled(): Promise<void> {
    while (!this.isDisposed && (this.rulesChanged || this.changes.length > 0 || this.running > 0)) {
      if (this.running > 0) {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
        continue;
      }
      this.rulesChanged = false;
      // Univer registers changed formulas in a turn of its own; begun before that, a computation leaves stale dependencies.
      await new Promise((resolve) => setTimeout(resolve));
      if (!this.isDisposed && this.running === 0 && this.changes.length > 0) this.start();
    }
  }

  define(functions: readonly GridFunction[]): void {
    this.functions.registerExecutors(...functions.map((each) => new AddInFunction(each)));
    this.functions.registerDescriptions(...functions.map(describe));
  }

  recompute(cells: FunctionsAnswered["cells"]): void {
    if (cells.length > 0) this.univer.commands.syncExecuteCommand(functionsAnsweredId, { cells } satisfies FunctionsAnswered);
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
  }

  private changed(command: ICommandInfo): void {
    this.changes.push(command);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settled(), 100);
  }

  private start(): void {
    const { changes } = this;
    this.changes = [];
    this.started = changes;
    const dirty = changes
      .flatMap((command) => this.dirtierOf(command.id)?.getDirtyData(command) ?? [])
      .reduce<object>(merged, nothingDirty);
    this.univer.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private heard({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;

    this.running = Math.max(0, this.running - 1);
    // Univer stops a computation to begin another one; what was stopped must not be forgotten.
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) this.changes.unshift(...this.started);
    this.started = [];
    if (this.running > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}

const nothingDirty = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function merged(a: object, b: object): object {
  const both: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = both[key];
    if (Array.isArray(known) && Array.isArray(value)) both[key] = [...known, ...value];
    else
      both[key] =
        typeof known === "object" && known !== null && typeof value === "object" && value !== null ? merged(known, value as object) : value;
  }
  return both;
}

const onlyFormats = ({ cellValue }: ISetRangeValuesMutationParams): boolean =>
  ![...cellsOf(cellValue)].some(([, , cell]) => touchesValue(cell));
