/** How every action ends when it cannot do its work: one notice, never a lost promise, never a stack on the screen. */

import { WorkbookFailure } from "../../workbook";
import type { PaneDeps } from "../deps";
import type { Notice } from "../state";

/** True when the work was done. */
export async function attempt({ store }: Pick<PaneDeps, "store">, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    store.dispatch({ type: "failed", notice: noticeOf(error) });
    return false;
  }
}

/** Panes whose button is just writing to the sheets. */
const writing = new WeakSet<PaneDeps["store"]>();

/**
 * As `attempt`, for what 撤销 can take back, and for 撤销: a second press while the first is at work does nothing. It would
 * take what the first wrote for what was there before.
 */
export async function attemptAlone(deps: PaneDeps, work: () => Promise<void>): Promise<boolean> {
  if (writing.has(deps.store)) return false;
  writing.add(deps.store);
  try {
    return await attempt(deps, work);
  } finally {
    writing.delete(deps.store);
  }
}

const noticeOf = (error: unknown): Notice =>
  error instanceof WorkbookFailure
    ? { kind: "failure", failure: error.failure }
    : { kind: "unexpected", words: error instanceof Error ? error.message : String(error) };
