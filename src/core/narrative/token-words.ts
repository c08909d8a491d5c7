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

const meaningfulRoles: readonly Word["role"][] = ["topic", "meaning", "applicant", "channel", "information", "publish", "elsewhere"];
export const isMeaningful = (token: Token): boolean => token.kind === "word" && meaningfulRoles.includes(token.word.role);

/** Words that a number can lean on or that cut it off from those before. */
export const saysSomething = (token: Token): boolean =>
  token.kind === "unknown" ||
  token.kind === "number" ||
  isMeaningful(token) ||
  (token.kind === "word" && ["grow", "share", "within", "negator"].includes(token.word.role));
