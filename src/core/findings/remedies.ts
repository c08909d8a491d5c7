/** What somebody has to mend in a report, in a few sentences: for the digest of many reports. */

import type { Language } from "../form/form";
import { faultsOf, settling } from "../locate/explanation";
import type { Explanation, Fault, Location } from "../locate/explanation";
import { isMendedFirst } from "../locate/question";
import type { Report } from "../report/report";
import { errorsIn } from "./finding";
import type { Finding } from "./finding";
import { say } from "./say";
import { extentOf, sayExplanation, sayFault } from "./say-account";

/** More than this is better read in the report's own list. */
const mostRemedies = 3;

/** The likeliest account of each fault first, as `mayBeMended` introduces it, then the errors that none of them settles. */
export function remediesOf(
  report: Report,
  { findings, location }: { readonly findings: readonly Finding[]; readonly location: Location },
  language: Language,
  mayBeMended: (account: string) => string,
): string[] {
  const faults = faultsOf(location);
  // Of equally good accounts none is given as the one: the question stands here as it stands in the list.
  const sayRemedy = (fault: Fault, best: Explanation): string =>
    fault.question === null && !fault.sorted && !isMendedFirst(fault.unread)
      ? mayBeMended(sayExplanation(best, report.form, language, extentOf(location)))
      : sayFault(fault, report.form, language, extentOf(location));
  const accounts = faults.flatMap((fault) => fault.explanations.slice(0, 1).map((best) => sayRemedy(fault, best)));
  const errors = errorsIn(findings).filter((finding) => settling(location, finding) === undefined);
  return [...accounts, ...errors.map((finding) => say(finding, report.form, language))].slice(0, mostRemedies);
}
