/**
 * Every rule, in the order in which findings of one place are told and rules are listed. An id is never reused or renamed; a
 * retired one stays here as a comment. `npm run renew` writes the lists of rules (rules/of-numbers.ts, rules/index.ts) from these:
 * findings know the names of the rules, but no rule.
 */

/** Of single numbers and between them: all there is to say of tables without a text beside them. */
export const numberRuleIds = [
  "not-a-count",
  "unclean-number",
  "blank-cell",
  "number-in-no-line",
  "requests-row-total",
  "requests-outcome-total",
  "requests-received-equals-handled",
  "review-and-litigation-total",
  "carried-over-matches-last-year",
  "in-force-stock",
  "government-rules-authority",
  "fee-amount",
  "fee-unit",
  "unusual-change",
  "all-zero",
] as const;

/** Of the text, and of the report as a whole. */
export const reportRuleIds = [
  "section-missing",
  "narrative-disagrees",
  "narrative-contradicts-itself",
  "narrative-change-disagrees",
  "narrative-wrong-year",
  "statistical-period",
  "narrative-old-form",
  "narrative-placeholder",
  "narrative-empty",
  "narrative-repeats-last-year",
  "same-text-as-another",
  "information-fee-not-reported",
  "wrong-edition",
  "label-changed",
  "section-numbering",
  "title-mismatch",
  "title-slip",
  "other-body-named",
  "personal-information",
  "sign-off-in-text",
] as const;

export const ruleIds = [...numberRuleIds, ...reportRuleIds] as const;

export type RuleId = (typeof ruleIds)[number];
