/**
 * 「予以公开、部分公开、不予公开分别为40件、9件、6件」「行政复议、行政诉讼各有3件和2件」「2022年、2023年分别收到申请9件、12件」: so many words or years,
 * so many numbers, one to one or not at all.
 */

import { isCount } from "../prose/numerals";
import type { Bound, Found, Given, NumberToken } from "./bound";
import { meaningOf } from "./meaning";
import { isWord } from "./token-words";
import type { Token } from "./tokens";

/** Null where nothing is distributed. */
export function distributed(tokens: readonly Token[], from: number, at: number, given: Given): Found | null {
  const left = tokens.slice(from, at);
  const mark = left.findIndex((token) => isWord(token, "respectively") || isWord(token, "each"));
  if (mark < 0) return null;

  const numbers: NumberToken[] = [];
  let next = at;
  while (next < tokens.length) {
    const token = tokens[next] as Token;
    if (token.kind === "number") numbers.push(token);
    else if (!isWord(token, "join")) break;
    next++;
  }
  // 「行政复议和行政诉讼各有3件」: three of each.
  if (numbers.length === 1 && isWord(left[mark] as Token, "each")) return null;
  const items = splitAtJoins(left.slice(0, mark));
  if (items.length !== numbers.length) return { bound: [], next };

  const leading = items[0] as Token[];
  const after = left.slice(mark + 1);
  if (items.length > 1 && items.every((item) => item.some(({ kind }) => kind === "year")))
    return { next, bound: numbers.flatMap((token, index) => ofYear(token, items[index] as Token[], after, given)) };
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

function ofYear({ numeral, start, end }: NumberToken, item: readonly Token[], after: readonly Token[], given: Given): Bound[] {
  const meant = meaningOf({ ...given, tokens: after, unit: numeral.unit ?? "", isBehindNumber: false });
  return meant && isCount(numeral) ? [{ kind: "count", numeral, meant, start, end, before: [...item, ...after], isIncluded: false }] : [];
}

function splitAtJoins(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, "join")) items.push([]);
    else (items.at(-1) as Token[]).push(token);
  }
  return items;
}
