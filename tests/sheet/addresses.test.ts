import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { a1, absoluteAreaA1, areaA1, areasOf, columnIndex, columnName, parseArea, quotedSheet } from "../../src/core/sheet/addresses";
import { addressOf, cellAt } from "../../src/core/template/planned-places";
import { formOf } from "../../src/core/form/form";
import { planWorkbook } from "../../src/core/template/plan-workbook";

describe("A1 addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s, both ways", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  test("a single cell has no colon, an area has one, an absolute one has dollars", () => {
    expect(areaA1({ row: 4, column: 3, rows: 1, columns: 1 })).toBe("D5");
    expect(areaA1({ row: 4, column: 3, rows: 25, columns: 7 })).toBe("D5:J29");
    expect(absoluteAreaA1({ row: 4, column: 3, rows: 25, columns: 7 })).toBe("$D$5:$J$29");
  });

  test("any area written with any sheet name reads back", () => {
    const area = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    const sheet = fc.stringMatching(/^[^[\]:*?/\\!]{1,31}$/);
    fc.assert(
      fc.property(area, sheet, (given, name) => {
        expect(parseArea(`${quotedSheet(name)}!${absoluteAreaA1(given)}`)).toEqual({ ...given, sheet: name });
      }),
    );
  });

  test("what is not an address is null", () => {
    for (const text of ["", "A", "12", "A1:B", "SUM(A1)", "#REF!", "表!A1:B2:C3"]) expect(parseArea(text)).toBeNull();
  });

  test("areas hold exactly the cells they were made of", () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8) }), { selector: a1 });
    fc.assert(
      fc.property(cells, (given) => {
        const held = areasOf(given).flatMap((area) =>
          Array.from({ length: area.rows * area.columns }, (_, index) =>
            a1({ row: area.row + Math.floor(index / area.columns), column: area.column + (index % area.columns) }),
          ),
        );
        expect(held.sort()).toEqual(given.map(a1).sort());
      }),
    );
  });
});

test("every number of the form has an address in the plan, and the address leads back to it", () => {
  for (const edition of ["2019", "2021"] as const) {
    const form = formOf(edition);
    const plan = planWorkbook(form, { agency: null, year: null, totals: "formulas" });
    for (const { id, columnSpan } of form.cells) {
      const at = addressOf(plan, id);
      expect(at && cellAt(plan, at)).toBe(id);
      expect(at && cellAt(plan, { ...at, column: at.column + columnSpan - 1 })).toBe(id);
    }
  }
});
