/** Last year's reports by body: which of them belongs beside a report. */

import type { Language } from "../core/form/form";
import type { Io } from "./io";
import { nothingGiven, readReport } from "./reading";
import { sayFailure } from "../core/findings/say-failure";

/** Whose report a file holds. */
export interface Owner {
  readonly file: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Why it could not be read. */
  readonly failure: string | null;
}

export async function ownerOf(file: string, language: Language, io: Pick<Io, "readFile">): Promise<Owner> {
  const read = await readReport(file, nothingGiven, language, io);
  return read.ok
    ? { file, agency: read.report.agency, year: read.report.year, failure: null }
    : { file, agency: null, year: null, failure: sayFailure(read.failure, language) };
}

const keyOf = (agency: string): string => agency.replace(/\s+/g, "");

/** The file of the same body for the year before; where years are not stated, the only one or the latest. */
export function lastYears(owners: readonly Owner[]): (agency: string | null, year: number | null) => string | null {
  const byAgency = new Map<string, Owner[]>();
  for (const owner of owners) if (owner.agency !== null) byAgency.set(keyOf(owner.agency), [...(byAgency.get(keyOf(owner.agency)) ?? []), owner]);

  return (agency, year) => {
    const own = (agency !== null && byAgency.get(keyOf(agency))) || [];
    const fits = year === null ? [...own].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)) : [...own.filter((owner) => owner.year === year - 1), ...own.filter((owner) => owner.year === null)];
    return fits[0]?.file ?? null;
  };
}
