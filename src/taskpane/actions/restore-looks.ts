/**
 * 恢复表样, and its 撤销: looks alone, no number and no text. Checks again where a check had been, also after a failure: the marks were
 * taken away meanwhile.
 */

import type { RestoredLooks } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { checkedOf, readingOf } from "../model/phase";
import type { Notice } from "../model/state";
import { attemptAlone } from "./attempt";
import type { Outcome } from "./attempt";
import { check } from "./check";
import { planAsInserted } from "./planned-as-inserted";

export async function restoreLooks(deps: PaneDeps): Promise<void> {
  const { store, workbook } = deps;
  const reading = readingOf(store.state().phase);
  if (!reading || !workbook.restoreLooks) return;
  const outcome = await attemptAlone(deps, async () => {
    // As inserted empty, else with the room that its texts take.
    const plans = [await planAsInserted(deps, reading), await planAsInserted(deps, reading, reading.report)];
    const restored = await workbook.restoreLooks?.(plans);
    if (restored) store.dispatch({ type: "looksRestored", restored });
  });
  store.dispatch({ type: "sheetOpened", sheet: null });
  await checkAfter(deps, outcome);
}

export async function takeLooksBack(deps: PaneDeps, restored: RestoredLooks): Promise<void> {
  let left: readonly string[] = [];
  const outcome = await attemptAlone(deps, async () => {
    left = (await deps.workbook.takeLooksBack?.(restored)) ?? [];
    deps.store.dispatch({ type: "looksRestored", restored: null });
  });
  await checkAfter(deps, outcome === "done" && left.length > 0 ? { kind: "looks-left", sheets: left } : outcome);
}

/** A check begins with no notice: what is to be said is said after it. */
async function checkAfter(deps: PaneDeps, outcome: Outcome | Notice): Promise<void> {
  const { store } = deps;
  if (outcome === "busy") return;
  if (checkedOf(store.state().phase)) await check(deps);
  if (outcome !== "done") store.dispatch({ type: "noticed", notice: outcome });
}
