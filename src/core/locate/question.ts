/** What only the clerk can decide: which accounts are so nearly equal that naming one of them would be a guess. */

import type { Explanation, Question } from "./explanation";
import { partsOf } from "../form/cell-id";

/** An account half as likely as the best is no worse for a person who can look at the ledger. */
const nearlyEqual = 0.5;

export function questionAmong(explanations: readonly Explanation[]): Question | null {
  const best = explanations[0]?.confidence ?? 0;
  const between = [...explanations.keys()].filter((at) => (explanations[at] as Explanation).confidence >= nearlyEqual * best);
  if (between.length < 2) return null;
  return { kind: kindOf(differing(between.map((at) => explanations[at] as Explanation))), between };
}

/** The changes on which the accounts differ. */
function differing(accounts: readonly Explanation[]): Explanation["changes"][] {
  const shared = (accounts[0] as Explanation).changes.filter((change) =>
    accounts.every(({ changes }) => changes.some(({ at, to }) => at === change.at && to === change.to)),
  );
  return accounts.map(({ changes }) => changes.filter(({ at, to }) => !shared.some((same) => same.at === at && same.to === to)));
}

function kindOf(accounts: readonly Explanation["changes"][]): Question["kind"] {
  const places = accounts.map((changes) => changes.map(({ at }) => partsOf(at)));
  if (places.flat().every(({ table }) => table === "reviewAndLitigation")) return "one-of-a-block";
  if (betweenTheSameTwo(places, ({ column }) => column)) return "which-column";
  return betweenTheSameTwo(places, ({ row }) => row) ? "rows-swapped" : "which-cell";
}

type Place = ReturnType<typeof partsOf>;

/** Every account changes as many cells of one line as of another, and they are the same two lines. */
function betweenTheSameTwo(accounts: readonly (readonly Place[])[], lineOf: (place: Place) => string): boolean {
  const lines = [...new Set(accounts.flat().map(lineOf))];
  return (
    lines.length === 2 &&
    accounts.every((places) => places.length > 0 && 2 * places.filter((place) => lineOf(place) === lines[0]).length === places.length)
  );
}
