import fc from "fast-check";
import { expect, test } from "vitest";

import { mask } from "../../src/core/rules/personal-information";
import { placeOfQuote, rowOfQuote } from "../../src/core/prose/quote";

const found = (text: string, quote: Parameters<typeof placeOfQuote>[1]): string | null => {
  const place = placeOfQuote(text, quote);
  return place && text.slice(place.start, place.start + place.length);
};

test.each([
  ["收到申请５２件，答复50件", { words: "收到申请52件" }, "收到申请５２件"],
  ["全年 收到\u3000申请 52 件。", { words: "收到申请52件" }, "收到\u3000申请 52 件"],
  ["自2024年1月1日起", { words: "2024年1月1日" }, "2024年1月1日"],
  ["电话×××，另有×××件", { words: "×××", around: "…，另有×××件" }, "×××"],
  ["申请人张三，１３８ 0013 8000", { words: "138******00" }, "１３８ 0013 8000"],
  ["一、2024年共收到（含上年）申请", { words: "年共收到含上年申请" }, "年共收到（含上年）申请"],
  ["没有这样的话", { words: "收到申请52件" }, null],
  ["只有一个字", { words: "，" }, null],
])("%s: %o → %s", (text, quote, words) => {
  expect(found(text, quote)).toBe(words);
});

test("of several places the sentence decides, then what is nearest", () => {
  const text = "2024年制发3件。\n2024年废止1件。\n2024年结转。";
  expect(placeOfQuote(text, { words: "2024年", around: "2024年废止1件" })?.start).toBe(text.indexOf("2024年废止"));
  expect(placeOfQuote(text, { words: "2024年", start: text.length - 4 })?.start).toBe(text.indexOf("2024年结转"));
  expect(placeOfQuote(text, { words: "2024年" })?.start).toBe(0);
  expect(placeOfQuote(text, { words: "2024年", around: "已经改掉的句子" })?.start).toBe(0);
});

const paragraph = fc.string({ unit: fc.constantFrom("县", "局", "收", "到", "5", "２", "，", "。", " ", "（", "A"), maxLength: 30 });

test("words cut from a row are found in that row, or in an earlier one that holds the same", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), fc.nat(), (rows, whichRow, from, length) => {
      const row = rows[whichRow % rows.length] ?? "";
      const start = from % Math.max(1, row.length);
      const words = row.slice(start, start + 1 + (length % 12));
      fc.pre(words !== "");
      const index = rowOfQuote(rows, { words });
      expect(index).not.toBeNull();
      expect(rows[index ?? 0]).toContain(words);
      expect(index).toBeLessThanOrEqual(whichRow % rows.length);
    }),
  );
});

test("told where they stood, words are found in the very row, though every row holds them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), paragraph, (count, which, words) => {
      fc.pre(words !== "");
      const rows = Array.from({ length: count }, () => `${words}。`);
      const start = (which % count) * (words.length + 2);
      expect(rowOfQuote(rows, { words, start })).toBe(which % count);
    }),
  );
});

test("a number of which the ends are shown is found by them", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 11, maxLength: 19 }), paragraph, (digits, before) => {
      fc.pre(!/[\d２5Aa-z -]$/i.test(before));
      expect(found(`${before.replaceAll(/[5２]/g, "")}人${digits}。`, { words: mask(digits) })).toBe(digits);
    }),
  );
});
