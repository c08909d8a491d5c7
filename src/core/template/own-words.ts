/** What the sheets of the template say outside the report: hints, checks, notes. Where no names lead to the text, none of it is text. */

import { basisLine, charactersWritten, differs, headings, notes, sheetNames, summary, verdicts } from "./words.zh-CN";

const beginnings = [
  headings.officialHint,
  headings.preambleHint,
  headings.tableText,
  basisLine(""),
  summary.start + summary.wrong[0],
  summary.start + summary.noneWrong,
];
const answers = [differs, verdicts.allAgree, verdicts.allFilledIn];
const wholeLines: ReadonlySet<string> = new Set([
  verdicts.notFilledIn,
  verdicts.allAgree,
  verdicts.allFilledIn,
  ...Object.values(headings),
  ...[notes("formulas", true), notes("typed", false)].flat(),
]);
const names: ReadonlySet<string> = new Set(Object.values(sheetNames));
const written = new RegExp(`^${charactersWritten.before.trim()}\\s*\\d+\\s*${charactersWritten.after.trim()}$`);

/** A line that no report has, in a section of text either. */
export const isOwnLine = (text: string): boolean =>
  beginnings.some((words) => text.startsWith(words)) ||
  wholeLines.has(text.replace(/^\d\. ?/, "")) ||
  written.test(text) ||
  isSheetCaption(text);

export const isOwnWords = (text: string): boolean => isOwnLine(text) || answers.some((words) => text.includes(words) && text.length < 120);

/** 「Sheet 3: 二、主动公开」: so LibreOffice heads each sheet of a workbook that it saves as a page. */
function isSheetCaption(text: string): boolean {
  const name = /^\S{1,12} ?\d{1,3}[:：]\s*(\S.*)$/.exec(text)?.[1];
  return name !== undefined && names.has(name.trim());
}
