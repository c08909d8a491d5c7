/** What stands in the way of publishing, as data. Never holds a secret: what a server says is masked before it comes here. */

import type { Failure } from "../core/findings/failure";

export type PublishFailureCode =
  // the settings
  | "settings-invalid"
  | "insecure-address"
  | "no-secret"
  | "secret-unusable"
  // the report
  | "errors-remain"
  | "not-given"
  | "no-agency"
  | "no-year"
  // what the system already holds
  | "already-published"
  | "found-twice"
  | "key-taken"
  // the way there
  | "unreachable"
  | "blocked-by-policy"
  | "blocked-unencrypted"
  | "timed-out"
  | "cancelled"
  | "stopped-waiting"
  | "outcome-unknown"
  | "moved"
  | "unauthorised"
  | "forbidden"
  | "address-wrong"
  | "too-large"
  | "too-busy"
  | "refused"
  | "server-error"
  | "answer-unclear"
  // reading back
  | "no-page-address"
  | "not-public"
  | "page-out-of-reach"
  | "page-not-a-report";

export interface PublishFailure {
  readonly code: PublishFailureCode;
  /** What the sentence names: a host, a field, a number, the server's own words. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Why a page could not be read. */
  readonly cause?: Failure;
}

export const failing = (code: PublishFailureCode, data: PublishFailure["data"] = {}): PublishFailure => ({ code, data });
