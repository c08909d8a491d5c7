// What checking a file costs: `node scripts/file-costs.mjs PATH…` (a folder means every file in it) checks each in a process of its
// own and prints its processor time, its largest memory and the first words of the answer. The first line is `--version`: the start alone.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const command = fileURLToPath(new URL("../bin/xxgk.mjs", import.meta.url));

/**
 * Runs the command in a process of its own: processor time in seconds, largest memory in megabytes, and what it printed. Null for
 * both where it ended before its time.
 */
export function costOf(...args) {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-costs-"));
  const costs = join(folder, "costs.json");
  const hook = join(folder, "hook.mjs");
  writeFileSync(
    hook,
    `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(costs)}, JSON.stringify(process.resourceUsage())));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", pathToFileURL(hook).href, command, ...args], {
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  try {
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(costs, "utf8"));
    return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024), stdout, stderr };
  } catch {
    return { seconds: null, megabytes: null, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of the table. */
export const costLine = ({ seconds, megabytes }, words) =>
  seconds === null
    ? `   ended before its time  ${words}`
    : `${seconds.toFixed(2).padStart(6)} s ${String(megabytes).padStart(5)} MB  ${words}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  costOf("--version");
  console.log(costLine(costOf("--version"), "(start)"));
  for (const file of files) {
    const cost = costOf("check", file);
    const words = (cost.stderr || cost.stdout).split("\n", 1)[0].replaceAll(file, "").slice(0, 60);
    console.log(costLine(cost, `${words}  ${basename(file)}`));
  }
}
