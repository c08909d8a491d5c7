import { headingIn } from "../prose/headings";
import { faultBetween, itemFaults } from "./item-numbering";
import { ordinalOf } from "../prose/ordinals";
import { announcementIn } from "./parts-announced";
import { proseOf } from "../prose/prose";
import { defineRule } from "./rule";
import type { Yielded } from "./rule";

export const sectionNumbering = defineRule({
  id: "section-numbering",
  severity: "warning",
  title: { "zh-CN": "标题和条目的序号连续，不重复、不跳号", en: "Sections and items are numbered without restart, repetition or gap" },
  basis: "国办公开办函〔2021〕30号表样：一至六部分",
  section: "whole",

  *check(report) {
    yield* headingFaults(report.printed.headings ?? []);
    for (const { section, plain, sentences } of proseOf(report)) {
      for (const fault of itemFaults(plain)) yield { at: section, message: "itemNumber", data: { section, ...fault } };

      const parts = announcementIn(sentences);
      const actual = [report.printed.headings?.length, parts?.listed].find((count) => count !== undefined && count !== parts?.announced);
      if (parts && actual !== undefined)
        yield { at: section, message: "partsMiscounted", data: { section, announced: parts.announced, actual } };
    }
  },
});

/** Only headings numbered 「一、」 count; one that the source does not number breaks no sequence. */
function* headingFaults(headings: readonly string[]): Iterable<Yielded> {
  let last: number | undefined;
  for (const heading of headings) {
    const ordinal = ordinalOf(heading);
    if (ordinal?.style !== "一、") continue;

    const fault = last === undefined ? undefined : faultBetween(last, ordinal);
    last = ordinal.value;
    if (fault) yield { at: headingIn(heading)?.section ?? null, message: "headingNumber", data: { heading: heading.trim(), ...fault } };
  }
}
