/** `check --format sarif` against the official schema of SARIF 2.1.0, over reports of every kind: clean, wrong, unreadable, none. */

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";

import { run } from "../../src/cli/cli";
import { toReportFile } from "../../src/core/report/report-file";
import { exampleNames, exampleReport } from "../examples";
import { memoryIo } from "./memory-io";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(
  readFileSync(join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv as never);
const validate = ajv.compile(schema);

type Files = Parameters<typeof memoryIo>[0];

const folder = (name: string): Files =>
  Object.fromEntries(
    readdirSync(join(root, "examples", name)).map((file) => [
      `${name}/${file}`,
      new Uint8Array(readFileSync(join(root, "examples", name, file))),
    ]),
  );
const examples: Files = Object.fromEntries(
  exampleNames.map((name) => [`examples/${name}.json`, JSON.stringify(toReportFile(exampleReport(name)))]),
);

const runs: Readonly<Record<string, { readonly files: Files; readonly argv: readonly string[]; readonly status: number }>> = {
  "the county with last year's reports": {
    files: { ...folder("county"), ...folder("county-last-year") },
    argv: ["county", "--previous", "county-last-year"],
    status: 2,
  },
  "the county in English": { files: folder("county"), argv: ["county", "--lang", "en"], status: 2 },
  "the examples": { files: examples, argv: ["examples"], status: 1 },
  "one clean report": { files: examples, argv: ["examples/huaian-2024.json"], status: 0 },
  "without explanations": { files: examples, argv: ["examples", "--no-locate"], status: 1 },
  "a file that is not there": { files: {}, argv: ["没有 这个.xlsx"], status: 2 },
  "files that cannot be read": {
    files: { "all/坏 的.json": "{", "all/a.pdf": "%PDF-1.7", "all/b.xlsx": "%PDF-1.7", "all/c.txt": "各位同事：" },
    argv: ["all"],
    status: 2,
  },
  "paths that are hard to write": {
    files: Object.fromEntries(
      ["/根/a b.json", "C:\\年报\\#1?.json", "../上级/%20.json", "./x.json"].map((path) => [
        path,
        JSON.stringify(toReportFile(exampleReport("hongze-2023"))),
      ]),
    ),
    argv: ["/根/a b.json", "C:\\年报\\#1?.json", "../上级/%20.json", "./x.json"],
    status: 1,
  },
  "an empty folder": { files: { "all/readme.md": "" }, argv: ["all"], status: 2 },
};

test.each(Object.keys(runs))("%s: the output is valid SARIF 2.1.0", async (name) => {
  const { files, argv, status } = runs[name] as (typeof runs)[string];
  const io = memoryIo(files);
  expect(await run(["check", ...argv, "--format", "sarif"], io)).toBe(status);
  validate(JSON.parse(io.printed("stdout")));
  expect(validate.errors).toBeNull();
});

test("the schema is really held against it", async () => {
  const io = memoryIo(examples);
  await run(["check", "examples", "--format", "sarif"], io);
  const log = JSON.parse(io.printed("stdout").replaceAll('"level":"error"', '"level":"fatal"')) as unknown;
  expect(validate(log)).toBe(false);
});
