/**
 * Edits make a result stale at once, and the clerk's own bring a new check after a pause, which reads and never writes. While the clerk
 * keeps typing the pause starts anew; a check that meets a cell in edit mode, or another workbook in front, waits for the next pause
 * instead of complaining. Before the first check, and in a workbook without a report (somebody may be pasting one), an edit brings
 * another look: what is filled in is counted.
 */

import type { PaneDeps } from "../model/ports";
import { attempt, passesByItself } from "./attempt";
import { check } from "./check";
import { keepListening } from "./listening";
import { look } from "./look";

const pauseBeforeRecheck = 2000;

/** Returns how to stop. */
export async function watch(deps: PaneDeps): Promise<() => void> {
  const { store, workbook } = deps;
  let callOff = (): void => {};

  const wait = (): void => {
    callOff();
    callOff = deps.later(pauseBeforeRecheck, async () => {
      const { kind } = store.state().phase;
      const outcome =
        kind === "stale" ? await check(deps, "itself") : kind === "empty" || kind === "unchecked" ? await look(deps, "itself") : "done";
      if (passesByItself(outcome)) wait();
    });
  };

  const stop = await keepListening(deps.later, {
    async listen(isAgain) {
      let heard: (() => Promise<void>) | null = null;
      await attempt(
        deps,
        async () => {
          heard = await workbook.watch(({ byClerk, isRemote }) => {
            if (byClerk || isRemote) store.dispatch({ type: "edited", ...(isRemote ? { isRemote } : {}) });
            if (byClerk) wait();
          });
        },
        // Without edits heard of no result would ever turn stale: that is said once.
        (notice) => isAgain || passesByItself(notice),
      );
      return heard;
    },
    onHeard: (isAgain) => void (isAgain && wait()),
  });
  return () => {
    callOff();
    stop();
  };
}
