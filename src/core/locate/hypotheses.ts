/**
 * Whole lines gone wrong in one stroke: totals never filled in, a row copied from the one above, a total line left from
 * an earlier state. Each hypothesis names cells to compute from the rest instead of believing them.
 */

import { above, left as leftSide } from "./cell-graph";
import type { Line } from "./cell-graph";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { costOf, equalByChance, eventCost, share } from "./rates";
import { leftAs } from "./slip-likelihood";
import type { SlipModel } from "./slip-likelihood";
import { perhapsSorted } from "./sorted-columns";

export interface Hypothesis {
  /** No fewer of its cells turn out wrong. */
  readonly leastWrong: number;
  readonly cells: readonly number[];
  readonly cost: number;
  /** What each cell of it that turns out wrong costs beside. */
  readonly costPerCell: number;
  /** A line of leaves was not necessarily forgotten because it is empty: what it would hold must be plausible. */
  readonly isPlain: boolean;
  nameFor(cell: number): Slip;
  /** Only the numbers that stand there change places. */
  readonly isPermutation?: true;
}

/** Fewer wrong cells than this are told apart one by one. */
const leastWrong = 3;

/** Parts of `share.wholeLine`: totals are forgotten rather than leaves; a line is seldom copied or out of date as a whole. */
const leavesForgotten = 0.2;
const copiedOrOld = 0.3;

/** −log of the chance that a cell holds what it would have to, once its line is known to be forgotten, copied, out of date. */
const perCell = { forgotten: 0.1, copied: 0.3, oldTotal: costOf(0.05), anything: costOf(0.01) } as const;

export function hypothesesFor(model: SlipModel, equations: Equations, residual: Float64Array): Hypothesis[] {
  const { grid, values, state } = model;
  const isOpenAt = (cell: number, along: Line["direction"]): boolean => {
    const line = along === "row" ? grid.rowLine : grid.columnLine;
    for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
      const equation = equations.use[at]!;
      if (residual[equation] !== 0 && !isAlong(equations, equation, line, line[cell]!)) return true;
    }
    return false;
  };

  const found: Hypothesis[] = [];
  // Formula totals follow; they are in no equation any more.
  const isBelieved = (cell: number): boolean => equations.useStart[cell] !== equations.useStart[cell + 1];
  for (const printed of totalLines(model).concat(grid.lines)) {
    const line = { ...printed, cells: printed.cells.filter(isBelieved) };
    const open = line.cells.filter((cell) => isOpenAt(cell, line.direction));
    const isOld = isLastYears(model, line) && tellingIn(model, line) >= leastTelling;
    const least = line.cells.length === 3 || isOld ? 2 : leastWrong;
    if (open.length < least) continue;

    const empty = line.cells.filter((cell) => values[cell] === 0);
    const emptyAndOpen = open.filter((cell) => values[cell] === 0);
    const filledIn = line.cells.length - empty.length;
    const isForgotten = line.isTotals ? emptyAndOpen.length >= least && emptyAndOpen.length > filledIn : filledIn === 0;
    if (isForgotten) {
      const name = (cell: number): Slip =>
        state[cell] === leftAs.number ? "zeroed" : state[cell] === leftAs.text ? "typed-as-text" : "missing-value";
      const cost = eventCost(share.wholeLine * (line.isTotals ? 1 : leavesForgotten), grid.lines.length);
      found.push({ cells: empty, cost, costPerCell: perCell.forgotten, leastWrong: least, isPlain: line.isTotals, nameFor: name });
    }
    if (isOld || (open.length > leastWrong && 2 * open.length > filledIn)) {
      const isCopy = isCopied(model, line);
      const name: Slip = isOld ? "last-years-number" : isCopy ? "copied-neighbour" : line.isTotals ? "total-not-updated" : "other";
      const costPerCell = isCopy || isOld ? perCell.copied : line.isTotals ? perCell.oldTotal : perCell.anything;
      const byChance = isCopy && tellingIn(model, line) < leastTelling ? equalByChance : 0;
      const cost = eventCost(share.wholeLine * copiedOrOld, 2 * grid.lines.length) + byChance;
      found.push({ cells: line.cells, cost, costPerCell, leastWrong: open.length - 1, isPlain: true, nameFor: () => name });
    }
  }
  return [...withBoth(found, model), ...sortedBack(model, isBelieved, isOpenAt)];
}

/** A column put in order, its numbers to be put back where their rows want them. */
function sortedBack(
  model: SlipModel,
  isBelieved: (cell: number) => boolean,
  isOpenAt: (cell: number, along: Line["direction"]) => boolean,
): Hypothesis[] {
  const cost = eventCost(share.shifted, model.grid.lines.length);
  return perhapsSorted(model).flatMap(({ cells }): Hypothesis[] => {
    const open = cells.filter((cell) => isBelieved(cell) && isOpenAt(cell, "column")).length;
    if (open < leastWrong) return [];
    return [
      {
        cells,
        cost,
        costPerCell: perCell.forgotten,
        leastWrong: open - 1,
        isPlain: true,
        nameFor: () => "column-sorted",
        isPermutation: true,
      },
    ];
  });
}

/** The totals of table 4 stand apart from one another and are yet forgotten together. */
function totalLines({ grid }: SlipModel): Line[] {
  const cells = [...grid.ids.keys()].filter((cell) => grid.isReview[cell] === 1 && grid.isTotal[cell] === 1);
  return [{ direction: "row", cells, isTotals: true }];
}

/** Total row and total column of table 3 forgotten at once. */
function withBoth(found: readonly Hypothesis[], { grid }: SlipModel): Hypothesis[] {
  const totals = found.filter(
    ({ cells, costPerCell }) => costPerCell === perCell.forgotten && cells.every((cell) => grid.isTotal[cell] === 1),
  );
  const [first, second] = totals;
  if (!first || !second) return [...found];
  return [...found, { ...first, cells: [...new Set([...first.cells, ...second.cells])], cost: first.cost + costOf(0.1) }];
}

/** An equation all of whose members stand in the line says nothing across it. */
function isAlong(equations: Equations, equation: number, lineOf: Int32Array, line: number): boolean {
  for (let at = equations.memberStart[equation]!; at < equations.memberStart[equation + 1]!; at += 1) {
    if (lineOf[equations.member[at]!] !== line) return false;
  }
  return true;
}

/** Where fewer numbers are not 0, their sum left out, equality says little: most of any table is zeros. */
const leastTelling = 2;

function isCopied(model: SlipModel, { cells, direction }: Line): boolean {
  const before = direction === "row" ? above : leftSide;
  return isRepeated(model, cells, (cell) => {
    const neighbour = model.grid.neighbours[4 * cell + before]!;
    return neighbour === -1 ? undefined : model.values[neighbour];
  });
}

const isLastYears = (model: SlipModel, { cells }: Line): boolean => model.lastYears !== null && isRepeated(model, cells, model.lastYears);

const isRepeated = ({ values }: SlipModel, cells: readonly number[], source: (cell: number) => number | undefined): boolean =>
  cells.every((cell) => source(cell) === values[cell]) && cells.some((cell) => values[cell] !== 0);

/** Numbers of a line that are not 0, those that are the sum of the others left out. */
function tellingIn({ values, grid: { rowTotal, columnTotal } }: SlipModel, { cells, direction }: Line): number {
  const total = direction === "row" ? rowTotal : columnTotal;
  const sums = new Set(cells.map((cell) => total[cell]!));
  return cells.filter((cell) => values[cell] !== 0 && !sums.has(cell)).length;
}
