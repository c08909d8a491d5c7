/**
 * The words of annual reports. A word not listed is unknown, and a number behind unknown words is left alone.
 */

import { others, topics } from "./vocabulary";
import { counted } from "./vocabulary-of-counts";
import type { Word } from "./word";

export const words: readonly Word[] = [...topics, ...counted, ...others];

/** Words by their first character, longest first: 「未经复议直接起诉」 before 「未经复议」. */
const byFirst = new Map<string, Word[]>();
for (const word of words) {
  const first = word.text[0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

/** The longest word that stands at a place of the text. */
export const wordAt = (text: string, at: number): Word | undefined =>
  byFirst.get(text[at] as string)?.find((word) => text.startsWith(word.text, at));

const denying = new RegExp(words.flatMap(({ role, text }) => (role === "negator" ? [text] : [])).join("|"));

export const mayDeny = (text: string): boolean => denying.test(text);

/** Whether any word begins with the character. */
export const mayBeginWord = (char: string): boolean => byFirst.has(char);
