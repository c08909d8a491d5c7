/** 撤销: puts back all cells of the last 采纳 and checks again; refuses where one was changed since. */

import type { PaneDeps } from "../deps";
import { attempt } from "./attempt";
import { check } from "./check";

export async function undoAccept(deps: PaneDeps): Promise<void> {
  const { accepted } = deps.store.state();
  if (!accepted) return;

  const done = await attempt(deps, () => deps.workbook.restore(accepted.cells));
  if (!done) return;
  deps.store.dispatch({ type: "restored" });
  await check(deps);
  if (!deps.store.state().notice) deps.store.dispatch({ type: "noticed", notice: { kind: "undone" } });
}
