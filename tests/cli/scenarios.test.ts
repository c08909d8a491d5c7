/**
 * Each file of scenarios/ is one run of the command: documents, the command, then all it printed and its status.
 * `npm run renew` writes down what a run now answers; the difference is what a reviewer reads.
 *
 *   ====document a.json====           a file's text
 *   ====example b.json hongze-2023====  a report of examples/, perhaps with changes: one `cell = value` a line
 *   ====command====                   after "xxgk "
 *   ====stdout==== ====stderr==== ====written FILE==== ====status====
 *
 * The sentences of findings are given by key and numbers; how they are worded is for the pages of docs/rules.
 */

import { readdirSync, readFileSync } from "node:fs";
import { test, vi } from "vitest";

import { run } from "../../src/cli/cli";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleReport } from "../examples";
import { keyedSentences } from "../keyed-sentences";
import { expectGenerated, expectNoOthers } from "../renew";
import { memoryIo } from "./memory-io";

vi.mock("../../src/core/findings/messages.zh-CN", async (original) => ({
  ...(await original<object>()),
  zhCN: keyedSentences("〈", "〉"),
}));
vi.mock("../../src/core/findings/messages.en", async (original) => ({ ...(await original<object>()), en: keyedSentences("<", ">") }));

const folder = new URL("scenarios/", import.meta.url);

interface Part {
  readonly title: string;
  readonly text: string;
}

function partsOf(scenario: string): Part[] {
  const pieces = scenario.split(/^====(.+)====\n/m).slice(1);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [{ title: piece, text: pieces[index + 1] ?? "" }] : []));
}

function exampleText(name: string, changes: string): string {
  const edits = changes.split("\n").flatMap((line) => {
    const [place, value] = line.split(" = ");
    return place && value !== undefined ? [[place, JSON.parse(value)] as const] : [];
  });
  const fileEdits = edits.filter(([place]) => place === "agency" || place === "year" || place === "signOff");
  const report = exampleReport(name).with(Object.fromEntries(edits.filter((edit) => !fileEdits.includes(edit))));
  return JSON.stringify({ ...toReportFile(report), ...Object.fromEntries(fileEdits) });
}

/** Splits as a shell would, without more than double quotes. */
const words = (command: string): string[] =>
  [...command.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

const scenarios = readdirSync(folder).filter((name) => name.endsWith(".scenario"));

test("the folder holds scenarios only", () => {
  expectNoOthers(folder, scenarios);
});

test.each(scenarios)("%s", async (name) => {
  const parts = partsOf(readFileSync(new URL(name, folder), "utf8"));
  const given = parts.filter(({ title }) => /^(?:document|example|command)\b/.test(title));
  const documents = given.flatMap(({ title, text }) => {
    const [, kind, path = "", example = ""] = /^(document|example) (.+?)(?: (\S+))?$/.exec(title) ?? [];
    return kind === "document" ? [[path, text] as const] : kind === "example" ? [[path, exampleText(example, text)] as const] : [];
  });
  const command = given.find(({ title }) => title === "command")?.text ?? "";
  const screens = command.includes("# on a terminal") ? { stdoutIsTerminal: true, stderrIsTerminal: true } : {};
  const io = memoryIo(Object.fromEntries(documents), screens);

  const status = await run(words(command.replace(/#.*/, "")).slice(1), io);

  const written = [...io.files].filter(([path]) => !documents.some(([known]) => known === path));
  const answered: Part[] = [
    { title: "stdout", text: io.printed("stdout") },
    { title: "stderr", text: io.printed("stderr") },
    ...written.map(([path, data]) => ({
      title: `written ${path}`,
      text: data[0] === 0x50 && data[1] === 0x4b ? "(a zip archive)\n" : new TextDecoder().decode(data),
    })),
    { title: "status", text: `${status}\n` },
  ];
  const rendered = [...given, ...answered].map(({ title, text }) => `====${title.trim()}====\n${text}`).join("");
  expectGenerated(new URL(name, folder), rendered);
});
