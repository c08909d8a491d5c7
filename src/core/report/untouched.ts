/**
 * A table 3 in which nobody has typed: nothing stands in it but what the template carried in from last year. That it does
 * not balance yet is no contradiction, as a blank form is none.
 */

import { carriedForwardOf, partsOf } from "../form/cell-id";
import type { Report } from "./report";

export function isUntouched(report: Report, previous: Report | undefined): boolean {
  if (!previous?.hasTable("requests") || !report.hasTable("requests")) return false;
  return report.form.tables.requests.numbers.every(({ id }) => {
    if (report.formulas.has(id) || report.typed(id) === null) return true;
    return partsOf(id).row === "carriedOver" && report.typed(id) === previous.typed(carriedForwardOf(id));
  });
}
