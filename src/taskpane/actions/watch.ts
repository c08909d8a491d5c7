/**
 * Edits make a result stale at once and bring a new check after a pause. While the clerk keeps typing the pause starts
 * anew; a check that meets a cell in edit mode waits for the next pause instead of complaining. Before the first check, and
 * in a workbook without a report (somebody may be pasting one), an edit brings another look: what is filled in is counted.
 */

import type { PaneDeps } from "../model/ports";
import { attempt } from "./attempt";
import { check } from "./check";
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
      const outcome = kind === "stale" ? await check(deps) : kind === "empty" || kind === "unchecked" ? await look(deps) : "done";
      if (typeof outcome === "string" || outcome.kind !== "failure" || outcome.failure.code !== "edit-mode") return;
      store.dispatch({ type: "noticed", notice: null });
      wait();
    });
  };

  let stop = async (): Promise<void> => {};
  await attempt(deps, async () => {
    stop = await workbook.watch(({ byClerk }) => {
      if (!byClerk) return;
      store.dispatch({ type: "edited" });
      wait();
    });
  });
  return () => {
    callOff();
    void stop();
  };
}
