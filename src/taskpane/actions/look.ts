/** A look: is there a report in this workbook, and how far is it filled in. Nothing is checked or marked. */

import type { PaneDeps } from "../model/ports";
import { attempt, passesByItself } from "./attempt";
import type { Outcome } from "./attempt";

export const look = (deps: PaneDeps, by: "clerk" | "itself" = "clerk"): Promise<Outcome> =>
  attempt(
    deps,
    async () => {
      deps.store.dispatch({ type: "looked", reading: await deps.workbook.readReport(false) });
    },
    (notice) => by === "itself" && passesByItself(notice),
  );
