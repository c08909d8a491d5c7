/**
 * What every exporter is: a report → the text or bytes of one file. Exporters print; they never check, correct or
 * recompute, and they know no clock: the same report gives the same bytes on every machine, every day.
 */

import type { Answers } from "../findings/answer";
import type { Override } from "../findings/override";
import type { Finding } from "../findings/finding";
import type { Language } from "../form/form";
import type { Fault } from "../locate/explanation";
import type { Report } from "../report/report";
import type { WorkbookPlan } from "../template/sheet-plan";

export interface Exporter<Id extends string = string> {
  /** Its name on the command line. */
  readonly id: Id;
  readonly label: Readonly<Record<Language, string>>;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** For the file of the office, not for the public. */
  readonly isInternal?: true;
  /** Fetches the code that writes it, so that a front end carries only what is used. */
  load(): Promise<WriteReport>;
}

export type WriteReport = (report: Report, context: ExportContext) => Promise<string | Uint8Array>;

export interface ExportContext {
  readonly checked: CheckRecord;
  /** Builds an .xlsx; it stands in src/files, which the core may not know. */
  readonly writeWorkbook: (plan: WorkbookPlan) => Promise<Uint8Array> | Uint8Array;
}

/** What was found before the export: for the cover note and the check report. */
export interface CheckRecord {
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** What may have caused them, fault by fault. */
  readonly faults: readonly Fault[];
  /** The last report that was checked against. */
  readonly previous: Pick<Report, "year"> | null;
  /** 出错说明: what the clerk wrote in answer to a finding. */
  readonly answers: Answers;
  /** The written decision to export although errors remain; it counts only as long as it covers them. */
  readonly override: Override | null;
}
