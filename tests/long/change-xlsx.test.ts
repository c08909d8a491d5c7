/** Workbooks changed in place as LibreOffice sees them: it opens them, works out what has no result, and finds all else as it was. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { convert } from "../../scripts/libre-office";
import type { CellId } from "../../src/core/form/cell-id";
import { settingsSheetName } from "../../src/core/sheet/settings-sheet";
import { changedXlsx } from "../../src/files/change-xlsx";
import { readReportBytes } from "../../src/files/read-report-file";
import { expectReads, reportIn } from "../files/changed";
import { scanWorkbook } from "../files-write/scan-workbook";

const root = resolve(import.meta.dirname, "../..");
const files = [
  "examples/county/01-人民政府办公室.xlsx",
  "examples/county/02-发展和改革局.xlsx",
  "examples/county/04-科学技术局.xlsx",
  "tests/files/corpus/dongfeng-2021.calc-template.xlsx",
  "tests/files/corpus/dongfeng-2021.calc-clerk.xlsx",
  "tests/files/corpus/numbered-2021.wps.xlsx",
  "tests/files/corpus/numbered-2021.moved-sheets.xlsx",
];
const leaf = "requests/newlyReceived/naturalPerson" as CellId;
const other = "reviewAndLitigation/litigation.direct/pending" as CellId;

/** What only our readers look at comes through LibreOffice, too. */
const kept = { answers: { a: { text: "属实，\n已核对。", about: "b" } }, override: { reason: "已请示", errors: ["c"] } };

const isTheirs = ({ name }: { readonly name: string }): boolean => name !== settingsSheetName;

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "xxgk-changed-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(files)("%s opens, and only what was changed and what follows it is otherwise", async (file) => {
  const bytes = new Uint8Array(readFileSync(join(root, file)));
  const wanted = reportIn(file, bytes).with({ [leaf]: 4_711, [other]: 8 });
  const result = changedXlsx(file, bytes, { report: wanted, ...kept });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const [before, after] = ["before.xlsx", "after.xlsx"].map((name) => join(folder, name)) as [string, string];
  writeFileSync(before, bytes);
  writeFileSync(after, result.bytes);
  await convert([before, after], "xlsx", join(folder, "saved"));
  const [old, now] = [before, after].map((path) => new Uint8Array(readFileSync(path.replace(folder, join(folder, "saved"))))) as [
    Uint8Array,
    Uint8Array,
  ];

  expectReads(reportIn(file, now), wanted);
  expect(readReportBytes(file, now)).toMatchObject(kept);
  for (const total of reportIn(file, now).formulas) {
    const report = reportIn(file, now);
    expect(
      report.form.totalsAt(total).map(({ left }) => report.sum(left)),
      total,
    ).toContain(report.typed(total));
  }
  const [oldBook, nowBook] = [scanWorkbook(old), scanWorkbook(now)];
  const framed = ({ sheets }: typeof nowBook): unknown => sheets.filter(isTheirs).map(({ name, merges }) => [name, merges]);
  expect(framed(nowBook)).toEqual(framed(oldBook));
  expect(nowBook.names).toEqual(oldBook.names);
  const moved = nowBook.sheets.filter(isTheirs).flatMap(({ name, cells }) =>
    [...new Set([...cells.keys(), ...oldBook.sheet(name).cells.keys()])].filter((at) => {
      const [was, is] = [oldBook.sheet(name).cells.get(at), cells.get(at)];
      expect(is?.formula, `${name}!${at}`).toEqual(was?.formula);
      return (was?.formula ?? null) === null && was?.value !== is?.value;
    }),
  );
  expect(moved.length).toBeLessThanOrEqual(2);
});
