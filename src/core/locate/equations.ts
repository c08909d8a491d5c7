/**
 * The equations of a report as sparse integer rows over its cells, and what is left of them when some cells are
 * computed instead of believed (formula totals, a line that was never filled in). Exact; knows no likelihood.
 */

import type { CellGraph } from "./cell-graph";

/** Σ coefficient × cell = constant. */
export interface Equation {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly constant: number;
  /** A cell stands in at most `Equations.perGroup` equations of one group. */
  readonly group: number;
}

/** A cell that is computed from others: cell = constant + Σ coefficient × cell. */
export interface Computed {
  readonly cell: number;
  readonly coefficients: ReadonlyMap<number, number>;
  readonly constant: number;
}

export interface Equations {
  readonly cells: number;
  readonly size: number;
  /** Equation → its cells, compressed: `memberStart[e] … memberStart[e + 1]`. */
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly memberCoefficient: Int32Array;
  /** Cell → its equations. */
  readonly useStart: Int32Array;
  readonly use: Int32Array;
  readonly useCoefficient: Int32Array;
  readonly constant: Float64Array;
  readonly group: Uint8Array;
  /** By group: the most equations of it that one cell can settle. */
  readonly perGroup: readonly number[];
  /** Equations in the order the search should take them: fewest members first. */
  readonly order: Int32Array;
}

export const groups = { row: 0, outcome: 1, balance: 2, block: 3, lastYear: 4 } as const;

const groupOf = {
  "requests-row-total": groups.row,
  "requests-outcome-total": groups.outcome,
  "requests-received-equals-handled": groups.balance,
  "review-and-litigation-total": groups.block,
} as const;

/** The form's identities, left minus right. */
export function identitiesAsEquations(grid: CellGraph): Equation[] {
  return grid.form.identities.map(({ rule, left, right }) => {
    const coefficients = new Map<number, number>();
    for (const id of left) coefficients.set(grid.indexOf.get(id)!, 1);
    for (const id of right) coefficients.set(grid.indexOf.get(id)!, -1);
    return { coefficients, constant: 0, group: groupOf[rule] };
  });
}

/** A cell whose value is known. */
export const pin = (cell: number, value: number): Equation => ({
  coefficients: new Map([[cell, 1]]),
  constant: value,
  group: groups.lastYear,
});

/**
 * Takes cells out of all equations: what remains says the same of the others. It is free of redundant equations, so that
 * every open one has to be answered for.
 */
export function eliminate(equations: readonly Equation[], cells: readonly number[]): { remaining: Equation[]; computed: Computed[] } {
  let rows = [...equations];
  const computed: Computed[] = [];

  for (const cell of cells) {
    const pivot = rows.find(({ coefficients }) => Math.abs(coefficients.get(cell) ?? 0) === 1);
    if (!pivot) continue;

    const sign = pivot.coefficients.get(cell)!;
    rows = rows.flatMap((row) => {
      if (row === pivot) return [];
      const factor = row.coefficients.get(cell);
      return [factor === undefined ? row : subtract(row, pivot, factor * sign)];
    });
    const others = new Map([...pivot.coefficients].filter(([member]) => member !== cell).map(([member, value]) => [member, -value * sign]));
    computed.push({ cell, coefficients: others, constant: pivot.constant * sign });
  }
  // Later ones were solved with earlier ones already out, so they come first when computing back.
  return { remaining: independent(rows), computed: computed.reverse() };
}

function subtract(from: Equation, row: Equation, times: number): Equation {
  const coefficients = new Map(from.coefficients);
  for (const [cell, value] of row.coefficients) {
    const next = (coefficients.get(cell) ?? 0) - times * value;
    if (next === 0) coefficients.delete(cell);
    else coefficients.set(cell, next);
  }
  return { coefficients, constant: from.constant - times * row.constant, group: from.group };
}

/** Without the equations that follow from shorter ones. */
function independent(rows: readonly Equation[]): Equation[] {
  const reduced: { row: Equation; lead: number; sign: number }[] = [];
  const kept: Equation[] = [];
  for (const row of [...rows].sort((one, other) => one.coefficients.size - other.coefficients.size)) {
    let rest = row;
    for (const { row: basis, lead, sign } of reduced) {
      const factor = rest.coefficients.get(lead);
      if (factor) rest = subtract(rest, basis, factor * sign);
    }
    const lead = [...rest.coefficients].find(([, value]) => Math.abs(value) === 1);
    if (rest.coefficients.size === 0) continue;
    kept.push(row);
    if (lead) reduced.push({ row: rest, lead: lead[0], sign: lead[1] });
  }
  return kept;
}

/** The arrays the search runs on. */
export function compile(cells: number, rows: readonly Equation[]): Equations {
  const memberStart = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (memberStart[at + 1] = memberStart[at]! + row.coefficients.size));
  const total = memberStart[rows.length]!;
  const member = new Int32Array(total);
  const memberCoefficient = new Int32Array(total);
  const uses: [equation: number, coefficient: number][][] = Array.from({ length: cells }, () => []);
  rows.forEach((row, at) => {
    [...row.coefficients]
      .sort(([one], [other]) => one - other)
      .forEach(([cell, coefficient], index) => {
        member[memberStart[at]! + index] = cell;
        memberCoefficient[memberStart[at]! + index] = coefficient;
        uses[cell]?.push([at, coefficient]);
      });
  });

  const useStart = new Int32Array(cells + 1);
  uses.forEach((list, cell) => (useStart[cell + 1] = useStart[cell]! + list.length));
  const flat = uses.flat();
  const perGroup = Object.values(groups).map((group) =>
    Math.max(1, ...uses.map((list) => list.filter(([equation]) => rows[equation]?.group === group).length)),
  );
  const sizes = rows.map((row) => row.coefficients.size);
  return {
    cells,
    size: rows.length,
    memberStart,
    member,
    memberCoefficient,
    useStart,
    use: Int32Array.from(flat, ([equation]) => equation),
    useCoefficient: Int32Array.from(flat, ([, coefficient]) => coefficient),
    constant: Float64Array.from(rows, (row) => row.constant),
    group: Uint8Array.from(rows, (row) => row.group),
    perGroup,
    order: Int32Array.from([...rows.keys()].sort((one, other) => sizes[one]! - sizes[other]! || one - other)),
  };
}

export function residualsOf(equations: Equations, values: Float64Array): Float64Array {
  const residuals = new Float64Array(equations.size);
  for (let equation = 0; equation < equations.size; equation += 1) {
    let sum = -equations.constant[equation]!;
    for (let at = equations.memberStart[equation]!; at < equations.memberStart[equation + 1]!; at += 1) {
      sum += equations.memberCoefficient[at]! * values[equations.member[at]!]!;
    }
    residuals[equation] = sum;
  }
  return residuals;
}

/** Fills computed cells in from the others, in the order they are given. */
export function computeCells(computed: readonly Computed[], values: Float64Array): void {
  for (const { cell, coefficients, constant } of computed) {
    let value = constant;
    for (const [member, coefficient] of coefficients) value += coefficient * values[member]!;
    values[cell] = value;
  }
}
