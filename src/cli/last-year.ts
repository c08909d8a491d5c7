/** Last year's reports by body: which of them belongs beside a report. */

import type { ReadingIo } from "./io";
import { nothingGiven, readReport } from "./read-report";
import type { Report } from "../core/report/report";
import { sayFailure } from "../core/findings/say-failure";
import { lastYearDoubt, sayLastYearDoubt } from "../core/findings/last-year-doubt";
import { lastYears as lastYearsOf } from "../core/prose/last-years";
import type { Session } from "./session";

/** Whose report a file holds. */
export interface Owner {
  readonly file: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Why it could not be read. */
  readonly failure: string | null;
}

export async function ownerOf(file: string, session: Session<ReadingIo>): Promise<Owner> {
  const read = await readReport(file, nothingGiven, session);
  return read.ok
    ? { file, agency: read.report.agency, year: read.report.year, failure: null }
    : { file, agency: null, year: null, failure: sayFailure(read.failure, session.language) };
}

/** Of a file that spent the memory of the thread which read it. */
export const tooLargeOwner = (file: string, { language }: Session): Owner => ({
  file,
  agency: null,
  year: null,
  failure: sayFailure({ code: "too-large", data: {} }, language),
});

/** Reads the report a choice leads to; the last one is kept, for the case that there is one for all. */
export function lastYearReader(
  choose: (agency: string | null, year: number | null) => string | null,
  session: Session<ReadingIo>,
): (of: Pick<Report, "agency" | "year">) => Promise<Report | null> {
  let kept: { readonly file: string; readonly report: Report | null } | null = null;
  return async ({ agency, year }) => {
    const file = choose(agency, year);
    if (file === null) return null;
    if (kept?.file !== file) {
      const read = await readReport(file, nothingGiven, session);
      kept = { file, report: read.ok ? read.report : null };
    }
    return kept.report;
  };
}

/** For standard error: that what is beside a report as last year's cannot be it. */
export function doubtNotes(
  file: string,
  report: Report,
  previous: Report | null,
  { language, s }: Pick<Session, "language" | "s">,
): string[] {
  const doubt = previous && lastYearDoubt(report, previous);
  return doubt ? [s.about(file, sayLastYearDoubt(doubt, language))] : [];
}

/** The owners that could be read; of the others it is said why not, and how many they are. */
export async function readableOwners(answers: AsyncIterable<Owner>, { s, io }: Session): Promise<{ owners: Owner[]; unreadable: number }> {
  const owners: Owner[] = [];
  let unreadable = 0;
  for await (const owner of answers) {
    if (owner.failure === null) owners.push(owner);
    else {
      unreadable += 1;
      await io.stderr.write(`${s.about(owner.file, owner.failure)}\n`);
    }
  }
  return { owners, unreadable };
}

/** The file of the same body for the year before. */
export function lastYears(owners: readonly Owner[]): (agency: string | null, year: number | null) => string | null {
  const ofLastYear = lastYearsOf(owners);
  return (agency, year) => ofLastYear(agency, year)?.file ?? null;
}
