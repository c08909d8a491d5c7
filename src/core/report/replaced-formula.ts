/**
 * A total typed where the workbook's other totals of the same table are formulas over their parts: somebody has most
 * likely typed over the formula, and putting it back is the way to correct it.
 */

import { sectionOf } from "../form/cell-id";
import type { CellId } from "../form/cell-id";
import { isTotal } from "../form/identities";
import type { Identity } from "../form/identities";
import type { Report } from "./report";

/** The equation whose formula is missing in this cell, if that is so. */
export function replacedFormula(report: Report, at: CellId): Identity | undefined {
  const { form, formulas } = report;
  if (formulas.size === 0 || formulas.has(at)) return undefined;
  const [own] = form.totalsAt(at);
  if (!own) return undefined;
  const others = form.identities.filter((identity) => isTotal(identity) && identity.at !== at && sectionOf(identity.at) === sectionOf(at));
  return others.filter((identity) => formulas.has(identity.at)).length * 2 > others.length ? own : undefined;
}
