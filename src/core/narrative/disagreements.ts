/**
 * All sections of a report read and judged once: what contradicts, how many numbers agree, which claims are certain
 * enough to be evidence.
 */

import { remembered } from "../remembered";
import type { Witness } from "../report/evidence";
import { textsOf } from "../report/report";
import type { Report } from "../report/report";
import type { Claim, CountClaim, What, Judged, Disagreement } from "./claim";
import { judge } from "./judge";
import { readClaims } from "./read-claims";
import { inParts, readingsOf } from "./readings";
import { isCovered, coversArea } from "./scope";
import { sumsThatDiffer } from "./within-text";

export const judgedClaims = remembered((report: Report): readonly Judged[] => {
  const { agency, year } = report;
  const claims = textsOf(report).flatMap((section) => readClaims(section, report.narrative[section] ?? "", { agency, year }));
  return withheld(underTheirTotal(givenInParts(settled(claims, report), report)), report);
});

/** 「区政府制发3件、区政府办制发4件、部门制发4件」: numbers of one thing in a sentence that make up the table together contradict nothing. */
function givenInParts(judged: readonly Judged[], report: Report): readonly Judged[] {
  if (!judged.some(({ verdict }) => verdict.kind === "contradicts")) return judged;
  const sums = new Map<string, { readonly first: CountClaim; sum: number; count: number }>();
  for (const { claim } of judged) {
    if (claim.kind !== "count" || claim.year !== "this") continue;
    const known = sums.get(keyOf(claim));
    if (known) Object.assign(known, { sum: known.sum + claim.stated.value, count: known.count + 1 });
    else sums.set(keyOf(claim), { first: claim, sum: claim.stated.value, count: 1 });
  }
  const right = new Set<string>();
  for (const [key, { first, sum, count }] of sums) {
    const together = { ...first, scope: "this-body", doubts: [], stated: { value: sum, digits: sum, step: 1, decimals: 0 } } as const;
    if (count > 1 && judge(together, report).kind === "agrees") right.add(key);
  }
  return judged.map(({ claim, verdict }) =>
    verdict.kind === "contradicts" && right.has(keyOf(claim))
      ? { claim: { ...claim, doubts: [...claim.doubts, "qualified"] }, verdict: { kind: "cannot-say", because: "qualified" } }
      : { claim, verdict },
  );
}

const keyOf = (claim: Claim): string => `${sentenceOf(claim)} ${thing(claim)}`;

/**
 * 「本机关」 and 「县政府」 in a government's report may be the area or its office. Where other numbers of the sentence are those of the
 * tables, it is the body of the tables that speaks.
 */
function settled(claims: readonly Claim[], report: Report): Judged[] {
  const judged = claims.map((claim) => ({ claim, verdict: judge(claim, report) }));
  if (!claims.some(isOpen)) return judged;

  const votes = new Map<string, number>();
  for (const { claim, verdict } of judged) {
    if (!isOpen(claim) || claim.kind === "none" || (verdict.kind === "cannot-say" && verdict.because !== "scope")) continue;
    votes.set(sentenceOf(claim), (votes.get(sentenceOf(claim)) ?? 0) + (verdict.kind === "agrees" ? weightOf(claim) : -1));
  }
  return judged.map((one) => {
    const { claim } = one;
    if (!isOpen(claim) || (votes.get(sentenceOf(claim)) ?? 0) <= 0) return one;
    const told = claim.kind === "share" ? { ...withoutScope(claim), part: withoutScope(claim.part) } : withoutScope(claim);
    return { claim: told, verdict: judge(told, report) };
  });
}

const withoutScope = <Some extends Claim>(claim: Some): Some => ({ ...claim, doubts: claim.doubts.filter((doubt) => doubt !== "scope") });

const isOpen = (claim: Claim): boolean => claim.doubts.includes("scope") && claim.scope === "this-body" && claim.year === "this";
const sentenceOf = ({ section, sentence }: Claim): string => `${section} ${sentence}`;
/** Small numbers agree by chance, zeros of small bodies more than others. */
const weightOf = (claim: Claim): number => (claim.stated.value === 0 ? 0.4 : claim.stated.value < 3 ? 0.7 : 1);

/** 「受理行政复议案件277件，审结71件」: where the total counts something else, so do its results. */
function underTheirTotal(judged: readonly Judged[]): Judged[] {
  const others = new Set(
    judged.flatMap(({ claim, verdict }) => (isReviewTotal(claim) && verdict.kind === "cannot-say" ? [sentenceOf(claim)] : [])),
  );
  if (others.size === 0) return [...judged];
  return judged.map((one) =>
    one.verdict.kind === "contradicts" && isOfReview(one.claim) && others.has(sentenceOf(one.claim))
      ? { claim: one.claim, verdict: { kind: "cannot-say", because: "meaning" } }
      : one,
  );
}

const isOfReview = (claim: Claim): boolean => "what" in claim && claim.what.every(({ of }) => of === "review");
const isReviewTotal = (claim: Claim): boolean =>
  claim.kind === "count" && claim.year === "this" && claim.what.every((what) => what.of === "review" && what.result === "total");

/**
 * A government's report counts its whole area, its text may also give the office's own numbers without saying so:
 * where one number for a thing agrees, another without an explicit scope is left alone.
 */
function withheld(judged: readonly Judged[], report: Report): Judged[] {
  if (report.agency !== null && !coversArea(report.agency)) return [...judged];

  const agreed = new Set(judged.flatMap(({ claim, verdict }) => (verdict.kind === "agrees" ? [thing(claim)] : [])));
  return judged.map(({ claim, verdict }) => {
    const isElsewhere = verdict.kind === "contradicts" && claim.scope === "this-body" && agreed.has(thing(claim));
    return { claim, verdict: isElsewhere ? { kind: "cannot-say", because: "scope" } : verdict };
  });
}

const thing = (claim: Claim): string =>
  claim.kind === "change" ? "" : claim.kind === "share" ? `share ${JSON.stringify(claim.part.what)}` : JSON.stringify(claim.what);

export function narrativeDisagreements(report: Report): Disagreement[] {
  const judged = judgedClaims(report);
  const contradicted = judged.flatMap(({ claim, verdict }): Disagreement[] => {
    if (verdict.kind !== "contradicts") return [];
    const { section, words, start, end } = claim;
    const unit = claim.kind === "share" || claim.kind === "money" ? claim.kind : "count";
    return [
      {
        section,
        words,
        start,
        end,
        unit,
        stated: claim.stated.value,
        found: verdict.table,
        difference: verdict.difference,
        cells: verdict.cells,
      },
    ];
  });
  const all = [...contradicted, ...sumsThatDiffer(judged, report)];
  return all.sort((a, b) => order(report, a) - order(report, b) || a.start - b.start);
}

const order = (report: Report, { section }: Disagreement): number => textsOf(report).indexOf(section);

/** How many numbers of the text were found in the tables. */
export const countChecked = (report: Report): number => judgedClaims(report).filter(({ verdict }) => verdict.kind === "agrees").length;

/** Sums of cells that the text states beyond doubt, as evidence for locate; right or wrong is not asked. */
export function witnessesOf(report: Report): Witness[] {
  return judgedClaims(report).flatMap(({ claim, verdict }): Witness[] => {
    if (claim.kind === "share" || claim.kind === "change" || claim.kind === "money" || !isCertain(claim, report)) return [];
    const [reading] = readingsOf(
      claim.what.map((what) => ofTotal(what, claim)),
      claim,
      report.form,
    );
    if (!reading) return [];
    // 「答复80件」 beside 3 carried over, of 83: a number right by another lawful reading does not speak for the first.
    const isMeant =
      verdict.kind !== "agrees" || [reading, ...inParts(reading, report.form)].some(({ plus }) => report.sum(plus) === claim.stated.value);
    if (!isMeant) return [];
    return [{ source: "narrative", cells: reading.plus, states: claim.stated.value, words: claim.words }];
  });
}

/** 「新收85件，其中自然人68件」: the 68 are of those newly received. */
const ofTotal = (what: What, { partOf }: CountClaim): What =>
  what.of === "requests" && what.applicant !== null && partOf !== null ? { ...what, line: partOf } : what;

/** Its first reading is its only natural one. */
function isCertain(claim: CountClaim, report: Report): boolean {
  if (claim.doubts.length > 0 || claim.year !== "this" || isCovered(claim.scope, report.agency) !== true) return false;
  if (claim.stated.step !== 1) return false;
  return claim.what
    .map((what) => ofTotal(what, claim))
    .every((what) => {
      if (what.of !== "requests") return what.of !== "channel";
      // 「收到」 is what is new only where the text says what was carried over, or that nothing came.
      if (what.line === "received") return claim.includesCarriedOver !== undefined || claim.kind === "none";
      return what.line !== "handled" && what.line !== "mentioned" && what.line !== "notHeld";
    });
}
