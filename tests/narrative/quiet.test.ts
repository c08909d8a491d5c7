/** True sentences that read like a wrong one: a reader that takes them at the first word accuses them. */

import { describe, expect, test } from "vitest";

import { contradictionsIn } from "../../src/core/narrative/contradictions";
import { narrativeDisagreements } from "../../src/core/narrative/disagreements";
import { sampleReport } from "./sample-reports";

const said = (text: string): string[] => {
  const report = sampleReport("bureau").with({ overview: text });
  return [...narrativeDisagreements(report).map(({ words }) => words), ...contradictionsIn(report).map((one) => JSON.stringify(one))];
};

/** `quiet` is true of the bureau or not about its tables; `told` is wrong, and near to it. */
const kinds: Readonly<Record<string, { readonly quiet: readonly string[]; readonly told: readonly string[] }>> = {
  "a chain of denials that its end narrows": {
    quiet: [
      "全年无行政复议、无行政诉讼败诉案件。",
      "无行政诉讼、无行政复议被撤销、变更案件。",
      "对无行政处罚、无行政强制的企业120家给予表扬。",
      "无行政处罚、无投诉的单位12家。",
      "行政执法无行政处罚、无行政强制错案。",
      "确保无不予公开、无答复超期情形。",
      "无不予处理、无法定理由不答复的情形。",
      "无行政许可、无行政处罚案卷不合格情况。",
      "无行政许可、无行政处罚、无行政强制超期案件。",
      "全年没有行政处罚、没有行政强制执行错误。",
      "无部分公开、无不予公开被纠正的情形。",
    ],
    told: [
      "本年度无行政复议、无行政诉讼。",
      "全年没有行政复议案件、没有行政诉讼案件。",
      "无行政处罚、无行政强制情况。",
      "政府信息公开申请中无不予处理、无不予公开情形。",
    ],
  },
};

describe.each(Object.entries(kinds))("%s", (_, { quiet, told }) => {
  test.each(quiet)("says nothing of %s", (text) => expect(said(text)).toEqual([]));
  test.each(told)("tells of %s", (text) => expect(said(text)).not.toEqual([]));
});
