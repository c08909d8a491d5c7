/** A text with thousands of like faults: the first hundred are listed, the last says how many more there are. */

import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { say } from "../../src/core/findings/say";
import type { RuleId } from "../../src/core/findings/rule-ids";
import { exampleReport } from "../examples";

const found = (rule: RuleId, narrative: Readonly<Record<string, string>>) =>
  findingsOf(exampleReport("huaian-2024").with(narrative)).filter((finding) => finding.rule === rule);

describe.each([
  ["narrative-placeholder", "待补充。"],
  ["narrative-placeholder", "XX局"],
  ["narrative-wrong-year", "2022年度，我局公开信息。"],
  ["personal-information", "13912345678，"],
] as const)("%s, 「%s」 over and over", (rule, words) => {
  test("a hundred are all listed", () => {
    const findings = found(rule, { overview: words.repeat(100) });
    expect(findings).toHaveLength(100);
    expect(findings.filter(({ unlisted }) => unlisted !== undefined)).toEqual([]);
  });

  test("of more, the last says how many are not, in both languages", () => {
    const findings = found(rule, { overview: words.repeat(350) });
    expect(findings).toHaveLength(100);
    const last = findings.at(-1) as (typeof findings)[number];
    expect(last.unlisted).toBe(250);
    const { form } = exampleReport("huaian-2024");
    expect(say(last, form)).toMatch(/。同样的问题在这里还有 250 处，没有一一列出。$/);
    expect(say(last, form, "en")).toMatch(/\. 250 more of the same here are not listed\.$/);
  });

  test("each section is counted for itself", () => {
    const findings = found(rule, { overview: words.repeat(150), problemsAndImprovements: words.repeat(5) });
    expect(findings.filter(({ at }) => at === "problemsAndImprovements")).toHaveLength(5);
  });
});
