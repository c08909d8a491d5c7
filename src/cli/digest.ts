/**
 * What a whole folder comes to, body by body: who has to mend what. One file's part is made where the file was checked
 * and is plain data; `check --format text` prints all of them below everything else.
 */

import { errorsIn } from "../core/findings/finding";
import { say } from "../core/findings/say";
import { extentOf, sayExplanation, sayFault } from "../core/findings/say-account";
import { faultsOf } from "../core/locate/explanation";
import type { Explanation, Fault } from "../core/locate/explanation";
import { isMendedFirst } from "../core/locate/question";
import type { Language } from "../core/form/form";
import type { CheckedFile, Digest } from "./check-format";
import { sentences } from "./sentences";

/** More than this is better read in the list above. */
const mostRemedies = 3;

/** Null where there is nothing to mend, or nothing could be read. */
export function digestOf(file: CheckedFile, language: Language): Digest | null {
  if (file.failure !== null) return null;
  const { report, checked } = file;
  const { findings, location } = checked;
  const errors = errorsIn(findings);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  if (errors.length + warnings === 0) return null;

  const faults = faultsOf(location);
  const isSettled = (finding: (typeof errors)[number]): boolean =>
    faults.some(({ explanations: [best] }) => best?.settles.some(({ rule, at }) => rule === finding.rule && at === finding.at));
  // Of equally good accounts none is given as the one: the question stands here as it stands above.
  const sayRemedy = (fault: Fault, best: Explanation): string =>
    fault.question === null && !isMendedFirst(fault.unread)
      ? sentences[language].mayBeMended(sayExplanation(best, report.form, language, extentOf(location)))
      : sayFault(fault, report.form, language, extentOf(location));
  const account = faults.flatMap((fault) => fault.explanations.slice(0, 1).map((best) => sayRemedy(fault, best)));
  const remedies = [...account, ...errors.filter((finding) => !isSettled(finding)).map((finding) => say(finding, report.form, language))];
  return { file: file.file, agency: report.agency, errors: errors.length, warnings, remedies: remedies.slice(0, mostRemedies) };
}
