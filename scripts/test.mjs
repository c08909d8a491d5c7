// `npm test`: everything a change must pass. Prints each step as it ends and closes with "N passed, N failed".
// `npm run test:full`, the long suite: fuzzing, real editors, a real publishing server; then the workbench in the packaged
// browser, and everything that needs no browser under each line of Node that is kept and newer than the floor.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "xxgk-test-"));

/** The lines of Node that are kept: the newest runs every test that needs no browser, those between it and the floor what asks Node for files, threads and the network. */
const newerNodes = {
  22: ["tests/cli", "tests/files", "tests/publish"],
  24: ["tests/cli", "tests/files", "tests/publish"],
  26: ["--exclude=tests/workbench/**"],
};

const newest = Object.keys(newerNodes).at(-1);

let passed = 0;

/** What failed, counted and said once more at the end: a log of thousands of lines is read from its last. */
const failures = [];

/** A Node: its program, and the environment in which whatever says `node` means it. */
const ownNode = { program: process.execPath, env: process.env };

/** Runs one command and says how it ended; resolves with what it printed. `quiet` shows that only on failure; `counts` counts it. */
function step(title, program, args, { env = process.env, quiet = true, counts = true } = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    let output = "";
    const shown = quiet ? "pipe" : "inherit";
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", shown, shown] });
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => (output += String(error)));
    child.on("close", (code) => {
      if (quiet && code !== 0) process.stdout.write(output);
      console.log(`${code === 0 ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (counts && code === 0) passed++;
      if (counts && code !== 0) failures.push(title);
      resolve({ output, code });
    });
  });
}

/** A package's command; what it starts runs under the same Node. */
const command = (node, title, name, ...args) => step(title, join(root, "node_modules/.bin", name), args, { env: node.env });

const build = (node) => step("build", node.program, ["scripts/build.mjs"], { env: node.env });

async function types(node) {
  await command(node, "types", "tsc", "-p", ".");
  await command(node, "types of the core without DOM and node", "tsc", "-p", "src/core");
}

/** Runs vitest and counts its tests; a run that fails without a failed test, or has no test, counts as one that failed. */
async function tests(title, args, env = process.env) {
  const results = join(mkdtempSync(join(scratch, "tests-")), "vitest.json");
  const vitest = join(root, "node_modules/.bin/vitest");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const { code } = await step(title, vitest, ["run", ...args, ...reporters], { env, quiet: false, counts: false });
  const report = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
  passed += report.numPassedTests;
  if (code === 0 && report.numPassedTests > 0) return;
  const ofTests = failedOf(report);
  failures.push(...(ofTests.length > 0 ? ofTests.map((each) => `${title}: ${each}`) : [`${title}: ended with ${code}, no test failed`]));
}

/** The tests of vitest's report that failed, and the files that could not be run: file, name, first lines of the reason. */
function failedOf({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const ofFile = assertionResults.filter((test) => test.status === "failed");
    const file = relative(root, name);
    const reason = (text = "") => text.split("\n").slice(0, 3).join("\n    ");
    if (ofFile.length === 0) return status === "failed" ? [`${file}\n    ${reason(message)}`] : [];
    return ofFile.map((test) => `${file} > ${test.fullName}\n    ${reason(test.failureMessages[0])}`);
  });
}

/** The newest Node of a line, from the registry's package `node`, which holds the program itself. */
async function nodeOf(line) {
  const ask = ["--yes", "--package", `node@${line}`, "--", "node", "--print", "process.execPath + ' ' + process.version"];
  const { output, code } = await step(`Node ${line} comes from the registry`, "npx", ask, { counts: false });
  if (code !== 0) {
    failures.push(`Node ${line} comes from the registry`);
    return null;
  }
  const [program, version] = output.trim().split("\n").at(-1).split(" ");
  if (!version.startsWith(`v${line}.`)) throw new Error(`asked for Node ${line} and got ${version}`);
  console.log(`Node ${version}`);
  return { program, env: { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` } };
}

async function quick() {
  await Promise.all([build(ownNode), types(ownNode)]);
  // Tests wait now and then, for a page or a clock; what looks at the sources without running them uses that time.
  await Promise.all([
    tests("tests", ["--config", "vitest.config.ts"]),
    (async () => {
      await command(ownNode, "format (npm run format mends it)", "prettier", "--check", "--log-level=warn", ".");
      await command(ownNode, "nothing unused", "knip");
      await command(ownNode, "what is true of any program", "oxlint", "--type-aware");
      await command(ownNode, "lint", "eslint", ".");
    })(),
  ]);
  console.log("\nLeft to the long suite (npm run test:full), which needs them: our files in LibreOffice, real editors, a real WordPress.");
}

async function full() {
  // The workbench's long tests run in one browser, as its short ones do in the quick suite and here again.
  await tests("long tests", ["--config", "vitest.long.config.ts", "--exclude=tests/long/workbench-*"]);
  const packaged = { ...process.env, CHROME: "packaged" };
  await tests("the workbench in the packaged browser, with no font of the system", ["tests/workbench"], packaged);
  await tests("its long tests there", ["--config", "vitest.long.config.ts", "tests/long/workbench-"], packaged);
  for (const [line, which] of Object.entries(newerNodes)) {
    const node = await nodeOf(line);
    if (node === null) continue;
    await build(node);
    if (line === newest) await types(node);
    await tests(`tests under Node ${line}`, which, node.env);
  }
}

try {
  await (process.argv.includes("--full") ? full() : quick());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const each of failures) console.log(`\n✗ ${each}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
