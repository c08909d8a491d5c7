/** How `check` prints: one file at a time, so that a folder of any size streams through. */

import type { Checked } from "../core/explain";
import type { Answers } from "../core/findings/answer";
import type { Failure } from "../core/findings/failure";
import type { Language } from "../core/form/form";
import type { Report } from "../core/report/report";

export interface Digest {
  readonly file: string;
  readonly agency: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** What its clerk has to do about the errors, one sentence each, the surest first. */
  readonly remedies: readonly string[];
}

/** One file, checked or not. */
export type CheckedFile = { readonly file: string } & (
  | { readonly report: Report; readonly checked: Checked; readonly answers: Answers; readonly failure: null }
  | { readonly failure: { readonly code: Failure["code"]; readonly message: string } }
);

/** Each file counts once: with its worst. A file with nothing but notes is clean. */
export type Tally = "clean" | "withErrors" | "withWarnings" | "unreadable";

/** `missing`: bodies that sent nothing, where it is known who must. */
export type Summary = { readonly files: number; readonly missing?: readonly string[] } & Readonly<Record<Tally, number>>;

/** As `check` counts: every file is one of these three. */
export interface RollUpSummary {
  readonly files: number;
  readonly added: number;
  /** Of another edition. */
  readonly leftOut: number;
  readonly unreadable: number;
}

export interface FailedFile {
  readonly file: string;
  readonly code: Failure["code"];
  readonly message: string;
}

/** What was kept of each file for the end, in the order checked. */
export interface Told {
  readonly failed: readonly FailedFile[];
  readonly digests: readonly Digest[];
}

export interface PrintStyle {
  readonly language: Language;
  readonly colour: boolean;
}

export interface CheckFormat {
  readonly begin: (style: PrintStyle) => string;
  /** Printed where the file was checked, perhaps in a worker. Empty when there is nothing to say. */
  readonly file: (checked: CheckedFile, style: PrintStyle) => string;
  /** Between two texts that are not empty. */
  readonly between: string;
  /** What is kept of a file for `end`. */
  readonly digest: (checked: CheckedFile, language: Language) => Digest | null;
  readonly end: (summary: Summary, told: Told, style: PrintStyle) => string;
}

export function tallyOf(file: CheckedFile): Tally {
  if (file.failure !== null) return "unreadable";
  const { findings } = file.checked;
  if (findings.some(({ severity }) => severity === "error")) return "withErrors";
  return findings.some(({ severity }) => severity === "warning") ? "withWarnings" : "clean";
}
