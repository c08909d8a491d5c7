/** What the sheets of the template say outside the report: hints, checks, notes. Where no names lead to the text, none of it is text. */

import { differs, headings, verdicts } from "./words.zh-CN";

const beginnings = [headings.officialHint, headings.preambleHint, headings.tableText];
const answers = [differs, verdicts.allAgree, verdicts.allFilledIn];

export const isOwnWords = (text: string): boolean =>
  beginnings.some((words) => text.startsWith(words)) || answers.some((words) => text.includes(words) && text.length < 120);
