/** 说明: keeps a clerk's sentence about a warning in the workbook, or takes it away; the mark goes with it. */

import { aboutOf, answerKey } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import type { PaneDeps } from "../deps";
import { marksOf } from "../marks";
import { checkedOf } from "../state";
import { attempt } from "./attempt";

export async function answer(deps: PaneDeps, finding: Finding, text: string): Promise<void> {
  const checked = checkedOf(deps.store.state().phase);
  if (!checked) return;

  const key = answerKey(finding, checked.reading.answers, checked.findings);
  const explanation = text.trim() === "" ? null : { text: text.trim(), about: aboutOf(finding) };
  await attempt(deps, async () => {
    await deps.workbook.answer(key, explanation);
    deps.store.dispatch({ type: "answered", key, explanation });

    const { reading, findings, location } = checkedOf(deps.store.state().phase) ?? checked;
    await deps.workbook.mark(reading.stamp, marksOf(findings, reading.answers, location));
  });
}
