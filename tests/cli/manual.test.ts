/**
 * The manual's examples are run in the order they stand, in a folder of their own; what it shows of their output is what
 * they print. A comment before a long output names the lines that are shown, 「……」 stands for the others; `npm run renew`
 * writes the output and the list of formats. A status of 2 has to be announced: 「# 退出码 2」.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

import { exporters } from "../../src/core/exporters/index";
import { run } from "../../src/cli/cli";
import { nodeIo } from "../../src/cli/node-io";
import { verbs } from "../../src/cli/options";
import type { Io } from "../../src/cli/io";
import { expectGenerated } from "../renew";
import { excerpt } from "./excerpt";

const root = resolve(import.meta.dirname, "../..");
const manualFile = join(root, "docs/manual/command-line.md");
const manual = readFileSync(manualFile, "utf8");

interface Shown {
  readonly command: string;
  readonly status: number | null;
}

/** Commands, and for the last of them the lines to show and its output. */
const example = /^```sh\n([\s\S]*?)^```\n(?:\n<!-- 摘录\n([\s\S]*?)-->\n)?(?:\n```text\n([\s\S]*?)^```\n)?/gm;

const commandsIn = (block: string): Shown[] =>
  [...block.matchAll(/^npx xxgk ([^#\n]+?)(?: # 退出码 (\d))?$/gm)].map(([, command = "", status]) => ({
    command,
    status: status === undefined ? null : Number(status),
  }));

const examples = [...manual.matchAll(example)].flatMap(([, block = ""]) => commandsIn(block));
const commands = examples.map(({ command }) => command);
/** What each printed, by command. */
const outputs = new Map<string, string>();
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-manual-"));
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Threads are another test's; benchmarks take their time and run with `npm run bench`.
test.each(examples.filter(({ command }) => !command.startsWith("bench")))("xxgk $command", async ({ command, status: announced }) => {
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
  outputs.set(command, printed.join(""));
});

const formats = [
  "| `--format` | 内容 | 文件 |",
  "| --- | --- | --- |",
  ...exporters.map(({ id, label, extension }) => `| \`${id}\` | ${label["zh-CN"]} | \`${extension}\` |`),
].join("\n");

test("the manual shows what the commands print, and the list of formats", () => {
  const withOutput = manual.replace(example, (whole, block: string, lines: string | undefined, written: string | undefined) => {
    const output = outputs.get(commandsIn(block).at(-1)?.command ?? "");
    if (written === undefined || output === undefined) return whole;
    const shown = lines === undefined ? output : excerpt(output, lines.trim().split("\n"));
    return `${whole.slice(0, whole.length - written.length - "```\n".length)}${shown}\`\`\`\n`;
  });
  expectGenerated(
    pathToFileURL(manualFile),
    withOutput.replace(/^\| `--format`.*(?:\n\|.*)*/m, () => formats),
  );
});

test("the manual tells of every verb and every option", () => {
  const untold = [
    ...Object.keys(verbs).filter((verb) => !commands.some((command) => command.startsWith(`${verb} `))),
    ...Object.values(verbs)
      .flatMap(({ options }) => Object.keys(options))
      .filter((option) => !manual.includes(option === "output" ? "-o " : `--${option}`)),
  ];
  expect(untold).toEqual([]);
});
