/**
 * 撤销: puts back all cells of a 采纳, or refuses where one was changed since; of a button for many cells, those that were
 * not changed since. Then checks again.
 */

import type { CellId } from "../../core/form/cell-id";
import type { PaneDeps } from "../deps";
import { isOfMany } from "../undo";
import type { Accepted } from "../undo";
import { attempt } from "./attempt";
import { check } from "./check";

export async function undoAccept(deps: PaneDeps, accepted: Accepted): Promise<void> {
  const { store, workbook } = deps;
  let left: readonly CellId[] = [];
  const done = await attempt(deps, async () => {
    left = await workbook.restore(accepted.cells, isOfMany(accepted) ? "leave" : "refuse");
  });
  if (!done) return;
  store.dispatch({ type: "restored", accepted });
  await check(deps);
  if (!store.state().notice) store.dispatch({ type: "noticed", notice: { kind: "undone", back: accepted.cells.cells.length - left.length, left: left.length } });
}
