/** How much of a text is another's: characters that stand in runs both have. */

/** Reasoned and measured in docs/rules/narrative-repeats-last-year.md and same-text-as-another.md; the findings show share and limit. */
export const run = 16;
export const limit = 0.5;
export const shortest = 120;

/** What is left of a text when numbers, marks and white space no longer tell two years apart. */
export const wordsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{Script=Han}\p{Script=Latin}]/gu, "")
    .toLowerCase();

/** Of texts that are words alone. */
export function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const words of texts) for (let at = 0; at + run <= words.length; at += 1) runs.add(words.slice(at, at + run));
  return runs;
}

export interface Repetition {
  /** Characters that lie in a run of the other's. */
  readonly repeated: number;
  readonly longest: string;
  /** The stretches they form, from and up to which character, in order; and their words, the longest first. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
  readonly passages: readonly string[];
}

export function repetition(words: string, others: ReadonlySet<string>): Repetition {
  let repeated = 0;
  let coveredTo = 0;
  let stretch = 0;
  const stretches: [number, number][] = [];
  for (let at = 0; at + run <= words.length; at += 1) {
    if (!others.has(words.slice(at, at + run))) continue;

    if (at > coveredTo || coveredTo === 0) {
      if (coveredTo > 0) stretches.push([stretch, coveredTo]);
      stretch = at;
    }
    repeated += at + run - Math.max(at, coveredTo);
    coveredTo = at + run;
  }
  if (coveredTo > 0) stretches.push([stretch, coveredTo]);
  const passages = stretches.map(([from, to]) => words.slice(from, to)).sort((a, b) => b.length - a.length);
  return { repeated, longest: passages[0] ?? "", stretches, passages };
}
