/** For verbs that take one report: reads it, saying on standard error what there is to say. */

import type { Language } from "../core/form/form";
import type { Io } from "./io";
import { readReport } from "./reading";
import type { Given, ReadOutcome } from "./reading";
import { sentences } from "./sentences";
import { sayFailure } from "../core/findings/say-failure";

export type ReadReport = Extract<ReadOutcome, { ok: true }>;

/** Null when it could not be read. */
export async function readSingle(path: string, given: Given, language: Language, io: Io): Promise<ReadReport | null> {
  const read = await readReport(path, given, language, io);
  if (!read.ok) {
    await io.stderr.write(`${sentences[language].about(path, sayFailure(read.failure, language))}\n`);
    return null;
  }
  for (const note of read.notes) await io.stderr.write(`${note}\n`);
  return read;
}
