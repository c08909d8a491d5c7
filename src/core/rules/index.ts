/**
 * The rules, in the order of CONTRACT.md. Written out by hand so that every front end, test and reader sees one list;
 * a retired id stays here as a comment.
 */

import { blankCell } from "./blank-cell";
import { informationFeeNotReported } from "./information-fee-not-reported";
import { narrativeEmpty } from "./narrative-empty";
import { narrativePlaceholder } from "./narrative-placeholder";
import { notACount } from "./not-a-count";
import { requestsOutcomeTotal } from "./requests-outcome-total";
import { requestsReceivedEqualsHandled } from "./requests-received-equals-handled";
import { requestsRowTotal } from "./requests-row-total";
import { reviewAndLitigationTotal } from "./review-and-litigation-total";
import type { Rule } from "./rule";
import { signOffInText } from "./sign-off-in-text";
import { uncleanNumber } from "./unclean-number";

export const rules: readonly Rule[] = [
  notACount,
  uncleanNumber,
  blankCell,
  requestsRowTotal,
  requestsOutcomeTotal,
  requestsReceivedEqualsHandled,
  reviewAndLitigationTotal,
  narrativePlaceholder,
  narrativeEmpty,
  informationFeeNotReported,
  signOffInText,
];
