/** How long one export of a full report takes: the first time, with its code being loaded, and after that. */

import { readFileSync } from "node:fs";

import { faultsOf } from "../src/core/locate/explanation";
import { check } from "../src/core/explain";
import type { ExportContext } from "../src/core/exporters/exporter";
import { exporters } from "../src/core/exporters/index";
import { parseReportFile } from "../src/core/report/report-file";
import { writeXlsx } from "../src/files/write-xlsx";

const repetitions = 15;

export async function benchExporters(): Promise<void> {
  const parsed = parseReportFile(JSON.parse(readFileSync("examples/dongfeng-2021.json", "utf8")));
  if (!parsed.ok) throw new Error("the example is no report");
  const { report } = parsed;
  const { findings, location } = check(report);
  const context: ExportContext = {
    checked: { language: "zh-CN", findings, faults: faultsOf(location), previous: null, answers: {}, override: null },
    writeWorkbook: writeXlsx,
  };

  for (const { id, load } of exporters) {
    const began = performance.now();
    const write = await load();
    const first = await write(report, context);
    const firstTime = performance.now() - began;

    const times: number[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const start = performance.now();
      await write(report, context);
      times.push(performance.now() - start);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(repetitions / 2)] ?? 0;
    const size = typeof first === "string" ? new TextEncoder().encode(first).length : first.length;
    console.log(
      `${id.padEnd(13)} first ${firstTime.toFixed(1).padStart(6)} ms   then ${median.toFixed(1).padStart(6)} ms   ${(size / 1024).toFixed(0).padStart(4)} kB`,
    );
  }
}
