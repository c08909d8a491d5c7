/** Brackets that say which of several things is counted. */

import type { Token } from "./tokens";

/** 「行政诉讼案件（未经复议直接起诉）3件」: a bracket of known words without a number says which are meant. */
export function narrowing({ segments }: Extract<Token, { kind: "bracket" }>): readonly Token[] {
  const [only] = segments;
  if (!only || segments.length > 1) return [];
  return only.tokens.every(narrows) ? only.tokens : [];
}

/** 「行政处罚（行政强制）」 and 「收到（办结）」 name two things, of which one cannot choose. */
const narrows = (token: Token): boolean =>
  token.kind === "word" &&
  (["filler", "join"].includes(token.word.role) ||
    (token.word.topics?.every((topic) => topic.includes(".")) ?? token.word.request?.startsWith("outcome.") ?? false));
