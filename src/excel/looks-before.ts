/** How a sheet was before 恢复表样, and how it is made so again: looks, number formats, validations, check formats, check cells. */

import { areaA1 } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import type { PlannedName } from "../core/template/sheet-plan";
import { areaOf, loadArea } from "./areas";
import { rangeOf } from "./build-sheet";
import { run } from "./run";

interface SheetState {
  readonly looks: Excel.SettableCellProperties[][];
  readonly numberFormats: unknown[][];
  readonly formulas: unknown[][];
  readonly validations: readonly { readonly area: Area; readonly had: Excel.Interfaces.DataValidationData }[];
  /** Ids of the conditional formats. */
  readonly formats: readonly string[];
}

/** Opaque to whoever keeps it. */
export interface SheetBefore {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  /** Where its named areas were. */
  readonly names: readonly PlannedName[];
  readonly state: SheetState;
  /** The check cells to be mended, with what is to be written there. */
  readonly mended: readonly { readonly area: Area; readonly formula: string }[];
}

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Queues; what it returns reads after the sync. `validated`: cells, each by itself. */
export function queueState(sheet: Excel.Worksheet, area: Area, validated: readonly Area[]): () => SheetState {
  const block = rangeOf(sheet, area);
  block.load("formulas, numberFormat");
  const looks = block.getCellProperties(asked);
  const validations = validated.map((cell) => ({ area: cell, validation: rangeOf(sheet, cell).dataValidation }));
  for (const { validation } of validations) validation.load("type, rule, errorAlert, prompt");
  const { conditionalFormats } = block;
  conditionalFormats.load("items/id");
  return () => ({
    looks: looks.value.map((line) => line.map(settable)),
    numberFormats: block.numberFormat,
    formulas: block.formulas,
    validations: validations.map(({ area: at, validation }) => ({ area: at, had: validation.toJSON() })),
    formats: conditionalFormats.items.map(({ id }) => id),
  });
}

/**
 * Makes the sheet as it was; contents typed since stay. `isAdded` tells the conditional formats to take away. False where the sheet is
 * not there any more, or its rows and columns are not where they were: nothing is changed then.
 */
export const takeBack = (
  { sheetId, sheet: name, area, names, state, mended }: SheetBefore,
  isAdded: (formatId: string) => boolean,
): Promise<boolean> =>
  run(
    async (context) => {
      if (!(await areInPlace(context, sheetId, names))) return false;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const block = rangeOf(sheet, area);
      block.load("formulas");
      const { conditionalFormats } = block;
      conditionalFormats.load("items/id");
      await context.sync();

      // A cell without a fill is not given one: it is left out of what is set.
      block.format.fill.clear();
      block.setCellProperties(state.looks);
      block.numberFormat = state.numberFormats;
      for (const { area: at, had } of state.validations) queueValidationBack(rangeOf(sheet, at), had);
      for (const { area: at, formula } of mended)
        if (isSame(heldAt(block.formulas, area, at), formula)) rangeOf(sheet, at).formulas = [[heldAt(state.formulas, area, at)]];
      for (const format of conditionalFormats.items) if (isAdded(format.id)) format.delete();
      await context.sync();
      return true;
    },
    { sheet: name },
  );

/** Whether nothing of the sheet has changed since. */
export const isAsItWas = ({ sheetId, sheet: name, area, state }: SheetBefore): Promise<boolean> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const validated = state.validations.map(({ area: at }) => at);
      const read = queueState(sheet, area, validated);
      await context.sync();
      return JSON.stringify(read()) === JSON.stringify(state);
    },
    { sheet: name },
  );

/** Two syncs. */
async function areInPlace(context: Excel.RequestContext, sheetId: string, names: readonly PlannedName[]): Promise<boolean> {
  const items = names.map(({ name, area }) => ({ area, item: context.workbook.names.getItemOrNullObject(name) }));
  await context.sync();
  if (items.some(({ item }) => item.isNullObject)) return false;
  const ranges = items.map(({ area, item }) => ({ area, range: loadArea(item.getRangeOrNullObject()) }));
  await context.sync();
  return ranges.every(({ area, range }) => !range.isNullObject && range.worksheet.id === sheetId && areaA1(areaOf(range)) === areaA1(area));
}

function queueValidationBack({ dataValidation }: Excel.Range, had: Excel.Interfaces.DataValidationData): void {
  dataValidation.clear();
  if (had.type === "None" || !had.rule) return;
  dataValidation.rule = had.rule;
  if (had.errorAlert) dataValidation.errorAlert = had.errorAlert;
  if (had.prompt) dataValidation.prompt = had.prompt;
}

/** What a cell holds, by the formulas of the area it is in. */
export const heldAt = (formulas: readonly (readonly unknown[])[], area: Area, { row, column }: Pick<Area, "row" | "column">): string =>
  String(formulas[row - area.row]?.[column - area.column] ?? "");

/** Excel may write a formula with other spaces or letters than it was given. */
export const isSame = (one: string, other: string | undefined): boolean => plain(one) === plain(other ?? "");
const plain = (formula: string): string => formula.replace(/\s+/g, "").toUpperCase();

const edges = ["top", "bottom", "left", "right"] as const;

/** A colour alone would draw a line where there is none, and paint a cell white that has no fill, which Excel calls white. */
function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders: had, ...rest } = format;
  const borders = edges.map((edge) => {
    const { style = "None", weight, color } = had?.[edge] ?? {};
    return [edge, style === "None" ? { style } : { style, ...(weight && { weight }), ...(color !== undefined && { color }) }];
  });
  return { format: { ...rest, ...(fill?.pattern !== "None" && fill && { fill }), borders: Object.fromEntries(borders) } };
}
