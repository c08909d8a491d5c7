/**
 * 恢复表样: looks, number formats, validations, check formats and check cells of the official sheets as they were inserted. A number or
 * a text is never touched. A sheet whose rows or columns are no longer the form's is left alone; what was there before is kept, to be
 * put back.
 */

import { areaA1 } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import type { PlannedCell, PlannedConditionalFormat, SheetPlan, WorkbookPlan } from "../core/template/sheet-plan";
import type { RestoredLooks } from "../workbook";
import { queueConditionalFormat, queueLooksAnew, queueValidation, rangeOf } from "./build-sheet";
import type { Look } from "./read";
import { areaOf, loadArea } from "./areas";
import { run } from "./run";

/** What one sheet had before; opaque to whoever keeps it. */
interface SheetBefore {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
  readonly looks: Excel.SettableCellProperties[][];
  readonly numberFormats: unknown[][];
  readonly validations: readonly { readonly area: Area; readonly had: Excel.Interfaces.DataValidationData }[];
  readonly formulas: readonly { readonly area: Area; readonly had: string }[];
  /** Ids of the check formats that were added. */
  readonly added: readonly string[];
}

export interface SheetsRestored extends RestoredLooks {
  readonly sheets: readonly SheetBefore[];
}

interface Target {
  readonly plan: SheetPlan;
  readonly sheetId: string;
  readonly sheet: string;
}

/** Of several plans of the same sheets the first that fits what is there. */
export async function restoreLooks(look: Look, plans: readonly WorkbookPlan[]): Promise<SheetsRestored> {
  const done: SheetBefore[] = [];
  const left: string[] = [];
  try {
    for (const [index, { names }] of (plans[0]?.sheets ?? []).entries()) {
      const sheet = names[0] && look.content.names.get(names[0].name)?.sheet;
      if (!sheet) continue;
      const target = plans.map(({ sheets }) => targetIn(look, sheets[index])).find((each) => each !== null);
      if (target) done.push(await restoreSheet(target));
      else left.push(sheet);
    }
  } catch (error) {
    await takeLooksBack({ sheets: done, left: [] }).catch(() => {});
    throw error;
  }
  return { sheets: done, left };
}

/** Null where any of the sheet's areas is elsewhere, or of another size, than planned. */
function targetIn({ content }: Look, plan: SheetPlan | undefined): Target | null {
  const [first] = plan?.names ?? [];
  const name = first && content.names.get(first.name)?.sheet;
  const sheet = content.sheets.find((each) => each.name === name);
  if (!plan || !sheet) return null;
  const fits = plan.names.every((planned) => {
    const found = content.names.get(planned.name);
    return found !== undefined && found.sheet === name && areaA1(found) === areaA1(planned.area);
  });
  return fits ? { plan, sheetId: sheet.id, sheet: sheet.name } : null;
}

const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, color: true },
    borders: { style: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** Three syncs: what is there, where its check formats stand, and all writes in one batch. */
const restoreSheet = ({ plan, sheetId, sheet: name }: Target): Promise<SheetBefore> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const area = wholeOf(plan.cells);
      const block = rangeOf(sheet, area);
      block.load("formulas, numberFormat");
      const looks = block.getCellProperties(asked);
      const validated = plan.validations.flatMap((validation) =>
        cellsOf(validation.area).map((cell) => ({ area: cell, range: rangeOf(sheet, cell) })),
      );
      for (const { range } of validated) range.dataValidation.load("type, rule, errorAlert, prompt");
      const formats = formatsIn(block);
      formats.load("items/id, items/type, items/customOrNullObject/rule/formula");
      await context.sync();

      const standing = formats.items.flatMap((format) =>
        format.type === "Custom"
          ? [{ formula: format.customOrNullObject.rule.formula, range: loadArea(format.getRangeOrNullObject()) }]
          : [],
      );
      await context.sync();

      const held = (cell: PlannedCell): string => String(block.formulas[cell.row - area.row]?.[cell.column - area.column] ?? "");
      const wanted = plan.cells.filter((cell) => isOurs(cell) && isMendable(held(cell)) && !isSame(held(cell), cell.formula));
      const missing = plan.conditionalFormats.filter((format) => !standing.some((each) => isThere(each, format)));
      const before = {
        sheetId,
        sheet: name,
        area,
        looks: looks.value.map((line) => line.map(settable)),
        numberFormats: block.numberFormat,
        validations: validated.map(({ area: at, range }) => ({ area: at, had: range.dataValidation.toJSON() })),
        formulas: wanted.map((cell) => ({ area: areaAt(cell), had: held(cell) })),
      };

      queueLooksAnew(sheet, plan);
      for (const { range } of validated) range.dataValidation.clear();
      for (const validation of plan.validations) queueValidation(rangeOf(sheet, validation.area), validation);
      for (const cell of wanted) rangeOf(sheet, areaAt(cell)).formulas = [[cell.formula]];
      // Excel puts each new format before the others; a plan lists the winner first.
      const added = [...missing].reverse().map((format) => queueConditionalFormat(rangeOf(sheet, format.area), format));
      for (const format of added) format.load("id");
      await context.sync();
      return { ...before, added: added.map(({ id }) => id) };
    },
    { sheet: name },
  );

/** What was there before the looks were restored; contents typed since stay. */
export async function takeLooksBack({ sheets }: SheetsRestored): Promise<void> {
  for (const sheet of sheets) await takeBack(sheet);
}

const takeBack = ({ sheetId, sheet: name, area, looks, numberFormats, validations, formulas, added }: SheetBefore): Promise<void> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const block = rangeOf(sheet, area);
      block.load("formulas");
      await context.sync();

      const held = ({ row, column }: Area): string => String(block.formulas[row - area.row]?.[column - area.column] ?? "");
      block.setCellProperties(looks);
      block.numberFormat = numberFormats;
      for (const { area: at, had } of validations) {
        const { dataValidation } = rangeOf(sheet, at);
        dataValidation.clear();
        if (had.type === "None" || !had.rule) continue;
        dataValidation.rule = had.rule;
        if (had.errorAlert) dataValidation.errorAlert = had.errorAlert;
        if (had.prompt) dataValidation.prompt = had.prompt;
      }
      for (const { area: at, had } of formulas) if (isMendable(held(at))) rangeOf(sheet, at).formulas = [[had]];
      const formats = formatsIn(block);
      const found = added.map((id) => formats.getItemOrNullObject(id));
      await context.sync();
      for (const format of found) if (!format.isNullObject) format.delete();
      await context.sync();
    },
    { sheet: name },
  );

const formatsIn = (range: Excel.Range): Excel.ConditionalFormatCollection => range.conditionalFormats;

const edges = ["top", "bottom", "left", "right"] as const;

/** A colour alone would draw a line where there is none. */
function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const borders = edges.map((edge) => {
    const { style = "None", color } = format.borders?.[edge] ?? {};
    return [edge, style === "None" ? { style } : { style, ...(color === undefined ? {} : { color }) }];
  });
  return { format: { ...format, borders: Object.fromEntries(borders) } };
}

/** A formula of the sheet itself, in a cell that nobody fills in. A reference to another sheet may have been changed by renaming it. */
const isOurs = ({ cell, style, formula }: PlannedCell): boolean =>
  formula !== undefined && cell === undefined && style !== "text" && !formula.includes("!");

/** What somebody wrote there stays. */
const isMendable = (held: string): boolean => held === "" || held.startsWith("=");

const isThere = (
  { formula, range }: { readonly formula: string; readonly range: Excel.Range },
  planned: PlannedConditionalFormat,
): boolean => !range.isNullObject && areaA1(areaOf(range)) === areaA1(planned.area) && isSame(formula, planned.formula);

/** Excel may write a formula with other spaces or letters than it was given. */
const isSame = (one: string, other: string | undefined): boolean => plain(one) === plain(other ?? "");
const plain = (formula: string): string => formula.replace(/\s+/g, "").toUpperCase();

const areaAt = ({ row, column }: PlannedCell): Area => ({ row, column, rows: 1, columns: 1 });

const cellsOf = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));

function wholeOf(cells: readonly PlannedCell[]): Area {
  const rows = Math.max(...cells.map(({ row, rowSpan = 1 }) => row + rowSpan));
  const columns = Math.max(...cells.map(({ column, columnSpan = 1 }) => column + columnSpan));
  return { row: 0, column: 0, rows, columns };
}
