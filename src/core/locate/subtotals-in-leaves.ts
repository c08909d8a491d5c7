/**
 * The form prints no line for the sum of （三）, （四）, （五） and （六）, and their names stand beside the first line of each: who
 * has such a sum in a list of his own writes it there, over what belongs in that line.
 */

import { remembered } from "../remembered";
import type { CellGraph } from "./cell-graph";
import { equalByChance, eventCost, share } from "./rates";
import type { SlipModel } from "./slip-likelihood";
import type { Step } from "./step";

/** A first line's cell and those below it in its group, in one column. */
interface GroupColumn {
  readonly first: number;
  readonly others: readonly number[];
}

/** Cell by cell, and whole lines. */
export function subtotalSteps(model: SlipModel): Step[] {
  return groupsOf(model.grid).flatMap((columns, _, groups): Step[] => {
    const summed = columns.flatMap((column) => leafUnder(column, model) ?? []);
    const telling = summed.filter(({ parts }) => parts > 1);
    const single = telling.map(({ cell, value }) => stepOf([cell], [value], eventCost(share.subtotal / 2, groups.length * columns.length)));
    // A line and its total that are one number too large say no more than that number.
    const isOneNumber = telling.length === 0 && summed.filter(({ cell }) => model.grid.isTotal[cell] === 0).length === 1;
    const whole = stepOf(
      summed.map(({ cell }) => cell),
      summed.map(({ value }) => value),
      eventCost(share.subtotal / 2, groups.length) + (isOneNumber ? equalByChance : 0),
    );
    return [...single, ...(summed.length > 1 ? [whole] : [])];
  });
}

/** What the first line would hold if the sum of the group stood there; undefined where that changes nothing or cannot be. */
function leafUnder({ first, others }: GroupColumn, { values }: SlipModel): LeafUnder | undefined {
  const summed = others.filter((cell) => values[cell]! > 0);
  const value = values[first]! - summed.reduce((total, cell) => total + values[cell]!, 0);
  return summed.length > 0 && value >= 0 ? { cell: first, value, parts: summed.length } : undefined;
}

interface LeafUnder {
  readonly cell: number;
  readonly value: number;
  /** Numbers under it that are not 0. One alone is as likely a neighbour's number. */
  readonly parts: number;
}

const stepOf = (cells: readonly number[], values: readonly number[], cost: number): Step => ({
  cells,
  values,
  slips: cells.map(() => "subtotal-typed"),
  cost,
});

/** Groups of the form with more than one line, column by column, totals included. */
const groupsOf = remembered(({ form, indexOf }: CellGraph): readonly (readonly GroupColumn[])[] => {
  const groups = new Map<string, Map<number, number[]>>();
  for (const { id, rowLabels, column } of form.tables.requests.numbers) {
    const group = rowLabels.at(-2)?.label;
    if (rowLabels.length < 3 || group === undefined) continue;
    const columns = groups.get(group) ?? new Map<number, number[]>();
    groups.set(group, columns);
    columns.set(column, [...(columns.get(column) ?? []), indexOf.get(id)!]);
  }
  return [...groups.values()]
    .map((columns) => [...columns.values()].map(([first, ...others]): GroupColumn => ({ first: first!, others })))
    .filter(([column]) => column !== undefined && column.others.length > 0);
});
