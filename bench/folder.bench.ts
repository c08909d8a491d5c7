/**
 * A county's folder of report workbooks, checked end to end (start of node, reading, rules, naming the culprit, printing),
 * against SheetJS merely reading the same files. Both are whole processes with two threads, and take turns. The workbooks
 * are as our template writes them, and as a spreadsheet program saves them, which is how most of them come in. Beside it,
 * what reading costs without a library, which no check of the same files can be much faster than.
 */

import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";

import { planWorkbook } from "../src/core/template/plan-workbook";
import { Report } from "../src/core/report/report";
import { writeXlsx } from "../src/files/write-xlsx";
import { convert, soffice } from "../scripts/libre-office";
import { consistentReport } from "../made/consistent-report";

const sizes = [2_000, 5_000] as const;
const provinces = 200_000;
/** Distinct reports that LibreOffice saves, three a second; the folder holds each as often as it takes to fill it. */
const saved = 100;
const rounds = 4;
const seed = 20240331;

interface Run {
  readonly seconds: number;
  /** Peak resident memory of the whole process in MB; null where the system does not tell. */
  readonly megabytes: number | null;
}

export async function benchFolder(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "xxgk-folder-"));
  try {
    const folders = await writeFolders(scratch);
    const [small, large] = folders;
    const few = await measure(small);
    print(`${sizes[0]} workbooks`, few);
    const many = await measure(large);
    print(`${sizes[1]} workbooks`, many);
    const { scan, saxes } = await inTurn({ scan: () => reading("scan", large), saxes: () => reading("saxes", large) });
    console.log(
      `merely reading those ${sizes[1]}, two workers: fflate and a regular expression ${say(scan)}; fflate and saxes ${say(saxes)}`,
    );
    const each = (of: keyof Pair): number => (many[of].seconds - few[of].seconds) / (sizes[1] - sizes[0]);
    console.log(
      `each further workbook, once both are warm: ${(each("ours") * 1000).toFixed(2)} ms against ${(each("reading") * 1000).toFixed(2)} ms, ${(each("reading") / each("ours")).toFixed(2)} × as fast`,
    );
    console.log(
      `so ${provinces.toLocaleString("en")} would take ${((many.ours.seconds + each("ours") * (provinces - sizes[1])) / 60).toFixed(1)} min`,
    );
    const resaved = await saveAgain(small, scratch);
    if (resaved === null) console.log("without LibreOffice nothing to say of workbooks that a spreadsheet program saved");
    else print(`${sizes[0]} workbooks saved by LibreOffice (${saved} reports, again and again)`, await measure(resaved));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Pair {
  readonly ours: Run;
  readonly reading: Run;
}

function print(what: string, { ours, reading }: Pair): void {
  console.log(
    `${what}: xxgk check --jobs 2, end to end ${say(ours)}; SheetJS 0.20.3 dense, two workers, reading only ${say(reading)}: ${(reading.seconds / ours.seconds).toFixed(2)} × as fast`,
  );
}

const say = ({ seconds, megabytes }: Run): string =>
  `${seconds.toFixed(2)} s, at most ${megabytes === null ? "? (only Linux tells)" : megabytes.toFixed(0)} MB`;

/** Every workbook another report, written as the template writes it. */
async function writeFolders(scratch: string): Promise<[string, string]> {
  const folders: [string, string] = [join(scratch, "small"), join(scratch, "large")];
  for (const folder of folders) mkdirSync(folder);
  let bytes = 0;
  const reports = countyReports(sizes[1]);
  for (const [index, report] of reports.entries()) {
    const file = await writeXlsx(planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "typed", report }));
    const name = `${String(index).padStart(4, "0")}.xlsx`;
    writeFileSync(join(folders[1], name), file);
    if (index < sizes[0]) writeFileSync(join(folders[0], name), file);
    bytes += file.length;
  }
  console.log(
    `reports at random (seed ${seed}), pages of text, one in five with untidy cells, one in ten with a slip; ${(bytes / reports.length / 1024).toFixed(1)} kB a workbook`,
  );
  return folders;
}

/** A folder of the same number of workbooks, opened and saved; `null` without LibreOffice. */
async function saveAgain(folder: string, scratch: string): Promise<string | null> {
  const [converted, full] = [join(scratch, "converted"), join(scratch, "saved")];
  const files = readdirSync(folder)
    .slice(0, saved)
    .map((name) => join(folder, name));
  if (!soffice) return null;
  await convert(files, "xlsx:Calc MS Excel 2007 XML", converted);
  mkdirSync(full);
  const names = readdirSync(converted);
  for (let index = 0; index < sizes[0]; index += 1)
    copyFileSync(join(converted, names[index % names.length] as string), join(full, `${String(index).padStart(4, "0")}.xlsx`));
  return full;
}

/** As a county's come in: nearly all with plain numbers, each with about a thousand characters of text. */
export function countyReports(count: number): Report[] {
  return fc.sample(consistentReport, { numRuns: count, seed }).map((report, index) => {
    const tidy =
      index % 5 === 0
        ? report
        : report.with(
            Object.fromEntries(
              report.form.cells.map(({ id, kind }) => [id, kind === "money" ? (report.typed(id) ?? 0) : report.amount(id)]),
            ),
          );
    const { narrative = {}, ...rest } = (index % 10 === 1 ? slipped(tidy) : tidy).content();
    return new Report({
      ...rest,
      narrative: {
        ...narrative,
        overview: [narrative.overview ?? "", ...usualText].join("\n"),
        problemsAndImprovements: narrative.problemsAndImprovements ?? usualText.slice(0, 2).join("\n"),
        otherMatters: narrative.otherMatters ?? "本年度未收取信息处理费。",
      },
    });
  });
}

/** What reports say at length and no rule can object to. */
const usualText: readonly string[] = [
  "（一）主动公开。围绕群众关心的事项，及时公开机构职能、办事指南、规划计划、财政预决算、政府采购、行政许可和行政处罚结果等信息，对重要政策同步发布解读，以图文、问答等形式说明政策背景、适用范围和办理流程，让群众看得懂、办得成。",
  "（二）依申请公开。进一步规范受理、登记、审核、办理、答复、归档各环节，加强与申请人的沟通，准确了解其需求，依法依规答复；对疑难申请会同法律顾问研究，答复文书统一格式、统一审核，切实保障公众知情权。",
  "（三）政府信息管理。严格执行先审查后公开、谁发布谁负责的制度，明确专人保管发布账号，定期清理失效和重复的信息，做好规范性文件的标注和动态更新，确保内容准确、格式规范、便于检索和下载。",
  "（四）平台建设。以门户网站为主渠道，优化栏目设置，加强政务新媒体的日常维护，做到更新及时、回应及时；在办事大厅设立查阅点，配备必要的设备和人员，方便老年人等群体就近查询和索取信息。",
  "（五）监督保障。将政务公开列入重要议事日程，主要负责人听取汇报，分管负责人具体部署，办公室统筹协调；组织业务培训和自查自纠，对发现的问题建立台账、限期整改，并将落实情况纳入科室年度考核。",
];

function slipped(report: Report): Report {
  const { id } = report.form.tables.requests.numbers[10] ?? { id: "requests/newlyReceived/total" as const };
  return report.with({ [id]: report.amount(id) + 9 });
}

const xxgk = (folder: string): Promise<Run> => run(["bin/xxgk.mjs", "check", folder, "--jobs", "2", "--format", "text"]);

const reading = (way: "sheetjs" | "scan" | "saxes", folder: string): Promise<Run> => run(["bench/reads.mjs", way, folder]);

const measure = (folder: string): Promise<Pair> => inTurn({ ours: () => xxgk(folder), reading: () => reading("sheetjs", folder) });

/** The best of each, taken in turn: a machine that slows down for a while slows all. */
async function inTurn<Name extends string>(ways: Readonly<Record<Name, () => Promise<Run>>>): Promise<Record<Name, Run>> {
  const names = Object.keys(ways) as Name[];
  const runs = Object.fromEntries(names.map((name): [Name, Run[]] => [name, []])) as Record<Name, Run[]>;
  for (let round = 0; round < rounds; round += 1) for (const name of names) runs[name].push(await ways[name]());
  return Object.fromEntries(names.map((name) => [name, best(runs[name])])) as Record<Name, Run>;
}

function best(runs: readonly Run[]): Run {
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return { seconds: Math.min(...runs.map(({ seconds }) => seconds)), megabytes: peaks.length > 0 ? Math.max(...peaks) : null };
}

function run(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    let megabytes: number | null = null;
    const watch = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), 20);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      // 1: some of the reports have errors.
      if (code !== 0 && (code !== 1 || args[0] !== "bin/xxgk.mjs")) reject(new Error(`${args.join(" ")} ended with ${code}`));
      else resolve({ seconds: (performance.now() - began) / 1000, megabytes });
    });
  });
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
