/**
 * What a number cell of the workbook holds: the number as stated, a blank to fill in, or a formula over its parts.
 * A stated total that its parts do not give stays as stated; nothing is recomputed silently.
 */

import { carriedForwardOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import type { Form } from "../form/form";
import { isTotal } from "../form/identities";
import type { Identity } from "../form/identities";
import type { Typed } from "../report/cell-text";
import type { Report } from "../report/report";
import { native } from "./formulas";

export interface CellContent {
  /** For a formula, its result. */
  readonly value: Typed;
  /** The equation whose parts the cell sums. */
  readonly sumOf?: Identity;
}

/** `report` and `previous` as far as they are given; a table that the report lacks is left for filling in. */
export function cellContents(
  form: Form,
  totals: "formulas" | "typed",
  report: Report | undefined,
  previous: Report | undefined,
): (id: CellId) => CellContent {
  const carried = previous ? carriedOver(form, previous) : new Map<CellId, number>();
  const known = new Map<CellId, CellContent>();

  const contentOf = (id: CellId): CellContent => {
    const found = known.get(id);
    if (found) return found;
    const content = compute(id);
    known.set(id, content);
    return content;
  };

  const compute = (id: CellId): CellContent => {
    const typed = report?.typed(id);
    const stated = typed === "" ? null : typed;
    const sums = totals === "formulas" ? form.identitiesAt(id).filter((identity) => isTotal(identity) && identity.at === id) : [];
    if (stated !== undefined) {
      const agreeing = sums.find((identity) => native.sumOf(identity.left.map((part) => report?.typed(part) ?? null)) === stated);
      return agreeing ? { value: stated, sumOf: agreeing } : { value: stated };
    }
    const [sum] = sums;
    if (sum) return { value: native.sumOf(sum.left.map((part) => contentOf(part).value)), sumOf: sum };
    return { value: carried.get(id) ?? null };
  };
  return contentOf;
}

/** 上年结转 by cell, from last year's 结转下年度 where it is a count. */
export function carriedOver(form: Form, previous: Report): Map<CellId, number> {
  const carried = new Map<CellId, number>();
  for (const { id } of form.tables.requests.numbers) {
    const from = carriedForwardOf(id);
    const count = from !== id && previous.form.has(from) ? previous.count(from) : undefined;
    if (count !== undefined) carried.set(id, count);
  }
  return carried;
}
