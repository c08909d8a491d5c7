import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fromRows, longestCellText, toRows } from "../../src/core/sheet/paragraphs";
import { settingsFromRows, settingsRows } from "../../src/core/sheet/settings-sheet";

describe("narrative text in rows", () => {
  test("a paragraph is a row; an empty line between is an empty row", () => {
    expect(toRows("一\n\n二")).toEqual(["一", "", "二"]);
  });

  test("no text takes no row", () => {
    expect(toRows("")).toEqual([]);
  });

  test("line breaks at the end stay inside the last row, because empty rows at the end of an area mean nothing", () => {
    expect(toRows("一\n\n")).toEqual(["一\n\n"]);
    expect(fromRows(["一", null, null])).toBe("一");
  });

  test("Windows line breaks become plain ones", () => {
    expect(toRows("一\r\n二\r三")).toEqual(["一", "二", "三"]);
  });

  test("any text reads back as it was, from an area with spare rows", () => {
    const text = fc
      .array(fc.constantFrom("\n", "一", " ", "=1+1", "\t", "。", "\u{20000}", "\u0001"), { maxLength: 30 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.nat(5), (given, spare) => {
        expect(fromRows([...toRows(given), ...new Array<null>(spare).fill(null)])).toBe(given);
      }),
    );
  });

  test("a paragraph too long for a cell goes on in the next row, and no character is torn apart", () => {
    const rows = toRows("\u{20000}".repeat(longestCellText));
    expect(rows.length).toBe(3);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(longestCellText);
    expect(rows.filter((row) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(row))).toEqual([]);
    expect(rows.join("")).toBe("\u{20000}".repeat(longestCellText));
  });
});

test("settings read back from their sheet, even longer than a cell and with names that objects are born with", () => {
  const settings = { "xxgk.form": '{"edition":"2021"}', "xxgk.previous": JSON.stringify("字".repeat(100_000)), constructor: "{}" };
  expect({ ...settingsFromRows(settingsRows(settings)) }).toEqual(settings);
});
