/** The order of findings is part of what others rely on: form order, then severity, then rule id. */

import { isCellId, sectionOf } from "../form/cell-id";
import type { Place } from "../form/cell-id";
import type { Form } from "../form/form";
import type { Finding, Severity } from "./finding";
import { ruleIds } from "./rule-ids";

const severities: readonly Severity[] = ["error", "warning", "note"];

export function inOrder(findings: readonly Finding[], form: Form): Finding[] {
  if (findings.length < 2) return [...findings];
  const keyed = findings.map((finding) => ({
    finding,
    key:
      (placeOrder(form, finding.at) * severities.length + severities.indexOf(finding.severity)) * ruleIds.length +
      ruleIds.indexOf(finding.rule),
  }));
  return keyed.sort((a, b) => a.key - b.key).map(({ finding }) => finding);
}

/** Findings about the whole report come first, a section's before those of its cells. */
function placeOrder(form: Form, at: Place | null): number {
  if (at === null) return -1;
  const section = form.sections.findIndex(({ id }) => id === sectionOf(at));
  return section * 1000 + (isCellId(at) ? 1 + form.indexOf(at) : 0);
}
