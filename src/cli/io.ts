/** Everything the command line needs of the world, so that a test can hand it another one. */

import type { InTime } from "./in-time";

export interface Out {
  /** Resolves when more may be written. */
  write(data: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
}

/** The code of what readFile says of a pipe, a device or a socket. */
export const noFile = "ENOFILE";

export type EntryKind = "file" | "folder";

export interface Io {
  /** Results, and nothing else. */
  readonly stdout: Out;
  /** Failures, notes and progress. */
  readonly stderr: Out;
  readonly colour: boolean;
  /** Null when nothing is there. */
  kindOf(path: string): Promise<EntryKind | null>;
  /** Names in a folder, in no particular order; links to folders are not followed. Rejects when it cannot be looked into. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: EntryKind }[]>;
  /** Rejects when it cannot be read; nothing of a file that is too large, or none at all, is read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Absent where nothing can be ended: then work may take as long as it likes. */
  readonly inTime?: InTime;
  writeFile(path: string, data: string | Uint8Array): Promise<void>;
  /** The same for every way of writing the path of one file. */
  identityOf(path: string): Promise<string>;
  /** Absent where work cannot be shared out: then everything runs here. */
  readonly workers?: WorkerHost;
}

/** What reading takes of the world. */
export type ReadingIo = Pick<Io, "readFile" | "inTime">;

export interface WorkerHost {
  /** How many run well side by side on this machine. */
  readonly available: number;
  start(): WorkerLink;
}

/** One worker that answers every message with one message, in the order it was asked. */
export interface WorkerLink {
  ask(message: unknown): Promise<unknown>;
  stop(): Promise<void>;
}
