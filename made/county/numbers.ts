/** Two years of a body's numbers, drawn at random and true: every request has its outcome, every year follows from the last. */

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Body } from "./bodies";

export type Numbers = ReadonlyMap<CellId, number>;
export type Random = (below: number) => number;

/** A small generator of its own, so that the county is the same wherever it is made. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const form = formOf("2021");

/** Of a hundred requests; the rest of the outcomes are rarer than that. */
const applicants: readonly (readonly [column: string, weight: number])[] = [
  ["naturalPerson", 82],
  ["commercialEnterprise", 9],
  ["researchInstitution", 1],
  ["publicWelfareOrganisation", 1],
  ["legalServiceAgency", 4],
  ["other", 3],
];
const outcomes: readonly (readonly [row: string, weight: number])[] = [
  ["fullyDisclosed", 43],
  ["partlyDisclosed", 9],
  ["refused.prohibitedByLaw", 1],
  ["refused.thirdPartyRights", 3],
  ["refused.internalAffairs", 2],
  ["refused.processInformation", 3],
  ["refused.enforcementFile", 2],
  ["refused.administrativeInquiry", 4],
  ["unableToProvide.notHeld", 19],
  ["unableToProvide.wouldNeedCreating", 3],
  ["unableToProvide.stillUnclear", 1],
  ["notProcessed.petitionOrComplaint", 4],
  ["notProcessed.duplicateRequest", 2],
  ["otherHandling.correctionOverdue", 2],
  ["otherHandling.other", 2],
];
const results: readonly (readonly [result: string, weight: number])[] = [
  ["upheld", 55],
  ["corrected", 8],
  ["otherResult", 22],
  ["pending", 15],
];
const blocks: readonly (readonly [block: string, weight: number])[] = [
  ["reconsideration", 70],
  ["litigation.direct", 14],
  ["litigation.afterReconsideration", 16],
];

function pick(choices: readonly (readonly [string, number])[], random: Random): string {
  let at = random(choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight] of choices) {
    if (at < weight) return name;
    at -= weight;
  }
  throw new RangeError("weights do not add up");
}

/** `before`: the year before, whose open requests and documents in force this year begins with. */
export function drawYear(body: Body, before: Numbers | null, random: Random): Numbers {
  const numbers = new Map<CellId, number>(form.cells.map(({ id }) => [id, 0]));
  const at = (id: CellId): number => numbers.get(id) ?? 0;
  const add = (id: CellId): Map<CellId, number> => numbers.set(id, at(id) + 1);
  const about = (usual: number): number => Math.round((usual * (88 + random(25))) / 100);

  const received = Array.from({ length: about(body.requests) }, () => pick(applicants, random));
  const open = applicants.flatMap(([column]) => new Array<string>(before?.get(`requests/carriedForward/${column}`) ?? 0).fill(column));
  for (const column of received) add(`requests/newlyReceived/${column}`);
  for (const column of open) add(`requests/carriedOver/${column}`);
  for (const column of open) add(`requests/outcome.${pick(outcomes, random)}/${column}`);
  // Those of the last weeks of the year are answered in the next.
  for (const column of received)
    add(random(100) < 6 ? `requests/carriedForward/${column}` : `requests/outcome.${pick(outcomes, random)}/${column}`);
  for (let index = about(body.cases); index > 0; index -= 1) add(`reviewAndLitigation/${pick(blocks, random)}/${pick(results, random)}`);

  const documents = (column: string): CellId => `proactiveDisclosure/normativeDocuments/${column}`;
  const stock = before?.get(documents("currentlyInForce")) ?? body.documents;
  numbers.set(documents("issuedThisYear"), body.documents === 0 ? 0 : random(3));
  numbers.set(documents("repealedThisYear"), random(Math.min(3, stock + 1)));
  numbers.set(documents("currentlyInForce"), stock + at(documents("issuedThisYear")) - at(documents("repealedThisYear")));
  numbers.set("proactiveDisclosure/administrativeLicences/decisionsThisYear", about(body.licences));
  numbers.set("proactiveDisclosure/administrativePenalties/decisionsThisYear", about(body.penalties));
  numbers.set("proactiveDisclosure/administrativeCompulsion/decisionsThisYear", about(body.compulsion));
  numbers.set("proactiveDisclosure/administrativeFees/feesCollected", about(body.fees) / 100);
  return withTotals(numbers);
}

/** Rows are added up before the total of totals needs them. */
function withTotals(numbers: Numbers): Numbers {
  const all = new Map(numbers);
  const totals = form.identities.filter(({ rule }) => rule !== "requests-received-equals-handled");
  for (const { left, right } of [...totals, ...totals])
    all.set(
      right[0] as CellId,
      left.reduce((sum, id) => sum + (all.get(id) ?? 0), 0),
    );
  return all;
}
