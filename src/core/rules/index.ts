/**
 * The rules, in the order of findings/rule-ids.ts, from which `npm run renew` writes this file. Every front end, test and
 * reader sees this one list. This folder holds one file a rule and what several rules share; nothing here sorts findings,
 * words them or marks cells.
 */

import { numberRules } from "./of-numbers";
import type { Rule } from "./rule";
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
import { otherBodyNamed } from "./other-body-named";
import { personalInformation } from "./personal-information";
import { sameTextAsAnother } from "./same-text-as-another";
import { sectionMissing } from "./section-missing";
import { sectionNumbering } from "./section-numbering";
import { signOffInText } from "./sign-off-in-text";
import { statisticalPeriod } from "./statistical-period";
import { titleMismatch } from "./title-mismatch";
import { titleSlip } from "./title-slip";
import { wrongEdition } from "./wrong-edition";

export const rules: readonly Rule[] = [
  ...numberRules,
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
  titleSlip,
  otherBodyNamed,
  personalInformation,
  signOffInText,
];
