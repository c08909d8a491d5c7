import { tableIds } from "../form/cell-id";
import { defineRule } from "./rule";

/** Which numbers stand in no line of the form is the reader's business; a report file has none. */
export const numberInNoLine = defineRule({
  id: "number-in-no-line",
  severity: "error",
  title: { "zh-CN": "表内的数字都在表样的行列里", en: "Every number in a table stands in a line of the form" },
  basis: "国办公开办函〔2021〕30号表样",
  section: "whole",

  *check({ printed }) {
    for (const table of tableIds) {
      for (const { cell, text, line } of printed.strays?.[table] ?? [])
        yield { at: table, message: "numberInNoLine", data: { table, cell, text, line } };
    }
  },
});
