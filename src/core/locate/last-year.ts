/** What last year's report says this year's 上年结转 must be. */

import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Report } from "../report/report";

/** This year's cells of 「二、上年结转」 and what last year's 「四、结转下年度」 says they are; cells last year left unreadable say nothing. */
export function carriedOverFrom(previous: Report, form: Form): Map<CellId, number> {
  const stated = new Map<CellId, number>();
  if (!previous.hasTable("requests")) return stated;
  for (const { id } of form.tables.requests.numbers) {
    if (!id.startsWith("requests/carriedOver/")) continue;
    const forward = id.replace("/carriedOver/", "/carriedForward/") as CellId;
    const value = previous.form.has(forward) ? previous.count(forward) : undefined;
    if (value !== undefined) stated.set(id, value);
  }
  return stated;
}
