/**
 * Two lines the wrong way round: neighbouring rows, any two columns of applicants, whole or in part, or the two lines that sound alike.
 */

import { carriedForwardOf } from "../form/cell-id";
import { remembered } from "../remembered";
import { below } from "./cell-graph";
import type { CellGraph, Line } from "./cell-graph";
import { groups } from "./equations";
import type { Equations } from "./equations";
import type { Slip } from "./explanation";
import { costOf, eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import { settledBy } from "./step";
import type { Step } from "./step";

type Pairs = readonly (readonly [number, number])[];

/** Exchanges that would leave fewer equations open; only of two lines that are both open, for both are wrong by as much. */
export function exchangedLines(equations: Equations, model: SlipModel, residual: Float64Array): Step[] {
  const { grid, values } = model;
  const ordinary = eventCost(share.linesSwapped, 2 * grid.lines.length);
  const isOpen = openLines(equations, grid, residual);
  const isDifferent = ([one, other]: Pairs[number]): boolean => values[one] !== values[other];
  const steps: Step[] = [];
  for (const { pairs, direction, isWholeRow, rarer = 0, toDiffer = pairs, leastDiffering = 2 } of variantsOf(grid)) {
    const [one, other] = pairs[0]!;
    const lineOf = direction === "row" ? grid.rowLine : grid.columnLine;
    if (!isWholeRow && (isOpen[lineOf[one]!] === 0 || isOpen[lineOf[other]!] === 0)) continue;
    const differing = pairs.filter(isDifferent);
    if (differing.length < 2 || (toDiffer !== pairs && toDiffer.filter(isDifferent).length < leastDiffering)) continue;
    const cells = differing.flat();
    if (cells.some((cell) => values[cell]! < 0)) continue;
    const meant = differing.flatMap(([first, second]) => [values[second]!, values[first]!]);
    if (settledBy(equations, model, residual, cells, meant) < 1) continue;
    const slip: Slip = direction === "row" ? "rows-swapped" : "columns-swapped";
    steps.push({ cells, values: meant, slips: cells.map(() => slip), cost: ordinary + rarer });
  }
  return steps;
}

/** By line: 1 where an open equation counts along it. */
function openLines(equations: Equations, { lines, rowLine, columnLine }: CellGraph, residual: Float64Array): Uint8Array {
  const isOpen = new Uint8Array(lines.length);
  for (let equation = 0; equation < equations.size; equation += 1) {
    if (residual[equation] === 0) continue;
    const lineOf = equations.group[equation] === groups.row ? rowLine : columnLine;
    for (const cell of equations.member.subarray(equations.memberStart[equation], equations.memberStart[equation + 1]))
      if (lineOf[cell] !== -1) isOpen[lineOf[cell]!] = 1;
  }
  return isOpen;
}

const variantsOf = remembered((grid: CellGraph): readonly Variant[] => [
  ...rowsAbreast(grid),
  ...columnsExchanged(grid),
  ...carriedTwins(grid),
]);

/** Two lines, cell by cell, whole or in part. */
interface Variant {
  readonly pairs: Pairs;
  readonly direction: Line["direction"];
  /** Its own total holds, whatever is open. */
  readonly isWholeRow?: true;
  /** Of these so many have to differ for it to be a slip of lines; else two of the pairs. */
  readonly toDiffer?: Pairs;
  readonly leastDiffering?: number;
  /** −log of how much rarer it is than two neighbouring lines exchanged. */
  readonly rarer?: number;
}

/** Next to each other, without their totals, or with them where the columns count the two rows differently. */
function rowsAbreast({ lines, neighbours, columnTotal }: CellGraph): Variant[] {
  return lines.flatMap(({ direction, cells }): Variant[] => {
    const pairs: Pairs = cells.map((cell) => [cell, neighbours[4 * cell + below]!]);
    if (direction !== "row" || pairs.some(([, other]) => other === -1)) return [];
    const areCountedAlike = pairs.every(([one, other]) => columnTotal[one] === columnTotal[other] && columnTotal[one] !== -1);
    const whole = areCountedAlike ? [] : [{ pairs, direction, isWholeRow: true } as const];
    return [...whole, { pairs: pairs.slice(0, -1), direction }];
  });
}

/** Outcomes of two columns that differ in fewer lines are as well told as single cells in the wrong column. */
const leastOutcomes = 3;

/** −log of how much rarer it is that lines above and below the outcomes were exchanged together, than lines that stand in one block. */
const notOneBlock = costOf(0.5);

/** A total is worked out where it stands: seldom is it exchanged with its parts. Two cells of another line are the likelier slip. */
const withItsTotal = costOf(0.05);

/**
 * Two columns exchanged, all of them or in part: the outcomes, with their total or without. What is left of the columns explains the
 * same if it was exchanged instead, so both are proposed, near enough in cost to be asked about.
 */
function columnsExchanged({ lines, isOutcome, isReview, columnTotal }: CellGraph): Variant[] {
  const columns = lines.filter(({ direction, cells }) => direction === "column" && cells.every((cell) => isReview[cell] === 0));
  return columns.flatMap((column, at) =>
    columns.slice(at + 1).flatMap((other, between): Variant[] => {
      // The totals stand apart from the applicants and are taken for none but the last.
      if (other.isTotals && between > 0) return [];
      const pairs: Pairs = column.cells.map((cell, index) => [cell, other.cells[index]!]);
      const further = 2 * Math.log(1 + between);
      const outcomes = pairs.filter(([cell]) => isOutcome[cell] === 1);
      const whole = { pairs, direction: "column", rarer: further } as const;
      if (outcomes.length === 0) return [whole];

      const total = columnTotal[outcomes[0]![0]]!;
      const partly = (isIn: (cell: number) => boolean, rarer: number): Variant[] => {
        const [block, rest] = [pairs.filter(([cell]) => isIn(cell)), pairs.filter(([cell]) => !isIn(cell))];
        const told = { direction: "column", toDiffer: outcomes, leastDiffering: leastOutcomes } as const;
        return [
          { ...told, pairs: block, rarer: further + rarer },
          { ...told, pairs: rest, rarer: further + rarer + notOneBlock },
        ];
      };
      return [
        whole,
        ...partly((cell) => isOutcome[cell] === 1, 0),
        ...partly((cell) => isOutcome[cell] === 1 || cell === total, withItsTotal),
      ];
    }),
  );
}

/** 「上年结转」 and 「结转下年度」 stand far apart and sound alike. */
function carriedTwins({ ids, indexOf }: CellGraph): Variant[] {
  const pairs = ids.flatMap((id, cell) => {
    const twin = carriedForwardOf(id);
    return twin === id ? [] : [[cell, indexOf.get(twin)!] as const];
  });
  return pairs.length === 0 ? [] : [{ pairs, direction: "row", isWholeRow: true }];
}
