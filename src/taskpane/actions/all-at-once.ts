/**
 * 全部填 0, “/”改填 0 and 全部改成数字: every cell concerned, as the workbook is now, in one step of 撤销; then checks again.
 */

import { cellsForZero, signsForZero, textNumbers } from "../../core/mend";
import type { Report } from "../../core/report/report";
import type { CellWrite } from "../../workbook";
import type { PaneDeps } from "../model/ports";
import { checkedOf, hasReport } from "../model/phase";
import type { Accepted } from "../model/undo";
import { attemptAlone } from "./attempt";
import { check } from "./check";

export const fillZeros = (deps: PaneDeps): Promise<void> =>
  writeAll(deps, "zeros", (report, previous) => cellsForZero(report, previous, locationIn(deps)).map((at) => ({ at, value: 0 })));

export const replaceSigns = (deps: PaneDeps): Promise<void> =>
  writeAll(deps, "signs", (report, previous) => signsForZero(report, previous, locationIn(deps)).map(({ at }) => ({ at, value: 0 })));

const locationIn = ({ store }: PaneDeps) => checkedOf(store.state().phase)?.location ?? null;

export const makeNumbers = (deps: PaneDeps): Promise<void> => writeAll(deps, "numbers", textNumbers);

async function writeAll(
  deps: PaneDeps,
  by: Accepted["by"],
  writes: (report: Report, previous: Report | null) => CellWrite[],
): Promise<void> {
  const { store, workbook } = deps;
  const written = await attemptAlone(deps, async () => {
    const reading = await workbook.readReport(false);
    const changes = hasReport(reading) ? writes(reading.report, reading.previous) : [];
    if (changes.length === 0) return;
    const cells = await workbook.accept(changes);
    store.dispatch({ type: "accepted", accepted: { by, cells } });
  });
  if (written === "done") await check(deps);
}
