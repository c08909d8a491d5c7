/**
 * Time and memory of every hostile file, each in a process of its own, printed as a table.
 *   npx vitest run --config vitest.long.config.ts tests/long/refusal-cost.test.ts
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

import { hostileFiles } from "../files/hostile";

interface Cost {
  readonly code: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "xxgk-refusals-"));
const script = join(folder, "measure.mjs");
const lines: string[] = [];

beforeAll(async () => {
  await build({
    entryPoints: [at("../files/measure-refusal.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(lines.join("\n"));
});

test.each(hostileFiles)("$what as $name stays under 100 MB; its time is printed", async ({ name, what, bytes }) => {
  const path = join(folder, "file");
  writeFileSync(path, await bytes());
  const { code, milliseconds, megabytes } = JSON.parse(
    execFileSync(process.execPath, [script, name, path, at("../fixtures/seed-report.txt")], { encoding: "utf8" }),
  ) as Cost;
  lines.push(`${milliseconds.toFixed(0).padStart(5)} ms ${megabytes.toFixed(0).padStart(5)} MB  ${code.padEnd(13)} ${what} (${name})`);
  expect(megabytes).toBeLessThan(100);
});
