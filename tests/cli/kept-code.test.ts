/** The command line starts from code V8 made when it was built; whatever is wrong with that code, it only starts slower. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const report = join(root, "examples/huaian-2024-slip.json");
let folder = "";
let code = "";

/** `isRejected` is undefined where no code was offered to V8. */
function start(...flags: string[]): { readonly printed: string; readonly complaint: string; readonly isRejected: boolean | undefined } {
  const program = `const { script, start } = require("./bin/bundle.cjs").load(); process.once("exit", () => console.log(JSON.stringify({ isRejected: script.cachedDataRejected }))); start();`;
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, "-e", program, "xxgk", "check", report], {
    cwd: folder,
    encoding: "utf8",
  });
  const [, printed = "", told = "{}"] = /^([\s\S]*\n)?([^\n]*)\n$/.exec(stdout) ?? [];
  const { isRejected } = JSON.parse(told) as { readonly isRejected?: boolean };
  return { printed, complaint: stderr, isRejected };
}

beforeAll(() => {
  // Builds what is out of date.
  spawnSync(process.execPath, [join(root, "bin/xxgk.mjs"), "--help"]);
  folder = mkdtempSync(join(tmpdir(), "xxgk-code-"));
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
  cpSync(join(root, "dist/cli"), join(folder, "dist/cli"), { recursive: true });
  code = join(folder, "dist/cli/xxgk.code");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("V8 takes the code that was kept", () => {
  const { printed, isRejected } = start();
  expect(printed).toContain("淮安市人民政府");
  expect(isRejected).toBe(false);
});

test("code kept under other flags, damaged, cut short, of another bundle or missing is passed over without a word", () => {
  const whole = readFileSync(code);
  const { printed } = start();
  const expected = (isRejected: boolean | undefined) => ({ printed, complaint: "", isRejected });

  expect(start("--max-lazy")).toEqual(expected(true));
  const damaged = Uint8Array.from(whole);
  damaged.fill(0, whole.length - 1000);
  const another = Uint8Array.from(whole);
  another.fill("f".charCodeAt(0), 3, 20);
  for (const wrong of [damaged, another, whole.subarray(0, whole.length / 2), whole.subarray(0, 80), new Uint8Array()]) {
    writeFileSync(code, wrong);
    expect(start()).toEqual(expected(undefined));
  }
  rmSync(code);
  expect(start()).toEqual(expected(undefined));
});
