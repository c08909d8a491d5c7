/** The only way rules are tested: reports that are in order, and reports with what the rule finds in them. */

import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import type { Finding } from "../../src/core/findings/finding";
import { say } from "../../src/core/findings/say";
import type { Place } from "../../src/core/form/cell-id";
import type { Report } from "../../src/core/report/report";
import type { Rule } from "../../src/core/rules/rule";
import type { Context } from "../../src/core/report/evidence";
import { contextOf, editedReport } from "./edited-report";
import type { Edit } from "./edited-report";

/** What is asserted of one finding; what is left out is not looked at. */
interface Expected {
  readonly at: Place | null;
  readonly related?: readonly Place[];
  readonly message?: Finding["message"];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Cases {
  /** Title → report in which the rule finds nothing. */
  readonly valid: Readonly<Record<string, Edit>>;
  /** Title → report and what the rule finds, in order. */
  readonly invalid: Readonly<Record<string, Edit & { readonly findings: readonly Expected[] }>>;
}

export function checkRule(rule: Rule, { valid, invalid }: Cases): void {
  describe(rule.id, () => {
    test.each(Object.entries(valid))("is silent: %s", (_, edit) => {
      expect(findingsOfRule(rule, edit)).toEqual([]);
    });

    test.each(Object.entries(invalid))("finds: %s", (_, edit) => {
      const found = findingsOfRule(rule, edit);
      expect(found.map(({ at }) => at)).toEqual(edit.findings.map(({ at }) => at));
      expect(found).toMatchObject(edit.findings);
      expectWellSaid(found, editedReport(edit));
    });
  });
}

/** Through check.ts, as every front end sees them. */
export function findingsOfRule(rule: Rule, edit: Edit): Finding[] {
  return findingsIn(editedReport(edit), contextOf(edit)).filter((finding) => finding.rule === rule.id);
}

export const findingsIn = (report: Report, context: Context = {}): Finding[] => findingsOf(report, context);

/** A sentence in both languages: whole, calm, without a gap. */
function expectWellSaid(findings: readonly Finding[], report: Report): void {
  for (const finding of findings) {
    const [chinese, english] = [say(finding, report.form, "zh-CN"), say(finding, report.form, "en")];
    expect(chinese).toMatch(/[。？]$/);
    expect(english).toMatch(/[.?]$/);
    // What the clerk typed is quoted and may say anything.
    for (const sentence of [chinese, english])
      expect(sentence.replace(/“[^”]*”|"[^"]*"/g, "“…”")).not.toMatch(/undefined|null|NaN|\[object|[!！]|错误/);
  }
}
