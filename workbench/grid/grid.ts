/**
 * A spreadsheet in our words: what the emulated host, the page and scripts ask of a grid. The grid is the only place
 * where cells live; nobody keeps a copy. Knows nothing of Office.js. Rows and columns count from zero.
 */

import type { Area } from "../../src/core/sheet/addresses";

export type Scalar = string | number | boolean;

export type SheetId = string;

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visible: boolean;
}

export interface Cell {
  /** Null for a blank cell. An error is its text ("#VALUE!"), with `kind` "error". */
  readonly value: Scalar | null;
  readonly kind: "blank" | "number" | "text" | "boolean" | "error";
  /** Begins with "="; null for a constant or a blank cell. */
  readonly formula: string | null;
  /** What a person sees. */
  readonly text: string;
}

/** What is put into a cell: a constant with its type settled, a formula, or nothing. */
export type Content = { readonly value: Scalar } | { readonly formula: string } | null;

export type Edge = "top" | "bottom" | "left" | "right";

export interface Border {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly colour: string;
}

/** The format of one cell; colours are "#RRGGBB". */
export interface Look {
  readonly fill: string | null;
  readonly fontColour: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly numberFormat: string;
  readonly borders: Readonly<Record<Edge, Border | null>>;
  /** Whether protecting the sheet locks the cell. */
  readonly locked: boolean;
}

export type LookPatch = Partial<Omit<Look, "borders">> & { readonly borders?: Partial<Look["borders"]> };

/** Colours a formula-driven conditional format puts over a cell. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** For the upper-left cell of the first area. */
  readonly formula: string;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}

export interface Validation {
  readonly type: "whole" | "decimal" | "list" | "date" | "textLength" | "custom";
  readonly operator:
    "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly show: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export interface DefinedName {
  readonly name: string;
  /** Begins with "=". */
  readonly refersTo: string;
  /** The sheet it belongs to; null for the whole workbook. */
  readonly sheet: SheetId | null;
  readonly visible: boolean;
  readonly comment: string;
}

export interface SheetLook {
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
}

export interface Selection {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** What happened in the grid. `byPerson` is false for what came through this interface. */
export type GridChange = { readonly byPerson: boolean } & (
  | { readonly kind: "edited"; readonly sheet: SheetId; readonly area: Area; readonly before: Cell | null }
  | {
      readonly kind: "inserted" | "removed";
      readonly sheet: SheetId;
      readonly area: Area;
      readonly shift: "down" | "right" | "up" | "left";
      readonly whole: "rows" | "columns" | null;
    }
  | { readonly kind: "selected"; readonly sheet: SheetId; readonly area: Area }
  | { readonly kind: "activated"; readonly sheet: SheetId; readonly from: SheetId | null }
  | { readonly kind: "sheetAdded" | "sheetRemoved"; readonly sheet: SheetId }
);

/** A function that formulas may call by name; answers at once, "pending" meaning: ask again after `answered`. */
export interface GridFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  answer(
    parameters: readonly FunctionArgument[],
    at: { readonly sheet: SheetId; readonly row: number; readonly column: number },
  ): FunctionAnswer;
}

/** Null is an omitted argument; a range comes as rows of values. */
export type FunctionArgument = Scalar | null | readonly (readonly (Scalar | null)[])[];

export type FunctionAnswer = { readonly value: Scalar | readonly (readonly (Scalar | null)[])[] } | { readonly error: string } | "pending";

export interface Grid {
  subscribe(listener: (change: GridChange) => void): () => void;

  sheets(): readonly SheetInfo[];
  addSheet(name: string): SheetId;
  removeSheet(sheet: SheetId): void;
  renameSheet(sheet: SheetId, name: string): void;
  moveSheet(sheet: SheetId, position: number): void;
  showSheet(sheet: SheetId, visible: boolean): void;
  activeSheet(): SheetId;
  activateSheet(sheet: SheetId): void;
  sheetLook(sheet: SheetId): SheetLook;
  setSheetLook(sheet: SheetId, look: Partial<SheetLook>): void;

  /** Resolves when every formula shows the result of what was written before the call. */
  settled(): Promise<void>;
  read(sheet: SheetId, area: Area): Cell[][];
  /** `contents` has the shape of the area; undefined leaves a cell as it is. */
  write(sheet: SheetId, area: Area, contents: readonly (readonly (Content | undefined)[])[]): void;
  /** The smallest area that holds every cell with a value (or, unless `valuesOnly`, a format); null when there is none. */
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null;

  look(sheet: SheetId, row: number, column: number): Look;
  setLook(sheet: SheetId, area: Area, patch: LookPatch): void;
  clearLooks(sheet: SheetId, area: Area): void;
  /** The fill a person sees, conditional formats included; null for none. */
  visibleFill(sheet: SheetId, row: number, column: number): string | null;

  merges(sheet: SheetId): readonly Area[];
  merge(sheet: SheetId, area: Area): void;
  unmerge(sheet: SheetId, area: Area): void;

  /** Sizes in points, as Excel gives them. */
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidth(sheet: SheetId, from: number, count: number, points: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, from: number, count: number, points: number): void;

  insertRows(sheet: SheetId, from: number, count: number): void;
  removeRows(sheet: SheetId, from: number, count: number): void;
  insertColumns(sheet: SheetId, from: number, count: number): void;
  removeColumns(sheet: SheetId, from: number, count: number): void;
  insertCells(sheet: SheetId, area: Area, shift: "down" | "right"): void;
  removeCells(sheet: SheetId, area: Area, shift: "up" | "left"): void;

  names(): readonly DefinedName[];
  /** Adds it, or replaces the one of the same name and sheet. */
  setName(name: DefinedName): void;
  removeName(name: string, sheet: SheetId | null): void;

  /** Highest priority first. */
  conditionalFormats(sheet: SheetId): readonly ConditionalFormat[];
  /** Adds it with the highest priority, or replaces the one with its id. */
  setConditionalFormat(sheet: SheetId, format: ConditionalFormat): void;
  removeConditionalFormat(sheet: SheetId, id: string): void;

  validation(sheet: SheetId, row: number, column: number): Validation | null;
  setValidation(sheet: SheetId, area: Area, validation: Validation | null): void;

  selection(): Selection;
  select(selection: Selection): void;

  /** Types into a cell as a person would: what it becomes depends on the text, and the change counts as a person's. */
  type(sheet: SheetId, row: number, column: number, typed: Scalar | null): void;
  /** Ctrl+Z. False when there is nothing to undo. */
  undo(): boolean;
  forgetUndo(): void;
  /** Whether Ctrl+Z takes back conditional formats as well. */
  listFormats(listed: boolean): void;
  /** Everything written between the two calls is undone by one Ctrl+Z. */
  group<T>(work: () => T): T;

  defineFunctions(functions: readonly GridFunction[]): void;
  /** Formulas in these cells are computed again. */
  recompute(cells: readonly { readonly sheet: SheetId; readonly row: number; readonly column: number }[]): void;

  dispose(): void;
}
