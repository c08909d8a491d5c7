import { isTableId } from "../form/cell-id";
import { defineRule } from "./rule";

/** A reader says what it looked for in vain; of a report file, which may hold a part on purpose, it says nothing. */
export const sectionMissing = defineRule({
  id: "section-missing",
  severity: "error",
  title: { "zh-CN": "三张表和六个部分都在", en: "All three tables and six sections are there" },
  basis: "国办公开办函〔2021〕30号表样：一至六部分",
  section: "whole",

  *check({ printed }) {
    for (const section of printed.missing ?? [])
      yield { at: section, message: isTableId(section) ? "tableMissing" : "textMissing", data: { section } };
  },
});
