/** The world as Node shows it: the only file of the command line that touches streams, files and threads. */

import { readFileSync, realpathSync } from "node:fs";
import { readdir, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { once } from "node:events";
import type { WriteStream } from "node:tty";
import type { EntryKind, Io, Out, WorkerLink } from "./io";

export function nodeIo(): Io {
  return {
    stdout: out(process.stdout),
    stderr: out(process.stderr),
    colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    kindOf,
    list,
    readFile,
    writeFile: (path, data) => writeFile(path, data),
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

/** At once: for files of this size the way through the thread pool takes several times as long as the reading. */
export const readFile = async (path: string): Promise<Uint8Array> => readFileSync(path);

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
      if (!entry.isSymbolicLink()) return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;
      return (await kindOf(`${folder}/${entry.name}`)) === "file" ? "file" : null;
    }),
  );
  return entries.flatMap(({ name }, index) => (kinds[index] ? [{ name, kind: kinds[index] }] : []));
}

function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Loaded with the first worker: a check of one file needs none. */
function startWorker(data: unknown): WorkerLink {
  const started = import("node:worker_threads").then(({ Worker }) => new Worker(new URL("./worker.js", import.meta.url), { workerData: data }));
  return {
    ask: async (message) => {
      const worker = await started;
      return new Promise((answered, failed) => {
        const onAnswer = (answer: unknown): void => {
          worker.off("error", onError);
          answered(answer);
        };
        const onError = (error: Error): void => {
          worker.off("message", onAnswer);
          failed(error);
        };
        worker.once("message", onAnswer).once("error", onError).postMessage(message);
      });
    },
    stop: async () => void (await (await started).terminate()),
  };
}

