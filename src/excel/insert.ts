/**
 * Inserts the report's sheets. Nothing of the clerk's is overwritten: a sheet of the same name that is ours and empty is
 * filled again, anything else stops the insertion before it began. A failure half-way leaves the workbook as it was.
 */

import type { SheetPlan, WorkbookPlan } from "../core/template/sheet-plan";
import { WorkbookFailure } from "../workbook";
import { asTyped, queueContents, queueFit, queueSheet } from "./build-sheet";
import { run } from "./run";
import { queueStore } from "./stored";

/** What else belongs to an insertion, done in its last batch: what fails there takes the sheets away again. */
interface Insertion {
  readonly sheets: readonly SheetPlan[];
  /** Of what is kept in the workbook. */
  readonly settings: Parameters<typeof queueStore>[1];
  /** Queues; may sync to look. */
  readonly finish?: (context: Excel.RequestContext) => Promise<void>;
}

interface Preflight {
  /** Plans whose sheet stands there already, ours and empty, with the formulas it holds now. */
  readonly reused: readonly { plan: SheetPlan; before: Before }[];
  readonly added: readonly SheetPlan[];
  /** Defined names that lead nowhere: their sheet was deleted. */
  readonly broken: readonly string[];
}

interface Before {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
}

type Progress = (done: number, of: number) => void;

export const insertTemplate = ({ sheets, settings }: WorkbookPlan, onProgress?: Progress): Promise<void> =>
  insertSheets({ sheets, settings: () => settings }, onProgress);

export async function insertSheets({ sheets, settings, finish }: Insertion, onProgress: Progress = () => {}): Promise<void> {
  const { reused, added, broken } = await preflight(sheets);
  const total = sheets.length;
  let done = 0;

  try {
    await run(async (context) => {
      for (const name of broken) context.workbook.names.getItem(name).delete();
      for (const sheet of added) context.workbook.worksheets.add(sheet.name);
      await context.sync();
    });
    for (const sheet of added) {
      await onSheet(sheet, (context) => queueSheet(context, sheet));
      onProgress(++done, total);
    }
    for (const { plan: sheet } of reused) {
      await onSheet(sheet, (context) => queueContents(context.workbook.worksheets.getItem(sheet.name), sheet));
      onProgress(++done, total);
    }
    await run(async (context) => {
      await queueFit(context, added);
      await finish?.(context);
      for (const { name } of sheets) context.workbook.worksheets.getItem(name).calculate(true);
      const [first] = sheets;
      if (first) context.workbook.worksheets.getItem(first.name).activate();
      // Last: what is kept is not taken back with the sheets.
      await queueStore(context, settings);
      await context.sync();
    });
  } catch (error) {
    await takeBack(added, reused.slice(0, Math.max(0, done - added.length + 1))).catch(() => {
      throw halfInserted(added, error);
    });
    throw error;
  }
}

/** A sheet a batch, so that progress is seen. */
const onSheet = (sheet: SheetPlan, queue: (context: Excel.RequestContext) => void): Promise<void> =>
  run(
    async (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      queue(context);
      await context.sync();
    },
    { sheet: sheet.name },
  );

function halfInserted(added: readonly SheetPlan[], error: unknown): WorkbookFailure {
  const words = error instanceof WorkbookFailure ? error.message : String(error);
  return new WorkbookFailure({ code: "half-inserted", data: { sheets: added.map(({ name }) => name).join("、"), words } });
}

/** Two syncs: which sheets and names are there, then what they hold. */
async function preflight(plans: readonly SheetPlan[]): Promise<Preflight> {
  return run(async (context) => {
    const worksheets = plans.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet.name));
    const items = plans.flatMap((sheet) =>
      sheet.names.map(({ name }) => ({ sheet, name, item: context.workbook.names.getItemOrNullObject(name) })),
    );
    await context.sync();

    const sheets = plans.map((sheet, index) => {
      const worksheet = worksheets[index];
      const used = !worksheet || worksheet.isNullObject ? null : worksheet.getUsedRangeOrNullObject(true);
      used?.load("formulas, rowIndex, columnIndex");
      return { plan: sheet, used };
    });
    const names = items.flatMap(({ sheet, name, item }) =>
      item.isNullObject ? [] : [{ sheet, name, range: item.getRangeOrNullObject() }],
    );
    for (const { range } of names) range.load("worksheet/name");
    await context.sync();

    // Our sheets under another name: inserting again would take their defined names away.
    for (const { sheet, range } of names) {
      if (!range.isNullObject && range.worksheet.name !== sheet.name)
        throw new WorkbookFailure({ code: "sheet-exists", data: { sheet: range.worksheet.name } });
    }
    const reused: { plan: SheetPlan; before: Before }[] = [];
    const added: SheetPlan[] = [];
    for (const { plan: sheet, used } of sheets) {
      if (!used) {
        added.push(sheet);
        continue;
      }
      const before = used.isNullObject
        ? { row: 0, column: 0, formulas: [] }
        : { row: used.rowIndex, column: used.columnIndex, formulas: used.formulas };
      const ours = names.some(({ sheet: of, range }) => of === sheet && !range.isNullObject);
      if (!ours || !holdsOnlyTheBlank(sheet, before)) throw new WorkbookFailure({ code: "sheet-exists", data: { sheet: sheet.name } });
      reused.push({ plan: sheet, before });
    }
    return { reused, added, broken: names.flatMap(({ name, range }) => (range.isNullObject ? [name] : [])) };
  });
}

/** No cell that the clerk is meant to fill holds anything but what the blank itself would put there. */
function holdsOnlyTheBlank(plan: SheetPlan, { row, column, formulas }: Before): boolean {
  return plan.cells
    .filter((cell) => cell.cell !== undefined || cell.style === "text")
    .every((cell) => {
      const held = String(formulas[cell.row - row]?.[cell.column - column] ?? "");
      return held === "" || held.startsWith("=") || held === String(cell.value ?? "");
    });
}

async function takeBack(added: readonly SheetPlan[], refilled: Preflight["reused"]): Promise<void> {
  await run(async (context) => {
    const sheets = added.map((plan) => context.workbook.worksheets.getItemOrNullObject(plan.name));
    const names = added.flatMap((plan) => plan.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name)));
    await context.sync();

    for (const name of names) if (!name.isNullObject) name.delete();
    for (const worksheet of sheets) if (!worksheet.isNullObject) worksheet.delete();
    for (const { plan, before } of refilled) {
      const sheet = context.workbook.worksheets.getItem(plan.name);
      queueContents(sheet, { ...plan, cells: plan.cells.map(({ formula: _formula, ...cell }) => ({ ...cell, value: "" })) });
      const rows = before.formulas.length;
      if (rows > 0) {
        const columns = before.formulas[0]?.length ?? 0;
        sheet.getRangeByIndexes(before.row, before.column, rows, columns).formulas = before.formulas.map((line) =>
          line.map((held) => heldAs(held)),
        );
      }
    }
    await context.sync();
  });
}

const heldAs = (held: unknown): string | number =>
  typeof held === "string" && !held.startsWith("=") ? asTyped(held) : (held as string | number);
