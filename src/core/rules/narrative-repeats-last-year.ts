import { narrativeIds } from "../form/cell-id";
import { limit, repetition, run, runsOf, shortest, wordsOf } from "../prose/repetition";
import { defineRule } from "./rule";

export const narrativeRepeatsLastYear = defineRule({
  id: "narrative-repeats-last-year",
  severity: "warning",
  title: { "zh-CN": "一、五两部分不照抄去年的文字", en: "Sections 1 and 5 are not last year's text again" },
  basis: "各地考核：与上一年度重复率不超过 50%",
  section: "whole",

  *check(report, { previous }) {
    if (!previous) return;

    const lastYear = runsOf(narrativeIds.map((section) => wordsOf(previous.narrative[section] ?? "")));
    for (const section of ["overview", "problemsAndImprovements"] as const) {
      const words = wordsOf(report.narrative[section] ?? "");
      if (words.length < shortest) continue;

      const { repeated, longest } = repetition(words, lastYear);
      const share = repeated / words.length;
      if (share > limit)
        yield {
          at: section,
          message: "narrativeRepeats",
          data: { section, share, limit, run, characters: words.length, repeated, longest },
        };
    }
  },
});
