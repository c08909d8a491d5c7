/** Sentences know where they stand; what is open at a place in one belongs to somebody else. */

import { describe, expect, test } from "vitest";

import { isInsideMarks, sentencesOf } from "../../src/core/prose/sentences";

test("a text is cut at full stops, line breaks and colons, each piece with its mark and place", () => {
  expect(sentencesOf("主要问题：一是内容不全。二是更新不快！\n改进措施?没有")).toEqual([
    { text: "主要问题：", start: 0 },
    { text: "一是内容不全。", start: 5 },
    { text: "二是更新不快！", start: 12 },
    { text: "改进措施?", start: 20 },
    { text: "没有", start: 25 },
  ]);
});

describe("a place in a sentence", () => {
  test.each(["《", "〔", "（", "(", "[", "“", "「"])("is inside %s until it is closed", (mark) => {
    const closed = { "《": "》", "〔": "〕", "（": "）", "(": ")", "[": "]", "“": "”", "「": "」" }[mark] as string;
    expect(isInsideMarks(`按照${mark}要点`)).toBe(true);
    expect(isInsideMarks(`按照${mark}要点${closed}`)).toBe(false);
    expect(isInsideMarks(`按照${mark}要点${closed}和${mark}方案`)).toBe(true);
  });
});
