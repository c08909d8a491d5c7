/**
 * From costs to probabilities that mean what they say: of the accounts shown at nine tenths, nine in ten are right.
 * Fitted on the made-up desk and catalogue of the tests, checked on others; docs/accuracy.md has the table.
 */

/** The model trusts its own differences a little too much; this takes some of it back. */
const trust = 0.8;

/** Something nobody thought of: rare where one small slip explains all, likelier the more has to be assumed. */
const unforeseen = (cost: number): number => Math.min(0.5, 0.003 * Math.exp(cost / 12));

/** One probability an account, in order; together with what was left out they sum to 1. */
export function confidences(accounts: readonly { readonly cost: number }[]): number[] {
  const best = accounts[0]?.cost ?? 0;
  return sharesOf(accounts).map((share) => confidenceOf(share, best));
}

/** Each account's part of the likelihood of all that were found. */
export function sharesOf(accounts: readonly { readonly cost: number }[]): number[] {
  const best = accounts[0]?.cost ?? 0;
  const weights = accounts.map(({ cost }) => Math.exp(trust * (best - cost)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** `best`: what the likeliest account of the same errors costs. */
export const confidenceOf = (share: number, best: number): number => (1 - unforeseen(best)) * share;
