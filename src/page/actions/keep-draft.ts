/** Drafts: kept after each change, brought back after a reload, offered after a crash; switched off and cleared on request. */

import { rememberDrafts } from "../browser/drafts";
import type { Drafts } from "../browser/drafts";
import type { OpenReport } from "../model/open-report";
import { packOpen, unpackOpen } from "../model/packed";
import type { PageDeps } from "./page-deps";

/** Keeps what is on the page now; says once where the browser has no room for it. */
export async function keepDraft({ desk, screen, drafts }: PageDeps): Promise<void> {
  const shelf = drafts();
  if (!shelf || !screen.state().keepsDrafts) return;
  const { open } = desk;
  try {
    if (open) await shelf.keep({ isSaved: !desk.isUnsaved, open: packOpen(open), bytes: open.source?.bytes ?? null });
    else await shelf.remove(shelf.id);
  } catch {
    screen.set({ notice: { kind: "draftNotKept" } });
  }
}

/** After a reload the report is there again; what other windows left is offered. */
export async function recallDrafts({ desk, screen }: PageDeps, shelf: Drafts): Promise<void> {
  const own = await shelf.own();
  const open = own && unpackOpen(own.open, own.bytes);
  // Somebody may have been quicker than the browser.
  if (own && open && !desk.open) {
    desk.place(open, own.isSaved);
    if (!own.isSaved) screen.set({ notice: { kind: "draftRestored" } });
  }
  // Nobody waits for what other windows answer.
  void shelf.left().then((foundDrafts) => screen.set({ foundDrafts }));
}

/** Takes a draft over into this window. */
export async function restoreDraft(deps: PageDeps, id: string): Promise<void> {
  const { desk, screen, drafts } = deps;
  const shelf = drafts();
  const draft = await shelf?.take(id);
  const open: OpenReport | null = draft ? unpackOpen(draft.open, draft.bytes) : null;
  screen.set({ foundDrafts: screen.state().foundDrafts.filter((each) => each.id !== id) });
  if (!open || !shelf) return;
  // What stood on the page is one step back, so nothing is lost by it.
  if (desk.open) desk.change(open, { by: "opened" });
  else desk.place(open, false);
  screen.set({ view: "report", notice: { kind: "draftRestored" } });
  await keepDraft(deps);
  await shelf.remove(id);
}

export async function deleteDraft({ screen, drafts }: PageDeps, id: string): Promise<void> {
  await drafts()?.remove(id);
  screen.set({ foundDrafts: screen.state().foundDrafts.filter((each) => each.id !== id) });
}

export async function switchDrafts(deps: PageDeps, on: boolean): Promise<void> {
  rememberDrafts(on);
  deps.screen.set({ keepsDrafts: on });
  if (on) await keepDraft(deps);
  else await clearDrafts(deps);
}

export async function clearDrafts({ screen, drafts }: PageDeps): Promise<void> {
  await drafts()?.clear();
  screen.set({ foundDrafts: [], notice: { kind: "draftsCleared" } });
}
