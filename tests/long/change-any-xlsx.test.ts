/**
 * A workbook changed in place: over everybody's files that we have, random changes give the same package but for the changed
 * cells, as our reader, an independent one and a comparison of its parts see it.
 */

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { runs } from "../../made/consistent-report";
import type { CellId, TextId } from "../../src/core/form/cell-id";
import { readCell } from "../../src/core/report/cell-text";
import type { Typed } from "../../src/core/report/cell-text";
import type { Report } from "../../src/core/report/report";
import { changedXlsx } from "../../src/files/change-xlsx";
import { readReportBytes } from "../../src/files/read-report-file";
import { expectReads, partsThatDiffer, reportIn } from "../files/changed";

const root = resolve(import.meta.dirname, "../..");
const folders = ["examples/county", "tests/files/corpus", "examples"];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, folder, name))) })),
);

const readable = files.flatMap((file) => {
  const read = readReportBytes(file.name, file.bytes);
  return read.ok ? [{ ...file, report: read.report }] : [];
});

interface Changes {
  readonly numbers: readonly (readonly [number, Typed])[];
  readonly texts: readonly (readonly [TextId, string])[];
}

const typed = fc.oneof(fc.nat(99_999), fc.constantFrom<Typed>(null, "无", "12件", "<&\"'>", "_x0041_", -3, 0.5));
const isWord = (value: Typed): boolean => typeof value === "string" && readCell(value, "count").kind === "unreadable";
const paragraph = fc.constantFrom("全年主动公开信息12条。", "本年度未收取信息处理费。", "一是加强培训；二是完善制度。", "A < B & C");
const someChanges: fc.Arbitrary<Changes> = fc.record({
  numbers: fc.array(fc.tuple(fc.nat(), typed), { maxLength: 8 }),
  texts: fc.array(
    fc.tuple(
      fc.constantFrom<TextId>("overview", "problemsAndImprovements", "otherMatters"),
      fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n")),
    ),
    { maxLength: 2 },
  ),
});

/** Only places that the workbook has: whatever else is asked for is refused, see below. */
function withChanges(report: Report, { numbers, texts }: Changes): Report {
  const printed = report.form.cells.filter(({ id }) => report.typed(id) !== undefined && !isNotPrinted(report, id));
  const cells = numbers.map(([at, value]) => [printed[at % printed.length]?.id as CellId, value] as const);
  return report.with(Object.fromEntries([...cells, ...texts.filter(([id]) => (report.narrative[id] ?? "") !== "")]));
}

const isNotPrinted = ({ printed }: Report, id: CellId): boolean => (printed.rowsNotPrinted ?? []).some((row) => id.includes(`/${row}/`));

/** Every cell's value and formula as SheetJS sees it, and merges, names, widths. */
function seenBySheetJs(bytes: Uint8Array): { cells: Map<string, string>; frame: unknown } {
  const book = XLSX.read(bytes, { cellFormula: true, cellStyles: true });
  const cells = new Map<string, string>();
  const frame = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] as XLSX.WorkSheet;
    for (const [at, cell] of Object.entries(sheet) as [string, XLSX.CellObject][])
      if (!at.startsWith("!") && (cell.v !== undefined || cell.f !== undefined))
        cells.set(`${name}!${at}`, cell.f ?? JSON.stringify(cell.v));
    return [name, sheet["!merges"], (sheet["!cols"] ?? []).map((column) => column?.width)];
  });
  return { cells, frame: [frame, (book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref])] };
}

describe.each(readable)("$name", ({ name, bytes, report }) => {
  test("unchanged gives the very bytes", () => {
    expect(changedXlsx(name, bytes, { report })).toEqual({ ok: true, bytes });
  });

  test("reads as the report after any changes, and no other part, cell, merge or name differs", () => {
    fc.assert(
      fc.property(someChanges, (changes) => {
        const wanted = withChanges(report, changes);
        const result = changedXlsx(name, bytes, { report: wanted });
        if (!result.ok) {
          // Among rows that are not the form's own a word for a number may pass for a label: then nothing is written.
          expect([result.failure.data["reason"], changes.numbers.some(([, value]) => isWord(value))]).toEqual(["reads-otherwise", true]);
          return;
        }
        expectReads(reportIn(name, result.bytes), wanted);

        const differing = partsThatDiffer(bytes, result.bytes);
        const usual =
          /^(?:xl\/workbook\.xml|xl\/worksheets\/\w+\.xml|xl\/calcChain\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml)$/;
        expect(differing.filter((part) => !usual.test(part))).toEqual([]);

        const [before, after] = [seenBySheetJs(bytes), seenBySheetJs(result.bytes)];
        if (wanted === report || changes.texts.length === 0) expect(after.frame).toEqual(before.frame);
        const moved = [...new Set([...before.cells.keys(), ...after.cells.keys()])].filter(
          (at) => before.cells.get(at) !== after.cells.get(at),
        );
        const most = changes.numbers.length + (changes.texts.length > 0 ? 80 : 0);
        expect(moved.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: runs(6) },
    );
  });
});
