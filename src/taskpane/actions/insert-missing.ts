/** 补上: puts parts back whose sheets are not there; nothing else is touched. Then looks again, or checks where a check had been. */

import type { SectionId } from "../../core/form/cell-id";
import type { PaneDeps } from "../model/ports";
import { checkedOf, readingOf } from "../model/phase";
import { attemptAlone } from "./attempt";
import { check } from "./check";
import { look } from "./look";
import { planAsInserted } from "./planned-as-inserted";

export async function insertMissing(deps: PaneDeps, sections: readonly SectionId[]): Promise<void> {
  const { store, workbook } = deps;
  const reading = readingOf(store.state().phase);
  if (!reading) return;
  const outcome = await attemptAlone(deps, async () => workbook.insertMissing(await planAsInserted(deps, reading), sections));
  if (outcome !== "done") return;
  const seen = await (checkedOf(store.state().phase) ? check(deps) : look(deps));
  if (seen === "done") store.dispatch({ type: "noticed", notice: { kind: "put-back", sections } });
}
