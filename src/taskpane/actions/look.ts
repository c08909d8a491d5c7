/** The first look: is there a report in this workbook, and how far is it filled in. Nothing is checked or marked. */

import type { PaneDeps } from "../deps";
import { attempt } from "./attempt";

export async function look(deps: PaneDeps): Promise<void> {
  await attempt(deps, async () => {
    deps.store.dispatch({ type: "looked", reading: await deps.workbook.readReport() });
  });
}
