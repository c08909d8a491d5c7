/**
 * The manual's examples are run in the order they stand, in a folder of their own; what it shows of their output is what
 * they print, 「……」 standing for lines left out. A status of 2 has to be announced: 「# 退出码 2」.
 */

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

interface Shown {
  readonly command: string;
  readonly status: number | null;
  /** Pieces of the output, in their order; none where the manual shows nothing. */
  readonly pieces: readonly string[];
}

const examples: readonly Shown[] = [...manual.matchAll(/^```sh\n([\s\S]*?)^```\n(?:\n^```text\n([\s\S]*?)^```\n)?/gm)].flatMap(
  ([, block = "", output]) => {
    const commands = [...block.matchAll(/^npx xxgk ([^#\n]+?)(?: # 退出码 (\d))?$/gm)];
    return commands.map(([, command = "", status], index) => ({
      command,
      status: status === undefined ? null : Number(status),
      pieces: output !== undefined && index === commands.length - 1 ? output.split(/^……\n/m).filter((piece) => piece !== "") : [],
    }));
  },
);
const commands = examples.map(({ command }) => command);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-manual-"));
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Threads are another test's; benchmarks take their time and run with `npm run bench`.
test.each(examples.filter(({ command }) => !command.startsWith("bench")))(
  "xxgk $command",
  async ({ command, status: announced, pieces }) => {
    const { workers: _none, ...io } = nodeIo();
    const said: string[] = [];
    const printed: string[] = [];
    const into = (streams: readonly string[][]): Io["stdout"] => ({
      isTerminal: false,
      write: async (data) => streams.forEach((stream) => stream.push(String(data))),
    });
    const at = (path: string): string => resolve(folder, path);
    const here: Io = {
      ...io,
      stdout: into([said, printed]),
      stderr: into([said]),
      kindOf: (path) => io.kindOf(at(path)),
      list: (path) => io.list(at(path)),
      readFile: (path) => io.readFile(at(path)),
      writeFile: (path, data) => io.writeFile(at(path), data),
      identityOf: (path) => io.identityOf(at(path)),
    };
    const status = await run(command.split(" "), here);
    expect(announced === null ? status !== 2 : status === announced, said.join("")).toBe(true);
    expect(said.join("")).not.toBe("");
    let rest = printed.join("");
    for (const piece of pieces) {
      expect(rest).toContain(piece);
      rest = rest.slice(rest.indexOf(piece) + piece.length);
    }
  },
);

test("the manual tells of every verb, every option and every export format", () => {
  const untold = [
    ...Object.keys(verbs).filter((verb) => !commands.some((command) => command.startsWith(`${verb} `))),
    ...Object.values(verbs)
      .flatMap(({ options }) => Object.keys(options))
      .filter((option) => !manual.includes(option === "output" ? "-o " : `--${option}`)),
    ...exporters.map(({ id }) => id).filter((id) => !manual.includes(`| \`${id}\` |`)),
  ];
  expect(untold).toEqual([]);
});
