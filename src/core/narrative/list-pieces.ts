/** The pieces a sentence falls into where it may list something: what stands between two marks, and what is counted there. */

import { isWord } from "./token-words";
import type { Segment, Token } from "./tokens";

export type Mark = "" | "、" | Segment["after"];

/** What stands between two marks, two joining words, or from 「其中」 on. */
export interface Piece {
  readonly mark: Mark;
  readonly tokens: readonly Token[];
  readonly isLed: boolean;
  readonly counts: readonly NumberToken[];
  readonly bracket: readonly Segment[] | null;
}

export type NumberToken = Extract<Token, { kind: "number" }>;

export function piecesOf(segments: readonly Segment[]): Piece[] {
  return segments.flatMap(({ tokens, after }) => {
    const pieces: Piece[] = [];
    let mark: Mark = after;
    let isLed = false;
    let from = 0;
    const close = (end: number): void => {
      const own = tokens.slice(from, end);
      if (own.length > 0 || mark === after) pieces.push({ mark, tokens: own, isLed, counts: countsIn(own), bracket: bracketAtEnd(own) });
    };
    tokens.forEach((token, at) => {
      const leads = isWord(token, "amongst") || (token.kind === "word" && /^包[括含]$/.test(token.word.text));
      if (!leads && !isWord(token, "join")) return;
      close(at);
      [mark, isLed, from] = leads ? [at === 0 ? after : "，", true, at + 1] : ["、", false, at + 1];
    });
    close(tokens.length);
    return pieces;
  });
}

/** No money, time, share or rank. */
const counting = /^(?:人次|件次|项次|条次|[件份宗起例项条次个封笔桩单部张篇期场名人家批户])?$/;
const countsIn = (tokens: readonly Token[]): NumberToken[] =>
  tokens.filter(
    (token): token is NumberToken => token.kind === "number" && token.numeral.decimals === 0 && counting.test(token.numeral.unit ?? "?"),
  );

function bracketAtEnd(tokens: readonly Token[]): readonly Segment[] | null {
  const last = tokens.at(-1);
  return last?.kind === "bracket" && tokens.at(-2)?.kind === "number" ? last.segments : null;
}

/** 「较上年增加5件」「同比增长」 is no part. */
export const isChange = ({ tokens }: Piece): boolean =>
  tokens.some((token) => isWord(token, "grow") || isWord(token, "compare") || isWord(token, "reach"));

export const hasNumber = ({ tokens }: Piece): boolean => tokens.some(({ kind }) => kind === "number");
