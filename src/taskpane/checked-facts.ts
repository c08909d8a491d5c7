/** What a clean check looked at, in numbers a clerk can recount. */

import { countChecked } from "../core/narrative/disagreements";
import { tableOf } from "../core/report/report";
import type { ReportReading } from "./state";

export interface CheckedFacts {
  readonly identities: number;
  readonly numbers: number;
  /** Numbers in the text that agree with the tables. */
  readonly claims: number;
  /** Undefined without last year's report; null when it does not say its year. */
  readonly previousYear: number | null | undefined;
}

export function checkedFacts({ report, previous }: ReportReading): CheckedFacts {
  const has = (id: Parameters<typeof tableOf>[0]): boolean => report.hasTable(tableOf(id));
  return {
    identities: report.form.identities.filter(({ at }) => has(at)).length,
    numbers: report.form.cells.filter(({ id }) => has(id) && report.reading(id)?.kind !== "blank").length,
    claims: countChecked(report),
    previousYear: previous ? previous.year : undefined,
  };
}
