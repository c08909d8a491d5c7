/**
 * Which cells are to blame: all arithmetic findings of a report as one puzzle, answered with the likeliest sets of human
 * slips that make every equation true. Proposes, never changes; reads only the report and the evidence.
 */

import type { CellId } from "../form/cell-id";
import type { Evidence } from "../report/evidence";
import type { Report } from "../report/report";
import { isUntouched } from "../report/untouched";
import { cellGraphOf } from "./cell-graph";
import { confidences } from "./confidence";
import { computeCells, residualsOf } from "./equations";
import { mostExplanations, nothingToExplain } from "./explanation";
import type { Change, Explanation, Follow, Location, Settled, Unread } from "./explanation";
import { carriedOverFrom } from "./last-year";
import { puzzleOf, tablesWithIdentities } from "./puzzle";
import type { Puzzle, PuzzleTable } from "./puzzle";
import { questionAmong } from "./question";
import { stepLimit } from "./search";
import { slipModelOf } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";
import { solve } from "./solve";
import type { Account } from "./solve";
import { suspectsOf } from "./suspects";
import { unreadIn } from "./unreadable-cells";
import { witnessCostOf } from "./witness-cost";
import type { WitnessCost } from "./witness-cost";

/** Accounts that cost more than the best by this are less than a thousandth as likely: not worth showing. */
const worthShowing = 7;

/** An account less likely than this is no help to somebody looking for the cause. */
const leastConfidence = 0.005;

/** What is left of a confidence where texts share one sum in any way: hardly one such number in ten is the one meant. */
const guessed = 0.1;

export function locate(report: Report, evidence: Evidence): Location {
  const grid = cellGraphOf(report.form);
  const model = slipModelOf(report, grid, evidence.previous);
  // Nothing was typed there yet: nothing can have been typed wrong.
  const isBlank = isUntouched(report, evidence.previous);
  const tables = tablesWithIdentities.filter((table) => report.hasTable(table) && !(isBlank && table === "requests"));
  const settles = openFindings(report, model, tables, evidence.previous);
  if (settles.length === 0) return nothingToExplain;

  const puzzles = tables.map((table) => puzzleOf(table, report, evidence.previous));
  const unread = unreadOf(puzzles, model);
  const witnessCost = witnessCostOf(evidence.witnesses ?? [], grid, model);
  const first = accountsOf(puzzles, model, witnessCost, worthShowing, stepLimit);
  let { accounts, proven } = first;
  // A witness against the likeliest account may speak for one that was too dear to be looked at.
  if (accounts[0] && witnessCost.costOf(accounts[0].corrections) > 0) {
    const wider = accountsOf(puzzles, model, witnessCost, worthShowing + witnessCost.reach, first.stepsLeft);
    if (wider.accounts.length > 0) ({ accounts, proven } = wider);
  }
  if (accounts.length === 0) {
    const suspects = puzzles.flatMap(({ equations }) => suspectsOf(equations, residualsOf(equations, model.values)));
    return {
      explanations: [],
      question: null,
      proven,
      suspects: suspects.slice(0, mostExplanations).map((cell) => grid.ids[cell] as CellId),
      ...unread,
    };
  }

  const isGuess = unread.unread?.isDecided === false;
  const confident = confidences(accounts).map((confidence) => (isGuess ? confidence * guessed : confidence));
  const likely = confident.filter((confidence) => confidence >= leastConfidence * (isGuess ? guessed : 1)).length;
  const shown = Math.min(mostExplanations, Math.max(1, likely));
  const explanations = accounts.slice(0, shown).map(({ corrections }, index): Explanation => ({
    changes: corrections.map(({ cell, value, slip }): Change => {
      const at = grid.ids[cell] as CellId;
      return { at, from: report.typed(at) ?? null, to: value, slip };
    }),
    follows: followsOf(report, model, puzzles, corrections),
    settles,
    confidence: confident[index]!,
    supportedBy: witnessCost.supporting(corrections),
  }));
  // Which of several texts holds the whole amount is no question that has an answer.
  return { explanations, question: isGuess ? null : questionAmong(explanations), proven, suspects: [], ...unread };
}

function unreadOf(puzzles: readonly Puzzle[], model: SlipModel): { unread?: Unread } {
  if (model.meanings.size === 0) return {};
  const found = puzzles.map((puzzle) => unreadIn(puzzle, model));
  const cells = found.flatMap(({ cells: those }) => those.map((cell) => model.grid.ids[cell] as CellId));
  return cells.length === 0 ? {} : { unread: { cells, isDecided: found.every(({ isDecided }) => isDecided) } };
}

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
  /** Of the whole report, with what the witnesses say of them; likeliest first. */
  readonly accounts: readonly Account[];
  readonly proven: boolean;
  readonly stepsLeft: number;
}

function accountsOf(puzzles: readonly Puzzle[], model: SlipModel, witnessCost: WitnessCost, margin: number, limit: number): Accounts {
  let whole: readonly Account[] = [{ corrections: [], cost: 0 }];
  let proven = true;
  let stepsLeft = limit;
  // Table 4 is small: first, so that table 3 may have all the steps that are left.
  for (const puzzle of [...puzzles].reverse()) {
    const { accounts, isProven, steps } = solve(puzzle, model, margin, stepsLeft);
    const most = (whole[0]?.cost ?? 0) + (accounts[0]?.cost ?? 0) + margin;
    whole = whole
      .flatMap((one) =>
        accounts.flatMap((other) =>
          one.cost + other.cost > most ? [] : [{ corrections: [...other.corrections, ...one.corrections], cost: one.cost + other.cost }],
        ),
      )
      .sort((one, other) => one.cost - other.cost);
    proven &&= isProven;
    stepsLeft -= steps;
  }
  const heard = whole.map(({ corrections, cost }) => ({ corrections, cost: cost + witnessCost.costOf(corrections) }));
  return { accounts: heard.sort((one, other) => one.cost - other.cost), proven, stepsLeft };
}

function followsOf(report: Report, model: SlipModel, puzzles: readonly Puzzle[], corrections: Account["corrections"]): Follow[] {
  const formulas = puzzles.flatMap((puzzle) => puzzle.formulas);
  if (formulas.length === 0) return [];
  const values = model.values.slice();
  for (const { cell, value } of corrections) values[cell] = value;
  computeCells(formulas, values);
  return formulas
    .map(({ cell }) => cell)
    .sort((one, other) => one - other)
    .flatMap((cell): Follow[] => {
      const at = model.grid.ids[cell] as CellId;
      const from = report.typed(at) ?? null;
      return model.values[cell] === values[cell] ? [] : [{ at, from, to: values[cell]! }];
    });
}
