/**
 * Files as they really come, swept from the folder: `<report>.<origin>.<extension>`. Some another office suite made of ours
 * (LibreOffice 7.4: calc-…, writer…), the others are made by corpus-files.ts. Put a file there and it is read.
 */

import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { toReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";
import { changedXlsx } from "../../src/files/change-xlsx";
import { readReportBytes, readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { expectGenerated, expectNoOthers } from "../renew";
import { corpusFiles } from "./corpus-files";
import { blanks, numbered, textNumbers, untidy } from "./reports";

const leaf = "requests/newlyReceived/naturalPerson" as CellId;
const folder = new URL("corpus/", import.meta.url);

const originals: Readonly<Record<string, () => Report>> = {
  "dongfeng-2021": () => exampleReport("dongfeng-2021"),
  "numbered-2019": () => numbered("2019"),
  "untidy-2021": untidy,
  "numbered-2021": () => numbered("2021"),
  "blanks-2021": blanks,
  "text-2021": textNumbers,
};

test.each(corpusFiles)("$name is made as written in corpus-files.ts", ({ name, bytes }) => {
  expectGenerated(new URL(name, folder), bytes);
});

test("every other file comes from another office suite", () => {
  expectNoOthers(
    folder,
    corpusFiles.map(({ name }) => name),
    (name) => !/\.(?:calc|writer)\b/.test(name),
  );
});

test.each(readdirSync(folder))("%s reads back equal", async (name) => {
  const [original = "", origin = ""] = name.split(".");
  const result = await readReportFile(name, readFileSync(new URL(name, folder)));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const expected = toReportFile((originals[original] as () => Report)());
  // No export prints the lines for signing off.
  if (origin.startsWith("writer")) delete expected["signOff"];

  expect(result.warnings).toEqual([]);
  expect(result.report.printed.labels).toBeUndefined();
  expect(toReportFile(result.report)).toEqual(expected);
});

// A Buffer's own slices are views: what reads or changes a copy of it must have made one.
test.each(readdirSync(folder))("%s stays as it is in memory, read or filled in", (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const before = bytes.toString("base64");
  const original = originals[name.split(".")[0] ?? ""] as () => Report;
  readReportBytes(name, bytes);
  changedXlsx(name, bytes, { report: original().with({ [leaf]: 4_321 }) });
  expect(bytes.toString("base64") === before).toBe(true);
});
