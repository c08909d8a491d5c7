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
  "reviews that are not about disclosure": {
    quiet: [
      "行政复议17件，行政诉讼15件。均与政府信息公开无关。",
      "行政复议17件，行政诉讼15件。案件均系非信息公开类。",
      "行政复议17件，行政诉讼15件。均为信息公开以外的案件。",
      "行政复议17件，行政诉讼15件。上述案件均因非政府信息公开事项引起。",
      "行政复议17件，行政诉讼15件。各类事项均为信息公开重点。",
      "行政复议17件，行政诉讼15件，均与政府信息公开无关。",
      "行政复议17件，行政诉讼15件，未涉及信息公开。",
      "行政复议17件，行政诉讼15件，均不涉及政府信息公开。",
      "行政复议17件，与信息公开工作无直接关系。",
      "主动公开信息120条。行政复议17件，均为政府信息公开之外的事项。",
      "行政诉讼15件。都不是信息公开案件。",
    ],
    told: [
      "行政复议17件，行政诉讼15件。均涉及政府信息公开。",
      "行政复议17件，行政诉讼15件，均与政府信息公开有关。",
      "行政复议17件。都因信息公开申请答复引发。",
    ],
  },
  "no fee for what was asked": {
    quiet: [
      "我局收取行政事业性收费328.6万元，依申请公开工作未收取行政事业性收费。",
      "政府信息公开未收取行政事业性收费。",
      "办理信息公开申请未收取行政事业性收费。",
      "为申请人提供政府信息，未收取行政事业性收费。",
      "依申请公开方面没有征收行政事业性收费。",
      "办理依申请公开，全年未征收任何行政事业性收费。",
      "收到申请85件。办理中没有收取行政事业性收费。",
    ],
    told: ["全年未收取行政事业性收费。", "我局作出行政许可1240件，没有征收行政事业性收费。"],
  },
};

describe.each(Object.entries(kinds))("%s", (_, { quiet, told }) => {
  test.each(quiet)("says nothing of %s", (text) => expect(said(text)).toEqual([]));
  test.each(told)("tells of %s", (text) => expect(said(text)).not.toEqual([]));
});
