/**
 * 校验: read and list the findings; then, with the list already on the screen, look for explanations and mark the cells.
 * One read and at most one write to the workbook, and none by a check that started itself: a write takes the clerk's Ctrl+Z away.
 */

import type { Evidence } from "../../core/report/evidence";
import { marksOf } from "../model/marked-cells";
import type { PaneDeps } from "../model/ports";
import { checkedOf, hasReport } from "../model/phase";
import type { ReportReading } from "../model/phase";
import { attempt, passesByItself } from "./attempt";
import type { Outcome } from "./attempt";

export async function check(deps: PaneDeps, by: "clerk" | "itself" = "clerk"): Promise<Outcome> {
  const { workbook, store } = deps;
  if (store.state().phase.kind === "checking") return "busy";

  store.dispatch({ type: "checkStarted" });
  let explained: Outcome = "done";
  const listed = await attempt(
    deps,
    async () => {
      const reading = await workbook.readReport(by === "clerk");
      if (!hasReport(reading)) {
        store.dispatch({ type: "looked", reading });
        return;
      }
      const evidence: Evidence = reading.previous ? { previous: reading.previous } : {};
      const { findingsOf } = await fetchCheck();
      const findings = findingsOf(reading.report, evidence);
      store.dispatch({ type: "checked", reading, findings });

      explained = await attempt(deps, () => explainAfterPaint(deps, reading, evidence));
      // The cells of the findings and the cells to blame in one write.
      if (by === "clerk") await workbook.mark(reading.stamp, marksOf(findings, reading.answers, checkedOf(store.state().phase)?.location));
    },
    (notice) => by === "itself" && passesByItself(notice),
  );
  return listed === "done" ? explained : listed;
}

/** Resolves when the causes are known, after the list has been painted. */
async function explainAfterPaint({ store, afterPaint }: PaneDeps, { report, stamp }: ReportReading, evidence: Evidence): Promise<void> {
  await new Promise<void>((resolve) => afterPaint(resolve));
  const { allWitnesses, explain } = await fetchExplain();
  store.dispatch({ type: "explained", stamp, location: explain(report, evidence), witnesses: allWitnesses(report, evidence) });
}

/** The rules of the text are most of what a check needs: the pane's first picture does not wait for them. */
export const fetchCheck = () => import("../../core/check");

/** The search for explanations is a file of its own: the list never waits for it, nor does the pane's first picture. */
export const fetchExplain = () => import("../../core/explain");
