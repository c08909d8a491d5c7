/** 从去年报告带入: reads the file chosen; nothing is inserted yet. */

import { WorkbookFailure } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { attempt } from "./attempt";

export async function chooseLastYear(deps: PaneDeps, file: Pick<File, "name" | "arrayBuffer"> | null): Promise<void> {
  deps.store.dispatch({ type: "lastYearChosen", lastYear: null });
  if (!file) return;

  await attempt(deps, async () => {
    const reading = await deps.readFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!reading.ok) throw new WorkbookFailure({ ...reading.failure, data: { file: file.name, ...reading.failure.data } });
    deps.store.dispatch({ type: "lastYearChosen", lastYear: { name: file.name, report: reading.report } });
  });
}
