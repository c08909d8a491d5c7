/**
 * What a whole folder comes to, body by body: who has to mend what. One file's part is made where the file was checked
 * and is plain data; `check --format text` prints all of them below everything else.
 */

import { errorsIn } from "../core/findings/finding";
import { say } from "../core/findings/say";
import { sayExplanation, sayLocation } from "../core/findings/say-account";
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

  const [best] = location.explanations;
  const isSettled = (finding: (typeof errors)[number]): boolean =>
    best?.settles.some(({ rule, at }) => rule === finding.rule && at === finding.at) ?? false;
  // Of equally good accounts none is given as the one: the question stands here as it stands above.
  const account =
    best === undefined
      ? []
      : [
          location.question === null && !isMendedFirst(location.unread)
            ? sentences[language].mayBeMended(sayExplanation(best, report.form, language))
            : sayLocation(location, report.form, language),
        ];
  const remedies = [...account, ...errors.filter((finding) => !isSettled(finding)).map((finding) => say(finding, report.form, language))];
  return { file: file.file, agency: report.agency, errors: errors.length, warnings, remedies: remedies.slice(0, mostRemedies) };
}
