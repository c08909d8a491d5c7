/** 全部填 0: every blank cell that may hold one, as the workbook is now, in one step of 撤销; then checks again. */

import { cellsForZero } from "../blank-cells";
import type { PaneDeps } from "../deps";
import { hasReport } from "../state";
import { attempt } from "./attempt";
import { check } from "./check";

export async function fillZeros(deps: PaneDeps): Promise<void> {
  const { store, workbook } = deps;
  const done = await attempt(deps, async () => {
    const reading = await workbook.readReport();
    const cells = hasReport(reading) ? cellsForZero(reading.report, reading.previous) : [];
    if (cells.length === 0) return;
    const accepted = await workbook.accept(cells.map((at) => ({ at, value: 0 })));
    store.dispatch({ type: "accepted", accepted: { explanation: null, cells: accepted } });
  });
  if (done) await check(deps);
}
