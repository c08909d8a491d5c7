/** The world as Node shows it: the only file of the command line that touches streams, files and threads. */

import { readFileSync, realpathSync, statSync } from "node:fs";
import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { once } from "node:events";
import type { WriteStream } from "node:tty";
import { Worker } from "node:worker_threads";
import { caps, within } from "../files/caps";
import { inTimeOf } from "./in-time";
import { noFile } from "./io";
import type { EntryKind, Io, Out, WorkerLink } from "./io";

export function nodeIo(): Io {
  return {
    stdout: out(process.stdout),
    stderr: out(process.stderr),
    colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    kindOf,
    list,
    readFile,
    inTime: inTimeOf(),
    writeFile: writeWhole,
    identityOf: async (path) => identityOf(path),
    workers: { available: availableParallelism(), start: startWorker },
  };
}

function out(stream: WriteStream): Out {
  return {
    isTerminal: stream.isTTY === true,
    write: async (data) => {
      if (!stream.write(data)) await once(stream, "drain");
    },
  };
}

/** A file is looked at before it is opened: a pipe would never answer, and gigabytes would be read to be refused. At once: for files of this size the way through the thread pool takes several times as long as the reading. */
export async function readFile(path: string): Promise<Uint8Array> {
  const about = statSync(path);
  if (!about.isFile() && !about.isDirectory()) throw Object.assign(new Error(`no file: ${path}`), { code: noFile });
  if (about.isFile()) within(about.size, caps.fileBytes);
  return readFileSync(path);
}

async function kindOf(path: string): Promise<EntryKind | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

async function list(folder: string): Promise<{ name: string; kind: EntryKind }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kinds = await Promise.all(
    entries.map(async (entry): Promise<EntryKind | null> => {
      if (!entry.isSymbolicLink()) return entry.isDirectory() ? "folder" : "file";
      const aim = await stat(`${folder}/${entry.name}`).catch((error: NodeJS.ErrnoException) => error);
      // A link round in a circle is said to be one when it is read; one that leads nowhere is passed over.
      if (aim instanceof Error) return aim.code === "ELOOP" ? "file" : null;
      return aim.isDirectory() ? null : "file";
    }),
  );
  return entries.flatMap(({ name }, index) => (kinds[index] ? [{ name, kind: kinds[index] }] : []));
}

/** Beside the file and then in its place: where the disk is full or the program ends, what was there is there still. */
async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  // A pipe or a screen has no place beside it.
  if (there && !there.isFile()) return writeFile(path, data);
  // A link goes on leading where it led.
  const target = there ? realpathSync(path) : path;
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`);
  try {
    await writeFile(unfinished, data, { flag: "wx", ...(there ? { mode: there.mode } : {}) });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What a file is by, whichever of its names it is given: links of both kinds, other letters where these make no difference. */
function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return resolve(path);
  }
}

/** A report takes a few, and what a file may unfold into is counted (src/files/caps.ts): only what no limit foresaw comes so far. */
const megabytesOfThread = 512;

/** The bundle once more, as a thread; it begins in bin.ts. One whose memory is spent ends alone. */
function startWorker(): WorkerLink {
  return linkTo(Promise.resolve(new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: megabytesOfThread } })));
}

/** A thread that has ended, however it did, fails what it still owes and all it is asked after that: nobody waits for it. */
export function linkTo(starting: Promise<Worker>): WorkerLink {
  const owed: { answered(answer: unknown): void; failed(error: unknown): void }[] = [];
  let end: unknown = null;
  const endWith = (reason: unknown): void => {
    end ??= reason;
    for (const { failed } of owed.splice(0)) failed(end);
  };
  const started = starting.then((worker) => {
    worker.on("message", (answer) => owed.shift()?.answered(answer));
    worker.on("messageerror", endWith);
    worker.on("error", endWith);
    worker.on("exit", (code) => endWith(new Error(`a thread ended (${code})`)));
    return worker;
  });
  return {
    ask: async (message) => {
      const worker = await started;
      if (end !== null) throw end;
      worker.postMessage(message);
      return new Promise((answered, failed) => void owed.push({ answered, failed }));
    },
    // One that never started has nothing to stop.
    stop: async () =>
      void (await started.then(
        (worker) => worker.terminate(),
        () => undefined,
      )),
  };
}
