/** 带着错误导出: keeps the reason in the workbook, or withdraws it. */

import { overrideOf } from "../../core/findings/override";
import type { PaneDeps } from "../model/ports";
import { lackingIn } from "../model/progress";
import { checkedOf } from "../model/phase";
import { attempt } from "./attempt";

/** `reason` null: withdrawn. */
export async function overrideErrors(deps: PaneDeps, reason: string | null): Promise<void> {
  const checked = checkedOf(deps.store.state().phase);
  if (!checked) return;

  const override = reason === null || reason.trim() === "" ? null : overrideOf(checked.findings, reason.trim(), lackingIn(checked.reading));
  await attempt(deps, async () => {
    await deps.workbook.override(override);
    deps.store.dispatch({ type: "overridden", override });
  });
}
