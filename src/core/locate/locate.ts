/**
 * Which cells are to blame: all arithmetic findings of a report as one puzzle, answered with the likeliest sets of human
 * slips that make every equation true. Proposes, never changes; reads only the report and the evidence.
 */

import type { CellId } from "../form/cell-id";
import { sectionOf } from "../form/cell-id";
import type { Evidence } from "../report/evidence";
import type { Report } from "../report/report";
import { isUntouched } from "../report/untouched";
import { cellGraphOf } from "./cell-graph";
import { confidenceOf, sharesOf } from "./confidence";
import { residualsOf } from "./equations";
import { evidenceTies } from "./evidence-ties";
import { mostExplanations, nothingToExplain } from "./explanation";
import type { Fault, IndependentFault, Location, Settled, Unread } from "./explanation";
import { independentFaults } from "./independent-faults";
import { carriedOverFrom } from "./last-year";
import { puzzleOf, tablesWithIdentities } from "./puzzle";
import type { Puzzle, PuzzleTable } from "./puzzle";
import { stepLimit } from "./search";
import { slipModelOf } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";
import { solve } from "./solve";
import { sortedColumns } from "./sorted-columns";
import type { SortedColumn } from "./sorted-columns";
import type { Account } from "./solve";
import { suspectsOf } from "./suspects";
import { followsOf, teller } from "./tell-fault";
import { areDecided, unreadIn } from "./unreadable-cells";
import { witnessCostOf } from "./witness-cost";
import type { WitnessCost } from "./witness-cost";

/** Accounts that cost more than the best by this are less than a thousandth as likely: not worth showing. */
const worthShowing = 7;

export function locate(report: Report, evidence: Evidence): Location {
  const grid = cellGraphOf(report.form);
  const model = slipModelOf(report, grid, evidence.previous);
  // Nothing was typed there yet: nothing can have been typed wrong.
  const isBlank = isUntouched(report, evidence.previous);
  const tables = tablesWithIdentities.filter((table) => report.hasTable(table) && !(isBlank && table === "requests"));
  const settles = openFindings(report, model, tables, evidence.previous);
  if (settles.length === 0) return nothingToExplain;

  const puzzles = tables.map((table) => puzzleOf(table, report, evidence.previous));
  const witnessCost = witnessCostOf(evidence.witnesses ?? [], grid, model);
  const found = heardAccounts(puzzles, model, witnessCost);
  const ties = evidenceTies(
    grid,
    puzzles.flatMap(({ formulas }) => formulas),
    evidence.previous,
    witnessCost,
  );
  const tell = teller(report, model, puzzles, witnessCost);

  /** Which cells these findings have to do with. */
  const seenIn = (about: readonly Settled[]): ((cell: number) => boolean) => {
    const numbers = new Set(about.map(ties.numberOf));
    return (cell) => ties.evidenceOf(cell).some((each) => numbers.has(each));
  };
  const unread = puzzles.map((puzzle) => (model.meanings.size === 0 ? [] : unreadIn(puzzle, model)));

  /** Of what cannot be explained, where to look first. */
  const unexplained = (about: readonly Settled[]): Fault => ({
    explanations: [],
    question: null,
    proven: found.proven,
    suspects: found.unsolved
      .flatMap(({ equations }) => suspectsOf(equations, residualsOf(equations, model.values)))
      .slice(0, mostExplanations)
      .map((cell) => grid.ids[cell] as CellId),
    ...unreadAmong(about),
  });
  /** Texts that mean no number, in the equations of these findings. */
  const unreadAmong = (about: readonly Settled[]): { unread?: Unread } => {
    const cells = unread.map((each) => each.filter(seenIn(about)));
    const isDecided = puzzles.every((puzzle, index) => areDecided(puzzle, cells[index]!));
    const ids = cells.flat().map((cell) => grid.ids[cell] as CellId);
    return ids.length === 0 ? {} : { unread: { cells: ids, isDecided } };
  };

  const inOrder = sortedColumns(model);
  /** Columns that look sorted, where all their cells are seen in these findings. */
  const sortedAmong = (about: readonly Settled[]): SortedColumn[] => {
    const isSeen = seenIn(about);
    return inOrder.filter(({ cells }) => cells.every(isSeen));
  };

  const isSolved = ({ at }: Settled): boolean => !found.unsolved.some(({ table }) => table === sectionOf(at));
  const solved = settles.filter(isSolved);
  const shares = sharesOf(found.accounts);
  const faults = independentFaults(found.accounts, shares, solved.map(ties.numberOf), ties);
  const parts = faults.map(({ open, accounts }): IndependentFault => {
    const about = solved.filter((each) => open.includes(ties.numberOf(each)));
    const best = Math.min(...accounts.map(({ cost }) => cost));
    const confident = accounts.map(({ corrections, share }) => ({ corrections, confidence: confidenceOf(share, best) }));
    return {
      about,
      ...tell({ accounts: confident, settles: about, proven: found.proven, unread: unreadAmong(about).unread, sorted: sortedAmong(about) }),
    };
  });
  const rest = settles.filter((each) => !isSolved(each));
  if (rest.length > 0) {
    if (parts.length === 0) return unexplained(settles);
    return { ...unexplained(settles), parts: [...certainFirst(parts), { about: rest, ...unexplained(rest) }] };
  }

  const best = found.accounts[0]!.cost;
  const whole = tell({
    accounts: found.accounts.map(({ corrections }, index) => ({ corrections, confidence: confidenceOf(shares[index]!, best) })),
    settles,
    proven: found.proven,
    unread: unreadAmong(settles).unread,
    sorted: sortedAmong(settles),
  });
  // What a formula shows that was not recalculated would follow in every part.
  const isRecalculated = followsOf(report, model, puzzles, []).length === 0;
  return parts.length > 1 && isRecalculated ? { ...whole, parts: certainFirst(parts) } : whole;
}

/** What may be accepted at once, then what has to be asked; each in form order. */
const certainFirst = (parts: readonly IndependentFault[]): IndependentFault[] => [
  ...parts.filter(({ question }) => question === null),
  ...parts.filter(({ question }) => question !== null),
];

/** The arithmetic findings, as the rules yield them: on what stands in the cells, formulas included. */
function openFindings(report: Report, model: SlipModel, tables: readonly PuzzleTable[], previous: Report | undefined): Settled[] {
  const { grid, values } = model;
  const valueOf = (id: CellId): number => values[grid.indexOf.get(id)!]!;
  const sum = (ids: readonly CellId[]): number => ids.reduce((total, id) => total + valueOf(id), 0);
  const isAsked = (at: CellId): boolean => tables.some((table) => at.startsWith(`${table}/`));
  const open: Settled[] = report.form.identities
    .filter(({ left, right, at }) => sum(left) !== sum(right) && isAsked(at))
    .map(({ rule, at }) => ({ rule, at }));
  if (previous && tables.includes("requests")) {
    for (const [at, stated] of carriedOverFrom(previous, report.form))
      if (valueOf(at) !== stated) open.push({ rule: "carried-over-matches-last-year", at });
  }
  return open;
}

interface Accounts {
  /** Of all tables but the unsolved ones together, with what the witnesses say of them; likeliest first. */
  readonly accounts: readonly Account[];
  /** Puzzles that nothing explains. */
  readonly unsolved: readonly Puzzle[];
  readonly proven: boolean;
  readonly stepsLeft: number;
}

function heardAccounts(puzzles: readonly Puzzle[], model: SlipModel, witnessCost: WitnessCost): Accounts {
  const first = accountsOf(puzzles, model, witnessCost, worthShowing, stepLimit);
  // A witness against the likeliest account may speak for one that was too dear to be looked at.
  if (!first.accounts[0] || witnessCost.costOf(first.accounts[0].corrections) === 0) return first;
  const wider = accountsOf(puzzles, model, witnessCost, worthShowing + witnessCost.reach, first.stepsLeft);
  return wider.unsolved.length > first.unsolved.length ? first : wider;
}

function accountsOf(puzzles: readonly Puzzle[], model: SlipModel, witnessCost: WitnessCost, margin: number, limit: number): Accounts {
  let whole: readonly Account[] = [{ corrections: [], cost: 0, costs: [] }];
  const unsolved: Puzzle[] = [];
  let proven = true;
  let stepsLeft = limit;
  // Table 4 is small: first, so that table 3 may have all the steps that are left.
  for (const puzzle of [...puzzles].reverse()) {
    const { accounts, isProven, steps } = solve(puzzle, model, margin, stepsLeft);
    proven &&= isProven;
    stepsLeft -= steps;
    if (accounts.length === 0) unsolved.push(puzzle);
    else whole = inAnyCombination(accounts, whole, margin);
  }
  const heard = whole.map((account) => ({ ...account, cost: account.cost + witnessCost.costOf(account.corrections) }));
  return { accounts: heard.sort((one, other) => one.cost - other.cost), unsolved, proven, stepsLeft };
}

function inAnyCombination(some: readonly Account[], others: readonly Account[], margin: number): Account[] {
  const most = some[0]!.cost + others[0]!.cost + margin;
  return others
    .flatMap((other) =>
      some.flatMap((one): Account[] => {
        if (one.cost + other.cost > most) return [];
        const after = other.corrections.map((correction) => ({ ...correction, of: correction.of + one.costs.length }));
        return [{ corrections: [...one.corrections, ...after], cost: one.cost + other.cost, costs: [...one.costs, ...other.costs] }];
      }),
    )
    .sort((one, other) => one.cost - other.cost);
}
