import { narrativeIds } from "../form/cell-id";
import type { Report } from "../report/report";
import { defineRule } from "./rule";

/** Reasoned and measured in docs/rules/narrative-repeats-last-year.md; the finding shows share and limit. */
const run = 16;
const limit = 0.5;
const shortest = 120;

export const narrativeRepeatsLastYear = defineRule({
  id: "narrative-repeats-last-year",
  severity: "warning",
  title: { "zh-CN": "一、五两部分不照抄去年的文字", en: "Sections 1 and 5 are not last year's text again" },
  basis: "各地考核：与上一年度重复率不超过 50%",
  section: "whole",

  *check(report, { previous }) {
    if (!previous) return;

    const lastYear = runsOf(previous);
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

/** What is left of a text when numbers, marks and white space no longer tell two years apart. */
export const wordsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{Script=Han}\p{Script=Latin}]/gu, "")
    .toLowerCase();

function runsOf(report: Report): Set<string> {
  const runs = new Set<string>();
  for (const section of narrativeIds) {
    const words = wordsOf(report.narrative[section] ?? "");
    for (let at = 0; at + run <= words.length; at += 1) runs.add(words.slice(at, at + run));
  }
  return runs;
}

/** Characters that lie in a run of last year's, and the longest stretch of them. */
export function repetition(words: string, lastYear: ReadonlySet<string>): { repeated: number; longest: string } {
  let repeated = 0;
  let coveredTo = 0;
  let [stretch, longest] = [0, ""];
  for (let at = 0; at + run <= words.length; at += 1) {
    if (!lastYear.has(words.slice(at, at + run))) continue;

    if (at > coveredTo || coveredTo === 0) stretch = at;
    repeated += at + run - Math.max(at, coveredTo);
    coveredTo = at + run;
    if (coveredTo - stretch > longest.length) longest = words.slice(stretch, coveredTo);
  }
  return { repeated, longest };
}
