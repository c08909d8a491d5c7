/** XXGK.BALANCE: the form's own balance identities, left minus right, column by column. */

import type { CellId } from "../core/form/cell-id";
import { Report } from "../core/report/report";
import { residualOf } from "../core/report/broken-identities";
import { cellsIn, formFitting, isBlank } from "./block";
import type { Block, CellValue } from "./block";

export function balance(table3: Block): CellValue[][] {
  if (isBlank(table3)) return [[""]];

  const report = requestsReport(table3);
  return [
    report.form.identities
      .filter(({ rule }) => rule === "requests-received-equals-handled")
      .map((identity) => residualOf(report, identity)),
  ];
}

/** A report that knows table 3 and nothing else. */
export function requestsReport(table3: Block): Report {
  const form = formFitting({ requests: table3 });
  return new Report({
    form,
    agency: null,
    year: null,
    cells: new Map<CellId, string | number | null>(cellsIn(form.tables.requests, table3)),
  });
}
