// `node bare-reads.mjs scan|saxes FOLDER`: what merely reading a folder's workbooks costs without a spreadsheet library, two
// threads sharing them: fflate and either one regular expression over each part (no parser: a bound) or saxes.
import { unzipSync, strFromU8 } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { SaxesParser } from "saxes";

const cellOrString = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>([^]*?)<\/c>)|<si>([^]*?)<\/si>/g;

const ways = {
  scan: (xml) => [...xml.matchAll(cellOrString)].length,
  saxes: (xml) => {
    const parser = new SaxesParser();
    let cells = 0;
    parser.on("opentag", ({ name }) => {
      if (name === "c" || name === "si") cells += 1;
    });
    parser.on("text", () => undefined);
    parser.write(xml).close();
    return cells;
  },
};

if (isMainThread) {
  const [, , way, folder] = process.argv;
  const files = readdirSync(folder).map((name) => join(folder, name));
  const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
  for (const half of halves) new Worker(fileURLToPath(import.meta.url), { workerData: { way, files: half } }).on("error", (error) => { throw error; });
} else {
  const read = ways[workerData.way];
  for (const file of workerData.files) {
    const parts = unzipSync(readFileSync(file), { filter: ({ name }) => /\/(?:sheet\d+|sharedStrings|workbook)\.xml$/.test(name) });
    if (Object.values(parts).reduce((cells, part) => cells + read(strFromU8(part)), 0) === 0) throw new Error(`${file}: nothing read`);
  }
}
