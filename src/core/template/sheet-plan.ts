/**
 * A workbook described as data: what the Excel door, the file writer and the workbench all build sheets from.
 * Rows and columns count from zero. Formulas are in English names with commas, beginning with "=".
 * A `value` is never a formula: a text that begins with "=" stays text.
 */

import type { CellId, SectionId } from "../form/cell-id";
import type { Area } from "../sheet/addresses";
import type { Look, StyleName } from "./styles";

export type SheetRole = "cover" | SectionId | "lastYear" | "rollup" | "contributions";

export interface WorkbookPlan {
  /** Formulas may refer to other sheets of the plan: add all sheets before writing any formula. */
  readonly sheets: readonly SheetPlan[];
  /** Settings kept in the workbook by key, as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface SheetPlan {
  readonly name: string;
  readonly role: SheetRole;
  /** Column widths in characters of the default font, from column 0. */
  readonly columnWidths: readonly number[];
  /** Row heights in points; absent rows keep the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Rows whose height follows their text as the clerk types, inclusive; their `rowHeights` are a first guess. */
  readonly growingRows?: { readonly from: number; readonly to: number };
  readonly cells: readonly PlannedCell[];
  readonly names: readonly PlannedName[];
  readonly validations: readonly PlannedValidation[];
  /** Earlier ones win over later ones. */
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly print: PrintSetUp;
  /** "RRGGBB". */
  readonly tabColour?: string;
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Merged over this many rows and columns; 1 × 1 when absent. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly value?: string | number | null;
  /** `value` is then its cached result. */
  readonly formula?: string;
  readonly style: StyleName;
  /** The form's cell that stands here. */
  readonly cell?: CellId;
}

/** A workbook-wide defined name over one area. */
export interface PlannedName {
  readonly name: string;
  readonly area: Area;
}

export interface PlannedValidation {
  readonly area: Area;
  readonly kind: "count" | "money" | "year" | "change";
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
}

export interface PlannedConditionalFormat {
  readonly area: Area;
  /** For the area's upper-left cell, relative references as in Excel. */
  readonly formula: string;
  readonly look: Look;
}

export interface PrintSetUp {
  readonly area: Area;
  readonly orientation: "portrait" | "landscape";
  readonly fitToPagesWide: number;
  /** 0: as many as needed. */
  readonly fitToPagesTall: number;
  /** Rows repeated on every page, inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Page numbers at the foot, 「— 1 —」. */
  readonly isNumbered: boolean;
}
