/**
 * Which cells are to blame: all arithmetic findings of a report as one puzzle, answered with the likeliest sets of human
 * slips that make every equation true. Proposes, never changes; reads only the report and the evidence.
 */

import type { Evidence } from "../check";
import type { CellId } from "../form/cell-id";
import type { Report } from "../report/report";
import { confidences } from "./confidence";
import { computeCells, residualsOf } from "./equations";
import type { Change, Explanation, Follow, Location, Settled } from "./explanation";
import { gridOf } from "./grid";
import { handOf } from "./hand";
import type { Hand } from "./hand";
import { carriedOverFrom } from "./last-year";
import { puzzleOf, tablesWithIdentities } from "./puzzle";
import type { Puzzle } from "./puzzle";
import { questionAmong } from "./question";
import { solve } from "./solve";
import type { Account, Solved } from "./solve";
import { suspectsOf } from "./suspects";
import { benchOf } from "./witnesses";
import type { Bench } from "./witnesses";

const nothingWrong: Location = { explanations: [], question: null, proven: true, suspects: [] };

/** Accounts that cost more than the best by this are less than a thousandth as likely: not worth showing. */
const worthShowing = 7;

const mostExplanations = 10;

export function locate(report: Report, evidence: Evidence): Location {
  const grid = gridOf(report.form);
  const hand = handOf(report, grid, evidence.previous);
  const settles = openFindings(report, hand, evidence.previous);
  if (settles.length === 0) return nothingWrong;

  const puzzles = tablesWithIdentities.filter((table) => report.hasTable(table)).map((table) => puzzleOf(table, report, evidence.previous));
  const bench = benchOf(evidence.witnesses ?? [], grid, hand);
  let solved = puzzles.map((puzzle) => solve(puzzle, hand, worthShowing));
  let accounts = heard(solved, bench, worthShowing);
  // A witness against the likeliest account may speak for one that was too dear to be looked at.
  if (accounts[0] && bench.costOf(accounts[0].corrections) > 0) {
    const margin = worthShowing + bench.reach;
    solved = puzzles.map((puzzle) => solve(puzzle, hand, margin));
    accounts = heard(solved, bench, margin);
  }
  const proven = solved.every(({ isProven }) => isProven);
  if (accounts.length === 0) {
    const suspects = puzzles.flatMap(({ equations }) => suspectsOf(equations, residualsOf(equations, hand.values)));
    return { explanations: [], question: null, proven, suspects: suspects.slice(0, mostExplanations).map((cell) => grid.ids[cell] as CellId) };
  }

  const confident = confidences(accounts);
  const explanations = accounts.slice(0, mostExplanations).map(({ corrections }, index): Explanation => ({
    changes: corrections.map(({ cell, value, slip }): Change => {
      const at = grid.ids[cell] as CellId;
      return { at, from: report.typed(at) ?? null, to: value, slip };
    }),
    follows: followsOf(report, hand, puzzles, corrections),
    settles,
    confidence: confident[index] as number,
    supportedBy: bench.supporting(corrections),
  }));
  return { explanations, question: questionAmong(explanations), proven, suspects: [] };
}

/** The arithmetic findings, as the rules yield them: on what stands in the cells, formulas included. */
function openFindings(report: Report, hand: Hand, previous: Report | undefined): Settled[] {
  const { grid, values } = hand;
  const valueOf = (id: CellId): number => values[grid.indexOf.get(id) as number] as number;
  const sum = (ids: readonly CellId[]): number => ids.reduce((total, id) => total + valueOf(id), 0);
  const open: Settled[] = report.form.identities.filter(({ left, right }) => sum(left) !== sum(right)).map(({ rule, at }) => ({ rule, at }));
  if (previous && report.hasTable("requests")) {
    for (const [at, stated] of carriedOverFrom(previous, report.form)) if (valueOf(at) !== stated) open.push({ rule: "carried-over-matches-last-year", at });
  }
  return open;
}

/** Accounts of the whole report, one of each table, with what the witnesses say of them; likeliest first. */
function heard(solved: readonly Solved[], bench: Bench, margin: number): Account[] {
  const best = solved.reduce((sum, { accounts }) => sum + (accounts[0]?.cost ?? 0), 0);
  return solved
    .reduce<readonly Account[]>(
      (whole, { accounts }) => whole.flatMap((one) => accounts.map((other) => ({ corrections: [...one.corrections, ...other.corrections], cost: one.cost + other.cost }))),
      [{ corrections: [], cost: 0 }],
    )
    .filter(({ cost }) => cost <= best + margin)
    .map(({ corrections, cost }) => ({ corrections, cost: cost + bench.costOf(corrections) }))
    .sort((one, other) => one.cost - other.cost);
}

function followsOf(report: Report, hand: Hand, puzzles: readonly Puzzle[], corrections: Account["corrections"]): Follow[] {
  const formulas = puzzles.flatMap((puzzle) => puzzle.formulas);
  if (formulas.length === 0) return [];
  const values = hand.values.slice();
  for (const { cell, value } of corrections) values[cell] = value;
  computeCells(formulas, values);
  return formulas
    .map(({ cell }) => cell)
    .sort((one, other) => one - other)
    .flatMap((cell): Follow[] => {
      const at = hand.grid.ids[cell] as CellId;
      const from = report.typed(at) ?? null;
      return hand.values[cell] === values[cell] ? [] : [{ at, from, to: values[cell] as number }];
    });
}
