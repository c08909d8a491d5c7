/** Plain text is pasted into spreadsheets: no line of it may be computed there. */

import { expect, test } from "vitest";

import { textOf } from "../../src/core/exporters/text";
import { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";

const good = exampleReport("huaian-2024");

test.each(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "+(1)", "-A1", '+"a"'])("%s", (line) => {
  const text = textOf(good.with({ overview: `先说一句。\n${line}`, otherMatters: line }));
  expect(text.split("\n").filter((each) => each.includes(line))).toEqual([`'${line}`, `'${line}`]);
});

test.each(["- 加强培训", "— 一项", "2+3 项", "－说明", "+", "邮箱 a@b.cn", "-12", "・=1"])("%s stays as it is", (line) => {
  expect(textOf(good.with({ overview: line })).split("\n")).toContain(line);
});

test("so it is in the title", () => {
  const named = new Report({ ...good.content(), agency: "=1+1" });
  expect(textOf(named).startsWith("'=1+1")).toBe(true);
});
