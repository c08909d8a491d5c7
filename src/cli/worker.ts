/** A worker thread of `check`: answers each message with one message. */

import { parentPort } from "node:worker_threads";

import { fileChecker } from "./check-file";
import type { CheckFile, CheckSettings } from "./check-file";
import { ownerOf } from "./last-year";
import { inTimeOf } from "./in-time";
import type { Language } from "../core/form/form";
import type { SameText } from "../core/report/evidence";
import { readFile } from "./node-io";
import { inTurn } from "./ordered-batches";
import { sessionIn } from "./session";

export type WorkerMessage =
  | { readonly ask: "owners"; readonly files: readonly string[]; readonly language: Language }
  | { readonly ask: "begin"; readonly settings: CheckSettings }
  /** `same`: of files whose text is another body's, by file. */
  | { readonly ask: "check"; readonly files: readonly string[]; readonly same?: Readonly<Record<string, SameText | undefined>> };

const io = { readFile, inTime: inTimeOf() };
let checkFile: CheckFile | undefined;

async function answer(message: WorkerMessage): Promise<unknown> {
  switch (message.ask) {
    case "owners":
      return inTurn(message.files, (file) => ownerOf(file, sessionIn(message.language, io)));
    case "begin":
      checkFile = fileChecker(message.settings, io);
      return null;
    case "check":
      return inTurn(message.files, (file) => (checkFile as CheckFile)(file, message.same?.[file]));
  }
}

// One after the other, so that answers leave in the order of the questions. A rejection here is a bug and ends the
// worker, which the main thread reports.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (message: WorkerMessage) => {
  last = last.then(async () => parentPort?.postMessage(await answer(message)));
});
