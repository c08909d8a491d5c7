/**
 * What every hostile file costs the command line, each in a process of its own, printed as a table: processor time, memory, answer.
 *   npx vitest run --config vitest.long.config.ts tests/long/hostile-costs.test.ts
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { costLine, costOf } from "../../scripts/file-costs.mjs";
import { costlyFiles } from "../files/costly";
import { hostileFiles } from "../files/hostile";

interface Printed {
  readonly files: readonly [{ readonly failure: { readonly code: string } | null }];
}

/** A second beyond the start, which takes a third of one; a busy machine slows both. */
const mostStarts = 4;
const mostMegabytes = 150;
const attempts = 3;

const folder = mkdtempSync(join(tmpdir(), "xxgk-hostile-"));
const lines: string[] = [];

afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(lines.join("\n"));
});

/** The best of some: what else runs on the machine makes a file dearer, never cheaper. */
function checked(path: string): { readonly starts: number; readonly megabytes: number; readonly code: string | null } {
  let best: ReturnType<typeof checked> | undefined;
  for (let attempt = 0; attempt < attempts && (!best || best.starts > mostStarts); attempt += 1) {
    const start = costOf("--version");
    const cost = costOf("check", path, "--format", "json");
    if (cost.seconds === null || start.seconds === null) throw new Error(`ended before its time: ${cost.stderr}`);
    const code = (JSON.parse(cost.stdout) as Printed).files[0].failure?.code ?? null;
    const starts = cost.seconds / start.seconds;
    if (!best || starts < best.starts) best = { starts, megabytes: cost.megabytes, code };
    if (attempt === 0) lines.push(costLine(start, "start alone"));
    lines.push(costLine(cost, `${code ?? "read"}: ${path.slice(folder.length + 1)}`));
  }
  return best as ReturnType<typeof checked>;
}

test.each([...hostileFiles, ...costlyFiles])("$what as $name", async ({ name, bytes, code }) => {
  const path = join(folder, name);
  writeFileSync(path, await bytes());
  const cost = checked(path);
  expect(cost.code).toBe(code);
  expect(cost.megabytes).toBeLessThan(mostMegabytes);
  expect(cost.starts).toBeLessThan(mostStarts);
});
