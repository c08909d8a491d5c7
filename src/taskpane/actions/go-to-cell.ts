/** 定位: selects the cell in its sheet and scrolls to it; for a finding about a section, the whole section. */

import type { Place } from "../../core/form/cell-id";
import type { PaneDeps } from "../deps";
import { attempt } from "./attempt";

export async function goToCell(deps: PaneDeps, at: Place): Promise<void> {
  await attempt(deps, () => deps.workbook.goTo(at));
}
