/** A block pasted at a cell: from Excel, WPS, Word and pages, with and without labels and merges. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CellId, TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { readHtml } from "../../src/files/read-html";
import { writeHtml } from "../../src/core/exporters/html";
import { nextCell } from "../../src/page/model/movement";
import { paste, pastedRows, pastedText } from "../../src/page/model/paste";
import { shownNumber, typedNumber } from "../../src/page/model/typed-number";
import { exampleReport } from "../examples";

const { tables } = formOf("2021");
const rowsIn = (html: string, text = "") => pastedRows({ html, text }, (markup) => readHtml(markup).blocks);

describe.each(["requests", "reviewAndLitigation", "proactiveDisclosure"] as const)("table %s", (id: TableId) => {
  const table = tables[id];

  test("a block of numbers of any size lands on the cells it was laid upon, whatever cell it begins at", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.numbers),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 16 }),
        (start, high, wide) => {
          const rows = Array.from({ length: high }, (_, row) =>
            Array.from({ length: wide }, (_unused, column) => String(1000 * row + column)),
          );
          const { changes, outside } = paste(table, start.id, rows);
          for (const [cell, typed] of changes) {
            const box = table.numbers.find((each) => each.id === cell)!;
            expect(Math.floor(Number(typed) / 1000)).toBe(box.row - start.row);
          }
          expect(changes.get(start.id)).toBe(0);
          expect(changes.size + outside).toBe(high * wide);
        },
      ),
    );
  });

  test("the printed table copied from a page, whole and with its labels, fills every number", async () => {
    const report = exampleReport("huaian-2024");
    const html = String(await writeHtml(report, {} as never));
    const printed = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    const index = ["proactiveDisclosure", "requests", "reviewAndLitigation"].indexOf(id);
    const rows = rowsIn(printed[index] ?? "");
    const first = table.numbers[0]!;
    const { changes } = paste(table, first.id, rows ?? []);
    expect(Object.fromEntries(changes)).toEqual(Object.fromEntries(table.numbers.map((box) => [box.id, report.typed(box.id)])));
  });

  test("arrows lead from every cell to every other, and never out of the table", () => {
    const reached = new Set<CellId>([table.numbers[0]!.id]);
    for (const from of reached)
      for (const way of ["up", "down", "left", "right"] as const) {
        const next = nextCell(table, from, way);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(table.numbers.length);
  });
});

test("rows from Excel end in a line break that is no row; a single cell is no block", () => {
  expect(rowsIn("", "1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(rowsIn("", "12\r\n")).toBeNull();
  expect(pastedText({ html: "", text: "12\r\n" })).toBe("12");
  expect(rowsIn("<table><tr><td>12</td></tr></table>", "12")).toBeNull();
});

test("blank cells of a block empty what they are laid upon; a merged cell leaves alone what it covers", () => {
  const rows = rowsIn(`<table><tr><td>1</td><td></td></tr><tr><td colspan="2">3</td></tr></table>`) ?? [];
  const { changes } = paste(tables.requests, "requests/outcome.fullyDisclosed/naturalPerson", rows);
  expect([...changes.values()]).toEqual([1, null, 3]);
});

test.each([
  ["12", 12],
  ["１２", "１２"],
  ["1,234", 1234],
  ["12,34", "12,34"],
  ["007", 7],
  ["3.", 3],
  ["-2", -2],
  ["18件", "18件"],
  ["/", "/"],
  [" 5 ", 5],
  ["", null],
  ["1234567890123456", "1234567890123456"],
  ["7730.28", 7730.28],
])("%s is kept as %s", (text, typed) => {
  expect(typedNumber(text)).toBe(typed);
});

test("what is shown is read as what was kept", () => {
  const kept = fc.oneof(fc.integer({ min: -1e6, max: 1e9 }), fc.constant(null));
  fc.assert(
    fc.property(kept, (typed) => {
      expect(typedNumber(shownNumber(typed))).toBe(typed);
    }),
  );
});
