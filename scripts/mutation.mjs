// `npm run test:mutation`: Stryker changes the rules, the prose reader and locate in thousands of small ways, one at a time;
// a change no test notices survives. Prints survivors and scores; fails below 80 % in any folder.
// `npm run test:mutation -- locate` for one folder, `-- rules/fee-unit` for one file of it.
// reports/mutation has each folder as a page and as JSON.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["rules", "narrative", "locate"];
const asked = process.argv.slice(2);
const unknown = asked.filter(
  (name) => !folders.includes(name) && !(folders.includes(name.split("/")[0]) && existsSync(join(root, `src/core/${name}.ts`))),
);
if (unknown.length > 0) throw new Error(`no such folder or file: ${unknown.join(", ")}; there are ${folders.join(", ")}`);

const reportOf = (folder) => join(root, `reports/mutation/${folder}.json`);

/** Resolves with Stryker's exit code: not 0 when tests fail without a mutant, too, and when the score is too low. */
function mutate(name) {
  return new Promise((resolve) => {
    const [folder, file] = name.split("/");
    rmSync(reportOf(folder), { force: true });
    const only = file ? ["--mutate", `src/core/${name}.ts`] : [];
    const child = spawn(join(root, "node_modules/.bin/stryker"), ["run", ...only], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, MUTATED_FOLDER: folder },
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function countsOf(report) {
  const statuses = Object.values(JSON.parse(readFileSync(report, "utf8")).files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const count = (...names) => statuses.filter((status) => names.includes(status)).length;
  return {
    noticed: count("Killed", "Timeout"),
    survived: count("Survived", "NoCoverage"),
    disabled: count("Ignored"),
    broken: count("RuntimeError", "CompileError"),
  };
}

const rows = [];
let failed = false;
for (const name of asked.length > 0 ? asked : folders) {
  const started = Date.now();
  failed = (await mutate(name)) !== 0 || failed;
  const report = reportOf(name.split("/")[0]);
  if (existsSync(report)) rows.push({ name, ...countsOf(report), minutes: (Date.now() - started) / 60_000 });
  else console.log(`${name}: no result`);
}

const sum = (field) => rows.reduce((total, row) => total + row[field], 0);
const all = {
  name: "all",
  ...Object.fromEntries(["noticed", "survived", "disabled", "broken", "minutes"].map((field) => [field, sum(field)])),
};
const columns = (name, ...values) => [name.padEnd(32), ...values.map((value) => String(value).padStart(10))].join("");
console.log(`\n${columns("", "mutants", "noticed", "survived", "disabled", "broken", "score", "minutes")}`);
for (const { name, noticed, survived, disabled, broken, minutes } of rows.length > 1 ? [...rows, all] : rows) {
  console.log(
    columns(
      name,
      noticed + survived,
      noticed,
      survived,
      disabled,
      broken,
      `${((100 * noticed) / (noticed + survived)).toFixed(1)} %`,
      minutes.toFixed(1),
    ),
  );
}
process.exit(failed ? 1 : 0);
