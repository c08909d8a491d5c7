/** Which numbers of some pieces are the items of one list, and where it ends. */

import type { Numeral } from "../prose/numerals";
import { hasNumber, isChange } from "./list-pieces";
import type { Mark, NumberToken, Piece } from "./list-pieces";

/** A number and the piece it stands in. */
export interface Counted {
  readonly count: NumberToken;
  readonly piece: Piece;
}

/**
 * A list and its whole stand within so many pieces. Without a limit each 「其中」 of a text would be looked for in all of it, which
 * takes the square of its length.
 */
const farthest = 60;

export const nearestBefore = (pieces: readonly Piece[], at = pieces.length): Piece[] => pieces.slice(Math.max(0, at - farthest), at);
export const nearestFrom = (pieces: readonly Piece[], at: number): Piece[] => pieces.slice(at, at + farthest);

export function lastCount(pieces: readonly Piece[]): Counted | null {
  const piece = pieces.filter((one) => one.counts.length > 0 && !isChange(one)).at(-1);
  const count = piece?.counts.at(-1);
  return piece && count ? { count, piece } : null;
}

interface Run {
  readonly items: Counted[];
  readonly perhaps: Counted[];
  readonly pieces: Piece[];
  /** Something stands among or behind the items that may be one of them. */
  goesOn: boolean;
}

const strength: Readonly<Record<Mark, number>> = { "": 0, "、": 0, "，": 1, "；": 2, "：": 0 };

/** Numbers of one unit, one to each piece, as far as they go. */
export function itemsOf(pieces: readonly Piece[], unit: string, mayBeBare: boolean): Run {
  const run: Run = { items: [], perhaps: [], pieces: [], goesOn: false };
  let separator: number | null = null;
  let isClosed = false;
  for (const [index, piece] of pieces.entries()) {
    const [count, second] = piece.counts;
    if (index > 0 && piece.isLed && run.items.length > 0) {
      run.goesOn = true;
      break;
    }
    if (count === undefined || isChange(piece)) {
      // 「占50%」, 「同比增长5%」, or a name joined to the next; other words end the list.
      isClosed ||= run.items.length > 0 && !hasNumber(piece) && !isChange(piece) && strength[piece.mark] > 0;
      continue;
    }
    if (second || !isOf(count.numeral, unit, mayBeBare)) {
      run.goesOn ||= second !== undefined || run.items.length === 0 || strength[piece.mark] === separator;
      isClosed = true;
      if (run.items.length === 0) break;
      continue;
    }
    if (isClosed) {
      run.goesOn = true;
      break;
    }
    // 「；」 parts the items of a list only behind 「：」, or it begins something new.
    const isWeaker = separator === null ? isNew(piece, run, pieces) : strength[piece.mark] > separator;
    if (run.items.length > 0) separator ??= strength[piece.mark];
    if (isWeaker && piece.mark === "；") break;
    run.pieces.push(piece);
    (isWeaker || run.perhaps.length > 0 ? run.perhaps : run.items).push({ count, piece });
  }
  return run;
}

const isNew = (piece: Piece, { items }: Run, pieces: readonly Piece[]): boolean =>
  items.length > 0 && piece.mark === "；" && !pieces.slice(0, 2).some(({ mark }) => mark === "：");

const isOf = ({ unit }: Numeral, wanted: string, mayBeBare: boolean): boolean => unit === wanted || (mayBeBare && unit === "");
