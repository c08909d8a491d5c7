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

export const noticeOf = (error: unknown): Notice =>
  error instanceof WorkbookFailure
    ? { kind: "failure", failure: error.failure }
    : { kind: "unexpected", words: error instanceof Error ? error.message : String(error) };
