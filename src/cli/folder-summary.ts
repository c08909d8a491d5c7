/**
 * What a whole folder comes to, body by body: who has to mend what. One file's part is made where the file was checked
 * and is plain data; `check --format text` prints all of them below everything else.
 */

import { errorsIn } from "../core/findings/finding";
import { remediesOf } from "../core/findings/remedies";
import type { Language } from "../core/form/form";
import type { CheckedFile, Digest } from "./check-format";
import { sentences } from "./sentences";

/** Null where there is nothing to mend, or nothing could be read. */
export function digestOf(file: CheckedFile, language: Language): Digest | null {
  if (file.failure !== null) return null;
  const { report, checked } = file;
  const errors = errorsIn(checked.findings);
  const warnings = checked.findings.filter(({ severity }) => severity === "warning").length;
  if (errors.length + warnings === 0) return null;

  const remedies = remediesOf(report, checked, language, sentences[language].mayBeMended);
  return { file: file.file, agency: report.agency, errors: errors.length, warnings, remedies };
}
