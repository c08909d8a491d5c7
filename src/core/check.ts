/** A report, and what is known beside it → its findings. What may have caused them is `explain`'s business, which takes longer. */

import { findingsBy } from "./check-by-rules";
import type { Finding } from "./findings/finding";
import type { Context } from "./report/evidence";
import type { Report } from "./report/report";
import { rules } from "./rules";

/** All findings in form order, errors first within a place. */
export const findingsOf = (report: Report, context: Context = {}): Finding[] => findingsBy(rules, report, context);
