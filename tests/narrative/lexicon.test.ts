import { expect, test } from "vitest";

import { formOf } from "../../src/core/form/form";
import { mayDeny, wordAt, words } from "../../src/core/narrative/lexicon";
import { rowsOf } from "../../src/core/narrative/readings";

test("no word is listed twice", () => {
  const texts = words.map(({ text }) => text);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

test("the longest word wins", () => {
  expect(wordAt("未经复议直接起诉3件", 0)?.topics).toEqual(["litigation.direct"]);
  expect(wordAt("不予公开6件", 0)?.request).toBe("outcome.refused");
  expect(wordAt("无法提供20件", 0)?.request).toBe("outcome.unableToProvide");
});

test("every outcome the words speak of is a row or group of the form", () => {
  const outcomes = words.flatMap(({ request }) => (request?.startsWith("outcome.") ? [request] : []));
  expect(outcomes.filter((outcome) => rowsOf(formOf("2021"), outcome).length === 0)).toEqual([]);
});

test("every row of the form has a word", () => {
  const spoken = new Set<string | undefined>(words.map(({ request }) => request));
  const rows = rowsOf(formOf("2021"), "outcome").filter((row) => !["outcome.total", "outcome.otherHandling.other"].includes(row));
  expect(rows.filter((row) => !spoken.has(row))).toEqual([]);
});

test("a text denies something only with a word that denies", () => {
  expect(["本年度未制发规范性文件", "行政复议：无", "没有收到申请"].map(mayDeny)).toEqual([true, true, true]);
  expect(["本年度制发规范性文件", "收到政府信息公开申请，均已答复", ""].map(mayDeny)).toEqual([false, false, false]);
});
