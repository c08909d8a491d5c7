/** 定位: selects the cell in its sheet and scrolls to it; for a finding about a block of cells all of it, about words the cell that holds them. */

import type { Place } from "../../core/form/cell-id";
import type { Spot } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { attempt } from "./attempt";

export async function goToCell(deps: PaneDeps, at: Place, spot?: Spot): Promise<void> {
  await attempt(deps, () => deps.workbook.goTo(at, spot));
}

/** As the bar about a hidden sheet offers. */
export async function showSheetAndGo(deps: PaneDeps, at: Place): Promise<void> {
  deps.store.dispatch({ type: "noticed", notice: null });
  await attempt(deps, () => deps.workbook.goTo(at, {}, true));
}
