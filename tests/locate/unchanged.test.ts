/**
 * Answers do not change unnoticed. Every weight and every bound has its part in these sums; whoever changes one on purpose
 * runs the bench, reads its figures, and writes the new sums down here.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { cellGraphOf } from "../../src/core/locate/cell-graph";
import { slipModelOf } from "../../src/core/locate/slip-likelihood";
import { locate } from "../../src/core/locate/locate";
import { puzzleOf } from "../../src/core/locate/puzzle";
import { stepLimit } from "../../src/core/locate/search";
import { solve } from "../../src/core/locate/solve";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";
import { slipped } from "../../made/slips/catalogue";
import { typeLedger } from "../../made/slips/desk";
import { reportOf } from "../../made/slips/dirty-report";
import type { DirtyReport } from "../../made/slips/dirty-report";
import { randomFrom } from "../../made/random";
import { mishap } from "../../made/slips/spreadsheet";

const shared = readFileSync(new URL("../fixtures/locate-cases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n");
const made = (dirty: (seed: number) => DirtyReport | null): Report[] =>
  Array.from({ length: 60 }, (_, seed) => dirty(seed)).flatMap((one) => (one ? [reportOf(one.requests)] : []));

const sets: Readonly<Record<string, () => Report[]>> = {
  desk: () => made((seed) => typeLedger(randomFrom(seed))),
  spreadsheet: () => made((seed) => mishap(randomFrom(seed), 1 + (seed % 3))),
  catalogue: () => made((seed) => slipped(randomFrom(seed), 1 + (seed % 3))),
  "shared cases": () =>
    shared.filter((_, index) => index % 10 === 0).map((line) => reportOf((JSON.parse(line) as { requests: Typed[] }).requests)),
};

const rounded = (value: number): number => Math.round(1000 * value) / 1000;

describe("costs and steps", () => {
  test.each<[name: string, best: number, accounts: number, steps: number]>([
    ["desk", 292.107, 329.682, 2557],
    ["spreadsheet", 635.622, 822.814, 22_328],
    ["catalogue", 984.203, 4022.095, 39_181],
    ["shared cases", 1520.239, 3223.435, 23_300],
  ])("of the %s", (name, best, accounts, steps) => {
    const solved = (sets[name]?.() ?? []).map((report) =>
      solve(puzzleOf("requests", report, undefined), slipModelOf(report, cellGraphOf(report.form)), 7, stepLimit),
    );
    const sum = (of: (one: (typeof solved)[number]) => number): number => rounded(solved.reduce((all, one) => all + of(one), 0));
    expect([
      sum((one) => one.accounts[0]?.cost ?? 0),
      sum((one) => one.accounts.reduce((all, { cost }) => all + cost, 0)),
      sum((one) => one.steps),
    ]).toEqual([best, accounts, steps]);
  });
});

test("confidence of what is shown, with last year's report, the text and table 4", () => {
  const huaian = exampleReport("huaian-2024");
  const review = huaian.form.tables.reviewAndLitigation.numbers.map(({ id }) => id);
  const requests = huaian.form.tables.requests.numbers.map(({ id }) => id);
  let first = 0;
  let all = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const random = randomFrom(seed);
    const at = random.pick(requests);
    const other = random.pick(review);
    const report = huaian.with({ [at]: random.below(200), [other]: random.chance(0.3) ? null : random.below(90) } as Record<CellId, Typed>);
    const states = huaian.amount(at);
    const { explanations } = locate(report, {
      ...(random.chance(0.5) ? { previous: report } : {}),
      witnesses: [{ source: random.chance(0.5) ? "narrative" : "subordinates", cells: [random.pick(requests), at], states }],
    });
    first += explanations[0]?.confidence ?? 0;
    all += explanations.reduce(
      (sum, { confidence, changes, supportedBy }, index) => sum + (index + 1) * confidence * (changes.length + supportedBy.length),
      0,
    );
  }
  expect([rounded(first), rounded(all)]).toEqual([19.22, 264.558]);
});
