/**
 * What the parts of the Univer grid share: the open workbook and the services that change it, and the difference
 * between our areas and Univer's ranges. Nothing here decides anything.
 */

import type { Area } from "../../src/core/sheet/addresses";
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  Injector,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import type { SheetId } from "./grid";
import { ICommandService, IUndoRedoService } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";
import "@univerjs/sheets/facade";

type CommandListener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

export interface UniverWorkbook {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Called before every command, ahead of Univer's own parts: those put formulas into cells at this point already. */
  beforeAnything(listener: CommandListener): void;
  sheet(id: SheetId): Worksheet;
}

// Univer answers the second comparison of a cell in one computation from an index that takes 0 for "" (A1="" is then
// true of a zero). Without the index it compares.
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

/** Univer keeps parsed formulas by workbook id for all instances of a process: every workbook needs an id of its own. */
let workbooks = 0;

export function openUniverWorkbook(univer: Univer): UniverWorkbook {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const first: CommandListener[] = [];
  commands.beforeCommandExecuted((command, options) => first.forEach((listener) => listener(command, options)));

  const api = FUniver.newAPI(univer);
  const unitId = `workbench-${++workbooks}`;
  const sheet = sheetId(1);
  const facade = api.createWorkbook({
    id: unitId,
    name: "工作簿",
    sheetOrder: [sheet],
    sheets: { [sheet]: { id: sheet, name: "Sheet1", rowCount: 200, columnCount: 26, defaultColumnWidth: 72, defaultRowHeight: 20 } },
  });
  const workbook = facade.getWorkbook();
  return {
    univer,
    api,
    injector,
    commands,
    undo: injector.get(IUndoRedoService),
    workbook,
    unitId,
    beforeAnything: (listener) => void first.push(listener),
    sheet(id) {
      const found = workbook.getSheetBySheetId(id);
      if (!found) throw new Error(`No sheet ${id} in the grid`);
      return found;
    },
  };
}

/** In the shape of Excel's own worksheet ids. */
export const sheetId = (number: number): SheetId => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export function* positionsOf({ row, column, rows, columns }: Area): Generator<readonly [row: number, column: number]> {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield [r, c];
}

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export function* cellsOf(matrix: CellMatrix | undefined): Generator<readonly [row: number, column: number, cell: Nullable<ICellData>]> {
  for (const [row, line] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) yield [Number(row), Number(column), cell as Nullable<ICellData>];
  }
}

/** Whether setting this changes what the cell holds, rather than how it looks. */
export const touchesValue = (cell: Nullable<object>): boolean => !cell || "v" in cell || "f" in cell || "p" in cell;
