/** 采纳: writes every change of one explanation, keeps what was there, and checks again. */

import type { Explanation } from "../../core/locate/explanation";
import type { PaneDeps } from "../deps";
import { attempt } from "./attempt";
import { check } from "./check";

export async function accept(deps: PaneDeps, explanation: Explanation): Promise<void> {
  const done = await attempt(deps, async () => {
    const cells = await deps.workbook.accept(explanation.changes.map(({ at, to }) => ({ at, value: to })));
    deps.store.dispatch({ type: "accepted", accepted: { explanation, cells } });
  });
  if (done) await check(deps);
}
