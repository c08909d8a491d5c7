/** What a check looked at and an export holds, in numbers a clerk can recount. */

import type { CellId } from "../../core/form/cell-id";
import { countChecked } from "../../core/narrative/disagreements";
import { textsOf, tableOf, tablesOf } from "../../core/report/report";
import type { ReportReading } from "./phase";

export interface CheckedFacts {
  readonly identities: number;
  readonly tables: number;
  readonly numbers: number;
  readonly blank: number;
  /** Sections of text. */
  readonly sections: number;
  /** Numbers in the text that agree with the tables. */
  readonly claims: number;
  /** Undefined without last year's report; null when it does not say its year. */
  readonly previousYear: number | null | undefined;
}

export function checkedFacts({ report, previous }: ReportReading): CheckedFacts {
  const has = (id: CellId): boolean => report.hasTable(tableOf(id));
  const cells = report.form.cells.filter(({ id }) => has(id));
  const blank = cells.filter(({ id }) => report.reading(id)?.kind === "blank").length;
  return {
    identities: report.form.identities.filter(({ at }) => has(at)).length,
    tables: tablesOf(report).length,
    numbers: cells.length - blank,
    blank,
    sections: textsOf(report).length,
    claims: countChecked(report),
    previousYear: previous ? previous.year : undefined,
  };
}
