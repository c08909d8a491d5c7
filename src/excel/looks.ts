/**
 * 恢复表样: looks, number formats, validations, check formats and check cells of the official sheets as they were inserted. A number or
 * a text is never touched. A sheet whose rows or columns are no longer the form's is left alone; what was there before is kept, to be
 * put back.
 */

import { areaA1 } from "../core/sheet/addresses";
import type { Area } from "../core/sheet/addresses";
import type { PlannedCell, PlannedConditionalFormat, SheetPlan, WorkbookPlan } from "../core/template/sheet-plan";
import { WorkbookFailure } from "../workbook";
import type { RestoredLooks } from "../workbook";
import { areaOf, loadArea } from "./areas";
import { queueConditionalFormat, queueLooksAnew, queueValidation, rangeOf } from "./build-sheet";
import { heldAt, isAsItWas, isSame, queueState, takeBack } from "./looks-before";
import type { SheetBefore } from "./looks-before";
import type { Look } from "./read";
import { run } from "./run";

/** With the ids of the check formats that were added. */
interface SheetRestored extends SheetBefore {
  readonly added: readonly string[];
}

export interface SheetsRestored extends RestoredLooks {
  readonly sheets: readonly SheetRestored[];
}

interface Target {
  readonly plan: SheetPlan;
  readonly sheetId: string;
  readonly sheet: string;
}

/** Of several plans of the same sheets the first that fits what is there. A failure half-way leaves the sheets as they were. */
export async function restoreLooks(look: Look, plans: readonly WorkbookPlan[]): Promise<SheetsRestored> {
  const begun: SheetBefore[] = [];
  const sheets: SheetRestored[] = [];
  const left: string[] = [];
  try {
    for (const [index, { names }] of (plans[0]?.sheets ?? []).entries()) {
      const sheet = names[0] && look.content.names.get(names[0].name)?.sheet;
      if (!sheet) continue;
      const target = plans.map(({ sheets: planned }) => targetIn(look, planned[index])).find((each) => each !== null);
      if (!target) {
        left.push(sheet);
        continue;
      }
      const { before, missing } = await lookAt(target);
      // Excel does not undo what of a batch was done before it failed.
      begun.push(before);
      sheets.push({ ...before, added: await write(target.plan, before, missing) });
    }
  } catch (error) {
    const stuck = await takenBack(begun);
    if (stuck.length === 0) throw error;
    const words = error instanceof WorkbookFailure ? error.message : String(error);
    throw new WorkbookFailure({ code: "half-restored", data: { sheets: stuck.join("、"), words } });
  }
  return { sheets, left };
}

/** What was there before the looks were restored; answers the sheets that were left alone, not being where they were. */
export async function takeLooksBack({ sheets }: SheetsRestored): Promise<readonly string[]> {
  const left: string[] = [];
  for (const sheet of sheets) if (!(await takeBack(sheet, (id) => sheet.added.includes(id)))) left.push(sheet.sheet);
  return left;
}

/** Answers the sheets that could not be made as they were. */
async function takenBack(begun: readonly SheetBefore[]): Promise<readonly string[]> {
  const stuck: string[] = [];
  for (const before of begun) {
    const isBack = await takeBack(before, (id) => !before.state.formats.includes(id)).catch(() => isAsItWas(before).catch(() => false));
    if (!isBack) stuck.push(before.sheet);
  }
  return stuck;
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

/** Two syncs: what is there, and where its check formats stand. */
const lookAt = ({ plan, sheetId, sheet: name }: Target): Promise<{ before: SheetBefore; missing: PlannedConditionalFormat[] }> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const area = wholeOf(plan.cells);
      const read = queueState(
        sheet,
        area,
        plan.validations.flatMap((validation) => cellsOf(validation.area)),
      );
      const { conditionalFormats } = rangeOf(sheet, area);
      conditionalFormats.load("items/id, items/type, items/customOrNullObject/rule/formula");
      await context.sync();

      const standing = conditionalFormats.items.flatMap((format) =>
        format.type === "Custom"
          ? [{ formula: format.customOrNullObject.rule.formula, range: loadArea(format.getRangeOrNullObject()) }]
          : [],
      );
      await context.sync();

      const state = read();
      const mended = plan.cells.flatMap((cell) => {
        const held = heldAt(state.formulas, area, cell);
        const { formula } = cell;
        return formula !== undefined && isOurs(cell) && isMendable(held) && !isSame(held, formula) ? [{ area: areaAt(cell), formula }] : [];
      });
      return {
        before: { sheetId, sheet: name, area, names: plan.names, state, mended },
        missing: plan.conditionalFormats.filter((format) => !standing.some((each) => isThere(each, format))),
      };
    },
    { sheet: name },
  );

/** Answers the ids of the check formats added. */
const write = (
  plan: SheetPlan,
  { sheetId, sheet: name, state, mended }: SheetBefore,
  missing: readonly PlannedConditionalFormat[],
): Promise<string[]> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      queueLooksAnew(sheet, plan);
      for (const { area } of state.validations) rangeOf(sheet, area).dataValidation.clear();
      for (const validation of plan.validations) queueValidation(rangeOf(sheet, validation.area), validation);
      for (const { area, formula } of mended) rangeOf(sheet, area).formulas = [[formula]];
      // Excel puts each new format before the others; a plan lists the winner first.
      const added = [...missing].reverse().map((format) => queueConditionalFormat(rangeOf(sheet, format.area), format));
      for (const format of added) format.load("id");
      await context.sync();
      return added.map(({ id }) => id);
    },
    { sheet: name },
  );

/** A formula of the sheet itself, in a cell that nobody fills in. A reference to another sheet may have been changed by renaming it. */
const isOurs = ({ cell, style, formula }: PlannedCell): boolean =>
  cell === undefined && style !== "text" && formula?.includes("!") === false;

/** What somebody wrote there stays. */
const isMendable = (held: string): boolean => held === "" || held.startsWith("=");

const isThere = (
  { formula, range }: { readonly formula: string; readonly range: Excel.Range },
  planned: PlannedConditionalFormat,
): boolean => !range.isNullObject && areaA1(areaOf(range)) === areaA1(planned.area) && isSame(formula, planned.formula);

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
