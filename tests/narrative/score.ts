/** Sentences read and compared with what a careful reader makes of them: precision and recall of both verdicts. */

import { judgedClaims, narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { sampleReport } from "./sample-reports";
import type { Expected, Sentence } from "./sentences";

interface Mismatch {
  readonly text: string;
  /** The words in question. */
  readonly at: string;
  readonly expected: Expected;
  readonly found: Expected;
}

export interface Score {
  readonly sentences: number;
  /** Numbers a careful reader has a verdict on. */
  readonly numbers: number;
  readonly contradictions: Rate;
  readonly agreements: Rate;
  readonly mismatches: readonly Mismatch[];
}

export interface Rate {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export const precision = ({ found, right }: Rate): number => (found === 0 ? 1 : right / found);
export const recall = ({ expected, right }: Rate): number => (expected === 0 ? 1 : right / expected);

function verdictsOn(sentence: Sentence): { start: number; end: number; found: Expected }[] {
  const report = sampleReport(sentence.about, sentence.edits).with({ overview: sentence.text });
  const judged = judgedClaims(report).map(({ claim, verdict }) => ({
    ...claim.number,
    found: verdict.kind === "cannot-say" ? ("silent" as const) : verdict.kind,
  }));
  const sums = narrativeDisagreements(report).filter(({ unit }) => unit === "sum");
  return [...judged, ...sums.map(({ start, end }) => ({ start, end, found: "contradicts" as const }))];
}

export function compare(sentence: Sentence): { expected: Expected; found: Expected; at: string }[] {
  const verdicts = verdictsOn(sentence);
  const rows: { expected: Expected; found: Expected; at: string }[] = [];
  const used = new Set<object>();
  for (const [words, expected] of Object.entries(sentence.expect)) {
    const from = placeOf(words, sentence.text);
    if (from < 0) throw new Error(`「${words}」 is not in 「${sentence.text}」`);
    const here = verdicts.filter(({ start, end }) => start < from + words.length && end > from);
    here.forEach((verdict) => used.add(verdict));
    rows.push({ at: words, expected, found: strongest(here.map(({ found }) => found)) });
  }
  for (const verdict of verdicts) {
    if (!used.has(verdict) && verdict.found !== "silent")
      rows.push({ at: sentence.text.slice(verdict.start, verdict.end), expected: "silent", found: verdict.found });
  }
  return rows;
}

/** 「5件」 is not found inside 「85件」. */
function placeOf(words: string, text: string): number {
  const startsInNumber = (at: number): boolean => /[\d，,.]/.test(words[0] as string) && /[\d.]/.test(text[at - 1] ?? "");
  let at = text.indexOf(words);
  while (at >= 0 && startsInNumber(at)) at = text.indexOf(words, at + 1);
  return at;
}

const strongest = (found: readonly Expected[]): Expected =>
  (["contradicts", "agrees"] as const).find((verdict) => found.includes(verdict)) ?? "silent";

export function score(sentences: readonly Sentence[]): Score {
  const rows = sentences.flatMap((sentence) => compare(sentence).map((row) => ({ ...row, text: sentence.text })));
  const rate = (verdict: Expected): Rate => ({
    expected: rows.filter(({ expected }) => expected === verdict).length,
    found: rows.filter(({ found }) => found === verdict).length,
    right: rows.filter(({ expected, found }) => expected === verdict && found === verdict).length,
  });
  return {
    sentences: sentences.length,
    numbers: rows.length,
    contradictions: rate("contradicts"),
    agreements: rate("agrees"),
    mismatches: rows.filter(({ expected, found }) => expected !== found),
  };
}
