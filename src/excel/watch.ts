/** Edits anywhere in the workbook. The events only say that a result is stale; nothing is read here. */

import type { WorkbookChange } from "../workbook";
import { run } from "./run";

/** What others do who have the workbook open counts like the clerk's own hand, but that it brings no check by itself. */
const changeBy = (isOurs: boolean, source: string): WorkbookChange => {
  const isRemote = source === "Remote";
  return { byClerk: !isOurs && !isRemote, ...(isRemote ? { isRemote } : {}) };
};

/** `moves`: cells may stand elsewhere than before, as after inserting a row. */
export async function watchEdits(onChange: (change: WorkbookChange, moves: boolean) => void): Promise<() => Promise<void>> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async ({ triggerSource, source, changeType }) => {
      onChange(changeBy(triggerSource === "ThisLocalAddin", source), changeType !== "RangeEdited");
    });
    // A sheet that goes takes its numbers with it.
    const deleted = worksheets.onDeleted.add(async ({ source }) => onChange(changeBy(false, source), true));
    await context.sync();
    return [changed, deleted];
  });

  return async () => {
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
  };
}
