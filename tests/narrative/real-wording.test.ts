import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { parseReportFile } from "../../src/core/report/report-file";

/** Sentences of published reports with a number changed (`contradicts`) or true (`silent`); `known`: why it is left alone all the same. */
interface Case {
  readonly contradicts?: string;
  readonly silent?: string;
  readonly known?: string;
  readonly report: { readonly agency: string; readonly overview?: string };
}

const cases = readFileSync(new URL("cases/real-wording.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

test.each(cases.map((one) => [`${one.report.agency}: ${one.contradicts ?? one.silent ?? ""}`, one] as const))("%s", (_, one) => {
  const result = parseReportFile(one.report);
  if (!result.ok) throw new Error(`${result.part} does not fit`);
  const words = narrativeDisagreements(result.report).map((found) => found.words);
  if (one.contradicts === undefined || one.known !== undefined) expect(words).toEqual([]);
  else expect(words).not.toEqual([]);
});
