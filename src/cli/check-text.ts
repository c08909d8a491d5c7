/** `check --format text`: for people. What to change comes first, then what is wrong, section by section. */

import { oneLine } from "../core/prose/one-line";
import type { Checked } from "../core/explain";
import { answerTo } from "../core/findings/answer";
import type { Answers } from "../core/findings/answer";
import type { Finding } from "../core/findings/finding";
import { together } from "../core/findings/say";
import { listFindings, sayListed } from "../core/findings/list-findings";
import { extentOf, sayExplanation, sayFault, sayQuestion, saySorted, sayUnread } from "../core/findings/say-account";
import type { Extent } from "../core/findings/say-account";
import { faultsOf } from "../core/locate/explanation";
import { isGuess, isMendedFirst, isOneOfMany } from "../core/locate/question";
import { sectionOf } from "../core/form/cell-id";
import { printedName } from "../core/form/form";
import type { Explanation, Fault } from "../core/locate/explanation";
import type { Report } from "../core/report/report";
import type { CheckFormat, PrintStyle, Told, Digest } from "./check-format";
import { digestOf } from "./folder-summary";
import { sentences } from "./sentences";

const colours = { error: 31, warning: 33, note: 36, clean: 32, bold: 1, faint: 2 } as const;

const paint = (text: string, look: keyof typeof colours, { colour }: PrintStyle): string =>
  colour ? `\u001b[${colours[look]}m${oneLine(text)}\u001b[0m` : oneLine(text);

export const checkText: CheckFormat = {
  begin: () => "",
  between: "",
  file: (file, style) => {
    const s = sentences[style.language];
    if (file.failure !== null)
      return `${paint(file.file, "bold", style)}\n  ${paint(s.unreadable, "error", style)}  ${oneLine(file.failure.message)}\n\n`;

    const { report, checked, answers } = file;
    const about = [report.agency ?? "", report.year === null ? "" : s.year(report.year)].filter((part) => part !== "").join(" ");
    const title = `${paint(file.file, "bold", style)}${about === "" ? "" : ` · ${oneLine(about)}`}`;
    const unsaid = unsaidIn(report, style);
    if (checked.findings.length === 0) return [`${title}  ${paint(s.clean, "clean", style)}`, ...unsaid, ""].join("\n");
    return [title, ...unsaid, ...causes(report, checked, style), ...findings(report, checked, answers, style)].join("\n") + "\n\n";
  },
  digest: digestOf,
  end: (summary, told, style) =>
    [
      ...(summary.files > 1 ? byBody(told, style) : []),
      ...nothingFrom(summary.missing ?? [], style),
      sentences[style.language].summary(summary),
      "",
    ].join("\n"),
};

/** What the report does not say of itself, and what was therefore not checked. */
function unsaidIn({ agency, year }: Report, { language }: PrintStyle): string[] {
  return agency !== null && year !== null ? [] : [`  ${sentences[language].unsaid(agency === null, year === null)}`];
}

function causes(report: Report, { location }: Checked, style: PrintStyle): string[] {
  const s = sentences[style.language];
  const faults = faultsOf(location).map((fault) => causesOf(fault, extentOf(location), report, style));
  if (faults.every((lines) => lines.length === 0)) return [];
  const heading = `  ${s.likelyCauses}${location.proven || location.explanations.length === 0 ? "" : s.notProven}`;
  if (faults.length === 1) return [heading, ...faults.flat().map((line) => `    ${line}`)];
  return [
    heading,
    `    ${s.separateFaults(faults.length)}`,
    ...faults.flatMap((lines, index) => [`    ${s.faultNumber(index + 1)}`, ...lines.map((line) => `      ${line}`)]),
  ];
}

function causesOf(fault: Fault, extent: Extent, report: Report, style: PrintStyle): string[] {
  const { language } = style;
  const { explanations, question, suspects, unread, sorted } = fault;
  const s = sentences[language];
  if (explanations.length === 0)
    return suspects.length === 0 && !isMendedFirst(unread) ? [] : [oneLine(sayFault(fault, report.form, language, extent))];

  const told = isGuess(unread, sorted) || isOneOfMany(question) ? [] : explanations.filter(isWorthTelling);
  const lines = told.map((explanation, index) => {
    const confidence = paint(s.confidence(Math.floor(explanation.confidence * 100)), "faint", style);
    return `${isWorthTelling(explanations[1], 1) ? `${index + 1}. ` : ""}${oneLine(sayExplanation(explanation, report.form, language, extent))} ${confidence}`;
  });
  return [
    ...(sorted ? [oneLine(saySorted(sorted, report.form, language))] : []),
    ...(isMendedFirst(unread) ? [oneLine(sayUnread(unread, report.form, language))] : []),
    ...(question ? [oneLine(sayQuestion(question, explanations, report.form, language))] : []),
    ...lines,
  ];
}

/** A long tail of accounts nobody would believe hides the ones to look at; `--format json` has them all. */
const isWorthTelling = (explanation: Explanation | undefined, index: number): boolean =>
  explanation !== undefined && (index === 0 || explanation.confidence >= 0.05);

function findings(report: Report, checked: Checked, answers: Answers, style: PrintStyle): string[] {
  const lines: string[] = [];
  let section: string | undefined;
  for (const listed of listFindings(checked.findings, report.form)) {
    const [finding] = listed.findings;
    const of = headingOf(report, finding, style);
    if (of !== section) lines.push(`  ${of}`);
    section = of;
    const severity = paint(sentences[style.language].severity[finding.severity], finding.severity, style);
    lines.push(`    ${severity}  ${oneLine(sayListed(listed, report.form, style.language))} ${paint(`[${finding.rule}]`, "faint", style)}`);
    const given = new Set(listed.findings.map((each) => answerTo(each, answers)));
    for (const answer of given) if (answer !== undefined) lines.push(`      ${oneLine(sentences[style.language].answered(answer))}`);
  }
  return lines;
}

/** For a folder, once more and by body: whom to write to, and about what. */
function byBody({ failed, digests }: Told, { language, ...style }: PrintStyle): string[] {
  const s = sentences[language];
  const bold = (text: string): string => paint(text, "bold", { language, ...style });
  const mend = digests.filter(({ errors }) => errors > 0);
  const verify = digests.filter(({ errors }) => errors === 0);
  return [
    ...(mend.length + verify.length + failed.length > 0 ? [""] : []),
    ...(mend.length > 0
      ? [
          bold(s.toMend(mend.length)),
          ...mend.map(
            (digest) => `  ${s.hasErrors(bodyOf(digest), digest.errors, digest.warnings)}${oneLine(together(digest.remedies, language))}`,
          ),
          "",
        ]
      : []),
    ...(verify.length > 0
      ? [bold(s.toVerify(verify.length)), `  ${verify.map((digest) => s.hasWarnings(bodyOf(digest), digest.warnings)).join(s.comma)}`, ""]
      : []),
    ...(failed.length > 0 ? [bold(s.notRead(failed.length)), ...failed.map(({ file, message }) => `  ${s.about(file, message)}`), ""] : []),
  ];
}

function nothingFrom(missing: readonly string[], style: PrintStyle): string[] {
  if (missing.length === 0) return [];
  const s = sentences[style.language];
  return [paint(s.missing(missing.length), "bold", style), `  ${missing.map(oneLine).join(s.comma)}`, ""];
}

const bodyOf = ({ agency, file }: Digest): string => oneLine(agency ?? file);

function headingOf(report: Report, { at }: Finding, { language }: PrintStyle): string {
  if (at === null) return sentences[language].whole;
  return printedName(report.form, sectionOf(at), language);
}
