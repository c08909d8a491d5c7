// `npm test`: everything a change must pass. Prints each step as it ends and closes with "N passed, N failed".
// `--full` runs the long suite (tests/long) instead: fuzzing, real editors, a real publishing server.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const full = process.argv.includes("--full");
const scratch = mkdtempSync(join(tmpdir(), "xxgk-test-"));
const results = join(scratch, "vitest.json");

/** Runs one command; resolves with its exit code. `quiet` shows output only when it fails. */
function run(title, command, args, { quiet = true } = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"] });
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => (output += String(error)));
    child.on("close", (code) => {
      if (quiet && code !== 0) process.stdout.write(output);
      console.log(`${code === 0 ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(code ?? 1);
    });
  });
}

const bin = (name) => join(root, "node_modules", ".bin", name);
const vitest = (config) =>
  run("tests", bin("vitest"), ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${results}`], {
    quiet: false,
  });

let passed = 0;
let failed = 0;
const count = (code) => (code === 0 ? passed++ : failed++);

if (!full) {
  // The build needs one core and so do types and lint together.
  const checks = await Promise.all([
    run("build", process.execPath, ["scripts/build.mjs"]),
    run("types", bin("tsc"), ["-p", "."]).then(async (code) => [
      code,
      await run("types of the core without DOM and node", bin("tsc"), ["-p", "src/core"]),
      await run("format (npm run format mends it)", bin("prettier"), ["--check", "--log-level=warn", "."]),
      await run("lint", bin("eslint"), ["."]),
    ]),
  ]);
  checks.flat().forEach(count);
}

const code = await vitest(full ? "vitest.long.config.ts" : "vitest.config.ts");
try {
  const report = JSON.parse(readFileSync(results, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? report.numFailedTestSuites : 0);
  if (report.numTotalTests === 0) failed++;
} catch {
  failed++;
}
if (code !== 0 && failed === 0) failed++;

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
