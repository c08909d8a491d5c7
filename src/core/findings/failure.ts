/** A failure is something we could not do; the report may be perfectly right. Sentences stand in failures.zh-CN.ts and failures.en.ts. */

export type FailureCode =
  // files
  | "not-a-report"
  | "encrypted"
  | "damaged"
  | "too-large"
  /** Given up after a time that no report takes. */
  | "too-slow"
  | "unsupported"
  | "not-found"
  | "not-readable"
  | "cannot-write"
  /** A bug of ours that this file brought out. */
  | "internal"
  | "table-unclear"
  /** Not fatal: the rest of the report was read. */
  | "table-not-found"
  | "numbers-outside"
  | "text-outside"
  | "keys-ignored"
  /** A workbook that was to be changed and kept otherwise; nothing was written. */
  | "not-changed"
  // workbook
  | "sheet-exists"
  /** An insertion that failed, and whose sheets could not be taken back. */
  | "half-inserted"
  | "half-restored"
  | "sheet-protected"
  | "workbook-protected"
  | "access-denied"
  | "sheet-hidden"
  | "sheet-very-hidden"
  | "edit-mode"
  | "inactive-workbook"
  | "excel-busy"
  | "too-much-at-once"
  | "old-excel"
  | "no-report"
  | "cell-not-found"
  | "changed-since"
  /** Not fatal: the result stands, its colours may not. */
  | "marks-left"
  | "host";

export interface Failure {
  readonly code: FailureCode;
  /** What the sentence names: a file, sheet, cell, format, or the host's own words. */
  readonly data: Readonly<Record<string, string | number>>;
}
