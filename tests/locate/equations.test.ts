import { expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { compile, computeCells, eliminate, identitiesAsEquations, pin, residualsOf } from "../../src/core/locate/equations";
import { cellGraphOf } from "../../src/core/locate/cell-graph";
import { form } from "../../made/slips/dirty-report";
import { ledger } from "../../made/slips/desk";
import { randomFrom } from "../../made/random";

const grid = cellGraphOf(form);
const rows = identitiesAsEquations(grid);
const first = grid.indexOf.get(form.tables.requests.numbers[0]?.id as CellId) ?? 0;

const consistent = (seed: number): Float64Array => {
  const values = new Float64Array(grid.ids.length);
  values.set(ledger(randomFrom(seed)), first);
  return values;
};

test("the form's identities hold for a table that adds up", () => {
  for (let seed = 0; seed < 20; seed += 1)
    expect(residualsOf(compile(grid.ids.length, rows), consistent(seed)).every((open) => open === 0)).toBe(true);
});

test("cells taken out come back with the values they had", () => {
  const random = randomFrom(7);
  for (let seed = 0; seed < 60; seed += 1) {
    const values = consistent(seed);
    const cells = [...new Set(Array.from({ length: 1 + random.below(30) }, () => random.below(grid.ids.length)))];
    const { remaining, computed } = eliminate(rows, cells);
    expect(residualsOf(compile(grid.ids.length, remaining), values).every((open) => open === 0)).toBe(true);
    const spoilt = values.slice();
    for (const { cell } of computed) spoilt[cell] = 999_999;
    // What remains does not see the cells that were taken out.
    expect(residualsOf(compile(grid.ids.length, remaining), spoilt).every((open) => open === 0)).toBe(true);
    computeCells(computed, spoilt);
    expect(spoilt).toEqual(values);
  }
});

test("what remains says the same of the others: a wrong cell is seen in it exactly when it could not be made good", () => {
  const totals = form.identities.filter(({ right }) => right.length === 1).map(({ at }) => grid.indexOf.get(at) as number);
  const { remaining, computed } = eliminate(rows, totals);
  const equations = compile(grid.ids.length, remaining);
  for (let cell = first; cell < first + 175; cell += 1) {
    if (totals.includes(cell)) continue;
    const values = consistent(3);
    values[cell] = (values[cell] as number) + 5;
    const isSeen = residualsOf(equations, values).some((open) => open !== 0);
    computeCells(computed, values);
    const holds = residualsOf(compile(grid.ids.length, rows), values).every((open) => open === 0);
    expect(isSeen).toBe(!holds);
  }
});

test("a pinned cell is one equation more", () => {
  const equations = compile(grid.ids.length, [...rows, pin(first, 12)]);
  expect(equations.size).toBe(rows.length + 1);
  const values = consistent(1);
  expect(residualsOf(equations, values)[rows.length]).toBe((values[first] as number) - 12);
});
