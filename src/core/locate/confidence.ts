/** From costs to probabilities that mean what they say. */

/** Explanations that nobody thought of: a share of every answer stays with them. */
const unforeseen = 0.005;

/** One probability an account, in order; together with what was left out they sum to 1. */
export function confidences(accounts: readonly { readonly cost: number }[]): number[] {
  const best = accounts[0]?.cost ?? 0;
  const weights = accounts.map(({ cost }) => Math.exp(best - cost));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ((1 - unforeseen) * weight) / all);
}
