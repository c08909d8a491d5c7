/**
 * Reports that contradict themselves, contributors' and the parent's: each is asked for its likeliest account with the
 * parent's numbers, less everybody else's, as witnesses. An account that settles differences is believed; its number may
 * decide between accounts that the report alone cannot tell apart.
 */

import { explain } from "../explain";
import type { CellId } from "../form/cell-id";
import type { Explanation } from "../locate/explanation";
import { carriedOverFrom } from "../locate/last-year";
import type { Witness } from "../report/evidence";
import type { Report } from "../report/report";
import { worthNaming } from "./cause";
import type { Cause, Correction, Deltas, Settlement } from "./cause";
import { distance } from "../report/cell-text";
import type { Gaps } from "./gaps";
import { valueOf } from "./roll-up";
import type { Contribution, RollUp } from "./roll-up";

/** A report that may be to blame; `sign`: what a correction of it does to the sum less the parent. */
export interface Party {
  readonly of: number | null;
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly sign: 1 | -1;
}

/** The parent counts as one of them. */
export function partiesOf(parent: Report, { contributions, added }: RollUp): Party[] {
  const reports = added.map((of): Party => {
    const { report, previous } = contributions[of] as Contribution;
    return { of, report, previous, sign: 1 };
  });
  return [...reports, { of: null, report: parent, previous: undefined, sign: -1 }];
}

/** An account sure enough to be believed where another cause hides part of what it settles. */
const sure = 0.8;

/** Of all accounts of a report together. */
const mostSure = 0.98;

export function ownSlips(gaps: Gaps, parties: readonly Party[]): Settlement[] {
  const found: Settlement[] = [];
  let left = parties.filter(contradictsItself);
  // What one account settles may let another be seen.
  for (const isWelcome of [settlesMore, settlesMore, bringsNearer]) {
    const offers = left
      .map((party) => ({ party, explanations: explanationsOf(party, gaps) }))
      .filter(({ explanations }) => explanations.length > 0);
    left = offers.map(({ party }) => party);
    const ranked = offers
      .map((offer) => ({ ...offer, deltas: deltasOf(offer.explanations[0] as Explanation, offer.party) }))
      .sort((one, other) => gaps.effectOf(other.deltas).settled - gaps.effectOf(one.deltas).settled);
    for (const { party, explanations, deltas } of ranked) {
      if (!isWelcome(gaps, deltas, explanations[0] as Explanation)) continue;
      found.push({ closes: deltas, causes: worthNaming(causesOf(party, explanations)) });
      gaps.close(deltas);
      left = left.filter((other) => other !== party);
    }
  }
  return found;
}

/** Or last year's report. Cheaper than asking for an account that is not there. */
const contradictsItself = ({ report, previous }: Party): boolean =>
  report.form.identities.some(({ left, right }) => report.sum(left) !== report.sum(right)) ||
  carriedOver(report, previous).some(([id, stated]) => report.amount(id) !== stated);

/** What last year's report says has to stand in these cells. */
export const carriedOver = (report: Report, previous: Report | undefined): (readonly [CellId, number])[] =>
  previous && report.hasTable("requests") ? [...carriedOverFrom(previous, report.form)] : [];

function settlesMore(gaps: Gaps, deltas: Deltas): boolean {
  const { settled, undone } = gaps.effectOf(deltas);
  return settled > undone;
}

const bringsNearer = (gaps: Gaps, deltas: Deltas, { confidence }: Explanation): boolean =>
  confidence >= sure &&
  deltas.size > 0 &&
  [...deltas].every(([id, delta]) => Math.abs(distance(gaps.at(id), delta)) < Math.abs(gaps.at(id)));

function explanationsOf({ report, previous, sign }: Party, gaps: Gaps): readonly Explanation[] {
  const witnesses = gaps.cells
    .filter((id) => report.form.has(id) && report.form.identitiesAt(id).length > 0)
    .map((id): Witness => ({ source: "subordinates", cells: [id], states: distance(valueOf(report, id), -sign * gaps.at(id)) }));
  const { explanations } = explain(report, { ...(previous ? { previous } : {}), witnesses });
  // Differences that are somebody else's speak against every account alike: that makes none of them less sure.
  const told = explanations.reduce((sum, { confidence }) => sum + confidence, 0);
  return explanations.map((explanation) => ({ ...explanation, confidence: (mostSure * explanation.confidence) / told }));
}

function deltasOf({ changes, follows }: Pick<Explanation, "changes" | "follows">, { report, sign }: Party): Deltas {
  return new Map(
    [...changes, ...follows]
      .map(({ at, to }): [CellId, number] => [at, distance(sign * to, sign * valueOf(report, at))])
      .filter(([, delta]) => delta !== 0),
  );
}

const causesOf = ({ of }: Party, explanations: readonly Explanation[]): Cause[] =>
  explanations.map(({ changes, follows, confidence }) => ({
    kind: of === null ? "parent-slip" : "contributor-slip",
    of,
    corrections: new Map<CellId, Correction>([
      ...follows.map(({ at, from, to }) => [at, { from, to, slip: "total-of-wrong-part" }] as const),
      ...changes.map(({ at, from, to, slip }) => [at, { from, to, slip }] as const),
    ]),
    confidence,
  }));
