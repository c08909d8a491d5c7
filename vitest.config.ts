import { readFileSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((name) => `tests/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith("tests/long/"));

/** Files that put something in a module's place, or draw on a page, load all modules for themselves; the others share theirs, in a quarter of the time. */
const needsOwnModules = (name: string): boolean => /\bvi\.mock\(|@vitest-environment/.test(readFileSync(name, "utf8"));

/** From Node 25 on a `localStorage` of Node's own stands where tests with a page look for the page's. */
const withoutNodeStorage = process.allowedNodeEnvironmentFlags.has("--experimental-webstorage") ? ["--no-experimental-webstorage"] : [];

/** Univer's ES modules do not load in Node as they stand (opentype.js); its CommonJS build does, and loads in half a second. */
export const resolve = {
  alias: [
    { find: /^@univerjs\/([^/]+)$/, replacement: "@univerjs/$1/lib/cjs/index.js" },
    { find: /^@univerjs\/([^/]+)\/facade$/, replacement: "@univerjs/$1/lib/cjs/facade.js" },
  ],
};

export default defineConfig({
  resolve,
  test: {
    // Vitest would leave one core to itself.
    maxWorkers: "100%",
    execArgv: withoutNodeStorage,
    // Limits only end what hangs: a machine that is busy with other things may take its time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    projects: [
      { extends: true, test: { name: "shared", include: files.filter((name) => !needsOwnModules(name)), isolate: false } },
      { extends: true, test: { name: "own", include: files.filter(needsOwnModules) } },
    ],
  },
});
