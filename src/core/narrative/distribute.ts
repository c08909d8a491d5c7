/** 「予以公开、部分公开、不予公开分别为40件、9件、6件」: so many words, so many numbers, one to one or not at all. */

import { isCount } from "../prose/numerals";
import type { Bound, Found, Given, NumberToken } from "./bound";
import { meaningOf } from "./meaning";
import { isWord } from "./token-words";
import type { Token } from "./tokens";

/** Null where nothing is distributed. */
export function distributed(tokens: readonly Token[], from: number, at: number, given: Given): Found | null {
  const left = tokens.slice(from, at);
  const mark = left.findIndex((token) => isWord(token, "respectively"));
  if (mark < 0) return null;

  const numbers: NumberToken[] = [];
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next] as Token;
    if (token.kind === "number") numbers.push(token);
    else if (!isWord(token, "join")) break;
    next++;
  }
  const items = splitAtJoins(left.slice(0, mark));
  if (items.length !== numbers.length) return { bound: [], next };

  const leading = items[0] as Token[];
  return {
    next,
    bound: numbers.flatMap((token, index): Bound[] => {
      const own = items[index] as Token[];
      const inherited = index === 0 ? [] : leading.filter((word) => word.kind === "word" && word.word.topics);
      const meant = meaningOf({ ...given, tokens: [...inherited, ...own], unit: token.numeral.unit ?? "", isBehindNumber: false });
      if (!meant || !isCount(token.numeral)) return [];
      return [{ kind: "count", numeral: token.numeral, meant, start: token.start, end: token.end, before: left, isIncluded: false }];
    }),
  };
}

function splitAtJoins(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, "join")) items.push([]);
    else (items.at(-1) as Token[]).push(token);
  }
  return items;
}
