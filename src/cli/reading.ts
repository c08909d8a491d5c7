/** A path → the report in it, with what the options add, or the failure that says why not. */

import type { Answers } from "../core/findings/answer";
import { sayFailure } from "../core/findings/say-failure";
import type { Failure } from "../core/findings/failure";
import type { Language } from "../core/form/form";
import { parseReportFile } from "../core/report/report-file";
import { Report } from "../core/report/report";
import type { Io } from "./io";
import { sentences } from "./sentences";

/** What the options say about a report whose file does not. */
export interface Given {
  readonly agency: string | undefined;
  readonly year: number | undefined;
}

export const nothingGiven: Given = { agency: undefined, year: undefined };

export type ReadOutcome =
  | { readonly ok: true; readonly report: Report; readonly previous: Report | null; readonly answers: Answers; readonly notes: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

export async function readReport(path: string, given: Given, language: Language, io: Pick<Io, "readFile">): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { ok: false, failure: { code: isMissing ? "not-found" : "not-readable", data: {} } };
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { ok: false, failure: { code: "damaged", data: { reason: "json" } } };
  }
  const parsed = parseReportFile(json);
  if (!parsed.ok) return { ok: false, failure: { code: "not-a-report", data: parsed.part === null ? {} : { part: parsed.part } } };
  const warnings: Failure[] = parsed.ignored.length === 0 ? [] : [{ code: "keys-ignored", data: { keys: parsed.ignored.join(", ") } }];
  const notes = warnings.map((warning) => sentences[language].about(path, sayFailure(warning, language)));
  const { report, notes: unused } = completed(path, parsed.report, given, language);
  return { ok: true, report, previous: null, answers: {}, notes: [...notes, ...unused] };
}

function completed(path: string, report: Report, { agency, year }: Given, language: Language): { report: Report; notes: string[] } {
  const s = sentences[language];
  const notes: string[] = [];
  if (agency !== undefined && report.agency !== null && report.agency !== agency) notes.push(s.notUsed(path, "--agency", agency, report.agency));
  if (year !== undefined && report.year !== null && report.year !== year) notes.push(s.notUsed(path, "--year", String(year), String(report.year)));
  if (agency === undefined && year === undefined) return { report, notes };
  return { report: new Report({ ...report.content(), agency: report.agency ?? agency ?? null, year: report.year ?? year ?? null }), notes };
}
