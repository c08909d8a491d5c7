/** What last year's report says this year's 上年结转 must be: a witness as hard as an equation. */

import { carriedForwardOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Report } from "../report/report";

/** This year's cells of 「二、上年结转」 and what last year's 「四、结转下年度」 says, as the rule reads it: a blank is 0. */
export function carriedOverFrom(previous: Report, form: Form): Map<CellId, number> {
  if (!previous.hasTable("requests")) return new Map();
  const cells = form.tables.requests.numbers.map(({ id }) => id).filter((id) => id.startsWith("requests/carriedOver/"));
  return new Map(cells.map((id) => [id, previous.amount(carriedForwardOf(id))]));
}
