/** The note that lies on top of an archive: which report this is, what was checked and what was found. */

import { answerTo } from "../findings/answer";
import { holding } from "../findings/override";
import { say } from "../findings/say";
import type { Report } from "../report/report";
import { checkFacts } from "./check-facts";
import type { CheckRecord, Exporter } from "./exporter";
import { printable, titleOf } from "./printed-document";
import { words } from "./words";

export function coverNote(
  report: Report,
  checked: CheckRecord,
  forms: readonly Pick<Exporter, "label">[],
): { fileName: string; text: string } {
  const w = words[checked.language];
  const facts = checkFacts(report, checked);
  const findings = checked.findings.map((finding, index) => {
    const answer = answerTo(finding, checked.answers);
    return `${index + 1}. ${w.severity[finding.severity]}  ${say(finding, report.form, checked.language)}${answer === undefined ? "" : `\n   ${w.columns.answer}：${answer}`}`;
  });
  const override = holding(checked.override, checked.findings);
  const lines = [
    titleOf(report),
    w.coverNote.title,
    "",
    w.coverNote.contents(forms.map(({ label }) => label[checked.language])),
    "",
    w.checked,
    ...[w.numbers, w.identities, w.sections, w.previous, w.rules].map((sentence) => sentence(facts)),
    "",
    w.outcome,
    w.found(facts),
    ...(facts.found.error > 0 ? [w.stillWrong(facts.found.error)] : []),
    ...(override ? [w.because(override.reason)] : []),
    ...findings,
  ];
  return {
    fileName: w.coverNote.fileName,
    text: `${lines
      .flatMap((line) => line.split("\n"))
      .map(printable)
      .join("\n")}\n`,
  };
}
