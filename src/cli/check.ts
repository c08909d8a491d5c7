/** `xxgk check`: finds the files, shares them out, prints each answer as it comes, and sums up. */

import type { Language } from "../core/form/form";
import type { CheckOutcome, CheckSettings } from "./check-file";
import type { CheckFormat, FailedFile, Summary, Tally, Digest } from "./check-format";
import { gatherCrew } from "./crew";
import type { Crew } from "./crew";
import { findFiles, sayLeftOut } from "./find-files";
import type { Io } from "./io";
import { sentences } from "./sentences";
import type { Sentences } from "./sentences.zh-CN";
import type { ExitStatus, RunVerb } from "./verb";

/** A thread costs as much to start as some dozens of reports cost to check. */
const worthThreads = 48;

export const check: RunVerb<"check"> = async ({ paths, options, language, io }) => {
  const s = sentences[language];
  const found = await findFiles(paths, io);
  const { files } = found;
  const isIncomplete = await sayLeftOut(found, language, io);

  const jobs = options.jobs ?? (files.length < worthThreads ? 1 : (io.workers?.available ?? 1));
  const crew = gatherCrew(Math.min(jobs, Math.ceil(files.length / 8)), io.workers);
  try {
    // The others load all this themselves, so they should have begun to.
    const { fileChecker, formats } = await import("./check-file");
    const previous =
      options.previous === undefined ? { reports: null, failed: false } : await previousReports(options.previous, language, crew, io);
    const settings: CheckSettings = {
      format: options.format,
      style: { language, colour: io.colour },
      given: { agency: options.agency, year: options.year },
      locate: !options["no-locate"],
      previous: previous.reports,
    };
    crew.tell({ ask: "begin", settings });
    const outcomes = crew.each(files, fileChecker(settings, io), (batch) => ({ ask: "check", files: batch }));
    const status = await printAll(files, outcomes, formats[settings.format], settings, s, io);
    return previous.failed || isIncomplete ? 2 : status;
  } finally {
    await crew.stop();
  }
};

async function printAll(
  files: readonly string[],
  outcomes: AsyncIterable<CheckOutcome>,
  { begin, between, end }: CheckFormat,
  { style, previous }: CheckSettings,
  s: Sentences,
  io: Io,
): Promise<ExitStatus> {
  const count: Record<Tally, number> = { clean: 0, withErrors: 0, withWarnings: 0, unreadable: 0 };
  const failed: FailedFile[] = [];
  const digests: Digest[] = [];
  const progress = progressOn(io);
  let done = 0;
  const withoutPrevious: string[] = [];
  let isFirst = true;

  await io.stdout.write(begin(style));
  for await (const outcome of outcomes) {
    const file = files[done] as string;
    done += 1;
    count[outcome.tally] += 1;
    if (outcome.withoutPrevious) withoutPrevious.push(file);
    if (outcome.failed) failed.push(outcome.failed);
    if (outcome.digest) digests.push(outcome.digest);
    const lines = [...outcome.notes, ...(outcome.failed ? [s.about(outcome.failed.file, outcome.failed.message)] : [])];
    if (lines.length > 0) await progress.line(lines.map((line) => `${line}\n`).join(""));
    if (outcome.printed !== "") {
      await io.stdout.write(isFirst ? outcome.printed : between + outcome.printed);
      isFirst = false;
    }
    await progress.show(s.checking(done, files.length));
  }
  await progress.line("");
  const summary: Summary = { files: files.length, ...count };
  await io.stdout.write(end(summary, { failed, digests }, style));
  if (previous !== null && withoutPrevious.length > 0) {
    const named = withoutPrevious.slice(0, mostNamed);
    await io.stderr.write(`${s.noneLastYear(withoutPrevious.length, named, named.length < withoutPrevious.length)}\n`);
  }
  return failed.length > 0 ? 2 : count.withErrors > 0 ? 1 : 0;
}

/** So many names can be read in a line. */
const mostNamed = 8;

/** A line that keeps changing, only where somebody watches and nothing else is printed to the same screen. */
function progressOn({ stdout, stderr }: Io): { show(text: string): Promise<void>; line(text: string): Promise<void> } {
  const isWatched = stderr.isTerminal && !stdout.isTerminal;
  const erase = isWatched ? "\r\u001b[K" : "";
  return {
    show: async (text) => {
      if (isWatched) await stderr.write(erase + text);
    },
    line: async (text) => {
      if (isWatched || text !== "") await stderr.write(erase + text);
    },
  };
}

async function previousReports(
  path: string,
  language: Language,
  crew: Crew,
  io: Io,
): Promise<{ reports: CheckSettings["previous"]; failed: boolean }> {
  const { ownerOf, readableOwners } = await import("./last-year");
  const found = await findFiles([path], io);
  const { files } = found;
  // A folder without any report of last year is no failure; one that cannot be looked into is.
  const isClosed = await sayLeftOut({ ...found, passedOver: [], emptyFolders: [] }, language, io);
  const isFolder = (await io.kindOf(path)) === "folder";
  const answers = crew.each(
    files,
    (file) => ownerOf(file, language, io),
    (batch) => ({ ask: "owners", files: batch, language }),
  );
  const { owners, unreadable } = await readableOwners(answers, language, io);
  const failed = unreadable > 0 || isClosed;
  return { reports: isFolder ? owners : failed ? null : path, failed };
}
