import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cleanText } from "../../src/core/narrative/clean-text";
import { mayHoldNumber, readNumeral } from "../../src/core/prose/numerals";
import { runs } from "../../made/consistent-report";
import { tell } from "../narrative/told";

const read = (text: string) => readNumeral(cleanText(text, 0).text, 0);

describe("a number as written", () => {
  test.each([
    ["749件", 749, "件"],
    ["１２件", 12, "件"],
    ["1,234件", 1234, "件"],
    ["1，234件", 1, ""],
    ["１，２３４件", 1234, "件"],
    ["1,234,567件", 1_234_567, "件"],
    ["1,234", 1234, ""],
    ["1,23件", 1, ""],
    ["12345,678件", 12_345, ""],
    ["１，234件", 1234, "件"],
    ["1，２３４件", 1, ""],
    ["1 2345件", 1, ""],
    ["1 234件", 1234, "件"],
    ["3.2万件", 32_000, "件"],
    ["3万件", 30_000, "件"],
    ["1.17万条", 11_700, "条"],
    ["2亿元", 2, "亿元"],
    ["7730.28万元", 7730.28, "万元"],
    ["380元", 380, "元"],
    ["33.9%", 33.9, "%"],
    ["45．38％", 45.38, "%"],
    ["百分之四十五点三八", 45.38, "%"],
    ["百分之33.9", 33.9, "%"],
    ["百分之33", 33, "%"],
    ["十万件", 100_000, "件"],
    ["三十二万零五件", 320_005, "件"],
    ["百分之一百", 100, "%"],
    ["十二件", 12, "件"],
    ["两件", 2, "件"],
    ["二十件", 20, "件"],
    ["一百二十件", 120, "件"],
    ["一百零五件", 105, "件"],
    ["两千零八十七件", 2087, "件"],
    ["三万二千件", 32_000, "件"],
    ["十二万元", 12, "万元"],
    ["二〇二三件", 2023, "件"],
    ["零件", 0, "件"],
  ])("%s", (text, value, unit) => {
    expect(read(text)).toMatchObject({ value, unit });
  });

  test.each([["一是"], ["三审三校"], ["百姓"], ["千方百计"], ["一，"], ["百分之约33"], ["百分之约三十"]])("%s is none", (text) => {
    expect(read(text)).toBeNull();
  });

  test.each([["28万余条"], ["300余件"], ["70多件"], ["十几件"], ["80件左右"], ["50件以上"]])("%s is approximate", (text) => {
    expect(read(text)?.approximate).toBe(true);
  });

  test("keeps the last printed place: 3.2万 is 32 steps of 1000, 45.30% three places", () => {
    expect(read("3.2万件")).toMatchObject({ digits: 32, step: 1000, decimals: 0 });
    expect(read("45.30%")).toMatchObject({ digits: 4530, decimals: 2 });
  });

  test("what makes it approximate leaves the unit", () => {
    expect(read("70多件")).toMatchObject({ value: 70, unit: "件", end: 4 });
    expect(read("80件又多次")?.approximate).toBe(false);
  });

  test("it ends where its unit ends, wherever it begins; a unit not known is none", () => {
    expect(read("百分之33")?.end).toBe(5);
    expect(read("百分之33.95")?.value).toBe(33.95);
    expect(readNumeral("共二〇二三件", 1)).toMatchObject({ value: 2023, end: 6 });
    expect(read("85锦旗")?.unit).toBeNull();
  });

  test("a number too long to be exact is none", () => {
    expect(read("99999999999999999999件")?.unit ?? null).not.toBe("件");
  });
});

describe("units that requests are counted in", () => {
  test.each([..."件份宗起例项条次个封笔桩单部张", "人次", "件次", "项次", "条次"])("%s", (unit) => {
    expect(tell(`收到政府信息公开申请85${unit}`)).toEqual(["received 85"]);
  });

  test.each(["85篇", "85期", "85天", "8.5件"])("%s is no count of them", (number) => {
    expect(tell(`收到政府信息公开申请${number}`)).toEqual([]);
  });
});

describe("a text that may hold a number", () => {
  test.each(["收到3件", "占百分之四十", "十二件", "三十余件", "五万元"])("%s", (text) => expect(mayHoldNumber(text)).toBe(true));
  test.each(["进一步", "一是", "千方百计", ""])("not %j", (text) => expect(mayHoldNumber(text)).toBe(false));

  test("wherever one can be read", () => {
    const pieces = [..."〇零一两九十百千万亿余多几3.", "百分之", "件", "人次", "个百分点", "万元", "%", "年", "是", "步"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (some) => {
        const text = some.join("");
        const isRead = [...text].some((_, at) => readNumeral(text, at) !== null);
        expect(isRead && !mayHoldNumber(text), text).toBe(false);
      }),
      { numRuns: runs(1_000) },
    );
  });

  test("or not, without long thought about a line of 百", () => {
    // Whoever began anew at each of them would not come to an end.
    expect(mayHoldNumber(`${"百".repeat(2_000_000)}。`)).toBe(false);
  });
});

describe("clean text", () => {
  test("two kinds of marks are one", () => {
    expect(cleanText("收到[1]【2】(3)！答复!为何?如此？", 0).text).toBe("收到（1）（2）（3）。答复。为何。如此。");
    expect(cleanText("１～３件，￥５", 0).text).toBe("1~3件，￥5");
  });

  test("every character knows where it stood", () => {
    const text = "共收到 申请 １，２３４ 件, 其中(含)";
    const clean = cleanText(text, 100);
    expect(clean.text).toBe("共收到申请1234件，其中（含）");
    expect([clean.originalStart(0), clean.originalEnd(0)]).toEqual([100, 100]);
    const at = clean.text.indexOf("1234件");
    expect(text.slice(clean.originalStart(at) - 100, clean.originalEnd(at + 5) - 100)).toBe("１，２３４ 件");
  });

  test("a paragraph without any is taken as it stands, and comes to the same", () => {
    const characters = fc.constantFrom(
      ...[..."公开收到12零两件%．。，；：（）《》“”、·-./～０９＂ａ Ａ,;:()[]【】!?！？\u3000\u200b\ufeff𠀀"],
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 24 }), (text) => {
        // An exclamation mark is one, so what stands before it goes the long way.
        const [short, long] = [cleanText(text, 7), cleanText(`${text}件!`, 7)];
        const length = short.text.length;
        expect(`${short.text}件。`).toBe(long.text);
        for (let at = 0; at <= length; at += 1)
          expect([at, short.originalEnd(at), at < length && short.originalStart(at)]).toEqual([
            at,
            long.originalEnd(at),
            at < length && long.originalStart(at),
          ]);
      }),
      { numRuns: runs(200) },
    );
  });

  test("two numbers side by side stay two", () => {
    expect(cleanText("收到5 2023年", 0).text).toBe("收到5 2023年");
    expect(cleanText("收到5 ", 0).text).toBe("收到5");
  });
});
