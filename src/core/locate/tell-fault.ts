/** Accounts of one fault, as corrections of numbered cells → explanations with their confidences, and the question between equal ones. */

import type { CellId } from "../form/cell-id";
import type { Report } from "../report/report";
import { computeCells } from "./equations";
import { mostExplanations } from "./explanation";
import type { Change, Explanation, Fault, Follow, Settled, Unread } from "./explanation";
import type { Puzzle } from "./puzzle";
import { isGuess, questionAmong } from "./question";
import type { SlipModel } from "./slip-likelihood";
import type { SortedColumn } from "./sorted-columns";
import type { Correction } from "./solve";
import type { WitnessCost } from "./witness-cost";

/** An account less likely than this is no help to somebody looking for the cause. */
const leastConfidence = 0.005;

/** What is left of a confidence where texts share one sum in any way: hardly one such number in ten is the one meant. */
const guessed = 0.1;

export interface Told {
  /** Likeliest first. */
  readonly accounts: readonly { readonly corrections: readonly Correction[]; readonly confidence: number }[];
  readonly settles: readonly Settled[];
  readonly proven: boolean;
  readonly unread: Unread | undefined;
  /** In the equations of this fault. */
  readonly sorted: readonly SortedColumn[];
}

/** Tells faults of one report. */
export function teller(report: Report, model: SlipModel, puzzles: readonly Puzzle[], witnessCost: WitnessCost): (fault: Told) => Fault {
  const idOf = (cell: number): CellId => model.grid.ids[cell] as CellId;
  const changeOf = ({ cell, value, slip }: Correction): Change => ({
    at: idOf(cell),
    from: report.typed(idOf(cell)) ?? null,
    to: value,
    slip,
  });

  return ({ accounts, settles, proven, unread, sorted: columns }) => {
    // An account that puts the column back is no guess.
    const column = accounts[0]?.corrections.some(({ slip }) => slip === "column-sorted") ? undefined : columns[0];
    const sorted = column && { cells: column.cells.map(idOf), isRising: column.isRising };
    const isGuessed = isGuess(unread, sorted);
    const trust = isGuessed ? guessed : 1;
    const likely = accounts.filter(({ confidence }) => confidence >= leastConfidence).length;
    const explanations = accounts
      .slice(0, Math.min(mostExplanations, Math.max(1, likely)))
      .map(({ corrections, confidence }): Explanation => ({
        changes: corrections.map(changeOf),
        follows: followsOf(report, model, puzzles, corrections),
        settles,
        confidence: confidence * trust,
        supportedBy: witnessCost.supporting(corrections),
      }));
    // Which of several texts holds the whole amount is no question that has an answer.
    const question = isGuessed ? null : questionAmong(explanations);
    return { explanations, question, proven, suspects: [], ...(unread ? { unread } : {}), ...(sorted ? { sorted } : {}) };
  };
}

/** Formula totals whose result differs from what is shown, once these corrections are made. */
export function followsOf(report: Report, model: SlipModel, puzzles: readonly Puzzle[], corrections: readonly Correction[]): Follow[] {
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
