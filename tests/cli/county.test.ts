/**
 * The county of examples/ as a supervisor meets it: a folder of forty reports in sixteen kinds of file, last year's beside
 * it. The committed files are what the generator makes; the answer is held against what the generator knows.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { countyReports } from "../../made/county/county";
import { brokenFile, countyFiles } from "../../made/county/files";
import { memoryIo } from "./memory-io";

const examples = resolve(import.meta.dirname, "../../examples");
const committed = (path: string): Uint8Array => new Uint8Array(readFileSync(join(examples, path)));
const files = await countyFiles();
const broken = await brokenFile();
const names = ["county", "county-last-year"].flatMap((folder) => readdirSync(join(examples, folder)).map((name) => `${folder}/${name}`));

interface Answered {
  readonly file: string;
  readonly agency: string | null;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly explanations: readonly {
    readonly changes: readonly { readonly at: string; readonly to: number }[];
    readonly confidence: number;
  }[];
  readonly failure: { readonly code: string } | null;
}

test("the folders hold what the generator makes, and nothing else", () => {
  expect([...names].sort()).toEqual([...files.map(({ path }) => path).filter((path) => path.includes("/")), broken.path].sort());
  expect(files.filter(({ path }) => path.startsWith("county/"))).toHaveLength(40);
});

test.each(files)("$path is what the generator makes", async ({ path, report, bytes, isExact }) => {
  if (isExact) return expect(Buffer.from(committed(path)).equals(Buffer.from(bytes))).toBe(true);
  const read = await readReportFile(path, committed(path));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  expect(read.warnings).toEqual([]);
  expect(toReportFile(read.report)).toEqual(toReportFile(report));
});

test("the file that broke off in transit is half of a right one", () => {
  expect(Buffer.from(committed(broken.path)).equals(Buffer.from(broken.bytes))).toBe(true);
});

const answers = new Map<string, Answered>();
let printed = "";
let complaints = "";
let status: number | undefined;

async function check(...more: string[]): Promise<ReturnType<typeof memoryIo>> {
  const io = memoryIo(Object.fromEntries(names.map((name) => [name, committed(name)])));
  status = await run(["check", "county", "--previous", "county-last-year", ...more], io);
  return io;
}

beforeAll(async () => {
  const asJson = JSON.parse((await check("--format", "json")).printed("stdout")) as { readonly files: readonly Answered[] };
  for (const answer of asJson.files) answers.set(answer.failure === null ? (answer.agency ?? "") : answer.file, answer);
  const io = await check();
  printed = io.printed("stdout");
  complaints = io.printed("stderr");
});

const answerFor = (agency: string): Answered => answers.get(agency) as Answered;
const seriousFindings = (agency: string): readonly unknown[] => answerFor(agency).findings.filter(({ severity }) => severity !== "note");

test.each(countyReports().filter(({ slip }) => slip === null))("nothing is said against $body.name", ({ body }) => {
  expect(seriousFindings(body.name)).toEqual([]);
});

/** What a report and its last year cannot show; the county's own report can. */
const hidden = ["云岭县交通运输局", "云岭县林业局"];

test.each(countyReports().filter(({ slip, body }) => slip !== null && !hidden.includes(body.name)))(
  "$body.name has something to mend: $slip",
  ({ body }) => {
    expect(seriousFindings(body.name)).not.toEqual([]);
  },
);

test.each(countyReports().filter(({ sent, truth }) => sent.form === truth.form))(
  "where sums of $body.name contradict each other, the likeliest account is the truth",
  ({ body, sent, truth }) => {
    const [best] = answerFor(body.name).explanations;
    if (!best)
      return expect(seriousFindings(body.name)).not.toContainEqual(
        expect.objectContaining({ rule: expect.stringMatching(/total$|equals|matches-last-year/) }),
      );
    const wrong = truth.form.cells.map(({ id }) => id).filter((id) => sent.typed(id) !== truth.typed(id));
    expect(best.changes.map(({ at, to }) => [at, to]).sort()).toEqual(wrong.map((id) => [id, truth.typed(id)]).sort());
    expect(best.confidence).toBeGreaterThan(0.9);
  },
);

test("the broken file fails alone, and what was checked is summed up", () => {
  expect(status).toBe(2);
  expect(answers.get(broken.path)?.failure?.code).toBe("damaged");
  expect(complaints.trimEnd().split("\n")).toEqual([
    expect.stringContaining(broken.path),
    expect.stringMatching(/^有 1 份报告没有找到同一机关的去年报告，没有核对年度之间的衔接：.*数据局.*。$/),
  ]);
  expect(printed.trimEnd().split("\n").at(-1)).toBe("共校验 41 份：没有问题 25 份，有错误 9 份，只有提醒 6 份，无法读取 1 份。");
});

test("the end of the answer names, body by body, whom to write to and about what", () => {
  const end = printed.slice(printed.indexOf("请改正（9 份）："));
  const told = countyReports()
    .filter(({ slip, body }) => slip !== null && !hidden.includes(body.name))
    .map(({ body }) => body.name);
  expect(told.filter((name) => !end.includes(name))).toEqual([]);
  expect(end).toContain(
    "  云岭县自然资源局：2 处错误。可能的改法：把表三 · 一、本年新收 · 自然人由 134 改为 143（两位数字颠倒），全部成立。\n",
  );
  expect(end).toContain("请核实提醒（6 份）：\n");
  expect(end).toMatch(/没有读出来（1 份）：\n {2}county\/14-水利局（更正）\.xlsx：/);
});
