/**
 * Edits make a result stale at once, and the clerk's own bring a new check after a pause, which reads and never writes. While the clerk
 * keeps typing the pause starts anew; a check that meets a cell in edit mode, or another workbook in front, waits for the next pause
 * instead of complaining. Before the first check, and in a workbook without a report (somebody may be pasting one), an edit brings
 * another look: what is filled in is counted.
 */

import type { PaneDeps } from "../model/ports";
import { attempt, passesByItself } from "./attempt";
import { check } from "./check";
import { look } from "./look";

const pauseBeforeRecheck = 2000;
const longestPause = 60_000;

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

  let stop = async (): Promise<void> => {};
  let giveUp = (): void => {};
  let isOver = false;
  /** Excel may be unable to listen just now; without edits heard of no result would ever turn stale, so it is asked again, ever more rarely. */
  const listen = async (pause: number): Promise<void> => {
    const isAgain = pause > pauseBeforeRecheck;
    const outcome = await attempt(
      deps,
      async () => {
        stop = await workbook.watch(({ byClerk, isRemote }) => {
          if (byClerk || isRemote) store.dispatch({ type: "edited", ...(isRemote ? { isRemote } : {}) });
          if (byClerk) wait();
        });
        if (isOver) await stop();
      },
      (notice) => isAgain || passesByItself(notice),
    );
    if (isOver) return;
    if (outcome !== "done") giveUp = deps.later(pause, () => listen(Math.min(longestPause, 2 * pause)));
    // What was edited meanwhile nobody has heard of.
    else if (isAgain) wait();
  };
  await listen(pauseBeforeRecheck);
  return () => {
    isOver = true;
    callOff();
    giveUp();
    void stop();
  };
}
