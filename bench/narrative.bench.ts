/** How well and how fast the prose reader reads: the sentences it was improved on, those it was not, and its pace. */

import { judgedClaims, narrativeDisagreements } from "../src/core/narrative/disagreements";
import { developedOn } from "../tests/narrative/developed-on";
import { heldOut } from "../tests/narrative/held-out";
import { sampleReport } from "../tests/narrative/sample-reports";
import { precision, recall, score } from "../tests/narrative/score";
import type { Rate } from "../tests/narrative/score";
import type { Sentence } from "../tests/narrative/sentences";

export function benchNarrative(): void {
  console.log(
    "precision: of the verdicts given, how many a careful reader gives too; recall: of those a careful reader gives, how many were given",
  );
  printScore("improved on", developedOn);
  printScore("held out", heldOut);
  printPace();
}

function printScore(name: string, sentences: readonly Sentence[]): void {
  const { numbers, contradictions, agreements } = score(sentences);
  const figures = (rate: Rate): string =>
    `precision ${percent(precision(rate))} recall ${percent(recall(rate))} (${rate.right} of ${rate.expected})`;
  console.log(`${name.padEnd(12)} ${sentences.length} sentences, ${numbers} numbers`);
  console.log(`  contradicts  ${figures(contradictions)}`);
  console.log(`  agrees       ${figures(agreements)}`);
}

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`;

const repetitions = 50;

function printPace(): void {
  const text = developedOn.map((sentence) => sentence.text).join("\n");
  const spent: number[] = [];
  let claims = 0;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const report = sampleReport("bureau").with({ overview: text });
    const began = performance.now();
    claims = judgedClaims(report).length;
    narrativeDisagreements(report);
    spent.push(performance.now() - began);
  }
  const fastest = Math.min(...spent);
  console.log(
    `pace         ${text.length} characters with ${claims} claims in ${fastest.toFixed(2)} ms (fastest of ${repetitions}), ${((1000 * fastest) / claims).toFixed(0)} µs a claim`,
  );
}
