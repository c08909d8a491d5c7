/**
 * Whether what was given as last year's report can be it. No rule of its own: nothing is wrong in the report itself, but
 * whatever is compared with the wrong one is worth nothing, and every front end says so before it compares.
 */

import type { Report } from "../report/report";
import { isSameBody } from "../prose/body-names";

/** Which report this is, as far as it says. */
export type Identified = Pick<Report, "agency" | "year">;

export interface LastYearDoubt {
  readonly given: Identified;
  /** What it should be; a field is null where nothing is known to be wrong with it. */
  readonly wanted: Identified;
}

/** Nothing where body and year fit, or where one of the two does not say. */
export function lastYearDoubt(report: Identified, previous: Identified): LastYearDoubt | null {
  const isOther = report.agency !== null && previous.agency !== null && !isSameBody(report.agency, previous.agency);
  const isOff = report.year !== null && previous.year !== null && previous.year !== report.year - 1;
  if (!isOther && !isOff) return null;
  return {
    given: { agency: previous.agency, year: previous.year },
    wanted: { agency: isOther ? report.agency : null, year: isOff && report.year !== null ? report.year - 1 : null },
  };
}
