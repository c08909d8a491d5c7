/** What tests of changed workbooks compare. */

import { unzipSync } from "fflate";
import { expect } from "vitest";

import { textIds } from "../../src/core/form/cell-id";
import type { TextId } from "../../src/core/form/cell-id";
import type { Report } from "../../src/core/report/report";
import { readReportBytes } from "../../src/files/read-report-file";

export function reportIn(name: string, bytes: Uint8Array): Report {
  const read = readReportBytes(name, bytes);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.failure)}`);
  return read.report;
}

const wordsOf = (report: Report, id: TextId): string[] =>
  (report.narrative[id] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A total that is a formula says what its parts say, and is not compared. */
export function expectReads(now: Report, wanted: Report): void {
  const seen = (report: Report, other: Report): unknown[] =>
    wanted.form.cells.map(({ id }) => (wanted.formulas.has(id) || other.formulas.has(id) ? id : [id, report.typed(id) ?? null]));
  expect(seen(now, now)).toEqual(seen(wanted, now));
  for (const id of textIds) expect(wordsOf(now, id), id).toEqual(wordsOf(wanted, id));
  expect([now.agency, now.year]).toEqual([wanted.agency, wanted.year]);
}

const same = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other));

/** Names of the parts that differ. */
export function partsThatDiffer(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !same(old[name], now[name])).sort();
}
