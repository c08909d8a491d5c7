import { narrativeIds } from "../form/cell-id";
import { withoutHeadings } from "../prose/headings";
import { oneLine } from "../prose/one-line";
import { saysNone } from "../prose/says-none";
import { wordsIn } from "../prose/words-in";
import { wantsInformationFee } from "./information-fee-not-reported";
import { defineRule } from "./rule";

/** More than 「不适用」 holds, wherever they stand. */
const fourWords = /^(?:[\s\p{P}\p{S}]*[^\s\p{P}\p{S}\p{C}]){4}/u;

export const narrativeEmpty = defineRule({
  id: "narrative-empty",
  severity: "error",
  title: { "zh-CN": "一、五、六各部分都要有文字", en: "Sections 1, 5 and 6 have text" },
  basis: "政府信息公开条例第五十条",
  section: "whole",

  *check(report) {
    for (const section of narrativeIds) {
      const written = report.narrative[section];
      if (written === undefined) continue;
      const text = written.trim();
      const said = withoutHeadings(text);
      if (fourWords.test(said)) continue;
      const words = wordsIn(said);
      // 「无」 is an answer to 「其他需要报告的事项」, and none to the others.
      const saysNothing = words === "" || (section !== "otherMatters" && saysNone(words));
      if (saysNothing)
        yield {
          at: section,
          message: "narrativeEmpty",
          data: { section, text: oneLine(text), wantsFee: section === "otherMatters" && wantsInformationFee(report) },
        };
    }
  },
});
