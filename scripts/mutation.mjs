// `npm run test:mutation`: Stryker changes the rules, the prose reader and locate in thousands of small ways, one at a time;
// a change no test notices survives. Prints survivors and scores; fails below 80 % in any folder.
// `npm run test:mutation -- locate` for one folder, with `--incremental` only what changed since the last run.
// reports/mutation has each folder as a page and as JSON.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["rules", "narrative", "locate"];
const isIncremental = process.argv.includes("--incremental");
const asked = process.argv.slice(2).filter((name) => name !== "--incremental");
const unknown = asked.filter((name) => !folders.includes(name));
if (unknown.length > 0) throw new Error(`no such folder: ${unknown.join(", ")}; there are ${folders.join(", ")}`);

/** Resolves with Stryker's exit code: not 0 when tests fail without a mutant, too, and when the score is too low. */
function mutate(folder) {
  return new Promise((resolve) => {
    const how = isIncremental ? ["--incremental"] : ["--incremental", "--force"];
    const child = spawn(join(root, "node_modules/.bin/stryker"), ["run", ...how], { cwd: root, stdio: "inherit", env: { ...process.env, MUTATED_FOLDER: folder } });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const reportOf = (folder) => join(root, `reports/mutation/${folder}.json`);

function countsOf(folder) {
  const { files } = JSON.parse(readFileSync(reportOf(folder), "utf8"));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...names) => statuses.filter((status) => names.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage"), disabled: count("Ignored"), broken: count("RuntimeError", "CompileError") };
}

const rows = [];
let failed = false;
for (const folder of asked.length > 0 ? asked : folders) {
  const started = Date.now();
  rmSync(reportOf(folder), { force: true });
  failed = (await mutate(folder)) !== 0 || failed;
  if (!existsSync(reportOf(folder))) {
    console.log(`${folder}: no result`);
    continue;
  }
  rows.push({ folder, ...countsOf(folder), minutes: (Date.now() - started) / 60_000 });
}

const sum = (field) => rows.reduce((total, row) => total + row[field], 0);
const all = { folder: "all", ...Object.fromEntries(["noticed", "survived", "disabled", "broken", "minutes"].map((field) => [field, sum(field)])) };
console.log("\nfolder     mutants  noticed  survived  disabled  broken    score  minutes");
for (const { folder, noticed, survived, disabled, broken, minutes } of [...rows, all]) {
  const score = `${((100 * noticed) / (noticed + survived)).toFixed(1)} %`;
  console.log([folder.padEnd(9), ...[[noticed + survived, 9], [noticed, 9], [survived, 10], [disabled, 10], [broken, 8], [score, 9], [minutes.toFixed(1), 9]].map(([value, width]) => String(value).padStart(width))].join(""));
}
process.exit(failed ? 1 : 0);
