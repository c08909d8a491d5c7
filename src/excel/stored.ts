/**
 * What we keep in the workbook beside its cells (last year's numbers, written explanations): a very hidden sheet, the same
 * that a file carries, so that the command line reads what the pane wrote and it survives other spreadsheet programs.
 */

import * as z from "zod/mini";

import type { Answers } from "../core/findings/answer";
import type { SectionId } from "../core/form/cell-id";
import type { Edition } from "../core/form/definition";
import { settingKeys } from "../core/template/names";
import { settingsFromRows, settingsRows, settingsSheetName } from "../core/template/settings-sheet";

/** The used cells of the settings sheet, queued; a null object where nothing has been kept yet. */
export function queueStored(context: Excel.RequestContext): Excel.Range {
  const used = context.workbook.worksheets.getItemOrNullObject(settingsSheetName).getUsedRangeOrNullObject(true);
  used.load("values");
  return used;
}

export const storedIn = (used: Excel.Range): Record<string, string> => (used.isNullObject ? {} : settingsFromRows(used.values));

/** One more sync to know what is there; texts given as null are forgotten. Changes are written by the caller's sync. */
export async function queueStore(context: Excel.RequestContext, changes: Readonly<Record<string, string | null>>): Promise<void> {
  const existing = context.workbook.worksheets.getItemOrNullObject(settingsSheetName);
  const used = queueStored(context);
  await context.sync();

  const kept = { ...storedIn(used), ...changes };
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

/** Another program may have written there; what does not parse is as good as absent. */
export function fromJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const storedForm = z.object({ edition: z.enum(["2019", "2021"]), notGiven: z.optional(z.array(z.string())) });

/** What we inserted; nothing known of sheets that are not ours. */
export function formIn(settings: Readonly<Record<string, string>>): { edition: Edition | null; notGiven: readonly SectionId[] } {
  const { data } = z.safeParse(storedForm, fromJson(settings[settingKeys.form]));
  return { edition: data?.edition ?? null, notGiven: (data?.notGiven ?? []) as SectionId[] };
}

const storedAnswers = z.record(z.string(), z.object({ text: z.string(), about: z.string() }));

export const answersIn = (settings: Readonly<Record<string, string>>): Answers => z.safeParse(storedAnswers, fromJson(settings[settingKeys.answers])).data ?? {};
