/** A path → the report in it, with what the options add, or the failure that says why not. */

import type { Answers } from "../core/findings/answer";
import type { Override } from "../core/findings/override";
import { sayFailure } from "../core/findings/say-failure";
import type { Failure } from "../core/findings/failure";
import type { Language } from "../core/form/form";
import { Report } from "../core/report/report";
import { readReportFile } from "../files/read-report-file";
import type { Io } from "./io";
import { native } from "./native";
import { sentences } from "./sentences";

/** What the options say about a report whose file does not. */
export interface Given {
  readonly agency: string | undefined;
  readonly year: number | undefined;
}

export const nothingGiven: Given = { agency: undefined, year: undefined };

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly previous: Report | null;
      readonly answers: Answers;
      readonly override: Override | null;
      /** For standard error, one line each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly failure: Failure };

export async function readReport(path: string, given: Given, language: Language, io: Pick<Io, "readFile">): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      ok: false,
      failure:
        code === "ENOENT" ? { code: "not-found", data: {} } : { code: "not-readable", data: code === "EISDIR" ? { reason: "folder" } : {} },
    };
  }
  const read = await readReportFile(path, bytes, native).catch((error: unknown) => ({ ok: false, failure: unforeseen(error) }) as const);
  if (!read.ok) return read;

  const { report, unused } = completed(read.report, given);
  const s = sentences[language];
  const notes = [
    ...read.warnings.map((warning) => sayFailure(warning, language)),
    ...unused.map(([option, value, stated]) => s.notUsed(option, value, stated)),
  ];
  return { ...read, report, notes: notes.map((note) => s.about(path, note)) };
}

/** A bug, as the failure of the one file that brought it out. */
export const unforeseen = (error: unknown): Failure => ({
  code: "internal",
  data: { reason: error instanceof Error ? error.message : String(error) },
});

type Unused = readonly [option: string, given: string, stated: string];

/** Options do not overrule a file: what they say differently is handed back. */
function completed(report: Report, { agency, year }: Given): { report: Report; unused: Unused[] } {
  if (agency === undefined && year === undefined) return { report, unused: [] };
  const unused: Unused[] = [];
  if (agency !== undefined && report.agency !== null && report.agency !== agency) unused.push(["--agency", agency, report.agency]);
  if (year !== undefined && report.year !== null && report.year !== year) unused.push(["--year", String(year), String(report.year)]);
  return {
    report: new Report({ ...report.content(), agency: report.agency ?? agency ?? null, year: report.year ?? year ?? null }),
    unused,
  };
}
