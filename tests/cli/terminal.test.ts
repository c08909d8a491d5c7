/** What a file says of itself cannot forge a line or command a terminal; in JSON the data stay what they are. */

import { expect, test } from "vitest";

import { jsonText } from "../../src/cli/json-text";
import { sentences } from "../../src/cli/sentences";
import { oneLine } from "../../src/core/prose/one-line";

test.each([
  ["东风区应急管理局", "东风区应急管理局"],
  ["局\u001b]0;pwn\u0007\u001b[2J", "局 ]0;pwn [2J"],
  ["局\r\n没有发现问题\u2028伪造", "局 没有发现问题 伪造"],
  ["局\u202e倒\u200b\u2066的\ufeff", "局倒的"],
  ["\u009b31m", " 31m"],
])("%j is printed as %j", (text, printed) => {
  expect(oneLine(text)).toBe(printed);
});

test.each(["zh-CN", "en"] as const)("a file's name cannot break the line that tells of it, in %s", (language) => {
  expect(sentences[language].about("a\n\u001b[2Jb.xlsx", "c\u0000d")).not.toMatch(/\p{Cc}/u);
});

test("JSON spells such characters as escapes", () => {
  const data = { agency: "局\u202e\u009b\u2028\u001b\u200b", list: [1] };
  expect(jsonText(data)).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
  expect(JSON.parse(jsonText(data, 2))).toEqual(data);
});
