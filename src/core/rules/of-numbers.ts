/** The rules of single numbers and between them, in the order of findings/rule-ids.ts, from which `npm run renew` writes this file. */

import type { Rule } from "./rule";
import { allZero } from "./all-zero";
import { blankCell } from "./blank-cell";
import { carriedOverMatchesLastYear } from "./carried-over-matches-last-year";
import { feeAmount } from "./fee-amount";
import { feeUnit } from "./fee-unit";
import { governmentRulesAuthority } from "./government-rules-authority";
import { inForceStock } from "./in-force-stock";
import { notACount } from "./not-a-count";
import { numberInNoLine } from "./number-in-no-line";
import { requestsOutcomeTotal } from "./requests-outcome-total";
import { requestsReceivedEqualsHandled } from "./requests-received-equals-handled";
import { requestsRowTotal } from "./requests-row-total";
import { reviewAndLitigationTotal } from "./review-and-litigation-total";
import { uncleanNumber } from "./unclean-number";
import { unusualChange } from "./unusual-change";

export const numberRules: readonly Rule[] = [
  notACount,
  uncleanNumber,
  blankCell,
  numberInNoLine,
  requestsRowTotal,
  requestsOutcomeTotal,
  requestsReceivedEqualsHandled,
  reviewAndLitigationTotal,
  carriedOverMatchesLastYear,
  inForceStock,
  governmentRulesAuthority,
  feeAmount,
  feeUnit,
  unusualChange,
  allZero,
];
