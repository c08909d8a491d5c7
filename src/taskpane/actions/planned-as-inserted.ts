/** The sheets as those of the report that is there were inserted. */

import type { Report } from "../../core/report/report";
import type { WorkbookPlan } from "../../core/template/sheet-plan";
import type { ReportReading } from "../model/phase";
import type { PaneDeps } from "../model/ports";

/** Empty unless a report is to be in them. */
export const planAsInserted = (deps: PaneDeps, { report, previous }: ReportReading, filledWith?: Report): Promise<WorkbookPlan> =>
  deps.planTemplate({
    year: report.year ?? deps.dueYear,
    agency: report.agency ?? "",
    totals: report.formulas.size > 0 ? "formulas" : "typed",
    previous,
    form: report.form,
    ...(filledWith ? { report: filledWith } : {}),
  });
