/**
 * What we keep in the workbook beside its cells (last year's numbers, written explanations): a very hidden sheet, the same
 * that a file carries, so that the command line reads what the pane wrote and it survives other spreadsheet programs.
 */

import { settingsFromRows, settingsRows, settingsSheetName } from "../core/sheet/settings-sheet";

/** What is used of a sheet, queued; a null object where it is empty. */
export function queueUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values, formulas, rowIndex, columnIndex");
  return used;
}

/** The used cells of the settings sheet, queued, though nobody knows whether there is one: a null object's null object. */
export const queueStored = (context: Excel.RequestContext): Excel.Range =>
  queueUsed(context.workbook.worksheets.getItemOrNullObject(settingsSheetName));

export const settingsIn = (used: Excel.Range): Record<string, string> => (used.isNullObject ? {} : settingsFromRows(used.values));

/** Two syncs to know what is kept; what `change` makes of it is written by the caller's sync. A text given as null is forgotten. */
export async function queueStore(
  context: Excel.RequestContext,
  change: (kept: Readonly<Record<string, string>>) => Readonly<Record<string, string | null>>,
): Promise<void> {
  const existing = context.workbook.worksheets.getItemOrNullObject(settingsSheetName);
  await context.sync();
  const used = existing.isNullObject ? null : queueUsed(existing);
  if (used) await context.sync();

  const known = used ? settingsIn(used) : {};
  const kept = { ...known, ...change(known) };
  const rows = settingsRows(Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== null)));
  if (existing.isNullObject && rows.length === 0) return;
  const sheet = existing.isNullObject ? context.workbook.worksheets.add(settingsSheetName) : existing;
  if (existing.isNullObject) sheet.visibility = "VeryHidden";
  else sheet.getRange().clear("Contents");

  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return;
  const block = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  block.numberFormat = rows.map(() => new Array<string>(columns).fill("@"));
  block.values = rows.map((row) => [...row, ...new Array<string>(columns - row.length).fill("")]);
}
