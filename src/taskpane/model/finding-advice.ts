/** What the guide says that helps with a finding: nothing where the finding itself, or its equation, says it all. */

import type { Finding } from "../../core/findings/finding";
import type { RuleId } from "../../core/findings/rule-ids";
import { isCellId, sectionOf } from "../../core/form/cell-id";
import type { Form } from "../../core/form/form";
import { adviceAt, columnAdvice, rowAdvice } from "../../core/guide/guide";
import type { Advice, AdviceWords } from "../../core/guide/guide";

/** Of findings about a text, those that ask for what the guide describes. */
const aboutContent: Partial<Readonly<Record<RuleId, readonly Advice["kind"][]>>> = {
  "narrative-empty": ["counts", "example"],
  "information-fee-not-reported": ["counts", "example"],
  "narrative-old-form": ["leaves"],
  "sign-off-in-text": ["leaves"],
};

/** Of several cells that are alike, what holds for all of them. A sum among them is explained by its parts. */
export function adviceFor(findings: readonly Finding[], form: Form, words: AdviceWords): readonly Advice[] {
  const isSum = ({ at }: Finding): boolean => at !== null && isCellId(at) && form.totalsAt(at).length > 0;
  const [first, ...others] = findings.filter((finding) => !isSum(finding)).map((finding) => adviceForOne(finding, words));
  return first?.filter((advice) => others.every((other) => other.includes(advice))) ?? [];
}

function adviceForOne({ at, rule }: Finding, words: AdviceWords): readonly Advice[] {
  if (at === null) return [];
  if (!isCellId(at)) return adviceAt(at, words).filter(({ kind }) => aboutContent[rule]?.includes(kind));
  // Who applies is plain from the head of table 3.
  const column = sectionOf(at) === "requests" ? [] : columnAdvice(at, words);
  return [rowAdvice(at, words), column].flatMap(inShort);
}

const inShort = (advice: readonly Advice[]): Advice[] =>
  (["counts", "leaves"] as const).flatMap((kind) => advice.find((each) => each.kind === kind) ?? []);
