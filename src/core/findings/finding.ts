/**
 * A finding is something wrong in a report, as data: never a sentence, never thrown. In `findings` they are ordered, answered and
 * put into words; finding them is the rules' business.
 * What each sentence needs stands with the Chinese ones in messages.zh-CN.ts; the compiler asks for an English one per key.
 */

import type { Place } from "../form/cell-id";
import type { Messages } from "./messages.zh-CN";
import type { RuleId } from "./rule-ids";

/** `error` must be settled before publishing, `warning` may be answered in writing, `note` informs. */
export type Severity = "error" | "warning" | "note";

/** A message key with its data. */
export type Said = { [K in keyof Messages]: { readonly message: K; readonly data: Messages[K] } }[keyof Messages];

export type Finding = Said &
  Unlisted & {
    readonly rule: RuleId;
    readonly severity: Severity;
    /** Where a click goes; null when the whole report is meant. */
    readonly at: Place | null;
    /** The other places that make it wrong. */
    readonly related: readonly Place[];
  };

/** Of the last of very many findings of one rule at one place: how many more there were. */
export interface Unlisted {
  readonly unlisted?: number;
}

export const errorsIn = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === "error");
