/**
 * The workbook's settings as rows of cell text: what a file carries on a very hidden sheet where Excel's own add-in
 * settings cannot be written. A cell holds 32,767 characters, so a long text goes on in the cells beside it.
 */

import type { Typed } from "../report/cell-text";
import { inCells } from "./paragraphs";

/** Very hidden: not offered by 取消隐藏. Readers that look for tables pass it over. */
export const settingsSheetName = "xxgk";

/** One setting a row: the key, then its JSON text. */
export const settingsRows = (settings: Readonly<Record<string, string>>): string[][] =>
  Object.entries(settings).map(([key, json]) => [key, ...inCells(json)]);

export function settingsFromRows(rows: readonly (readonly Typed[])[]): Record<string, string> {
  const settings: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, ...texts] of rows) {
    if (typeof key === "string" && key !== "") settings[key] = texts.map((text) => (text === null ? "" : String(text))).join("");
  }
  return settings;
}
