/** The county's forty files added up: every number of the workbook can be followed to the file and cell it came from. */

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Report } from "../../src/core/report/report";
import { planRollUp } from "../../src/core/rollup/plan-roll-up";
import { rollUp, valueOf } from "../../src/core/rollup/roll-up";
import { a1 } from "../../src/core/sheet/addresses";
import { readReportFile } from "../../src/files/read-report-file";
import { countyReports } from "../../made/county/county";
import { scanWorkbook } from "../files-write/scan-workbook";
import type { ScannedWorkbook } from "../files-write/scan-workbook";
import { memoryIo } from "./memory-io";

const examples = resolve(import.meta.dirname, "../../examples");
const form = formOf("2021");

const contents = Object.fromEntries(
  readdirSync(join(examples, "county")).map((name) => [`county/${name}`, new Uint8Array(readFileSync(join(examples, "county", name)))]),
);
const government = new Uint8Array(readFileSync(join(examples, "county-government.xlsx")));

const reports = new Map<string, Report>();
for (const [path, bytes] of Object.entries(contents)) {
  const read = await readReportFile(path, bytes);
  if (read.ok) reports.set(path, read.report);
}

interface Answer {
  readonly differences: readonly {
    readonly at: CellId;
    readonly parent: number;
    readonly sum: number;
    readonly unexplained: number;
    readonly causes: readonly (readonly { readonly kind: string; readonly agency: string | null; readonly to?: number }[])[];
  }[];
}

let book: ScannedWorkbook;
let answer: Answer;
let status: number;

beforeAll(async () => {
  const io = memoryIo({ ...contents, "government.xlsx": government });
  status = await run(["rollup", "county", "-o", "sum.xlsx", "--against", "government.xlsx", "--format", "json"], io);
  answer = JSON.parse(io.printed("stdout")) as Answer;
  book = scanWorkbook(io.files.get("sum.xlsx") as Uint8Array);
});

const plan = planRollUp(rollUp([...reports].map(([file, report]) => ({ file, report, errors: 0 }))));
const placeOf = (id: CellId): string => {
  const cell = plan.sheets[0]?.cells.find((each) => each.cell === id);
  return cell ? a1(cell) : "";
};

test.each(form.cells.map(({ id }) => id))("%s of the sum is added up from the numbers of the files, each under its name", (id) => {
  const [totals, details] = [book.sheet("汇总"), book.sheet("明细")];
  const total = totals.cells.get(placeOf(id));
  const [, column = "", from = "", to = ""] = /^SUM\('?明细'?!([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(total?.formula ?? "") ?? [];
  let sum = 0;
  const files: unknown[] = [];
  for (let row = Number(from); row <= Number(to); row += 1) {
    const file = details.cells.get(`C${row}`)?.value as string;
    const report = reports.get(file) as Report;
    files.push(file);
    const written = details.cells.get(`${column}${row}`)?.value ?? null;
    expect(typeof written === "number" ? written : 0, `${file} ${id}`).toBe(valueOf(report, id));
    sum += Math.round(valueOf(report, id) * 1e6);
  }
  expect(total?.value).toBe(sum / 1e6);
  expect(new Set(files)).toEqual(new Set([...reports].filter(([, report]) => report.form === form).map(([file]) => file)));
  expect(files).toHaveLength(39);
});

test("what could not be read or added ends with 2 and is no part of the sum", () => {
  expect(status).toBe(2);
  const names = [...book.sheet("明细").cells].filter(([place]) => /^C\d+$/.test(place)).map(([, { value }]) => value);
  expect(names).toContain("county/34-大湾镇.xls");
  expect(names).not.toContain("county/14-水利局（更正）.xlsx");
});

test("differences from a sum that lacks a file say so", async () => {
  const io = memoryIo({ ...contents, "government.xlsx": government });
  await run(["rollup", "county", "--against", "government.xlsx"], io);
  expect(io.printed("stdout")).toContain("上级报告有 23 处与下级相加的数不一致：\n  有 1 份报告没有读出来，差额里可能有它们的数。\n");
});

test("every cell where the county's own report differs is listed, with both numbers", () => {
  const sum = (id: CellId): number =>
    [...reports.values()]
      .filter((report) => report.form === form)
      .reduce((total, report) => total + Math.round(valueOf(report, id) * 100), 0) / 100;
  for (const { at, sum: stated } of answer.differences) expect(stated).toBe(sum(at));
  expect(answer.differences.length).toBe(23);
});

test("a report is blamed alone only where it really is wrong, and with the right value", () => {
  const truths = new Map(countyReports().map(({ body, truth }) => [body.name, truth]));
  const blamed = answer.differences.flatMap(({ at, causes }) =>
    causes
      .filter((alternatives) => alternatives.length === 1 && alternatives[0]?.kind === "contributor-slip")
      .map(([cause]) => [at, cause] as const),
  );
  for (const [at, cause] of blamed)
    expect(cause?.to, `${at} of ${cause?.agency}`).toBe(valueOf(truths.get(cause?.agency ?? "") as Report, at));
  expect([...new Set(blamed.map(([, cause]) => cause?.agency))].sort()).toEqual(
    [
      "云岭县人力资源和社会保障局",
      "云岭县住房和城乡建设局",
      "云岭县司法局",
      "云岭县城市管理局",
      "云岭县市场监督管理局",
      "云岭县水利局",
      "云岭县自然资源局",
      "云岭县财政局",
    ].sort(),
  );
  // The one whose dropped digit three bodies may have dropped is among the three.
  const licences = answer.differences.find(({ at }) => at.includes("administrativeLicences"));
  expect(licences?.causes.flat().map(({ agency }) => agency)).toContain("云岭县林业局");
  expect(answer.differences.flatMap(({ causes }) => causes.flat()).filter(({ kind }) => kind === "parent-slip")).toEqual([
    expect.objectContaining({ to: 274 }),
  ]);
  expect(
    new Set(
      answer.differences
        .flatMap(({ causes }) => causes.flat())
        .filter(({ kind }) => kind === "not-added")
        .map(({ agency }) => agency),
    ),
  ).toEqual(new Set(["云岭县大湾镇人民政府"]));
});

test("last year's reports decide between two that may have transposed the same digits", async () => {
  const lastYear = Object.fromEntries(
    readdirSync(join(examples, "county-last-year")).map((name) => [
      `last/${name}`,
      new Uint8Array(readFileSync(join(examples, "county-last-year", name))),
    ]),
  );
  const io = memoryIo({ ...contents, ...lastYear, "government.xlsx": government });
  await run(["rollup", "county", "--previous", "last", "--against", "government.xlsx", "--format", "json"], io);
  const causesOf = ({ differences }: Answer): readonly (string | null)[] =>
    differences
      .find(({ at }) => at.includes("administrativeLicences"))
      ?.causes.at(-1)
      ?.map(({ agency }) => agency) ?? [];
  expect(causesOf(answer)).toEqual(["云岭县林业局", "云岭县公安局"]);
  expect(causesOf(JSON.parse(io.printed("stdout")) as Answer)).toEqual(["云岭县林业局"]);
});

test("a part of a difference for which nobody can be named is said to be one", () => {
  for (const { at, causes, unexplained, parent, sum } of answer.differences)
    if (causes.length === 0) expect(unexplained, at).toBeCloseTo(parent - sum, 6);
  expect(answer.differences.filter(({ causes, unexplained }) => causes.length > 0 && unexplained !== 0).length).toBeGreaterThan(0);
});
