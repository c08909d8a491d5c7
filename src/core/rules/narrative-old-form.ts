import { proseOf } from "../prose/prose";
import { opening } from "./parts-announced";
import { defineRule } from "./rule";

/** A sentence that says what the report is made of. */
const listsParts = new RegExp(`(?:${opening.source}|涵盖|内容为)[^。]{0,200}?(?:部分|情况|事项|附表|组成)`);
const aboutReport = /报告|年报|全文|部分/;

/** Parts that the form had before 2019, each beyond doubt. */
const oldParts = [
  /(?:政府信息公开)?(?:的|工作)?收费(?:情况)?(?:及|和|与|、)其?减免(?:情况)?/,
  /(?:因政府信息公开)?被?申请行政复议[、，,]?被?(?:提起)?行政诉讼(?:情况)?(?:和|及|、)被?申诉的?(?:情况)?/,
  /(?:相关|有关|情况|信息公开)的?(?:说明(?:和|及|与|、))?(?:统计)?附表/,
  /政府信息公开(?:咨询|接受公民、法人和其他组织咨询)的?情况/,
];

export const narrativeOldForm = defineRule({
  id: "narrative-old-form",
  severity: "warning",
  title: { "zh-CN": "前言列出的是现在的六个部分", en: "The preamble lists the sections of today's form" },
  basis: "国办公开办函〔2021〕30号表样：一至六部分",
  section: "overview",

  *check(report) {
    for (const { section, text, plain } of proseOf(report)) {
      if (section !== "preamble" && section !== "overview") continue;
      // A colon may stand before the list: the whole is looked at.
      for (const { 0: sentence, index: start } of plain.matchAll(/[^。\n]+/g)) {
        if (!aboutReport.test(sentence) || !listsParts.test(sentence)) continue;
        const found = oldParts.map((part) => part.exec(sentence)).find((match) => match !== null);
        if (!found) continue;
        const words = text.slice(start + found.index, start + found.index + found[0].length);
        yield { at: section, message: "oldForm", data: { section, words } };
        return;
      }
    }
  },
});
