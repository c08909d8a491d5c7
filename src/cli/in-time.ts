/** Work that does not end is ended where it stands, whatever it is doing: a file that takes for ever is given up alone. */

import { Script, createContext } from "node:vm";

export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
  constructor(readonly seconds: number) {
    super(`not done after ${seconds} s`);
  }
}

/** Runs work at once and gives its answer; throws TookTooLong when its time is over. */
export type InTime = <Answer>(work: () => Answer) => Answer;

/** A report takes some hundredths; on the busiest machine this is no matter of its load. */
const longest = 60_000;

export function inTimeOf(milliseconds = longest): InTime {
  // Node can stop what a script calls, and nothing else.
  const room: { work: (() => unknown) | null } = { work: null };
  const call = new Script("work()");
  const context = createContext(room);
  return <Answer>(work: () => Answer): Answer => {
    room.work = work;
    try {
      return call.runInContext(context, { timeout: milliseconds }) as Answer;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new TookTooLong(milliseconds / 1_000);
      throw error;
    } finally {
      room.work = null;
    }
  };
}
