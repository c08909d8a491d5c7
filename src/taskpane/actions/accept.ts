/** 采纳: writes every change of one explanation, keeps what was there, and checks again. */

import type { CellId } from "../../core/form/cell-id";
import type { Explanation } from "../../core/locate/explanation";
import { replacedFormula } from "../../core/report/replaced-formula";
import type { Report } from "../../core/report/report";
import type { CellWrite } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { checkedOf } from "../model/phase";
import { attemptAlone } from "./attempt";
import { check } from "./check";

export async function accept(deps: PaneDeps, explanation: Explanation): Promise<void> {
  const written = await attemptAlone(deps, async () => {
    const report = checkedOf(deps.store.state().phase)?.reading.report;
    const cells = await deps.workbook.accept(explanation.changes.map(({ at, to }) => writeOf(report, at, to)));
    deps.store.dispatch({ type: "accepted", accepted: { by: explanation, cells } });
  });
  if (written === "done") await check(deps);
}

/** A total that was typed over its formula gets the formula back, which gives the same. */
function writeOf(report: Report | undefined, at: CellId, value: number): CellWrite {
  const sum = report && replacedFormula(report, at);
  return { at, value, ...(sum ? { sumOf: sum.left } : {}) };
}
