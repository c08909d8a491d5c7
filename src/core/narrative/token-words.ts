/** Questions about words that several readers ask. */

import type { Token } from "./tokens";
import type { Topic, Word } from "./word";

/** A line only requests have. */
export const isOutcome = ({ request, loose }: Word): boolean => request !== undefined && !loose && /^(?:outcome\.|carried)/.test(request);

/** Whether 「信息」 in a passage about requests is what was asked for, not something published or made. */
export const isAskedFor = (words: readonly Word[], given: Topic | null): boolean =>
  given === "requests" && (words.some(isOutcome) || !words.some(({ role, column }) => role === "publish" || column !== undefined));

export const wordsOf = (tokens: readonly Token[]): Word[] => tokens.flatMap((token) => (token.kind === "word" ? [token.word] : []));

export const isWord = (token: Token, role: Word["role"]): boolean => token.kind === "word" && token.word.role === role;
