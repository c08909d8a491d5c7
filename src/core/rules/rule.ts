/** The shape every rule has. A rule reads a report and yields; it does not sort, translate, mark or remember. */

import type { Said, Severity } from "../findings/finding";
import type { Messages } from "../findings/messages.zh-CN";
import type { RuleId } from "../findings/rule-ids";
import type { Place, SectionId } from "../form/cell-id";
import type { IdentityRule } from "../form/identities";
import { brokenIdentities, signIn } from "../report/broken-identities";
import type { Context } from "../report/evidence";
import { replacedFormula } from "../report/replaced-formula";
import type { Report } from "../report/report";

export type Yielded = Said & { readonly at: Place | null; readonly related?: readonly Place[] };

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What the rule demands, as a sentence for the pane, the command line and the docs. */
  readonly title: { readonly "zh-CN": string; readonly en: string };
  /** The clause or the form's own words it stands on. */
  readonly basis: string;
  readonly section: SectionId | "whole";
  check(report: Report, context: Context): Iterable<Yielded>;
}

/** Asked first, so that the compiler's last line on a key without a sentence is about the key. */
interface SaysWhatIsKnown {
  check(report: Report, context: Context): Iterable<{ readonly message: keyof Messages }>;
}

export const defineRule = (rule: SaysWhatIsKnown & Rule): Rule => rule;

/** What the three rules about totals find, each for its own equations. */
export function* totalsThatDiffer(report: Report, rule: IdentityRule): Iterable<Yielded> {
  for (const { at, left, right } of brokenIdentities(report, rule)) {
    const stated = report.sum(right);
    const computed = report.sum(left);
    yield {
      at,
      related: left,
      message: "totalMismatch",
      data: {
        at,
        stated,
        computed,
        difference: stated - computed,
        parts: left.length,
        ...signIn(report, at),
        ...(report.count(at) !== undefined && replacedFormula(report, at) ? { isOverFormula: true as const } : {}),
      },
    };
  }
}
