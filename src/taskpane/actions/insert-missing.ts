/** 补上: puts parts back whose sheets are not there; nothing else is touched. Then looks again, or checks where a check had been. */

import type { SectionId } from "../../core/form/cell-id";
import type { Report } from "../../core/report/report";
import type { WorkbookPlan } from "../../core/template/sheet-plan";
import type { PaneDeps } from "../model/ports";
import { checkedOf, readingOf } from "../model/phase";
import type { ReportReading } from "../model/phase";
import { attemptAlone } from "./attempt";
import { check } from "./check";
import { look } from "./look";

/** The sheets as this report's were inserted, empty unless a report is to be in them. */
export const planOf = (deps: PaneDeps, { report, previous }: ReportReading, filledWith?: Report): Promise<WorkbookPlan> =>
  deps.planTemplate({
    year: report.year ?? deps.dueYear,
    agency: report.agency ?? "",
    totals: report.formulas.size > 0 ? "formulas" : "typed",
    previous,
    form: report.form,
    ...(filledWith ? { report: filledWith } : {}),
  });

export async function insertMissing(deps: PaneDeps, sections: readonly SectionId[]): Promise<void> {
  const { store, workbook } = deps;
  const reading = readingOf(store.state().phase);
  if (!reading) return;
  const outcome = await attemptAlone(deps, async () => workbook.insertMissing(await planOf(deps, reading), sections));
  if (outcome !== "done") return;
  const seen = await (checkedOf(store.state().phase) ? check(deps) : look(deps));
  if (seen === "done") store.dispatch({ type: "noticed", notice: { kind: "put-back", sections } });
}
