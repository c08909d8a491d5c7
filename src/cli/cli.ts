/**
 * The command line as a function: arguments and the world in, exit status out. 0 when all is well, 1 with error
 * findings, 2 when something could not be done. Results go to standard output, everything else to standard error.
 */

import { version } from "../../package.json";
import { readArguments } from "./arguments";
import { helpText } from "./help";
import type { Io } from "./io";
import type { Verb } from "./options";
import { sessionIn } from "./session";
import type { ExitStatus, RunVerb } from "./verb";

/** Loaded when asked for, so that the start of one verb does not pay for the others. */
const load: { readonly [Of in Verb]: () => Promise<RunVerb<Of>> } = {
  check: async () => (await import("./check")).check,
  template: async () => (await import("./template")).template,
  fill: async () => (await import("./fill")).fill,
  read: async () => (await import("./read")).read,
  compare: async () => (await import("./compare")).compare,
  rollup: async () => (await import("./rollup")).rollup,
  bench: async () => (await import("./bench")).bench,
  export: async () => (await import("./export")).exportReport,
};

export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const given = readArguments(argv);
  const { language } = given;
  const session = sessionIn(language, io);
  const { s } = session;
  if (given.kind === "version") {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  if (given.kind === "help") {
    await io.stdout.write(helpText(given.verb, language));
    return 0;
  }
  if (given.kind === "wrong") {
    await io.stderr.write(`${given.sentence}${s.tryHelp(given.verb)}\n`);
    return 2;
  }
  try {
    const verb = (await load[given.verb]()) as RunVerb<Verb>;
    return await verb({ paths: given.paths, options: given.values as never }, session);
  } catch (error) {
    await io.stderr.write(`${s.unexpected(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  }
}
