/** What every verb is: paths, options and the world → exit status. */

import type { Language } from "../core/form/form";
import type { Io } from "./io";
import type { OptionsOf, Verb } from "./options";

export type ExitStatus = 0 | 1 | 2;

interface Job<Of extends Verb> {
  readonly paths: readonly string[];
  readonly options: OptionsOf<Of>;
  readonly language: Language;
  readonly io: Io;
}

export type RunVerb<Of extends Verb> = (job: Job<Of>) => Promise<ExitStatus>;
