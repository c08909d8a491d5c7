/**
 * 撤销: puts back all cells of a 采纳, or refuses where one was changed since; of a button for many cells, those that were
 * not changed since. Then checks again.
 */

import type { PaneDeps } from "../model/ports";
import { isOfMany, itsOwn } from "../model/undo";
import type { Accepted } from "../model/undo";
import { attemptAlone } from "./attempt";
import { check } from "./check";

export async function undoAccept(deps: PaneDeps, accepted: Accepted): Promise<void> {
  const { store, workbook } = deps;
  let back = 0;
  const restored = await attemptAlone(deps, async () => {
    const cells = isOfMany(accepted) ? itsOwn(accepted, store.state().accepted) : accepted.cells;
    const left = await workbook.restore(cells, isOfMany(accepted) ? "leave" : "refuse");
    back = cells.cells.length - left.length;
  });
  if (restored !== "done") return;
  store.dispatch({ type: "restored", accepted });
  const checked = await check(deps);
  // Where the check failed, its notice stays.
  if (typeof checked === "string")
    store.dispatch({ type: "noticed", notice: { kind: "undone", back, left: accepted.cells.cells.length - back } });
}
