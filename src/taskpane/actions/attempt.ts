/**
 * How every action ends when it cannot do its work: one notice, never a lost promise, never a stack on the screen. In `actions` is
 * one file for each thing a clerk can do: it asks a port, and dispatches what came of it. It draws nothing, says nothing and
 * remembers nothing: what has to be known later is state.
 */

import type { FailureCode } from "../../core/findings/failure";
import { WorkbookFailure } from "../../workbook";
import { isLostPart } from "../model/lost-part";
import type { PaneDeps } from "../model/ports";
import type { Notice } from "../model/state";

/** What came of an action: `busy` when the same was already at work and nothing was done, a notice that is shown when it failed. */
export type Outcome = "done" | "busy" | Notice;

/** `isQuiet`: a failure that is not said, because whoever asked will ask again. */
export async function attempt(
  { store, workbook }: Pick<PaneDeps, "store" | "workbook">,
  work: () => Promise<void>,
  isQuiet: (notice: Notice) => boolean = () => false,
): Promise<Outcome> {
  try {
    await work();
    return "done";
  } catch (error) {
    const notice = noticeOf(error);
    store.dispatch({ type: "failed", notice: isQuiet(notice) ? null : notice });
    return notice;
  } finally {
    store.dispatch({ type: "undoEmptied", isEmpty: workbook.hasEmptiedUndo?.() ?? false });
  }
}

const passing: ReadonlySet<FailureCode> = new Set(["edit-mode", "inactive-workbook", "excel-busy"]);

/** A state of Excel that ends without anybody doing anything for us: a cell is edited, another workbook is in front. */
export const passesByItself = (outcome: Outcome): boolean =>
  typeof outcome !== "string" && outcome.kind === "failure" && passing.has(outcome.failure.code);

/**
 * As `attempt`, for what 撤销 can take back, and for 撤销: a second press while the first is at work does nothing. It would
 * take what the first wrote for what was there before.
 */
export async function attemptAlone(deps: PaneDeps, work: () => Promise<void>): Promise<Outcome> {
  const { store } = deps;
  if (store.state().isWriting) return "busy";
  store.dispatch({ type: "writing", isWriting: true });
  const outcome = await attempt(deps, work);
  store.dispatch({ type: "writing", isWriting: false });
  return outcome;
}

function noticeOf(error: unknown): Notice {
  if (error instanceof WorkbookFailure) return { kind: "failure", failure: error.failure };
  return isLostPart(error) ? { kind: "lost-part" } : { kind: "unexpected", words: error instanceof Error ? error.message : String(error) };
}
