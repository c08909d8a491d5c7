/** Typing, pasting and stepping back: every way a number or text gets onto the page by hand. */

import { isCellId, sectionOf } from "../../core/form/cell-id";
import type { CellId, Place, TableId, TextId } from "../../core/form/cell-id";
import { yearWritten } from "../../core/prose/year-written";
import { readHtml } from "../../files/read-html";
import { withCells, withIdentity, withOfficialPrint, withText } from "../model/open-report";
import { paste, pastedRows } from "../model/paste";
import type { Clipboard } from "../model/paste";
import { typedNumber } from "../model/typed-number";
import type { PageDeps } from "./page-deps";

type OnDesk = Pick<PageDeps, "desk">;

/** A total that is given “=” adds itself up again. */
export function typeNumber({ desk }: OnDesk, id: CellId, text: string, run: string | null = id): void {
  const { open } = desk;
  if (!open) return;
  const isSum = text.trim() === "=" && open.report.form.totalsAt(id).length > 0;
  desk.change(withCells(open, new Map([[id, isSum ? null : typedNumber(text)]]), isSum ? [id] : []), { by: "clerk", run });
}

export function typeText({ desk }: OnDesk, id: TextId, text: string, run: string | null = id): void {
  if (desk.open) desk.change(withText(desk.open, id, text), { by: "clerk", run });
}

/** As a person would type into whatever stands at the place. */
export const typeAt = (deps: OnDesk, place: Place, text: string): void =>
  isCellId(place) ? typeNumber(deps, place, text, null) : typeText(deps, place, text, null);

export function typeAgency({ desk }: OnDesk, text: string): void {
  if (desk.open)
    desk.change(withIdentity(desk.open, { agency: text.trim() || null, year: desk.open.report.year }), { by: "clerk", run: "agency" });
}

/** A year that is none yet is not kept. Answers whether it was one. */
export function typeYear({ desk }: OnDesk, text: string): boolean {
  const plain = text.trim();
  const year = yearWritten(plain);
  const isYear = year !== null || plain === "";
  if (desk.open && isYear) desk.change(withIdentity(desk.open, { agency: desk.open.report.agency, year }), { by: "clerk", run: "year" });
  return isYear;
}

/** A block at a cell. Answers false for the content of one cell, which the browser pastes by itself. */
export function pasteBlock({ desk, screen }: Pick<PageDeps, "desk" | "screen">, at: CellId, clipboard: Clipboard): boolean {
  const { open } = desk;
  if (!open) return false;
  const table = open.report.form.tables[sectionOf(at) as TableId];
  const rows = pastedRows(clipboard, table, (html) => readHtml(html).blocks);
  if (!rows) return false;
  const { changes, outside } = paste(table, at, rows);
  if (changes.size > 0) desk.change(withCells(open, changes), { by: "clerk" });
  screen.set({ notice: { kind: "pasted", cells: changes.size, outside } });
  return true;
}

export function takeOfficialForm({ desk }: OnDesk): void {
  if (desk.open) desk.change(withOfficialPrint(desk.open), { by: "clerk" });
}

export function forgetLastYear({ desk }: OnDesk): void {
  if (desk.open) desk.change({ ...desk.open, previous: null }, { by: "clerk" });
}
