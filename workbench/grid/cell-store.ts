/**
 * Cells of the Univer workbook: reading what a person sees, and writing in bulk. Writes of values, formats and merges
 * wait here until somebody reads or the batch ends, because Univer pays for every change, not for every cell.
 */

import type { Area } from "../../src/core/sheet/addresses";
import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType, IRange, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { Cell, Content, Look, LookPatch, Scalar, SheetId } from "./grid";
import type { StylePatch } from "./looks";
import type { UniverWorkbook } from "./univer";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  MarkDirtyRowAutoHeightOperation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { lookOf, stylePatchOf } from "./looks";
import { errorTexts } from "./typed-text";
import { areaOf, overlaps, positionsOf, rangeOf, touchesValue } from "./univer";

type CellPatch = { -readonly [K in keyof ICellData]: Nullable<ICellData[K]> };
type Rows = Record<number, Record<number, CellPatch>>;

interface PendingSheet {
  readonly cells: Rows;
  readonly merges: IRange[];
}

const noValue: CellPatch = { v: null, f: null, si: null, p: null };

export class CellStore {
  private readonly pending = new Map<SheetId, PendingSheet>();
  private readonly formulas: FormulaDataModel;

  constructor(private readonly univer: UniverWorkbook) {
    this.formulas = univer.injector.get(FormulaDataModel);
  }

  /** Puts everything that waits into the workbook. Values can be undone; formats an add-in sets leave the undo list alone. */
  flush(): void {
    for (const [sheet, { cells, merges }] of this.pending) {
      this.pending.delete(sheet);
      const target = { unitId: this.univer.unitId, subUnitId: sheet };
      const worksheet = this.univer.sheet(sheet);
      const undos: IMutationInfo[] = [];
      const redos: IMutationInfo[] = [];

      if (Object.keys(cells).length > 0) {
        const before = valuesBefore(worksheet, cells);
        if (before) {
          undos.push({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: before } });
          redos.push({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: onlyValues(cells) } });
        }
        // Unless it is said to be a change of style, Univer forgets the formulas of cells that are given none.
        const [contents, looks] = [
          mapCells(cells, (patch) => (touchesValue(patch) ? patch : null)),
          mapCells(cells, (patch) => (touchesValue(patch) ? null : patch)),
        ];
        for (const [cellValue, trigger] of [
          [contents, undefined],
          [looks, SetStyleCommand.id],
        ] as const) {
          if (Object.keys(cellValue).length === 0) continue;
          const params = { ...target, cellValue: cellValue as IObjectMatrixPrimitiveType<ICellData>, ...(trigger ? { trigger } : {}) };
          this.univer.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
        }
        // Rows without a height of their own grow with their text, where there is a screen.
        const ranges = Object.keys(cells).map((row) => ({
          startRow: Number(row),
          endRow: Number(row),
          startColumn: 0,
          endColumn: worksheet.getColumnCount() - 1,
        }));
        this.univer.commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, { ...target, ranges, id: `heights-${sheet}` });
      }
      if (merges.length > 0) {
        this.univer.commands.syncExecuteCommand(AddWorksheetMergeMutation.id, { ...target, ranges: merges });
        undos.unshift({ id: RemoveWorksheetMergeMutation.id, params: { ...target, ranges: merges } });
        redos.push({ id: AddWorksheetMergeMutation.id, params: { ...target, ranges: merges } });
      }
      if (undos.length > 0) this.univer.undo.pushUndoRedo({ unitID: this.univer.unitId, undoMutations: undos, redoMutations: redos });
    }
  }

  read(sheet: SheetId, { row, column, rows, columns }: Area): Cell[][] {
    const worksheet = this.univer.sheet(sheet);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => this.cell(worksheet, row + r, column + c)));
  }

  cell(worksheet: Worksheet, row: number, column: number): Cell {
    const raw = worksheet.getCellRaw(row, column);
    if (!raw || !isFilled(raw)) return this.spilled(worksheet, row, column);
    const formula =
      raw.f || raw.si ? (this.formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), this.univer.unitId) ?? null) : null;
    const richText = raw.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
    const value = richText ?? valueOf(raw);
    if (value === null && formula === null) return blankCell;
    return {
      value: value ?? "",
      kind: kindOf(value ?? ""),
      formula,
      text: richText ?? this.textOf(worksheet, row, column, raw, value),
    };
  }

  /** What the number format makes of a value. Asking Univer takes a while, and most cells have no format. */
  private textOf(worksheet: Worksheet, row: number, column: number, raw: ICellData, value: Scalar | null): string {
    const pattern = this.univer.workbook.getStyles().getStyleByCell(raw)?.n?.pattern;
    if (typeof value === "number" && pattern && pattern !== "General" && pattern !== "@")
      return String(worksheet.getCell(row, column)?.v ?? "");
    return generalText(value);
  }

  /** What a matrix formula further up or to the left shows here; the cell itself is empty. */
  private spilled(worksheet: Worksheet, row: number, column: number): Cell {
    const data = this.formulas.getArrayFormulaCellData()[this.univer.unitId]?.[worksheet.getSheetId()]?.[row]?.[column];
    const value = data ? valueOf(data) : null;
    return value === null ? blankCell : { value, kind: kindOf(value), formula: null, text: generalText(value) };
  }

  write(sheet: SheetId, area: Area, contents: readonly (readonly (Content | undefined)[])[]): void {
    for (const [row, column] of positionsOf(area)) {
      const content = contents[row - area.row]?.[column - area.column];
      // What is written under a merged cell is lost, as in Excel.
      if (content !== undefined && !this.isCovered(sheet, row, column)) Object.assign(this.patch(sheet, row, column), patchOf(content));
    }
  }

  /** What waits counts: asking for a format between two writes must not force them through one by one. */
  look(sheet: SheetId, row: number, column: number): Look {
    const raw = this.univer.sheet(sheet).getCellRaw(row, column);
    const stored = raw ? this.univer.workbook.getStyles().getStyleByCell(raw) : null;
    const waiting = this.pending.get(sheet)?.cells[row]?.[column];
    const style = waiting?.s && typeof waiting.s === "object" ? withPatch(stored, waiting.s) : stored;
    const custom = waiting && "custom" in waiting ? waiting.custom : raw?.custom;
    return lookOf(style, custom?.["unlocked"] !== true);
  }

  setLook(sheet: SheetId, area: Area, patch: LookPatch): void {
    const style = stylePatchOf(patch);
    for (const [row, column] of positionsOf(area)) {
      const cell = this.patch(sheet, row, column);
      if (patch.locked !== undefined) cell.custom = patch.locked ? null : { unlocked: true };
      if (Object.keys(style).length === 0) continue;
      cell.s = withPatch(typeof cell.s === "object" ? cell.s : null, style);
    }
  }

  clearLooks(sheet: SheetId, area: Area): void {
    this.flush();
    for (const [row, column] of positionsOf(area)) Object.assign(this.patch(sheet, row, column), { s: null, custom: null });
    this.flush();
  }

  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null {
    const used: Area[] = [];
    this.univer
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (isFilled(cell) || (!valuesOnly && cell.s))) used.push({ row, column, rows: 1, columns: 1 });
      });
    if (!valuesOnly) used.push(...this.merges(sheet));
    if (used.length === 0) return null;

    const top = Math.min(...used.map(({ row }) => row));
    const left = Math.min(...used.map(({ column }) => column));
    const bottom = Math.max(...used.map(({ row, rows }) => row + rows));
    const right = Math.max(...used.map(({ column, columns }) => column + columns));
    return { row: top, column: left, rows: bottom - top, columns: right - left };
  }

  merges(sheet: SheetId): readonly Area[] {
    return this.univer.sheet(sheet).getMergeData().map(areaOf);
  }

  /** Only the upper-left value survives, as in Excel. */
  merge(sheet: SheetId, area: Area): void {
    this.unmerge(sheet, area);
    const worksheet = this.univer.sheet(sheet);
    for (const [row, column] of positionsOf(area)) {
      if (row === area.row && column === area.column) continue;
      const queued = this.pending.get(sheet)?.cells[row]?.[column];
      if (isFilled(worksheet.getCellRaw(row, column)) || (queued && isFilled(queued)))
        Object.assign(this.patch(sheet, row, column), noValue);
    }
    this.sheet(sheet).merges.push(rangeOf(area));
  }

  unmerge(sheet: SheetId, area: Area): void {
    const merged = this.univer
      .sheet(sheet)
      .getMergeData()
      .filter((range) => overlaps(areaOf(range), area));
    const queued = this.pending.get(sheet)?.merges.some((range) => overlaps(areaOf(range), area));
    if (queued) this.flush();
    if (merged.length > 0 || queued) {
      const ranges = this.univer
        .sheet(sheet)
        .getMergeData()
        .filter((range) => overlaps(areaOf(range), area));
      this.univer.commands.syncExecuteCommand(RemoveWorksheetMergeMutation.id, { unitId: this.univer.unitId, subUnitId: sheet, ranges });
    }
  }

  private isCovered(sheet: SheetId, row: number, column: number): boolean {
    const covers = ({ startRow, startColumn, endRow, endColumn }: IRange): boolean =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn && (row !== startRow || column !== startColumn);
    const merged = this.univer.sheet(sheet).getMergedCell(row, column);
    return (!!merged && covers(merged)) || (this.pending.get(sheet)?.merges.some(covers) ?? false);
  }

  private sheet(sheet: SheetId): PendingSheet {
    const known = this.pending.get(sheet);
    if (known) return known;
    const fresh: PendingSheet = { cells: {}, merges: [] };
    this.pending.set(sheet, fresh);
    return fresh;
  }

  private patch(sheet: SheetId, row: number, column: number): CellPatch {
    const cells = this.sheet(sheet).cells;
    const line = (cells[row] ??= {});
    return (line[column] ??= {});
  }
}

function withPatch(style: Nullable<IStyleData>, patch: StylePatch): IStyleData {
  return { ...style, ...patch, ...(patch.bd ? { bd: { ...style?.bd, ...patch.bd } } : {}) } as IStyleData;
}

const blankCell: Cell = { value: null, kind: "blank", formula: null, text: "" };

/** As the format General shows it: eleven digits of a number, logical values in capitals. */
function generalText(value: Scalar | null): string {
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : String(Number(value.toPrecision(10)));
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

const isFilled = (cell: Nullable<CellPatch | ICellData>): boolean =>
  !!cell && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.f || !!cell.si || !!cell.p);

function valueOf({ v, t }: ICellData): Scalar | null {
  if (v === undefined || v === null || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  return v;
}

function kindOf(value: Scalar): Cell["kind"] {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return errorTexts.has(value) ? "error" : "text";
}

/** A cell as Univer wants it set. */
export function patchOf(content: Content): CellPatch {
  if (content === null) return noValue;
  if ("formula" in content) return { ...noValue, f: content.formula };
  const { value } = content;
  if (typeof value === "number") return { ...noValue, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...noValue, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // A number kept as text must not turn into a number again when somebody recolours the cell.
  return {
    ...noValue,
    v: value,
    t: value.trim() !== "" && Number.isFinite(Number(value)) ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
}

/** What stood in the cells whose values change; null when only formats do. */
function valuesBefore(worksheet: Worksheet, cells: Rows): Rows | null {
  const before = mapCells(cells, (patch, row, column) => {
    if (!touchesValue(patch)) return null;
    const old = worksheet.getCellRaw(row, column);
    return { v: old?.v ?? null, t: old?.t ?? null, f: old?.f ?? null, si: old?.si ?? null, p: old?.p ?? null };
  });
  return Object.keys(before).length > 0 ? before : null;
}

const onlyValues = (cells: Rows): Rows =>
  mapCells(cells, ({ v, t, f, si, p }, row, column) => (touchesValue(cells[row]?.[column] ?? {}) ? { v, t, f, si, p } : null));

function mapCells(cells: Rows, map: (patch: CellPatch, row: number, column: number) => CellPatch | null): Rows {
  const mapped: Rows = {};
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, patch] of Object.entries(line)) {
      const result = map(patch, Number(row), Number(column));
      if (result) (mapped[Number(row)] ??= {})[Number(column)] = result;
    }
  }
  return mapped;
}
