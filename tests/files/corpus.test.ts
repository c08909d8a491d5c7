/**
 * Files that another office suite made of ours (LibreOffice 7.4), swept from the folder: `<report>.<origin>.<extension>`.
 * Put a file there and it is read.
 */

import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import { exampleReport } from "../examples";
import { numbered, untidy } from "./reports";

const folder = new URL("corpus/", import.meta.url);

const originals: Readonly<Record<string, () => Report>> = {
  "dongfeng-2021": () => exampleReport("dongfeng-2021"),
  "numbered-2019": () => numbered("2019"),
  "untidy-2021": untidy,
};

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
