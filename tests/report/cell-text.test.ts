import { describe, expect, test } from "vitest";

import { moneyText, readCell } from "../../src/core/report/cell-text";
import type { Reading, Typed } from "../../src/core/report/cell-text";

/** A short form of a reading: `12`, `12 unit`, `blank`, `not text`. */
function short(reading: Reading): string {
  if (reading.kind === "blank") return reading.sign === "" ? "blank" : `blank ${reading.sign}`;
  if (reading.kind === "unreadable") return `not ${reading.problem}`;
  const value = reading.kind === "money" ? moneyText(reading.millionths) : String(reading.value);
  return [value, ...reading.unclean.filter((what) => what !== "number-as-text")].join(" ");
}

describe("a count cell", () => {
  test.each<[Typed, string]>([
    [0, "0"],
    [12, "12"],
    ["12", "12"],
    [" 12 ", "12"],
    ["１２", "12 full-width"],
    ["1,234", "1234 thousands-separator"],
    ["1，234", "1234 thousands-separator"],
    ["1 234", "1234 thousands-separator"],
    ["1,234件", "1234 unit thousands-separator"],
    ["12件", "12 unit"],
    ["22（其中修订16件）", "22 annotation"],
    ["22(其中修订16件)", "22 annotation"],
    ["12.0", "12"],
    [null, "blank"],
    ["", "blank"],
    ["  ", "blank"],
    ["/", "blank /"],
    ["-", "blank -"],
    ["—", "blank —"],
    ["——", "blank ——"],
    ["无", "blank 无"],
    ["不适用", "blank 不适用"],
    [-3, "not negative"],
    ["-3", "not negative"],
    ["－3", "not negative"],
    [1.5, "not fraction"],
    ["1.5", "not fraction"],
    ["12abc", "not text"],
    ["12,34", "not text"],
    ["1,2345", "not text"],
    ["十二", "not text"],
    ["约12", "not text"],
    ["1e3", "not text"],
    ["（3）", "not text"],
    ["#REF!", "not error-value"],
    ["#DIV/0!", "not error-value"],
    [1e300, "not too-large"],
    [Number.NaN, "not error-value"],
  ])("%j is read as %s", (typed, expected) => {
    expect(short(readCell(typed, "count"))).toBe(expected);
  });

  test("one 一 alone is no dash", () => {
    expect(short(readCell("一", "count"))).toBe("not text");
  });

  test("a number stored as text is readable but not clean", () => {
    expect(readCell("12", "count")).toEqual({ kind: "count", value: 12, unclean: ["number-as-text"] });
  });
});

describe("the fee cell", () => {
  test.each<[Typed, string]>([
    [7730.28, "7730.28"],
    ["7730.28", "7730.28"],
    [0.1 + 0.2, "0.3"],
    ["7,730.28万元", "7730.28 unit thousands-separator"],
    ["251000元", "251000 unit"],
    [0, "0"],
    [-1, "not negative"],
    ["很多", "not text"],
    ["1.2.3", "not text"],
  ])("%j is read as %s", (typed, expected) => {
    expect(short(readCell(typed, "money"))).toBe(expected);
  });

  test("keeps the unit that was typed", () => {
    expect(readCell("251000元", "money")).toMatchObject({ unit: "元" });
  });
});

test.each<[Typed, string]>([
  ["+1036", "1036"],
  ["减4", "-4"],
  ["减少4", "-4"],
  ["增12", "12"],
  [-4, "-4"],
])("a 增/减 cell of the 2019 form reads %j as %s", (typed, expected) => {
  expect(short(readCell(typed, "change"))).toBe(expected);
});
