/**
 * 校验: read, list the findings, mark the cells; then, with the list already on the screen, look for explanations.
 * One read and one write to the workbook.
 */

import { findingsOf } from "../../core/check";
import type { Evidence } from "../../core/check";
import { witnessesOf } from "../../core/narrative/disagreements";
import type { PaneDeps } from "../deps";
import { marksOf } from "../marks";
import { hasReport } from "../state";
import { attempt } from "./attempt";

export async function check(deps: PaneDeps): Promise<void> {
  const { workbook, store } = deps;
  if (store.state().phase.kind === "checking") return;

  store.dispatch({ type: "checkStarted" });
  await attempt(deps, async () => {
    const reading = await workbook.readReport();
    if (!hasReport(reading)) {
      store.dispatch({ type: "looked", reading });
      return;
    }
    const evidence: Evidence = reading.previous ? { previous: reading.previous } : {};
    const findings = findingsOf(reading.report, evidence);
    store.dispatch({ type: "checked", reading, findings });

    deps.afterPaint(() =>
      attempt(deps, async () => {
        const { locate } = await fetchLocate();
        const witnesses = witnessesOf(reading.report);
        store.dispatch({ type: "explained", stamp: reading.stamp, location: locate(reading.report, { ...evidence, witnesses }), witnesses });
      }),
    );
    await workbook.mark(reading.stamp, marksOf(findings, reading.answers));
  });
}

/** The search for explanations is a file of its own: the list never waits for it, nor does the pane's first picture. */
export const fetchLocate = () => import("../../core/locate/locate");
