/** How well and how fast the prose reader reads: the sentences it was improved on, those it was not, and its pace. */

import { judgedClaims, narrativeDisagreements } from "../src/core/narrative/disagreements";
import type { Report } from "../src/core/report/report";
import { narrativeWrongYear } from "../src/core/rules/narrative-wrong-year";
import { developedOn } from "../tests/narrative/developed-on";
import { heldOut } from "../tests/narrative/held-out";
import { sampleReport } from "../tests/narrative/sample-reports";
import { precision, recall, score } from "../tests/narrative/score";
import type { Rate } from "../tests/narrative/score";
import type { Sentence } from "../tests/narrative/sentences";
import { diceFrom, judgeSamples, richReport, samplesOf } from "../tests/narrative/wording-table";
import type { Dice, Tally } from "../tests/narrative/wording-table";
import { fifthHand, fifthHandBodies, fifthHandElsewhere } from "../tests/narrative/wordings-fifth-hand";
import { fourthHand, fourthHandElsewhere } from "../tests/narrative/wordings-fourth-hand";

export function benchNarrative(): void {
  console.log(
    "precision: of the verdicts given, how many a careful reader gives too; recall: of those a careful reader gives, how many were given",
  );
  printScore("improved on", developedOn);
  printScore("held out", heldOut);
  printWordings();
  printRichReports();
  printYears();
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

/** Another seed than the tests take: other tables, bodies and slips in the same wordings. */
const seed = 20;

function printWordings(): void {
  const samples = [...samplesOf(6, seed), ...samplesOf(6, seed, fourthHand), ...samplesOf(6, seed, fifthHand, fifthHandBodies)];
  const { byKind, all } = judgeSamples(samples);
  console.log(`wordings     ${samples.length} sentences filled from random tables, true or with one number changed`);
  for (const [kind, tally] of [...byKind, ["all", all] as const]) console.log(`  ${figuresOf(tally)}  ${kind}`);
}

const figuresOf = ({ caught, broken, right, said, agreed, stated, alarmed, clean }: Tally): string =>
  [
    `caught ${share(caught, broken)} of ${String(broken).padStart(4)}`,
    `precision ${share(right, said)}`,
    `agree ${share(agreed, stated)}`,
    `true ones with an alarm ${share(alarmed, clean)} of ${String(clean).padStart(3)}`,
  ].join("  ");

const share = (part: number, whole: number): string => (whole === 0 ? "-" : percent(part / whole)).padStart(7);

const reports = 2000;

function printRichReports(): void {
  const dice = diceFrom(seed);
  let warned = 0;
  for (let report = 0; report < reports; report += 1) {
    const rich = ofHand(report % 3, dice);
    if (narrativeDisagreements(rich).length > 0) warned += 1;
  }
  console.log(`rich prose   ${warned} of ${reports} true reports have a wrong warning`);
}

const ofHand = (hand: number, dice: Dice): Report =>
  hand === 0
    ? richReport(dice)
    : hand === 1
      ? richReport(dice, fourthHand, fourthHandElsewhere)
      : richReport(dice, fifthHand, fifthHandElsewhere, fifthHandBodies);

/** Each mention of the report's own year in a true sentence becomes last year's, one at a time. */
function printYears(): void {
  let mentions = 0;
  let found = 0;
  let alarms = 0;
  for (const { wrong, report } of samplesOf(4, seed)) {
    const { year } = report;
    if (wrong !== null || year === null) continue;
    const text = report.narrative.overview ?? "";
    if (isAlarmed(report)) alarms += 1;
    for (const { index } of text.matchAll(new RegExp(`${year}年`, "g"))) {
      mentions += 1;
      if (isAlarmed(report.with({ overview: `${text.slice(0, index)}${year - 1}${text.slice(index + 4)}` }))) found += 1;
    }
  }
  console.log(
    `years        last year's number found in ${found} of ${mentions} mentions of the year; ${alarms} true sentences with an alarm`,
  );
}

const isAlarmed = (report: Report): boolean => [...narrativeWrongYear.check(report, {})].length > 0;

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
