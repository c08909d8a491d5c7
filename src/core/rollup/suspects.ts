/**
 * Whose slip an event was: every contributor and the parent are asked how likely it would have been theirs, with the
 * event's cells known and everything else believed; what their texts say counts too. In the same scale stands the coincidence that the parent left out or doubled
 * just this number of somebody's; a slip of digits that explains the difference is likelier than that.
 */

import type { CellId } from "../form/cell-id";
import { cellGraphOf } from "../locate/cell-graph";
import { confidences } from "../locate/confidence";
import { computeCells } from "../locate/equations";
import { puzzleOf } from "../locate/puzzle";
import { costOf, slipsPerReport } from "../locate/rates";
import { slipModelOf } from "../locate/slip-likelihood";
import { solve } from "../locate/solve";
import { witnessCostOf } from "../locate/witness-cost";
import { witnessesOf } from "../narrative/disagreements";
import { remembered } from "../remembered";
import { Report } from "../report/report";
import type { Cause, Correction } from "./cause";
import { distance } from "../report/cell-text";
import type { Miscount } from "./miscounts";
import { misread } from "./misread";
import { carriedOver } from "./own-slips";
import type { Party } from "./own-slips";
import { valueOf } from "./roll-up";

/** Of the slips in adding up, those that lose or double one number of one body. */
const misadded = 0.04;

/** Accounts dearer than the best by this do not count; steps for one report and one event. */
const margin = 3;
const steps = 1_500;

export interface Suspect {
  readonly cost: number;
  readonly cause: Omit<Cause, "confidence">;
}

/** Cheapest first, one for each way a report may be to blame. */
export function suspectsOf({ table, deltas, miscounted }: Miscount, parties: readonly Party[]): Suspect[] {
  const suspects = parties.flatMap((party): Suspect[] => {
    const meant = new Map([...deltas].map(([id, delta]) => [id, distance(valueOf(party.report, id), -party.sign * delta)]));
    if ([...meant].some(([id, value]) => value < 0 || party.report.typed(id) === undefined))
      return misaddedBy(party, deltas, parties.length);
    const slips =
      table === "proactiveDisclosure"
        ? [misreadBy(party, meant)]
        : [
            miscounted === null ? solvedBy(party, table, meant) : null,
            table === "requests" ? miscountedBy(party, meant, miscounted) : null,
          ];
    const [likeliest] = slips.flatMap((slip) => slip ?? []).sort((one, other) => one.cost - other.cost);
    return [...(likeliest ? [likeliest] : []), ...misaddedBy(party, deltas, parties.length)];
  });
  return suspects.filter(({ cost }) => Number.isFinite(cost)).sort((one, other) => one.cost - other.cost);
}

export function asCauses(suspects: readonly Suspect[]): Cause[] {
  const sure = confidences(suspects);
  return suspects.map(({ cause }, index) => ({ ...cause, confidence: sure[index] as number }));
}

const perCell = (cells: number): number => costOf(slipsPerReport / cells);

const kindOf = ({ of }: Party): "contributor-slip" | "parent-slip" => (of === null ? "parent-slip" : "contributor-slip");

function misreadBy(party: Party, meant: ReadonlyMap<CellId, number>): Suspect {
  const { report, previous } = party;
  let cost = perCell(cellGraphOf(report.form).ids.length);
  const corrections = new Map<CellId, Correction>();
  for (const [id, to] of meant) {
    const reading = misread(
      valueOf(report, id),
      to,
      previous?.form.has(id) && previous.typed(id) !== undefined ? valueOf(previous, id) : undefined,
    );
    cost += reading.cost;
    corrections.set(id, { from: report.typed(id) ?? null, to, slip: reading.slip });
  }
  return { cost, cause: { kind: kindOf(party), of: party.of, corrections } };
}

/** The contributor's own equations and the event's numbers in one puzzle. Its totals were added up with what it wrote. */
function solvedBy(party: Party, table: "requests" | "reviewAndLitigation", meant: ReadonlyMap<CellId, number>): Suspect | null {
  const grid = cellGraphOf(party.report.form);
  const report = new Report({ ...party.report.content(), formulas: new Set(grid.ids.filter((_, cell) => grid.isTotal[cell] === 1)) });
  const model = slipModelOf(report, grid);
  const puzzle = puzzleOf(table, report, undefined, meant);
  const { accounts } = solve(puzzle, model, margin, steps);
  let best: Suspect | null = null;
  for (const { corrections, cost } of accounts) {
    const values = model.values.slice();
    for (const { cell, value } of corrections) values[cell] = value;
    computeCells(puzzle.formulas, values);
    // Whatever else it changes would no longer agree with the parent.
    const elsewhere = grid.ids.some((id, cell) => !meant.has(id) && values[cell] !== model.values[cell]);
    const all = cost + againstText(party, meant) + againstLastYear(party, meant);
    if (elsewhere || (best && best.cost <= all)) continue;
    const slips = new Map(corrections.map(({ cell, slip }) => [grid.ids[cell] as CellId, slip]));
    const changes = [...meant]
      .filter(([id, to]) => to !== valueOf(report, id))
      .map(([id, to]): [CellId, Correction] => [id, { from: report.typed(id) ?? null, to, slip: slips.get(id) ?? "total-of-wrong-part" }]);
    best = { cost: all, cause: { kind: kindOf(party), of: party.of, corrections: new Map(changes) } };
  }
  return best;
}

/** Requests miscounted: all of a number put in the wrong place, or some of many requests one by one. */
const misplaced = 0.02;
const perRequest = 0.002;
/** Places where a miscounted request may end up. */
const places = 40;

/** Null where no report of these numbers could have been miscounted so; a parent counts no requests. `amount`: null for more than one miscount. */
function miscountedBy(party: Party, meant: ReadonlyMap<CellId, number>, amount: number | null): Suspect | null {
  const { report } = party;
  if (party.of === null) return null;
  const leaves = [...meant].filter(([id]) => report.form.totalsAt(id).length === 0);
  const fewer = leaves.filter(([id, to]) => to < valueOf(report, id));
  const more = leaves.filter(([id, to]) => to > valueOf(report, id));
  const isMisplaced = fewer.length > 0 && fewer.every(([, to]) => to === 0) && more.every(([id]) => valueOf(report, id) === 0);
  const chance =
    (isMisplaced ? misplaced / cellGraphOf(report.form).ids.length : 0) +
    (amount === null ? 0 : oneByOne(fewer.length > 0 ? fewer : [["requests/newlyReceived/total", 0]], report, amount));
  if (chance === 0) return null;
  const changes = [...meant].map(([id, to]): [CellId, Correction] => [
    id,
    { from: report.typed(id) ?? null, to, slip: leaves.some(([leaf]) => leaf === id) ? "other" : "total-of-wrong-part" },
  ]);
  return {
    cost: costOf(chance) + againstText(party, meant) + againstLastYear(party, meant),
    cause: { kind: kindOf(party), of: party.of, corrections: new Map(changes) },
  };
}

/** So many requests of those that stand where too many are. */
function oneByOne(from: readonly (readonly [CellId, number])[], report: Report, amount: number): number {
  const among = Math.max(1, Math.min(...from.map(([id]) => valueOf(report, id))));
  return Math.exp(logChoices(among, amount) + amount * Math.log(perRequest)) / places;
}

/** log of the ways to choose so many of them. */
function logChoices(from: number, some: number): number {
  let log = 0;
  for (let index = 0; index < Math.min(some, from); index += 1) log += Math.log((from - index) / (index + 1));
  return log;
}

/** What its own text would say to the new numbers, against what it says to the old ones. */
function againstText(party: Party, meant: ReadonlyMap<CellId, number>): number {
  const { report } = party;
  const grid = cellGraphOf(report.form);
  const witnessCost = witnessCostOf(wordsOf(party.report), grid, slipModelOf(report, grid));
  return (
    witnessCost.costOf([...meant].map(([id, value]) => ({ cell: grid.indexOf.get(id) as number, value, slip: "other" as const }))) -
    witnessCost.costOf([])
  );
}

/** As hard as an equation, whichever way. */
const contradiction = 12;

function againstLastYear({ report, previous }: Party, meant: ReadonlyMap<CellId, number>): number {
  return carriedOver(report, previous).reduce((cost, [id, stated]) => {
    const [before, after] = [report.amount(id), meant.get(id) ?? report.amount(id)].map((value) =>
      value === stated ? 0 : contradiction,
    ) as [number, number];
    return cost + after - before;
  }, 0);
}

/** What its text says, read once. */
const wordsOf = remembered(witnessesOf);

function misaddedBy({ of, report }: Party, deltas: Miscount["deltas"], parties: number): Suspect[] {
  if (of === null) return [];
  const cost = perCell(cellGraphOf(report.form).ids.length) + costOf(misadded) + Math.log(parties);
  return (
    [
      ["cell-left-out", -1],
      ["cell-counted-twice", 1],
    ] as const
  )
    .filter(([, sign]) => [...deltas].every(([id, delta]) => distance(sign * valueOf(report, id), delta) === 0))
    .map(([kind]) => ({ cost, cause: { kind, of, corrections: new Map() } }));
}
