/**
 * What only the clerk can decide: which accounts are so nearly equal that naming one of them would be a guess. Whoever shows
 * accounts asks here which to put forward.
 */

import { partsOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import { faultsOf } from "./explanation";
import type { Change, Explanation, Fault, Location, Question, Sorted, Unread } from "./explanation";

/** An account half as likely as the best is no worse for a person who can look at the ledger. */
const nearlyEqual = 0.5;

/** In a block of table 4, whose one equation says nothing of its cells, not even one a quarter as likely. */
const equalInABlock = 0.25;

export function questionAmong(explanations: readonly Explanation[]): Question | null {
  const wide = questionBetween(explanations, equalInABlock);
  return wide?.kind === "one-of-a-block" ? wide : questionBetween(explanations, nearlyEqual);
}

function questionBetween(explanations: readonly Explanation[], part: number): Question | null {
  const best = explanations[0]?.confidence ?? 0;
  const between = [...explanations.keys()].filter((at) => (explanations[at] as Explanation).confidence >= part * best);
  if (between.length < 2) return null;
  return { kind: kindOf(differing(between.map((at) => explanations[at] as Explanation))), between };
}

/** The changes on which the accounts differ, an entry an account. */
export function differing(accounts: readonly Explanation[]): Explanation["changes"][] {
  const isShared = (change: Change): boolean =>
    accounts.every(({ changes }) => changes.some(({ at, to }) => at === change.at && to === change.to));
  return accounts.map(({ changes }) => changes.filter((change) => !isShared(change)));
}

function kindOf(accounts: readonly Explanation["changes"][]): Question["kind"] {
  const places = accounts.map((changes) => changes.map(({ at }) => partsOf(at)));
  if (places.flat().every(({ table }) => table === "reviewAndLitigation")) return "one-of-a-block";
  if (!accounts.every(isMove)) return "which-cell";
  if (betweenTheSameTwo(places, ({ column }) => column))
    return accounts.flat().every(({ slip }) => slip === "columns-swapped") ? "columns-swapped" : "which-column";
  return betweenTheSameTwo(places, ({ row }) => row) ? "rows-swapped" : "which-cell";
}

/** One number is too large and another too small. A total that was added up with a wrong part is wrong the same way. */
const isMove = (changes: Explanation["changes"]): boolean =>
  changes.some((change) => excessOf(change) > 0) && changes.some((change) => excessOf(change) < 0);

/** By how much what stands in a cell is too large; what is no number counts as 0. */
const excessOf = ({ from, to }: Change): number => (typeof from === "number" ? from : 0) - to;

type Place = ReturnType<typeof partsOf>;

/** Every account changes as many cells of one line as of another, and they are the same two lines. */
function betweenTheSameTwo(accounts: readonly (readonly Place[])[], lineOf: (place: Place) => string): boolean {
  const lines = [...new Set(accounts.flat().map(lineOf))];
  return (
    lines.length === 2 &&
    accounts.every((places) => places.length > 0 && 2 * places.filter((place) => lineOf(place) === lines[0]).length === places.length)
  );
}

/** So many accounts can be weighed one by one; of a block of table 4 its five cells, which stand side by side in any ledger. */
const mostWeighed = 3;
const mostOfABlock = 5;

/** More accounts equally good than anybody compares: one sentence and the cells to look at say more than a card each. */
export const isOneOfMany = (question: Question | null): boolean =>
  question !== null && question.between.length > (question.kind === "one-of-a-block" ? mostOfABlock : mostWeighed);

export const tiedIn = ({ between }: Question, explanations: readonly Explanation[]): Explanation[] =>
  between.flatMap((index) => explanations[index] ?? []);

/** Texts that share one sum in any way, a column that nothing puts back: whatever is said of them may as well be otherwise. */
export const isGuess = (unread: Unread | undefined, sorted: Sorted | undefined): boolean =>
  unread?.isDecided === false || sorted !== undefined;

/** The likeliest account with those as good; none where it is one of many, of which others as good may not even be listed. */
export function leadingAccounts({ question, explanations, unread, sorted }: Fault): readonly Explanation[] {
  if (isOneOfMany(question) || isGuess(unread, sorted)) return [];
  return question ? tiedIn(question, explanations) : explanations.slice(0, 1);
}

/** Of every fault, what is put forward. */
export const allLeading = (location: Location): readonly Explanation[] => faultsOf(location).flatMap(leadingAccounts);

/** Where each account first differs from the others: the part, not the total that was added up with it. */
export const firstCells = (accounts: readonly Explanation[]): CellId[] => [
  ...new Set(differing(accounts).flatMap(([first]) => first?.at ?? [])),
];

/** What is certain where it is not in which cell: by how much it is too large, below 0 too small; null where accounts differ in that, too. */
export function excessIn(question: Question, explanations: readonly Explanation[]): number | null {
  if (question.kind !== "which-cell") return null;
  const excesses = new Set(differing(tiedIn(question, explanations)).map(([first]) => (first ? excessOf(first) : 0)));
  const [excess = 0] = excesses;
  return excesses.size === 1 && excess !== 0 ? excess : null;
}

/** One text among numbers is a slip like any other; several are to be mended before anything built on them is believed. */
export const isMendedFirst = (unread: Unread | undefined): unread is Unread => unread !== undefined && unread.cells.length > 1;
