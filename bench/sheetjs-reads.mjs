// `node sheetjs-reads.mjs FOLDER`: SheetJS reads every workbook of the folder, two threads sharing them. Nothing is done with what it reads.
import XLSX from "@e965/xlsx";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";

if (isMainThread) {
  const files = readdirSync(process.argv[2]).map((name) => join(process.argv[2], name));
  const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
  for (const half of halves) new Worker(fileURLToPath(import.meta.url), { workerData: half }).on("error", (error) => { throw error; });
} else {
  for (const file of workerData) if (XLSX.read(readFileSync(file), { dense: true }).SheetNames.length === 0) throw new Error(`${file}: nothing read`);
}
