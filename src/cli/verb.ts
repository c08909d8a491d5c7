/** What every verb is: paths, options and the session → exit status. */

import type { OptionsOf, Verb } from "./options";
import type { Session } from "./session";

export type ExitStatus = 0 | 1 | 2;

interface Job<Of extends Verb> {
  readonly paths: readonly string[];
  readonly options: OptionsOf<Of>;
}

export type RunVerb<Of extends Verb> = (job: Job<Of>, session: Session) => Promise<ExitStatus>;
