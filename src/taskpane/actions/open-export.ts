/** 导出 opens the list of what would go out. What is shown there must be true now, so a stale or missing check is made first. */

import type { PaneDeps } from "../model/ports";
import { check } from "./check";

export async function openExport(deps: PaneDeps, format?: string): Promise<void> {
  const { store } = deps;
  if (store.state().phase.kind !== "checked") await check(deps);
  if (store.state().phase.kind === "empty") {
    store.dispatch({ type: "noticed", notice: { kind: "failure", failure: { code: "no-report", data: {} } } });
    return;
  }
  store.dispatch({ type: "sheetOpened", sheet: "export", ...(format === undefined ? {} : { format }) });
}
