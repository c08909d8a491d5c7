/** Edits anywhere in the workbook. The events only say that a result is stale; nothing is read here. */

import type { WorkbookChange } from "../workbook";
import { run } from "./run";

export async function watchEdits(onChange: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async ({ triggerSource, source }) => {
      onChange({ byClerk: triggerSource !== "ThisLocalAddin" && source === "Local" });
    });
    // A sheet that goes takes its numbers with it.
    const deleted = worksheets.onDeleted.add(async () => onChange({ byClerk: true }));
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
