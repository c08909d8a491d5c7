/**
 * Every equation the form requires (勾稽关系), derived once. The rules, the formulas in the sheets, the custom
 * functions, the numeric kernel and locate all read this list; nothing else states an equation.
 */

import type { CellId } from "./cell-id";
import type { FormDefinition } from "./definition";
import { blockOf } from "./geometry";
import { leavesOf } from "./label-tree";
import type { Leaf } from "./label-tree";

/** The rules that yield a finding where an identity of theirs does not hold. */
export const identityRules = [
  "requests-row-total",
  "requests-outcome-total",
  "requests-received-equals-handled",
  "review-and-litigation-total",
] as const;

export type IdentityRule = (typeof identityRules)[number];

/** `left` and `right` have the same sum. For a total, `left` is its parts and `right` the total alone. */
export interface Identity {
  readonly rule: IdentityRule;
  /** Where a finding points: the total, or 结转下年度 for the balance. */
  readonly at: CellId;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/** A total is alone on its side; the balance has two cells there. */
export const isTotal = ({ right }: Identity): boolean => right.length === 1;

/** For the 2021 form: 25 row totals, 7 outcome totals, 7 balances, 3 block totals. */
export function identitiesOf(form: FormDefinition): Identity[] {
  const rows = leavesOf(form.requests.rows);
  const columns = leavesOf(form.requests.columns);
  const cell = (row: string, column: string): CellId => `requests/${row}/${column}`;

  const rowTotals = rows.flatMap((row) =>
    totalsIn(columns).map(({ total, parts }) =>
      sum(
        "requests-row-total",
        parts.map((part) => cell(row.path, part.path)),
        cell(row.path, total.path),
      ),
    ),
  );
  const outcomeTotals = totalsIn(rows).flatMap(({ total, parts }) =>
    columns.map((column) =>
      sum(
        "requests-outcome-total",
        parts.map((part) => cell(part.path, column.path)),
        cell(total.path, column.path),
      ),
    ),
  );
  const balances = columns.map((column): Identity => {
    const right = form.requests.balance.right.map((row) => cell(row, column.path));
    return {
      rule: "requests-received-equals-handled",
      at: right[right.length - 1] as CellId,
      left: form.requests.balance.left.map((row) => cell(row, column.path)),
      right,
    };
  });
  const blockCell = (leaf: Leaf): CellId => `reviewAndLitigation/${blockOf(leaf)}/${leaf.line.key}`;
  const blockTotals = totalsIn(leavesOf(form.reviewAndLitigation)).map(({ total, parts }) =>
    sum("review-and-litigation-total", parts.map(blockCell), blockCell(total)),
  );
  return [...rowTotals, ...outcomeTotals, ...balances, ...blockTotals];
}

const sum = (rule: IdentityRule, parts: CellId[], total: CellId): Identity => ({ rule, at: total, left: parts, right: [total] });

/** A total sums every other leaf below the group that directly holds it. */
function totalsIn(leaves: readonly Leaf[]): { total: Leaf; parts: Leaf[] }[] {
  return leaves
    .filter((leaf) => leaf.line.isTotal)
    .map((total) => {
      const holder = total.groups[total.groups.length - 1];
      return { total, parts: leaves.filter((leaf) => leaf !== total && leaf.groups.some((group) => group === holder)) };
    });
}
