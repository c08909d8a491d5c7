/** One file → what is printed for it. Runs in the main thread or in a worker; everything it takes and gives is plain data. */

import { findingsOf } from "../core/check";
import { check } from "../core/explain";
import type { Checked } from "../core/explain";
import type { Failure } from "../core/findings/failure";
import { sayFailure } from "../core/findings/say-failure";
import type { Language } from "../core/form/form";
import { nothingToExplain } from "../core/locate/explanation";
import { ownTextOf } from "../core/prose/alike-texts";
import type { Evidence, OwnText, SameText } from "../core/report/evidence";
import type { Report } from "../core/report/report";
import { tallyOf } from "./check-format";
import type { CheckedFile, CheckFormat, FailedFile, PrintStyle, Tally, Digest } from "./check-format";
import { checkJson } from "./check-json";
import { checkSarif } from "./check-sarif";
import { checkText } from "./check-text";
import type { ReadingIo } from "./io";
import { doubtNotes, lastYearReader, lastYears } from "./last-year";
import type { Owner } from "./last-year";
import { readReport, unforeseen } from "./read-report";
import type { Given } from "./read-report";
import { sessionIn } from "./session";

export const formats = { text: checkText, json: checkJson, sarif: checkSarif } satisfies Record<string, CheckFormat>;

export interface CheckSettings {
  readonly format: keyof typeof formats;
  readonly style: PrintStyle;
  readonly given: Given;
  readonly locate: boolean;
  /** One file for every report, or the reports to choose from by body. */
  readonly previous: string | readonly Owner[] | null;
  /** What bodies wrote is wanted, to be compared. */
  readonly texts: boolean;
}

export interface CheckOutcome {
  readonly printed: string;
  readonly tally: Tally;
  readonly failed: FailedFile | null;
  readonly digest: Digest | null;
  /** One line each. */
  readonly notes: readonly string[];
  /** Last year's reports were given, but none of this body. */
  readonly withoutPrevious: boolean;
  readonly agency: string | null;
  readonly text: OwnText | null;
}

/** `sameText`: what is known of another's text beside it. */
export type CheckFile = (path: string, sameText?: SameText) => Promise<CheckOutcome>;

/** Last year's reports are looked up by body. */
export function fileChecker(settings: CheckSettings, io: ReadingIo): CheckFile {
  const { style, given, previous } = settings;
  const choose = typeof previous === "string" ? () => previous : lastYears(previous ?? []);
  const session = sessionIn(style.language, io);
  const lastYear = lastYearReader(choose, session);

  const checkFile: CheckFile = async (path, sameText) => {
    const read = await readReport(path, given, session);
    if (!read.ok) return outcomeOf({ file: path, failure: saidFailure(read.failure, style.language) }, settings);

    const before = (await lastYear(read.report)) ?? read.previous;
    const { report, answers } = read;
    const now = (): CheckOutcome => {
      const checked = checkReport(report, { ...(before && { previous: before }), ...(sameText && { sameText }) }, settings);
      const outcome = outcomeOf({ file: path, report, checked, answers, failure: null }, settings);
      return { ...outcome, agency: report.agency, text: settings.texts ? ownTextOf(report, path) : null };
    };
    const outcome = io.inTime ? io.inTime(now) : now();
    const notes = [...read.notes, ...doubtNotes(path, report, before, session)];
    return { ...outcome, notes, withoutPrevious: previous !== null && before === null };
  };
  // A bug that one file brings out must not keep the others from being checked.
  return (path, sameText) =>
    checkFile(path, sameText).catch((error: unknown) =>
      outcomeOf({ file: path, failure: saidFailure(unforeseen(error), style.language) }, settings),
    );
}

/** Of a file that spent the memory of the thread which read it. */
export const tooLargeOutcome = (path: string, settings: CheckSettings): CheckOutcome =>
  outcomeOf({ file: path, failure: saidFailure({ code: "too-large", data: {} }, settings.style.language) }, settings);

const saidFailure = (failure: Failure, language: Language): { code: Failure["code"]; message: string } => ({
  code: failure.code,
  message: sayFailure(failure, language),
});

function outcomeOf(file: CheckedFile, { format, style }: CheckSettings): CheckOutcome {
  return {
    printed: formats[format].file(file, style),
    tally: tallyOf(file),
    failed: file.failure === null ? null : { file: file.file, ...file.failure },
    digest: formats[format].digest(file, style.language),
    notes: [],
    withoutPrevious: false,
    agency: null,
    text: null,
  };
}

const checkReport = (report: Report, evidence: Evidence, { locate }: CheckSettings): Checked =>
  locate ? check(report, evidence) : { findings: findingsOf(report, evidence), location: nothingToExplain };
