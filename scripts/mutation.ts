// `npm run test:mutation`: Stryker changes the rules, the prose reader and locate in thousands of small ways, one at a time;
// a change no test notices survives. Prints survivors and scores; fails below 80 % in any folder. Only what changed since the
// last run is tried again; `-- --force` tries all.
// `npm run test:mutation -- locate` for one folder, `-- rules/fee-unit` for one file of it.
// reports/mutation has each folder as a page and as JSON.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const root = resolve(import.meta.dirname, "..");
const { values, positionals } = parseArgs({ options: { force: { type: "boolean" } }, allowPositionals: true });

let failed = false;
for (const name of positionals.length > 0 ? positionals : ["rules", "narrative", "locate"]) {
  const [folder = "", file] = name.split("/");
  const source = `src/core/${name}${file === undefined ? "" : ".ts"}`;
  if (!existsSync(join(root, source))) throw new Error(`there is no ${source}`);
  const options = [...(file === undefined ? [] : ["--mutate", source]), ...(values.force ? ["--force"] : [])];
  const { status } = spawnSync(join(root, "node_modules/.bin/stryker"), ["run", ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
