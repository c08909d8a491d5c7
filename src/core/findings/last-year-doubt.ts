/**
 * Whether what was given as last year's report can be it. No rule of its own: nothing is wrong in the report itself, but
 * whatever is compared with the wrong one is worth nothing, and every front end says so before it compares.
 */

import type { Language } from "../form/form";
import { isSameBody } from "../prose/body-names";
import type { Report } from "../report/report";
import { lastYearDoubt as en } from "./messages.en";
import { lastYearDoubt as zhCN } from "./messages.zh-CN";

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

const words = { "zh-CN": zhCN, en } as const;

/** What was given, what is wanted, what to do; a field that is not in doubt is not named. */
export function sayLastYearDoubt({ given, wanted }: LastYearDoubt, language: Language = "zh-CN"): string {
  const { agency, year } = given;
  return words[language]({ agency: wanted.agency === null ? null : agency, year: wanted.year === null ? null : year }, wanted);
}
