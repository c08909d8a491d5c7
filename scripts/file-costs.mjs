// What checking a file costs: `node scripts/file-costs.mjs PATH…` (a folder means every file in it) checks each in a process of its
// own and prints its processor time, its largest memory and the first words of the answer. The first line is `--version`: the start alone.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const command = fileURLToPath(new URL("../bin/xxgk.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "xxgk-costs-"));
const costs = join(folder, "costs.json");
const hook = join(folder, "hook.mjs");
writeFileSync(
  hook,
  `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(costs)}, JSON.stringify(process.resourceUsage())));`,
);

function measured(...args) {
  rmSync(costs, { force: true });
  const { stdout, stderr, signal } = spawnSync(process.execPath, ["--import", pathToFileURL(hook).href, command, ...args], {
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  const words = (stderr || stdout).split("\n", 1)[0].replaceAll(args.at(-1), "").slice(0, 60);
  try {
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(costs, "utf8"));
    return `${((userCPUTime + systemCPUTime) / 1e6).toFixed(2).padStart(6)} s ${Math.round(maxRSS / 1024)
      .toString()
      .padStart(5)} MB  ${words}`;
  } catch {
    return `   ended before its time (${signal ?? "no word"})`;
  }
}

const files = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path],
);
measured("--version");
console.log(`${measured("--version")}  (start)`);
for (const file of files) console.log(`${measured("check", file)}  ${basename(file)}`);
rmSync(folder, { recursive: true });
