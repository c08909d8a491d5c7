/** A text against itself: parts that do not add up to their whole, a part larger than its whole, requests that come in and do not go out. */

import type { TextId } from "../form/cell-id";
import { textsOf } from "../report/report";
import type { Report } from "../report/report";
import type { CountClaim, Judged, RequestLine } from "./claim";
import { judgedClaims, narrativeDisagreements } from "./disagreements";
import { listsIn } from "./lists";
import type { List, Listed } from "./lists";
import { impossibleRates } from "./rates";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is said of it, in the names of its sentences; `words` as written. */
export type Contradiction =
  | {
      readonly message: "partsDoNotAddUp";
      readonly data: {
        readonly section: TextId;
        readonly words: string;
        readonly stated: number;
        readonly sum: number;
        readonly items: number;
      };
    }
  | {
      readonly message: "partExceedsWhole";
      readonly data: {
        readonly section: TextId;
        readonly words: string;
        readonly part: string;
        readonly whole: number;
        readonly value: number;
      };
    }
  | {
      readonly message: "requestsDoNotBalance";
      readonly data: {
        readonly section: TextId;
        readonly words: string;
        readonly received: number;
        readonly carriedOver: number;
        readonly answered: number;
        readonly carriedForward: number;
      };
    }
  | {
      readonly message: "rateImpossible";
      readonly data: {
        readonly section: TextId;
        readonly words: string;
        readonly stated: number;
        readonly whole: number;
        readonly below: number;
        readonly above: number;
      };
    };

export function contradictionsIn(report: Report): Contradiction[] {
  const said = narrativeDisagreements(report);
  return textsOf(report).flatMap((section) => {
    const text = report.narrative[section] ?? "";
    // By character: to compare every list with everything said would take the square of a text that is wrong throughout.
    const isSaidAt = new Uint8Array(text.length);
    for (const one of said) if (one.section === section) isSaidAt.fill(1, one.start, one.end);
    const isSaid = ({ start, end }: Span): boolean => isSaidAt.subarray(start, end).includes(1);
    const lists = listsIn(text).flatMap((list) => {
      return [list.whole, ...list.items].some(isSaid) ? [] : contradictionOf(list, section, text);
    });
    const judged = judgedClaims(report).filter(({ claim }) => claim.section === section);
    const rates = impossibleRates(text, judged, report).map(({ start, end, ...data }): Contradiction => ({
      message: "rateImpossible",
      data: { section, words: text.slice(start, end), ...data },
    }));
    return [...lists, ...unbalanced(judged, text), ...rates];
  });
}

function contradictionOf(list: List, section: TextId, text: string): Contradiction[] {
  const { whole, items } = list;
  const quoted = { section, words: text.slice(whole.start, whole.end) };
  const greatest = Math.max(whole.value, ...list.otherWholes);
  const tooLarge = list.kind === "sum" ? undefined : items.find(({ value, isVague }) => value > (isVague ? 1.5 * greatest : greatest));
  if (tooLarge && !whole.isVague)
    return [
      {
        message: "partExceedsWhole",
        data: { ...quoted, part: text.slice(tooLarge.start, tooLarge.end), whole: whole.value, value: tooLarge.value },
      },
    ];
  if ([whole, ...items].some(({ isVague }) => isVague) || !list.isWhole) return [];

  const sum = sumOf(items);
  if (!isOff(list, sum) || mayBeRight(list)) return [];
  return [{ message: "partsDoNotAddUp", data: { ...quoted, stated: whole.value, sum, items: items.length } }];
}

const sumOf = (items: readonly Listed[]): number => items.reduce((sum, { value }) => sum + value, 0);

/**
 * How far the sum of a list may be from its whole to be a slip. A bracket of names and a sum are complete by their nature; under 「其中」 some may
 * have been left out, so that only a list that nearly adds up is taken for one that should.
 */
function isOff({ kind, whole, items, mayOverlap }: List, sum: number): boolean {
  const gap = sum - whole.value;
  if (gap === 0 || items.length < 2) return false;
  if (kind === "sum" || (kind === "bracket" && items.length >= 3)) return sum >= whole.value / 2 && sum <= whole.value * 2;
  if (items.length < 3) return whole.value >= 100 && Math.abs(gap) <= whole.value / 100;
  return gap > 0 ? !mayOverlap && gap <= whole.value / 10 : -gap <= whole.value / 20;
}

/** Part of the list adds up, or the list adds up to another number of the sentence. */
function mayBeRight({ kind, whole, items, perhaps, otherWholes }: List): boolean {
  const wholes = [whole.value, ...otherWholes];
  const right = (some: readonly Listed[]): boolean => some.length > 1 && wholes.includes(sumOf(some));
  const all = [...items, ...perhaps];
  return all.some((_, at) => right(kind === "sum" ? all.slice(at) : all.slice(0, at + 1)));
}

const balanced: readonly RequestLine[] = ["carriedOver", "answered", "carriedForward"];

/** All four in one sentence, none twice and none in doubt. */
function unbalanced(judged: readonly Judged[], text: string): Contradiction[] {
  const sentences = new Map<number, Judged[]>();
  for (const one of judged) {
    if (lineOf(one) === null) continue;
    const said = sentences.get(one.claim.sentence);
    if (said) said.push(one);
    else sentences.set(one.claim.sentence, [one]);
  }
  return [...sentences.values()].flatMap((said) => imbalanceOf(said, text));
}

function imbalanceOf(said: readonly Judged[], text: string): Contradiction[] {
  const of = (line: (line: RequestLine) => boolean): Judged[] => said.filter((one) => line(lineOf(one) as RequestLine));
  const comingIn = of((line) => line === "received" || line === "newlyReceived");
  const others = balanced.map((line) => of((own) => own === line));
  const all = [comingIn, ...others];
  if (all.some((ones) => ones.length !== 1)) return [];
  const [received, carriedOver, answered, carriedForward] = all.map(([one]) => one as Judged & { readonly claim: CountClaim }) as [
    JudgedCount,
    JudgedCount,
    JudgedCount,
    JudgedCount,
  ];
  const four = [received, carriedOver, answered, carriedForward];
  // What contradicts the tables, and what stands in them so, is said by rules of its own.
  // One that contradicts the table is named by that already; where several do, the sentence as a whole is wrong.
  const contradicting = four.filter(({ verdict }) => verdict.kind === "contradicts").length;
  if (contradicting === 1 || four.every(({ verdict }) => verdict.kind === "agrees")) return [];
  const [came, over, done, forward] = four.map(({ claim }) => claim.stated.value) as [number, number, number, number];
  const mayInclude = lineOf(received) === "received" && came === done + forward;
  const mayLeaveOut = answered.claim.dropped.some((dropped) => came + over === done + dropped + forward);
  if (came + over === done + forward || mayInclude || mayLeaveOut) return [];

  const [start, end] = [Math.min(...four.map(({ claim }) => claim.start)), Math.max(...four.map(({ claim }) => claim.end))];
  const { section } = received.claim;
  const data = { section, words: text.slice(start, end), received: came, carriedOver: over, answered: done, carriedForward: forward };
  return [{ message: "requestsDoNotBalance", data }];
}

type JudgedCount = Judged & { readonly claim: CountClaim };

/** The line of requests a certain number counts; null for any other. */
function lineOf({ claim }: Judged): RequestLine | null {
  const [what, ...more] = claim.kind === "count" ? claim.what : [];
  const isPlain = what?.of === "requests" && what.applicant === null && more.length === 0 && claim.year === "this";
  // Whose the numbers are does not matter where all four are in one sentence.
  return isPlain && claim.doubts.every((doubt) => doubt === "scope") ? what.line : null;
}
