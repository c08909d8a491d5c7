/** XXGK.EXPLAIN: what locate says of table 3, with last year's as a witness where it is given. */

import { findingsBy } from "../core/check-by-rules";
import { isArithmetic } from "../core/findings/arithmetic";
import { sayLocation } from "../core/findings/say-account";
import { locate } from "../core/locate/locate";
import { numberRules } from "../core/rules/of-numbers";
import { requestsReport } from "./balance";
import { isBlank } from "./block";
import type { Block, CellValue } from "./block";
import { allConsistent } from "./check-tables";

export function explainRequests(table3: Block, lastYearTable3?: Block | null): CellValue {
  if (isBlank(table3)) return "";

  const report = requestsReport(table3);
  const evidence = lastYearTable3 && !isBlank(lastYearTable3) ? { previous: requestsReport(lastYearTable3) } : {};
  if (!findingsBy(numberRules, report, evidence).some(isArithmetic)) return allConsistent;
  return sayLocation(locate(report, evidence), report.form);
}
