/** Differences between report and page in words, for the pane and the command line alike. */

import type { Form, Language } from "../form/form";
import type { Comparison, Difference } from "./compare-reports";
import { en } from "./differences.en";
import { zhCN } from "./differences.zh-CN";

const words = { "zh-CN": zhCN, en } as const;

export function sayDifference(difference: Difference, form: Form, language: Language = "zh-CN"): string {
  const say = words[language].difference[difference.kind] as (difference: Difference, form: Form) => string;
  return say(difference, form);
}

export const sayComparison = (comparison: Comparison, language: Language = "zh-CN"): string => words[language].comparison(comparison);
