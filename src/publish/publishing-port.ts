/**
 * Sending a checked report to a content management system: verify → preview → send → read back. Nothing leaves before
 * `send`, and `send` verifies again. This folder knows no pane, no workbook and no file system; the network is handed
 * in; secrets are handed in apart from the settings and never come out again, in no preview, failure, record or log.
 */

import type { Comparison } from "../core/compare/compare-reports";
import type { ExportContext } from "../core/exporters/exporter";
import type { Failure } from "../core/findings/failure";
import type { Report } from "../core/report/report";
import type { PublishFailure } from "./failure";

export interface Publisher {
  /** Everything that stands in the way, all of it at once. Asks the system what it already holds of this report. */
  verify(job: Job): Promise<Verdict>;
  /** To the byte what `send` would send now. The secret is not part of it: it travels in one header, which is named. */
  preview(job: Job, standing: Standing | null): Promise<Preview>;
  /** A second send of the same report changes the first one's page or draft and makes no other. */
  send(job: Job): Promise<SendResult>;
  /** Fetches the page as a visitor would, or the draft while there is no page, and compares it with the report. */
  readBack(job: Job, sent: Pick<Sent, "id" | "link" | "isPublic">): Promise<ReadBack>;
}

export interface Job {
  readonly report: Report;
  /** What was checked and found, and what attachments are written with. */
  readonly context: ExportContext;
  readonly decision: Decision;
}

/** What a person decided to put up with. It is part of the record of what was sent. */
export interface Decision {
  readonly despite: readonly Overridable[];
}

/** Errors remain in the report; a section was not given; the page is public and would change at once. */
export type Overridable = "errors-remain" | "not-given" | "already-published";

export interface Verdict {
  /** Empty: it may be sent. */
  readonly problems: readonly PublishFailure[];
  readonly standing: Standing | null;
}

/** What the system already holds of this report. */
export interface Standing {
  readonly id: string;
  readonly isPublic: boolean;
  readonly link: string | null;
}

interface Preview {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The header that will carry the secret, null where none is sent. */
  readonly secretHeader: string | null;
  readonly body: Uint8Array;
}

export interface Sent {
  readonly key: string;
  /** The system's own name for it, null where it did not say. */
  readonly id: string | null;
  /** Where a visitor finds it, null where the system did not say. */
  readonly link: string | null;
  readonly isPublic: boolean;
  /** False when something sent before was changed. */
  readonly isNew: boolean;
  readonly bytes: number;
  /** What had been found and was put up with. */
  readonly despite: readonly Overridable[];
}

export type SendResult = { readonly ok: true; readonly sent: Sent } | { readonly ok: false; readonly problems: readonly PublishFailure[] };

export type ReadBack =
  | {
      readonly ok: true;
      /** The page as visitors get it, the draft, or (where a browser may not fetch the page) what the system says it shows. */
      readonly seen: "page" | "draft" | "content";
      readonly address: string;
      readonly comparison: Comparison;
    }
  | { readonly ok: false; readonly failure: PublishFailure };

/** What publishing needs of the world. */
export interface World {
  readonly fetch: typeof fetch;
  /** A page as any reader of files reads it. */
  readonly readPage: (name: string, content: Uint8Array) => Promise<PageReading>;
  /** Asked when a request found no way: whether it was this program that may not go there. Absent where nothing holds it back. */
  readonly whyBlocked?: (url: string) => Promise<Blocked | null>;
  /** Somebody does not want to wait any longer. */
  readonly signal?: AbortSignal;
}

/** The page's content security policy does not name the address; an https page may not reach an http one. */
export type Blocked = "blocked-by-policy" | "blocked-unencrypted";

type PageReading = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly failure: Failure };
