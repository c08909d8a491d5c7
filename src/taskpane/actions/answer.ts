/** 说明: keeps a clerk's sentence about a warning in the workbook, or takes it away; the mark goes with it. */

import { aboutOf, answerKey } from "../../core/findings/answer";
import type { Finding } from "../../core/findings/finding";
import { marksOf } from "../model/marked-cells";
import type { PaneDeps } from "../model/ports";
import { checkedOf } from "../model/phase";
import { attempt } from "./attempt";

/** One sentence may answer a whole block of findings that are alike. */
export async function answer(deps: PaneDeps, findings: readonly Finding[], text: string): Promise<void> {
  const checked = checkedOf(deps.store.state().phase);
  if (!checked) return;

  const sentence = text.trim();
  const explanations = Object.fromEntries(
    findings.map((finding) => [
      answerKey(finding, checked.reading.answers, checked.findings),
      sentence === "" ? null : { text: sentence, about: aboutOf(finding) },
    ]),
  );
  await attempt(deps, async () => {
    await deps.workbook.answer(explanations);
    deps.store.dispatch({ type: "answered", explanations });

    const now = checkedOf(deps.store.state().phase) ?? checked;
    await deps.workbook.mark(now.reading.stamp, marksOf(now.findings, now.reading.answers, now.location));
  });
}
