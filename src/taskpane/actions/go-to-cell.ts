/** 定位: selects the cell in its sheet and scrolls to it; for a finding about a section or a block of cells, all of it. */

import type { CellId, Place } from "../../core/form/cell-id";
import type { PaneDeps } from "../model/ports";
import { attempt } from "./attempt";

export async function goToCell(deps: PaneDeps, at: Place, block?: readonly CellId[]): Promise<void> {
  await attempt(deps, () => deps.workbook.goTo(at, block));
}

/** As the bar about a hidden sheet offers. */
export async function showSheetAndGo(deps: PaneDeps, at: Place): Promise<void> {
  deps.store.dispatch({ type: "noticed", notice: null });
  await attempt(deps, () => deps.workbook.goTo(at, [], true));
}
