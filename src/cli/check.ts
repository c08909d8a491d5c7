/** `xxgk check`: finds the files, shares them out, compares their texts, prints the answers and sums up. */

import type { CheckFile, CheckOutcome, CheckSettings } from "./check-file";
import type { CheckFormat, Summary, Tally } from "./check-format";
import { findFiles, sayLeftOut } from "./find-files";
import type { Io } from "./io";
import type { Owner } from "./last-year";
import type { ExitStatus, RunVerb } from "./verb";
import type { Session } from "./session";
import { WorkerPool } from "./worker-pool";

/** A thread costs as much to start as some dozens of reports cost to check. */
const worthThreads = 48;

export const check: RunVerb<"check"> = async ({ paths, options }, session) => {
  const { language, io } = session;
  const found = await findFiles(paths, io);
  const { files } = found;
  const isIncomplete = await sayLeftOut(found, session);

  const roster = options.roster === undefined ? undefined : await rosterIn(options.roster, session);
  const jobs = options.jobs ?? (files.length < worthThreads ? 1 : (io.workers?.available ?? 1));
  const pool = new WorkerPool(files.length > 1 ? Math.min(jobs, Math.ceil(files.length / 8)) : 0, io.workers);
  try {
    // The others load all this themselves, so they should have begun to.
    const { fileChecker, formats, tooLargeOutcome } = await import("./check-file");
    const previous =
      options.previous === undefined ? { reports: null, failed: false } : await previousReports(options.previous, pool, session);
    const settings: CheckSettings = {
      format: options.format,
      style: { language, colour: io.colour },
      given: { agency: options.agency, year: options.year },
      locate: !options["no-locate"],
      previous: previous.reports,
      texts: files.length > 1,
    };
    pool.tell({ ask: "begin", settings });
    const checkFile = fileChecker(settings, io);
    const tooLarge = (file: string): CheckOutcome => tooLargeOutcome(file, settings);
    const told = await gather(
      files,
      pool.each(files, { here: (file) => checkFile(file), there: (batch) => ({ ask: "check", files: batch }), tooLarge }),
      session,
    );
    const outcomes = settings.texts ? await besideOthers(files, told, checkFile, tooLarge, pool) : told;
    const expected = roster ?? (typeof previous.reports === "object" ? bodiesOf(previous.reports ?? []) : []);
    const passedOver = found.passedOver.map((file) => ({ file, agency: null }));
    const sent = [...outcomes.map(({ agency }, at) => ({ file: files[at] ?? "", agency })), ...passedOver];
    const missing = expected.length > 0 ? { missing: (await import("../core/prose/missing-bodies")).missingBodies(expected, sent) } : {};
    const status = await printAll(files, outcomes, missing, formats[settings.format], settings, session);
    return previous.failed || isIncomplete || roster === null ? 2 : status;
  } finally {
    await pool.stop();
  }
};

const rosterIn = async (path: string, session: Session): Promise<string[] | null> => (await import("./missing")).readRoster(path, session);

const bodiesOf = (owners: readonly Owner[]): string[] => owners.flatMap(({ agency }) => agency ?? []);

/** Every outcome, in the order of the files. Nothing is printed before the last, for a text may be that of a file still to come. */
async function gather(files: readonly string[], outcomes: AsyncIterable<CheckOutcome>, { s, io }: Session): Promise<CheckOutcome[]> {
  const progress = progressOn(io, files.length);
  const gathered: CheckOutcome[] = [];
  for await (const outcome of outcomes) {
    gathered.push(outcome);
    const lines = [...outcome.notes, ...(outcome.failed ? [s.about(outcome.failed.file, outcome.failed.message)] : [])];
    if (lines.length > 0) await progress.line(lines.map((line) => `${line}\n`).join(""));
    await progress.show(s.checking(gathered.length, files.length));
  }
  await progress.line("");
  return gathered;
}

/** Those whose text is another body's are checked once more, beside it. */
async function besideOthers(
  files: readonly string[],
  outcomes: readonly CheckOutcome[],
  checkFile: CheckFile,
  tooLarge: (file: string) => CheckOutcome,
  pool: WorkerPool,
): Promise<readonly CheckOutcome[]> {
  const { AlikeTexts } = await import("../core/prose/alike-texts");
  const texts = new AlikeTexts();
  for (const { text } of outcomes) if (text) texts.add(text);
  const same = texts.same();
  const alike = files.filter((file) => same.has(file));
  const again = pool.each(alike, {
    here: (file) => checkFile(file, same.get(file)),
    there: (batch) => ({ ask: "check", files: batch, same: Object.fromEntries(batch.map((file) => [file, same.get(file)])) }),
    tooLarge,
  });
  const anew = new Map<string, CheckOutcome>();
  for await (const outcome of again) anew.set(alike[anew.size] as string, outcome);
  return outcomes.map((outcome, at) => anew.get(files[at] as string) ?? outcome);
}

async function printAll(
  files: readonly string[],
  outcomes: readonly CheckOutcome[],
  missing: Pick<Summary, "missing">,
  { begin, between, end }: CheckFormat,
  { style, previous }: CheckSettings,
  { s, io }: Session,
): Promise<ExitStatus> {
  const count: Record<Tally, number> = { clean: 0, withErrors: 0, withWarnings: 0, unreadable: 0 };
  for (const { tally } of outcomes) count[tally] += 1;
  const failed = outcomes.flatMap((outcome) => outcome.failed ?? []);
  const digests = outcomes.flatMap(({ digest }) => digest ?? []);

  await io.stdout.write(begin(style));
  let isFirst = true;
  for (const { printed } of outcomes) {
    if (printed === "") continue;
    await io.stdout.write(isFirst ? printed : between + printed);
    isFirst = false;
  }
  const summary: Summary = { files: files.length, ...count, ...missing };
  await io.stdout.write(end(summary, { failed, digests }, style));
  const withoutPrevious = files.filter((_, at) => outcomes[at]?.withoutPrevious);
  if (previous !== null && withoutPrevious.length > 0) {
    const named = withoutPrevious.slice(0, mostNamed);
    await io.stderr.write(`${s.noneLastYear(withoutPrevious.length, named, named.length < withoutPrevious.length)}\n`);
  }
  return failed.length > 0 ? 2 : count.withErrors > 0 ? 1 : 0;
}

/** So many names can be read in a line. */
const mostNamed = 8;

/** A line that keeps changing, only where somebody watches: beside results that go elsewhere, or before those that take long. */
function progressOn({ stdout, stderr }: Io, files: number): { show(text: string): Promise<void>; line(text: string): Promise<void> } {
  const isWatched = stderr.isTerminal && (!stdout.isTerminal || files >= worthThreads);
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
  pool: WorkerPool,
  session: Session,
): Promise<{ reports: CheckSettings["previous"]; failed: boolean }> {
  const { ownerOf, readableOwners, tooLargeOwner } = await import("./last-year");
  const { language, io } = session;
  const found = await findFiles([path], io);
  const { files } = found;
  // A folder without any report of last year is no failure; one that cannot be looked into is.
  const isClosed = await sayLeftOut({ ...found, passedOver: [], emptyFolders: [] }, session);
  const isFolder = (await io.kindOf(path)) === "folder";
  const answers = pool.each(files, {
    here: (file) => ownerOf(file, session),
    there: (batch) => ({ ask: "owners", files: batch, language }),
    tooLarge: (file) => tooLargeOwner(file, session),
  });
  const { owners, unreadable } = await readableOwners(answers, session);
  const failed = unreadable > 0 || isClosed;
  return { reports: isFolder ? owners : failed ? null : path, failed };
}
