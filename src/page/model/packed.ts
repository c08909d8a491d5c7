/** A report as plain data, with what a report file does not say: for drafts, and for the way to a worker and back. */

import type { Answers } from "../../core/findings/answer";
import type { Failure } from "../../core/findings/failure";
import type { Override } from "../../core/findings/override";
import type { CellId } from "../../core/form/cell-id";
import { parseReportFile, toReportFile } from "../../core/report/report-file";
import { Report } from "../../core/report/report";
import type { Printed } from "../../core/report/report";
import type { FileReading } from "../../files/read-report-file";
import type { OpenReport } from "./open-report";

export interface PackedReport {
  readonly file: Record<string, unknown>;
  readonly formulas: readonly CellId[];
  readonly printed: Printed;
}

/** What reading a file came to. */
export type PackedReading = { readonly ok: true; readonly open: PackedOpen } | { readonly ok: false; readonly failure: Failure };

export interface PackedOpen {
  readonly report: PackedReport;
  readonly previous: PackedReport | null;
  readonly answers: Answers;
  readonly override: Override | null;
  readonly warnings: readonly Failure[];
  /** Name of the file it was opened from. */
  readonly source: string | null;
}

export const ownerOf = ({ file }: PackedReport): { readonly agency: string | null; readonly year: number | null } => ({
  agency: typeof file["agency"] === "string" ? file["agency"] : null,
  year: typeof file["year"] === "number" ? file["year"] : null,
});

export const packReport = (report: Report): PackedReport => ({
  file: toReportFile(report),
  formulas: [...report.formulas],
  printed: report.printed,
});

/** Null for what no report was ever packed into; an empty page of a report without tables is none. */
export function unpackReport({ file, formulas, printed }: PackedReport): Report | null {
  const parsed = parseReportFile(file);
  return parsed.ok ? new Report({ ...parsed.report.content(), formulas: new Set(formulas), printed }) : null;
}

export const packOpen = ({ report, previous, answers, override, warnings, source }: OpenReport): PackedOpen => ({
  report: packReport(report),
  previous: previous && packReport(previous),
  answers,
  override,
  warnings,
  source: source?.name ?? null,
});

export const packReading = (reading: FileReading): PackedReading =>
  reading.ok ? { ok: true, open: packOpen({ ...reading, source: null }) } : reading;

/** Null as with a report. */
export function unpackReading(packed: PackedReading): FileReading | null {
  if (!packed.ok) return packed;
  const open = unpackOpen(packed.open, null);
  return open && { ok: true, ...open };
}

export function unpackOpen(packed: PackedOpen, bytes: Uint8Array | null): OpenReport | null {
  const report = unpackReport(packed.report);
  if (!report) return null;
  return {
    report,
    previous: packed.previous && unpackReport(packed.previous),
    answers: packed.answers,
    override: packed.override,
    warnings: packed.warnings,
    source: packed.source === null ? null : { name: packed.source, bytes },
  };
}
