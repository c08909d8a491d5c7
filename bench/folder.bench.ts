/**
 * A county's folder of report workbooks, checked end to end (start of node, reading, rules, naming the culprit, printing),
 * against SheetJS merely reading the same files. Both are whole processes with two threads.
 */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";

import { planWorkbook } from "../src/core/template/plan-workbook";
import type { Report } from "../src/core/report/report";
import { writeXlsx } from "../src/files/write-xlsx";
import { consistentReport } from "../tests/arbitrary-report";

const sizes = [2_000, 5_000] as const;
const provinces = 200_000;
const rounds = 3;
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
    const ours = await best(() => xxgk(small));
    const reading = await best(() => run(["bench/sheetjs-reads.mjs", small]));
    console.log(`${sizes[0]} workbooks, xxgk check (--jobs 2), end to end   ${say(ours)}`);
    console.log(`${sizes[0]} workbooks, SheetJS 0.20.3 dense, reading only, two workers   ${say(reading)}`);
    console.log(`checking against SheetJS's reading: ${(reading.seconds / ours.seconds).toFixed(2)} × as fast`);
    const many = await best(() => xxgk(large));
    console.log(`${sizes[1]} workbooks, xxgk check (--jobs 2), end to end   ${say(many)}`);
    const perFile = (many.seconds - ours.seconds) / (sizes[1] - sizes[0]);
    console.log(`each further workbook ${(perFile * 1000).toFixed(2)} ms, so ${provinces.toLocaleString("en")} would take ${((many.seconds + perFile * (provinces - sizes[1])) / 60).toFixed(1)} min`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const say = ({ seconds, megabytes }: Run): string => `${seconds.toFixed(2)} s, at most ${megabytes === null ? "? (only Linux tells)" : megabytes.toFixed(0)} MB`;

/** Every workbook another report, written as the template writes it; one in ten has a slip. */
async function writeFolders(scratch: string): Promise<[string, string]> {
  const folders: [string, string] = [join(scratch, "small"), join(scratch, "large")];
  for (const folder of folders) mkdirSync(folder);
  let bytes = 0;
  const reports = fc.sample(consistentReport, { numRuns: sizes[1], seed });
  for (const [index, report] of reports.entries()) {
    const shown = index % 10 === 0 ? slipped(report) : report;
    const file = await writeXlsx(planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "values", report: shown }));
    const name = `${String(index).padStart(4, "0")}.xlsx`;
    writeFileSync(join(folders[1], name), file);
    if (index < sizes[0]) writeFileSync(join(folders[0], name), file);
    bytes += file.length;
  }
  console.log(`reports at random (seed ${seed}), one in ten with a slip, ${(bytes / reports.length / 1024).toFixed(1)} kB a workbook`);
  return folders;
}

function slipped(report: Report): Report {
  const { id } = report.form.tables.requests.numbers[10] ?? { id: "requests/newlyReceived/total" as const };
  return report.with({ [id]: report.amount(id) + 9 });
}

const xxgk = (folder: string): Promise<Run> => run(["bin/xxgk.mjs", "check", folder, "--jobs", "2", "--format", "text"]);

async function best(act: () => Promise<Run>): Promise<Run> {
  let best = await act();
  for (let round = 1; round < rounds; round += 1) {
    const next = await act();
    best = { seconds: Math.min(best.seconds, next.seconds), megabytes: best.megabytes === null || next.megabytes === null ? null : Math.max(best.megabytes, next.megabytes) };
  }
  return best;
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
