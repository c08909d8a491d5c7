/** What the reader makes of a sentence, whole: claims with year, scope and doubts, verdicts with cells, sums, evidence for locate. */

import type { Claim, Verdict } from "../../src/core/narrative/claim";
import { judgedClaims, narrativeDisagreements, witnessesOf } from "../../src/core/narrative/disagreements";
import type { Judged } from "../../src/core/narrative/claim";
import { sampleReport } from "./sample-reports";
import type { Sentence } from "./sentences";
import { told } from "./told";

/** One block of lines: the sentence, then a line for each number it gives. */
export function asRead({ about, text, edits }: Sentence): string {
  const report = sampleReport(about, edits).with({ overview: text });
  const claims = judgedClaims(report).map(
    (judged) => `  ${quoted(judged.claim, text)} = ${toldWhole(judged.claim)} → ${verdictOf(judged)}`,
  );
  const sums = narrativeDisagreements(report)
    .filter(({ unit }) => unit === "sum")
    .map(({ words, stated, found, difference }) => `  ${words}: ${stated} stated, the items add up to ${found} (${difference})`);
  const evidence = witnessesOf(report).map(
    ({ words, states, cells }) => `  evidence: ${words} says ${states} = ${cells.map(short).join(" + ")}`,
  );
  return [`${about}${edits ? " edited" : ""}: ${text.replace(/\n/g, "⏎")}`, ...claims, ...sums, ...evidence].join("\n");
}

/** The words with the number marked in them, as they stand in the text. */
function quoted({ start, end, number }: Claim, text: string): string {
  const marked = `${text.slice(start, number.start)}[${text.slice(number.start, number.end)}]${text.slice(number.end, end)}`;
  return marked.replace(/\n/g, "⏎");
}

function toldWhole(claim: Claim): string {
  const about = [claim.year === "this" ? null : `${claim.year} year`, claim.scope === "this-body" ? null : claim.scope];
  if (claim.kind === "change") return withAbout(claim, about);
  if (claim.kind === "share")
    return withAbout(claim, [...about, `of ${told(claim.part)}`, `sums ${claim.sums.join(" ")}`, `wholes ${claim.wholes.join(" ")}`]);
  const { includesCarriedOver, besides, dropped, partOf, kind } = claim;
  const surroundings = [
    kind === "count" ? null : kind,
    includesCarriedOver === undefined ? null : includesCarriedOver ? "with carried over" : "without carried over",
    besides.length > 0 ? `besides ${besides.join(" ")}` : null,
    dropped.length > 0 ? `dropped ${dropped.join(" ")}` : null,
    partOf === null ? null : `part of ${partOf}`,
  ];
  return withAbout(claim, [...about, ...surroundings]);
}

const withAbout = (claim: Claim, about: readonly (string | null)[]): string =>
  [told(claim), ...about.filter((one) => one !== null)].join(", ");

function verdictOf({ verdict }: { verdict: Verdict } & Partial<Judged>): string {
  if (verdict.kind === "cannot-say") return `cannot say: ${verdict.because}`;
  const cells = verdict.cells.map(short).join(" + ");
  return verdict.kind === "agrees" ? `agrees: ${cells}` : `contradicts by ${verdict.difference}, ${verdict.table} = ${cells}`;
}

const short = (id: string): string => id.replace(/^requests\//, "").replace(/^(?:proactiveDisclosure|reviewAndLitigation)\//, "…/");
