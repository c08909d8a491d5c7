/** A path → the report in it, with what the options add, or the failure that says why not. */

import { sayFailure } from "../core/findings/say-failure";
import type { Failure } from "../core/findings/failure";
import { Report } from "../core/report/report";
import { FileRefused } from "../files/caps";
import { readReportBytes } from "../files/read-report-file";
import type { FileReading } from "../files/read-report-file";
import { TookTooLong } from "./in-time";
import { noFile } from "./io";
import type { ReadingIo } from "./io";
import { native } from "./node-codecs";
import type { Session } from "./session";

/** What the options say about a report whose file does not. */
export interface Given {
  readonly agency: string | undefined;
  readonly year: number | undefined;
}

export const nothingGiven: Given = { agency: undefined, year: undefined };

export type ReadReport = Omit<Extract<FileReading, { ok: true }>, "warnings"> & {
  /** For standard error, one line each. */
  readonly notes: readonly string[];
};

export type ReadOutcome = ReadReport | Extract<FileReading, { ok: false }>;

export async function readReport(path: string, given: Given, { language, s, io }: Session<ReadingIo>): Promise<ReadOutcome> {
  const bytes = await bytesOf(path, io);
  if (!bytes.ok) return bytes;
  const done = doneInTime(() => readReportBytes(path, bytes.value, native), io);
  if (!done.ok) return done;
  const read = done.value;
  if (!read.ok) return read;

  const { report, unused } = completed(read.report, given);
  const notes = [
    ...read.warnings.map((warning) => sayFailure(warning, language)),
    ...unused.map(([option, value, stated]) => s.notUsed(option, value, stated)),
  ];
  return { ...read, report, notes: notes.map((note) => s.about(path, note)) };
}

/** For verbs that take one report: says on standard error what there is to say. Null when it could not be read. */
export async function readSingle(path: string, given: Given, session: Session): Promise<ReadReport | null> {
  const { language, s, io } = session;
  const read = await readReport(path, given, session);
  if (!read.ok) {
    await io.stderr.write(`${s.about(path, sayFailure(read.failure, language))}\n`);
    return null;
  }
  for (const note of read.notes) await io.stderr.write(`${note}\n`);
  return read;
}

const reasons: Readonly<Record<string, string>> = { EISDIR: "folder", ELOOP: "loop", [noFile]: "no-file" };

type Got<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export async function bytesOf(path: string, io: Pick<ReadingIo, "readFile">): Promise<Got<Uint8Array>> {
  try {
    return { ok: true, value: await io.readFile(path) };
  } catch (error) {
    return { ok: false, failure: unreadable(error) };
  }
}

/** Work on a file that somebody sent: it may never end, and it may bring out a bug of ours. */
export function doneInTime<T>(work: () => T, io: Pick<ReadingIo, "inTime">): Got<T> {
  try {
    return { ok: true, value: io.inTime ? io.inTime(work) : work() };
  } catch (error) {
    return { ok: false, failure: unforeseen(error) };
  }
}

/** A file that could not be had at all. */
function unreadable(error: unknown): Failure {
  if (error instanceof FileRefused) return error.failure;
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return { code: "not-found", data: {} };
  const reason = reasons[code];
  return { code: "not-readable", data: reason === undefined ? {} : { reason } };
}

/** A bug, or work that did not end, as the failure of the one file that brought it out. */
export const unforeseen = (error: unknown): Failure =>
  error instanceof TookTooLong
    ? { code: "too-slow", data: { seconds: error.seconds } }
    : { code: "internal", data: { reason: error instanceof Error ? error.message : String(error) } };

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
