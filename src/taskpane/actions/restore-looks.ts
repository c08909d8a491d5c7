/** 恢复表样, and its 撤销: looks alone, no number and no text. Checks again where a check had been, for the marks were taken away meanwhile. */

import type { RestoredLooks } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { checkedOf, readingOf } from "../model/phase";
import { attemptAlone } from "./attempt";
import { check } from "./check";
import { planOf } from "./insert-missing";

export async function restoreLooks(deps: PaneDeps): Promise<void> {
  const { store, workbook } = deps;
  const reading = readingOf(store.state().phase);
  if (!reading || !workbook.restoreLooks) return;
  const outcome = await attemptAlone(deps, async () => {
    // As inserted empty, else with the room that its texts take.
    const plans = [await planOf(deps, reading), await planOf(deps, reading, reading.report)];
    const restored = await workbook.restoreLooks?.(plans);
    if (restored) store.dispatch({ type: "looksRestored", restored });
  });
  store.dispatch({ type: "sheetOpened", sheet: null });
  if (outcome === "done" && checkedOf(store.state().phase)) await check(deps);
}

export async function takeLooksBack(deps: PaneDeps, restored: RestoredLooks): Promise<void> {
  const outcome = await attemptAlone(deps, async () => {
    await deps.workbook.takeLooksBack?.(restored);
    deps.store.dispatch({ type: "looksRestored", restored: null });
  });
  if (outcome === "done" && checkedOf(deps.store.state().phase)) await check(deps);
}
