/** What a worker read is handed to the page whole. */

import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { readReportBytes } from "../../src/files/read-report-file";
import type { FileReading } from "../../src/files/read-report-file";
import { packReading, unpackReading } from "../../src/page/model/packed";

const folder = new URL("../../examples/county/", import.meta.url);

function plain(reading: FileReading | null): unknown {
  if (!reading?.ok) return reading;
  const { report, previous, answers, override, warnings } = reading;
  return { report: report.content(), previous: previous?.content() ?? null, answers, override, warnings };
}

test.each(readdirSync(folder))("%s", (name) => {
  const reading = readReportBytes(name, readFileSync(new URL(encodeURIComponent(name), folder)));
  expect(plain(unpackReading(structuredClone(packReading(reading))))).toEqual(plain(reading));
});
