/**
 * The rules, in the order of findings/rule-ids.ts, from which `npm run renew` writes this file. Every front end, test and
 * reader sees this one list. This folder holds one file a rule and what several rules share; nothing here sorts findings,
 * words them or marks cells.
 */

import type { Rule } from "./rule";
import { allZero } from "./all-zero";
import { blankCell } from "./blank-cell";
import { carriedOverMatchesLastYear } from "./carried-over-matches-last-year";
import { feeAmount } from "./fee-amount";
import { feeUnit } from "./fee-unit";
import { governmentRulesAuthority } from "./government-rules-authority";
import { inForceStock } from "./in-force-stock";
import { informationFeeNotReported } from "./information-fee-not-reported";
import { labelChanged } from "./label-changed";
import { narrativeChangeDisagrees } from "./narrative-change-disagrees";
import { narrativeContradictsItself } from "./narrative-contradicts-itself";
import { narrativeDisagrees } from "./narrative-disagrees";
import { narrativeEmpty } from "./narrative-empty";
import { narrativeOldForm } from "./narrative-old-form";
import { narrativePlaceholder } from "./narrative-placeholder";
import { narrativeRepeatsLastYear } from "./narrative-repeats-last-year";
import { narrativeWrongYear } from "./narrative-wrong-year";
import { notACount } from "./not-a-count";
import { numberInNoLine } from "./number-in-no-line";
import { otherBodyNamed } from "./other-body-named";
import { personalInformation } from "./personal-information";
import { requestsOutcomeTotal } from "./requests-outcome-total";
import { requestsReceivedEqualsHandled } from "./requests-received-equals-handled";
import { requestsRowTotal } from "./requests-row-total";
import { reviewAndLitigationTotal } from "./review-and-litigation-total";
import { sameTextAsAnother } from "./same-text-as-another";
import { sectionMissing } from "./section-missing";
import { sectionNumbering } from "./section-numbering";
import { signOffInText } from "./sign-off-in-text";
import { statisticalPeriod } from "./statistical-period";
import { titleMismatch } from "./title-mismatch";
import { uncleanNumber } from "./unclean-number";
import { unusualChange } from "./unusual-change";
import { wrongEdition } from "./wrong-edition";

export const rules: readonly Rule[] = [
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
  sectionMissing,
  narrativeDisagrees,
  narrativeContradictsItself,
  narrativeChangeDisagrees,
  narrativeWrongYear,
  statisticalPeriod,
  narrativeOldForm,
  narrativePlaceholder,
  narrativeEmpty,
  narrativeRepeatsLastYear,
  sameTextAsAnother,
  informationFeeNotReported,
  wrongEdition,
  labelChanged,
  sectionNumbering,
  titleMismatch,
  otherBodyNamed,
  personalInformation,
  signOffInText,
];
