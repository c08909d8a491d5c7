/** The manual's examples are run in the order they stand, in a folder of their own; what it leaves out is named. */

import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { exporters } from "../../src/core/exporters/index";
import { run } from "../../src/cli/cli";
import { nodeIo } from "../../src/cli/node-io";
import { verbs } from "../../src/cli/options";
import type { Io } from "../../src/cli/io";

const root = resolve(import.meta.dirname, "../..");
const manual = readFileSync(join(root, "docs/manual/command-line.md"), "utf8");
const commands = [...manual.matchAll(/^npx xxgk (.+)$/gm)].map((match) => match[1] as string);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-manual-"));
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Threads are another test's; benchmarks take their time and run with `npm run bench`.
test.each(commands.filter((command) => !command.startsWith("bench")))("xxgk %s", async (command) => {
  const { workers: _none, ...io } = nodeIo();
  const said: string[] = [];
  const out = { isTerminal: false, write: async (data: string | Uint8Array) => void said.push(String(data)) };
  const at = (path: string): string => resolve(folder, path);
  const here: Io = {
    ...io,
    stdout: out,
    stderr: out,
    kindOf: (path) => io.kindOf(at(path)),
    list: (path) => io.list(at(path)),
    readFile: (path) => io.readFile(at(path)),
    writeFile: (path, data) => io.writeFile(at(path), data),
    identityOf: (path) => io.identityOf(at(path)),
  };
  const status = await run(command.split(" "), here);
  expect(status, said.join("")).not.toBe(2);
  expect(said.join("")).not.toBe("");
});

test("the manual tells of every verb, every option and every export format", () => {
  const untold = [
    ...Object.keys(verbs).filter((verb) => !commands.some((command) => command.startsWith(`${verb} `))),
    ...Object.values(verbs).flatMap(({ options }) => Object.keys(options)).filter((option) => !manual.includes(option === "output" ? "-o " : `--${option}`)),
    ...exporters.map(({ id }) => id).filter((id) => !manual.includes(`| \`${id}\` |`)),
  ];
  expect(untold).toEqual([]);
});
