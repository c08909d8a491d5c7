import { defineRule } from "./rule";

/** Which texts are the same is found by `AlikeTexts` of prose/, which sees all of them. */
export const sameTextAsAnother = defineRule({
  id: "same-text-as-another",
  severity: "warning",
  title: { "zh-CN": "一、五两部分不是别的机关的文字", en: "Sections 1 and 5 are not another body's text" },
  basis: "各地考核：年度报告内容与其他机关雷同",
  section: "whole",

  *check(_report, { sameText }) {
    if (sameText) yield { at: sameText.section, message: "sameText", data: sameText };
  },
});
