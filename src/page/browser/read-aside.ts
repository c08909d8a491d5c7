/** One file is read beside the page: it goes on answering, and whoever waits can give up. */

import { readReportFile } from "../../files/read-report-file";
import type { FileReading } from "../../files/read-report-file";
import { unpackReading } from "../model/packed";
import type { Crew } from "./crew";

export interface Aside {
  /** Null where it was stopped. */
  readonly reading: Promise<FileReading | null>;
  stop(): void;
}

/** `gather`: one worker, or the page itself where there is none. */
export function readAside(gather: () => Promise<Crew>, name: string, bytes: Uint8Array): Aside {
  let stop: () => void = () => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  const read = async (): Promise<FileReading | null> => {
    const crew = await gather();
    void stopped.then(() => crew.stop());
    const answer = await crew.ask({ ask: "open", name, bytes }).finally(() => crew.stop());
    if (answer?.kind === "failed") return { ok: false, failure: answer.failure };
    // What was read once in time may be read again here, where it could not be handed over.
    return answer?.kind === "opened" ? (unpackReading(answer.reading) ?? readReportFile(name, bytes)) : null;
  };
  return { reading: Promise.race([stopped, read()]), stop };
}
