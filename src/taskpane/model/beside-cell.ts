/** What of the report itself stands beside a selected cell: how it hangs together with others, and last year's number. */

import { carriedForwardOf, partsOf } from "../../core/form/cell-id";
import type { CellId } from "../../core/form/cell-id";
import type { Form, Language } from "../../core/form/form";
import { isTotal } from "../../core/form/identities";
import type { Identity } from "../../core/form/identities";
import { distance } from "../../core/report/cell-text";
import type { Report } from "../../core/report/report";
import { termName } from "./equation";

/** What the equations say of a cell, their terms by the names that tell them apart: the totals it is counted in, or one equation. */
export type Tie =
  | { readonly kind: "part"; readonly of: readonly string[] }
  | { readonly kind: "total"; readonly first: string; readonly last: string; readonly count: number }
  | { readonly kind: "balance"; readonly left: readonly string[]; readonly right: readonly string[] };

/** That the total of a row or of a block adds up its cells is said by the guide itself. */
export function tiesOf(form: Form, at: CellId, language: Language): Tie[] {
  const identities = form.identitiesAt(at);
  const namesIn = ({ rule }: Identity, ids: readonly CellId[]): string[] => ids.map((id) => termName(form, id, rule, language));
  const ties: Tie[] = [];

  const of = identities.flatMap((identity) => (isTotal(identity) && identity.at !== at ? namesIn(identity, [identity.at]) : []));
  if (of.length > 0) ties.push({ kind: "part", of });
  for (const identity of identities) {
    const [left, right] = [namesIn(identity, identity.left), namesIn(identity, identity.right)];
    const [first, last] = [left[0], left.at(-1)];
    if (!isTotal(identity)) ties.push({ kind: "balance", left, right });
    else if (identity.at === at && identity.rule === "requests-outcome-total" && first && last)
      ties.push({ kind: "total", first, last, count: left.length });
  }
  return ties;
}

export interface LastYearsNumber {
  readonly year: number | null;
  /** `repeats`: last year's 结转下年度, which 上年结转 has to say again. */
  readonly kind: "same-cell" | "repeats";
  readonly number: number;
  /** How much more, or, negative, less it is this year; absent where that is not known. */
  readonly more?: number;
}

/** Null where last year's report has no number there. `isFresh` is false while the sheets may say something else than this report. */
export function lastYearsNumber(at: CellId, report: Report, previous: Report, isFresh: boolean): LastYearsNumber | null {
  const kind = partsOf(at).row === "carriedOver" ? "repeats" : "same-cell";
  const number = previous.number(kind === "repeats" ? carriedForwardOf(at) : at);
  if (number === undefined) return null;
  const now = isFresh ? report.number(at) : undefined;
  return { year: previous.year, kind, number, ...(now === undefined ? {} : { more: distance(now, number) }) };
}
