/** Slipped reports for the bench: the shared cases and three generators of our own, all as reports with their truth. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { CellId } from "../src/core/form/cell-id";
import type { Report } from "../src/core/report/report";
import { slipped } from "../made/slips/catalogue";
import { typeLedger } from "../made/slips/desk";
import { idOf, reportOf } from "../made/slips/dirty-report";
import type { DirtyReport } from "../made/slips/dirty-report";
import { randomFrom } from "../made/random";
import { mishap } from "../made/slips/spreadsheet";

export interface Case {
  readonly kind: string;
  readonly k: number;
  readonly report: Report;
  readonly truth: ReadonlyMap<CellId, number>;
}

const caseOf = ({ kind, k, requests, truth }: DirtyReport): Case => ({
  kind,
  k,
  report: reportOf(requests),
  truth: new Map([...truth].map(([cell, value]) => [idOf(cell), value])),
});

interface Line {
  readonly kind: string;
  readonly k: number;
  readonly requests: readonly number[];
  readonly truth: readonly (readonly [number, number])[];
}

export function sharedCases(): Case[] {
  const lines = readFileSync(join(process.cwd(), "tests/fixtures/locate-cases.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { kind, k, requests, truth } = JSON.parse(line) as Line;
    return caseOf({ kind, k, requests, truth: new Map(truth) });
  });
}

/** One, two or three slips in turn where the generator lets itself be told. */
const slips = [1, 1, 2, 2, 3];

export const generators: Readonly<Record<string, (seed: number) => DirtyReport | null>> = {
  desk: (seed) => typeLedger(randomFrom(seed)),
  catalogue: (seed) => slipped(randomFrom(seed), slips[seed % slips.length] as number),
  spreadsheet: (seed) => mishap(randomFrom(seed), slips[seed % slips.length] as number),
};

/** Other seeds than the tests and the fitting used. */
const firstSeed = 9_000_000;

export function generatedCases(name: string, count: number): Case[] {
  const cases: Case[] = [];
  for (let seed = firstSeed; cases.length < count; seed += 1) {
    const dirty = generators[name]?.(seed);
    if (dirty) cases.push(caseOf(dirty));
  }
  return cases;
}
