import type { CellId } from "../form/cell-id";
import type { Report } from "../report/report";
import { defineRule } from "./rule";

const kinds = ["governmentRules", "normativeDocuments"] as const;

export const inForceStock = defineRule({
  id: "in-force-stock",
  severity: "warning",
  title: {
    "zh-CN": "现行有效件数与去年、制发、废止衔接",
    en: "Documents in force follow from last year's, those issued and those repealed",
  },
  basis: "条例第二十条第（一）项；表二「制发」「废止」「现行有效」三栏",
  section: "proactiveDisclosure",

  *check(report, { previous }) {
    for (const kind of kinds) {
      const [made, repealedCell, at] = (["issuedThisYear", "repealedThisYear", "currentlyInForce"] as const).map(
        (column): CellId => `proactiveDisclosure/${kind}/${column}`,
      ) as [CellId, CellId, CellId];
      const [issued, repealed, stated] = [made, repealedCell, at].map((id) => countIn(report, id));
      if (issued === undefined || repealed === undefined || stated === undefined) continue;

      const lastYear = previous && countIn(previous, at);
      const expected = (lastYear ?? 0) + issued - repealed;
      const related = [made, repealedCell];
      const data = { at, issued, repealed, stated, expected, difference: stated - expected };
      // Without last year's stock it is at least what this year added.
      if (lastYear === undefined && stated < expected) yield { at, related, message: "inForceTooFew", data };
      if (lastYear !== undefined && stated !== expected) yield { at, related, message: "inForceMismatch", data: { ...data, lastYear } };
    }
  },
});

/** The 2019 form counts other things in this block. */
const countIn = (report: Report, id: CellId): number | undefined => (report.form.has(id) ? report.count(id) : undefined);
