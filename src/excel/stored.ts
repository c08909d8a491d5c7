/**
 * What we keep in the workbook beside its cells (last year's numbers, written explanations): a very hidden sheet, the same
 * that a file carries, so that the command line reads what the pane wrote and it survives other spreadsheet programs.
 */

import { settingsFromRows, settingsRows, settingsSheetName } from "../core/sheet/settings-sheet";

/** The used cells of the settings sheet, queued; a null object where nothing has been kept yet. */
export function queueStored(context: Excel.RequestContext): Excel.Range {
  const used = context.workbook.worksheets.getItemOrNullObject(settingsSheetName).getUsedRangeOrNullObject(true);
  used.load("values, formulas, rowIndex, columnIndex");
  return used;
}

export const settingsIn = (used: Excel.Range): Record<string, string> => (used.isNullObject ? {} : settingsFromRows(used.values));

/** One more sync to know what is there; texts given as null are forgotten. Changes are written by the caller's sync. */
export async function queueStore(context: Excel.RequestContext, changes: Readonly<Record<string, string | null>>): Promise<void> {
  const existing = context.workbook.worksheets.getItemOrNullObject(settingsSheetName);
  const used = queueStored(context);
  await context.sync();

  const kept = { ...settingsIn(used), ...changes };
  const rows = settingsRows(Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== null)));
  const sheet = existing.isNullObject ? context.workbook.worksheets.add(settingsSheetName) : existing;
  if (existing.isNullObject) sheet.visibility = "VeryHidden";
  else sheet.getRange().clear("Contents");

  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return;
  const block = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  block.numberFormat = rows.map(() => new Array<string>(columns).fill("@"));
  block.values = rows.map((row) => [...row, ...new Array<string>(columns - row.length).fill("")]);
}
