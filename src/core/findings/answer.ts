/**
 * Written explanations (出错说明): which finding an answer belongs to, and whether it still holds.
 * An answer is kept under the finding's key together with what the finding was about; when a number or a quoted word
 * of it changes, the key still finds the old text but it no longer answers.
 */

import type { Finding } from "./finding";

export interface Answer {
  readonly text: string;
  readonly about: string;
}

export type Answers = Readonly<Record<string, Answer>>;

/** Null takes an answer away. */
export function answersWith(answers: Answers, changes: Readonly<Record<string, Answer | null>>): Record<string, Answer> {
  return Object.fromEntries(Object.entries({ ...answers, ...changes }).filter((entry): entry is [string, Answer] => entry[1] !== null));
}

/** The numbers and words a finding is about; where in a text they stand may change, and a cause may be found later. */
export const aboutOf = (finding: Finding): string =>
  JSON.stringify([finding.message, finding.data], (key, value: unknown) => (notAbout.has(key) ? undefined : value));

const notAbout: ReadonlySet<string> = new Set(["start", "end", "isNotZero"]);

/** `rule@place`; a text can hold several findings of one rule, which `#2`, `#3` … tell apart. */
const stemOf = ({ rule, at }: Finding): string => `${rule}@${at ?? "report"}`;

const isOf = (finding: Finding, key: string): boolean => key === stemOf(finding) || key.startsWith(`${stemOf(finding)}#`);

/** The answer that holds for this finding as it is now. */
export function answerTo(finding: Finding, answers: Answers): string | undefined {
  const given = Object.entries(answers).filter(([key]) => isOf(finding, key));
  return given.find(([, answer]) => answer.about === aboutOf(finding))?.[1].text;
}

/** An error must be corrected; an answer given while it was a warning does not settle it. */
export const isAnswered = (finding: Finding, answers: Answers): boolean =>
  finding.severity !== "error" && answerTo(finding, answers) !== undefined;

/** What was written when the numbers were different, if none of `current` still claims it. */
export function outdatedAnswer(finding: Finding, answers: Answers, current: readonly Finding[]): string | undefined {
  return outdatedEntry(finding, answers, current)?.[1].text;
}

/** Where to keep an answer to this finding: in place of its own or an outdated one, or under the next free key. */
export function answerKey(finding: Finding, answers: Answers, current: readonly Finding[]): string {
  const about = aboutOf(finding);
  const own = Object.entries(answers).find(([key, answer]) => isOf(finding, key) && answer.about === about);
  const reused = own ?? outdatedEntry(finding, answers, current);
  if (reused) return reused[0];

  const stem = stemOf(finding);
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}#${number}`;
    if (!Object.hasOwn(answers, key)) return key;
  }
}

function outdatedEntry(finding: Finding, answers: Answers, current: readonly Finding[]): [string, Answer] | undefined {
  const live = new Set(current.filter((other) => stemOf(other) === stemOf(finding)).map(aboutOf));
  return Object.entries(answers).find(([key, answer]) => isOf(finding, key) && !live.has(answer.about));
}
