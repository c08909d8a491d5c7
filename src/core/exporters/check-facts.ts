/** What a check looked at and what came of it, counted: the cover note and the check report say these. */

import { answerTo } from "../findings/answer";
import type { Severity } from "../findings/finding";
import { residualOf } from "../report/broken-identities";
import { textsOf, tableOf, tablesOf } from "../report/report";
import type { Report } from "../report/report";
import { rules } from "../rules";
import type { CheckRecord } from "./exporter";

export interface CheckFacts {
  readonly cells: number;
  readonly filled: number;
  readonly identities: number;
  readonly kept: number;
  readonly sections: number;
  readonly rules: number;
  readonly previous: Pick<Report, "year"> | null;
  readonly found: Readonly<Record<Severity, number>>;
  /** Findings answered in writing. */
  readonly answered: number;
}

export function checkFacts(report: Report, { findings, previous, answers }: CheckRecord): CheckFacts {
  const cells = tablesOf(report).flatMap((table) => report.form.tables[table].numbers);
  const identities = report.form.identities.filter(({ at }) => report.hasTable(tableOf(at)));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    cells: cells.length,
    filled: cells.filter(({ id }) => report.reading(id)?.kind !== "blank").length,
    identities: identities.length,
    kept: identities.filter((identity) => residualOf(report, identity) === 0).length,
    sections: textsOf(report).length,
    rules: rules.length,
    previous,
    found: { error: count("error"), warning: count("warning"), note: count("note") },
    answered: findings.filter((finding) => answerTo(finding, answers) !== undefined).length,
  };
}
