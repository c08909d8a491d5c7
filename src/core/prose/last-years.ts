/** Which of many reports is a body's own of the year before. */

import { BodyNames } from "./body-names";

interface Owned {
  readonly agency: string | null;
  readonly year: number | null;
}

/** That of the same body for the year before; where years are not stated, the only one or the latest. None where two bodies can be meant. */
export function lastYears<Owner extends Owned>(owners: readonly Owner[]): (agency: string | null, year: number | null) => Owner | null {
  const byBody = new BodyNames<Owner>();
  for (const owner of owners) if (owner.agency !== null) byBody.add(owner.agency, owner);

  return (agency, year) => {
    const own = agency === null ? [] : byBody.of(agency);
    const fits =
      year === null
        ? [...own].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
        : [...own.filter((owner) => owner.year === year - 1), ...own.filter((owner) => owner.year === null)];
    return fits[0] ?? null;
  };
}
