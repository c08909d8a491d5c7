/**
 * Lists of parts in a text, whatever they count: 「共363条，其中网站200条、微信120条、公开栏43条」, 「3607件（甲区500件、乙县300件……）」,
 * 「甲20件、乙30件，合计50件」. What is known of the tables is left to the claims; a list that may be of something else, gives only
 * examples, or mixes units or years is none.
 */

import { cleanText } from "./clean-text";
import type { CleanText } from "./clean-text";
import { itemsOf, lastCount, nearestBefore, nearestFrom } from "./list-items";
import type { Counted } from "./list-items";
import { hasNumber, isChange, piecesOf } from "./list-pieces";
import type { Piece } from "./list-pieces";
import { isWord } from "./token-words";
import { sentencesOf } from "./tokens";
import type { Token } from "./tokens";

/** A number of a list, and where its words and itself stand in the section's text. */
export interface Listed {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** 「近」「余」 */
  readonly isVague: boolean;
}

export interface List {
  readonly whole: Listed;
  readonly items: readonly Listed[];
  /** More numbers of the unit behind a stronger mark, which may belong to it. */
  readonly perhaps: readonly Listed[];
  /** Other numbers of the unit in the sentence that the items may be parts of instead. */
  readonly otherWholes: readonly number[];
  /** 「其中」; a bracket of names; 「合计」 behind the items; 「：」. */
  readonly kind: "amongst" | "bracket" | "sum" | "colon";
  /** Nothing says that the list may go on, or leaves something out. */
  readonly isWhole: boolean;
  /** Ways of publishing, by several of which one thing may go out. */
  readonly mayOverlap: boolean;
}

/** A text without one of these lists nothing. */
const anySign = /其中|包[括含]|[共合总]计|总共|一共|[（(：:][^（(：:。]*\d/;

export function listsIn(text: string): List[] {
  const found: List[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (anySign.test(line)) {
      const clean = cleanText(line, offset);
      let before: readonly Piece[] = [];
      for (const sentence of sentencesOf(clean.text)) {
        const pieces = piecesOf(sentence);
        found.push(...new ListReader(clean, pieces, before).read());
        before = nearestBefore([...before, ...nearestBefore(pieces)]);
      }
    }
    offset += line.length + 1;
  }
  return found;
}

const isText = (clean: CleanText, { tokens }: Piece, words: RegExp): boolean => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first !== undefined && last !== undefined && words.test(clean.text.slice(first.start, last.end));
};

const examples = /主要(?!负责|领导)|例如|比如|诸如|[，、：中有]如|尤其|特别|重点|包括但|大部分|多数|部分为/;
/** Each of several, or a number that outlives the year. */
const notPlain = /各|均|每|分别|累计|历年|以来|截至|截止|阅读|点击|浏览|访问|关注|粉丝|播放|转发|点赞|超过|不少于/;
/** Counted by the tables, each in its own way. */
const isOfTables = (token: Token): boolean =>
  token.kind === "word" &&
  ((token.word.role === "applicant" && token.word.request === undefined) ||
    (token.word.result !== undefined && token.word.request !== "otherwise") ||
    /^(?:outcome\.|carried|answered|handled|withdrawn|notHeld)/.test(token.word.request ?? ""));
/** Of years other than the report's. */
const isDated = (token: Token): boolean =>
  token.kind === "year" || token.kind === "month" || (token.kind === "word" && token.word.years !== undefined && token.word.years !== 0);
const publishes = /网|微信|微博|公众号|平台|栏|媒体|客户端|视频|抖音|报|电视|广播|屏|渠道|APP|窗口/i;

class ListReader {
  readonly #clean: CleanText;
  readonly #pieces: readonly Piece[];
  readonly #before: readonly Piece[];

  constructor(clean: CleanText, pieces: readonly Piece[], before: readonly Piece[]) {
    this.#clean = clean;
    this.#pieces = pieces;
    this.#before = before;
  }

  read(): List[] {
    return this.#pieces.flatMap((piece, at) => [...this.#under(piece, at), ...this.#inBracket(piece), ...this.#summedUp(piece, at)]);
  }

  /** 「其中」 and 「：」: the whole is the last number before them. */
  #under(piece: Piece, at: number): List[] {
    const isColon = piece.mark === "：" && !piece.isLed;
    if (!piece.isLed && !isColon) return [];
    const before = nearestBefore(this.#pieces, at);
    // 「行政许可类：决定9件；行政处罚类：决定30件」: what stands before 「；」 is no whole of it.
    const sameSentence = isColon ? before.slice(Math.max(0, before.map(({ mark }) => mark).lastIndexOf("；"))) : before;
    const isAlone = !sameSentence.some(({ counts }) => counts.length > 0);
    // 「其中」 at the head of a sentence: of the last number of those before, unless these were parts themselves.
    const isOpen = isColon || this.#before.some(({ isLed }) => isLed);
    const earlier = isAlone ? (isOpen ? [] : this.#before) : sameSentence;
    const whole = lastCount(earlier);
    if (!whole) return [];
    const rest = nearestFrom(this.#pieces, at);
    // 「：」 behind 「其中」 only opens its list.
    if (isColon && this.#pieces[at - 1]?.isLed && this.#pieces[at - 1]?.counts.length === 0) return [];
    return this.#list(isColon ? "colon" : "amongst", whole, rest, earlier);
  }

  #inBracket(piece: Piece): List[] {
    const { bracket } = piece;
    const count = piece.counts.at(-1);
    if (!bracket || !count) return [];
    const whole = { count, piece };
    const inside = piecesOf(bracket);
    const kind = inside.some(({ isLed }) => isLed) ? "amongst" : "bracket";
    // What is led inside is read here as part of the whole list.
    return this.#list(kind, whole, inside, []);
  }

  #list(kind: List["kind"], whole: Counted, pieces: readonly Piece[], earlier: readonly Piece[]): List[] {
    const { unit } = whole.count.numeral;
    if (unit === null || unit === "") return [];
    const run = itemsOf(pieces, unit, kind === "bracket" || kind === "amongst");
    if (run.items.length === 0) return [];
    const isPlain =
      !run.pieces.some(({ tokens }) => tokens.some((token) => isOfTables(token) || isDated(token))) &&
      !run.pieces.some((piece) => isText(this.#clean, piece, notPlain)) &&
      !examples.test(this.#clean.text.slice(whole.count.end, run.items.at(-1)?.count.start));
    if (!isPlain) return [];
    const others = earlier
      .filter((piece) => !isChange(piece))
      // 「88件（上年结转3件，本年新收85件），其中网上62件」: or parts of what stands in brackets.
      .flatMap(({ counts, bracket }) => [...counts, ...(bracket ? piecesOf(bracket).flatMap((inner) => inner.counts) : [])])
      .filter(({ numeral }) => numeral.unit === unit);
    return [
      {
        whole: this.#listed(whole),
        items: run.items.map((one) => this.#listed(one)),
        perhaps: run.perhaps.map((one) => this.#listed(one)),
        otherWholes: others.map(({ numeral }) => numeral.value),
        kind,
        isWhole: !run.goesOn && !this.#isFollowedBy(run.pieces.at(-1), /^[^，。；）]{0,2}等/),
        mayOverlap: run.pieces.some((piece) => isText(this.#clean, piece, publishes)),
      },
    ];
  }

  /** 「甲20件、乙30件，合计50件」 */
  #summedUp(piece: Piece, at: number): List[] {
    const [whole, ...more] = piece.counts;
    const isSum = piece.tokens.every((token) => token.kind === "number" || (token.kind === "word" && plain.test(token.word.role)));
    const together = piece.tokens.some((token) => token.kind === "word" && /^(?:共计|合计|总计|一共|总共|两项合计)$/.test(token.word.text));
    if (!whole || more.length > 0 || !isSum || !together || whole.numeral.unit === "") return [];
    const before: Counted[] = [];
    for (const earlier of nearestBefore(this.#pieces, at).reverse()) {
      if (isChange(earlier) || earlier.counts.length === 0) {
        if (earlier.mark === "、" || hasNumber(earlier)) continue;
        break;
      }
      const [count, second] = earlier.counts;
      if (!count || second || count.numeral.unit !== whole.numeral.unit) return [];
      before.unshift({ count, piece: earlier });
    }
    const pieces = before.map((one) => one.piece);
    const [first] = before;
    const said = first ? this.#clean.text.slice(first.piece.tokens[0]?.start ?? first.count.start, whole.start) : "";
    const isPlain =
      !examples.test(said) &&
      !/等/.test(said) &&
      !pieces.some((one) => one.isLed || one.tokens.some((token) => isOfTables(token) || isDated(token))) &&
      !pieces.some((one) => isText(this.#clean, one, notPlain));
    if (before.length < 2 || !isPlain) return [];
    const items = before.map((one) => this.#listed(one));
    return [
      { whole: this.#listed({ count: whole, piece }), items, perhaps: [], otherWholes: [], kind: "sum", isWhole: true, mayOverlap: false },
    ];
  }

  #isFollowedBy(piece: Piece | undefined, words: RegExp): boolean {
    const last = piece?.counts.at(-1);
    return last !== undefined && words.test(this.#clean.text.slice(last.end, last.end + 4));
  }

  #listed({ count: { numeral, start, end }, piece }: Counted): Listed {
    const first = piece.counts.length === 1 ? Math.min(start, piece.tokens[0]?.start ?? start) : start;
    const from = Math.max(first, start - longestWords);
    return {
      value: numeral.value,
      start: this.#clean.originalStart(from),
      end: this.#clean.originalEnd(end),
      isVague: numeral.approximate || piece.tokens.some((token) => isWord(token, "about")),
    };
  }
}

/** 「共计」, 「共计发布信息」: nothing that is counted apart. */
const plain = /^(?:together|filler|publish|information)$/;

/** So much of a number's words is quoted. */
const longestWords = 24;
