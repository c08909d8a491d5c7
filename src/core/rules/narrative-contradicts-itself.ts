import { contradictionsIn } from "../narrative/contradictions";
import { feesSaid } from "../prose/fee-said";
import type { Report } from "../report/report";
import { defineRule } from "./rule";
import type { Yielded } from "./rule";

export const narrativeContradictsItself = defineRule({
  id: "narrative-contradicts-itself",
  severity: "warning",
  title: {
    "zh-CN": "正文前后不矛盾：各项之和等于总数，分项不大于总数",
    en: "The text does not contradict itself: parts add up to their whole",
  },
  basis: "各地考核和通报：文字与数据前后矛盾",
  section: "whole",

  *check(report) {
    for (const one of contradictionsIn(report)) yield { at: one.data.section, ...one };
    yield* feeSaidBothWays(report);
  },
});

function* feeSaidBothWays(report: Report): Iterable<Yielded> {
  const said = feesSaid(report);
  const charged = said.find(({ isCharged }) => isCharged);
  const denied = said.find(({ isCharged, isOfArea }) => !isCharged && isOfArea === charged?.isOfArea);
  if (!charged || !denied) return;
  const { section, words } = charged;
  yield { at: section, message: "feeSaidBothWays", data: { section, words, otherSection: denied.section, other: denied.words } };
}
