// `node reads.mjs sheetjs|scan|saxes FOLDER`: a way of reading takes every workbook of the folder, two threads sharing them.
// Nothing is done with what it reads. `scan` and `saxes` are what reading costs without a spreadsheet library: fflate and
// either one regular expression over each part (no parser: a bound) or saxes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";

const cellOrString = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)|<si>([\s\S]*?)<\/si>/g;

/** Bytes → how much was read. Each loads what it needs, no other's. */
const ways = {
  sheetjs: async () => {
    const { default: XLSX } = await import("@e965/xlsx");
    return (bytes) => XLSX.read(bytes, { dense: true }).SheetNames.length;
  },
  scan: () => partByPart((xml) => [...xml.matchAll(cellOrString)].length),
  saxes: async () => {
    const { SaxesParser } = await import("saxes");
    return partByPart((xml) => {
      const parser = new SaxesParser();
      let cells = 0;
      parser.on("opentag", ({ name }) => {
        if (name === "c" || name === "si") cells += 1;
      });
      parser.on("text", () => undefined);
      parser.write(xml).close();
      return cells;
    });
  },
};

async function partByPart(count) {
  const { strFromU8, unzipSync } = await import("fflate");
  const filter = ({ name }) => /\/(?:sheet\d+|sharedStrings|workbook)\.xml$/.test(name);
  return (bytes) => Object.values(unzipSync(bytes, { filter })).reduce((cells, part) => cells + count(strFromU8(part)), 0);
}

if (isMainThread) {
  const [, , way, folder] = process.argv;
  const files = readdirSync(folder).map((name) => join(folder, name));
  const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
  for (const half of halves)
    new Worker(fileURLToPath(import.meta.url), { workerData: { way, files: half } }).on("error", (error) => {
      throw error;
    });
} else {
  const read = await ways[workerData.way]();
  for (const file of workerData.files) if (read(readFileSync(file)) === 0) throw new Error(`${file}: nothing read`);
}
