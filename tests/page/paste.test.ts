/** A block pasted at a cell: from Excel, WPS, Word and pages, with and without labels and merges. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CellId, TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Box, Table } from "../../src/core/form/geometry";
import { readHtml } from "../../src/files/read-html";
import { writeHtml } from "../../src/core/exporters/html";
import { nextCell } from "../../src/page/model/movement";
import { paste, pastedRows, pastedText } from "../../src/page/model/paste";
import { shownNumber, typedNumber } from "../../src/page/model/typed-number";
import { exampleReport } from "../examples";

const { tables } = formOf("2021");
const rowsIn = (html: string, text = "", table = tables.requests) => pastedRows({ html, text }, table, (markup) => readHtml(markup).blocks);

/** Rows of the printed table from one to another, from a column on, its numbers counted through; `merges`: whether the copy keeps them. */
function printedBlock(
  table: Table,
  from: number,
  to: number,
  left: number,
  merges: boolean,
  right = table.columns,
): (string | undefined)[][] {
  const rows = Array.from({ length: to - from + 1 }, () => Array.from({ length: right - left }, (): string | undefined => ""));
  const put = ({ row, column, rowSpan, columnSpan }: Box, text: string): void => {
    const [top, first] = [Math.max(row, from), Math.max(column, left)];
    for (let down = top; down < Math.min(row + rowSpan, to + 1); down += 1)
      for (let across = first; across < Math.min(column + columnSpan, right); across += 1)
        rows[down - from]![across - left] = down === top && across === first ? text : merges ? undefined : "";
  };
  for (const label of table.labels) put(label, label.text);
  for (const [at, box] of table.numbers.entries()) put(box, String(at));
  return rows;
}

/** As other programs write labels. */
const retyped: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[（(]/g, "(").replace(/[）)]/g, ")"),
  (text) => text.replace(/[、.．]/g, "．"),
  (text) => [...text].join(" "),
];

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

  test("any piece of the printed table, with or without its labels and merges, laid at its own first number fills its own numbers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.numbers),
        fc.nat(30),
        fc.nat(8),
        fc.nat(3),
        fc.boolean(),
        fc.constantFrom(...retyped),
        (start, high, above, labels, merges, write) => {
          const [from, to] = [Math.max(0, start.row - above), Math.min(table.rows - 1, start.row + high)];
          const leftmost = Math.min(...table.numbers.filter(({ row }) => row === start.row).map(({ column }) => column));
          // Rows above belong to the copy only as labels, columns to the left only where it begins with the row's first number.
          fc.pre(!table.numbers.some(({ row }) => row >= from && row < start.row));
          fc.pre(labels === 0 || start.column === leftmost);
          const left = start.column - Math.min(labels, start.column);
          const rows = printedBlock(table, from, to, left, merges).map((row) =>
            row.map((text) => text && (/^\d+$/.test(text) ? text : write(text))),
          );
          // A blank row under a heading may as well be one of blank numbers.
          fc.pre(rows.slice(0, start.row - from).every((row) => row.some((text) => text !== "")));
          const { changes, outside } = paste(table, start.id, rows);
          const numbers = table.numbers
            .map((box, at) => [box, at] as const)
            .filter(([box]) => box.row >= start.row && box.row <= to && box.column + box.columnSpan > start.column);
          expect(Object.fromEntries([...changes].filter(([, typed]) => typed !== null))).toEqual(
            Object.fromEntries(numbers.map(([box, at]) => [box.id, at])),
          );
          expect(outside).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("rows with their labels and only the first of their numbers, with or without merges, keep each number in its column", () => {
    fc.assert(
      fc.property(fc.constantFrom(...table.numbers), fc.integer({ min: 1, max: 4 }), fc.boolean(), (start, wide, merges) => {
        const line = table.numbers.filter(({ row }) => row === start.row).sort((a, b) => a.column - b.column);
        const taken = line.slice(0, wide);
        const [first, last] = [taken[0]!, taken[taken.length - 1]!];
        const rows = printedBlock(table, start.row, start.row, 0, merges, last.column + last.columnSpan);
        const { changes, outside } = paste(table, first.id, rows);
        const expected = taken.map((box) => [box.id, table.numbers.indexOf(box)]);
        expect(Object.fromEntries([...changes].filter(([, typed]) => typed !== null))).toEqual(Object.fromEntries(expected));
        expect(outside).toBe(0);
      }),
    );
  });

  test("words that stand where a number should are pasted where they stand", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.numbers),
        fc.array(fc.constantFrom("零", "暂无", "没有", "未统计", "不详", "五", "十二", "7"), { minLength: 2, maxLength: 6 }),
        (start, texts) => {
          const line = table.numbers.filter(({ row, column }) => row === start.row && column >= start.column);
          const { changes } = paste(table, start.id, [texts]);
          const expected = line.sort((a, b) => a.column - b.column).slice(0, texts.length);
          expect(expected.map(({ id }) => changes.has(id))).toEqual(expected.map(() => true));
          expect(changes.get(start.id)).toEqual(typedNumber(texts[0]!));
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

test("a cell with a line break in it, which programs quote, is one cell", () => {
  expect(rowsIn("", '"（七）\n总计"\t3\r\n"说 ""是"" 的"\t4\r\n')).toEqual([
    ["（七）\n总计", "3"],
    ['说 "是" 的', "4"],
  ]);
  // A quote that never closes is a quote.
  expect(rowsIn("", '"1\t2\r\n3\t4')).toEqual([
    ['"1', "2"],
    ["3", "4"],
  ]);
});

test("of a whole chapter the table is taken that is this one", async () => {
  const html = String(await writeHtml(exampleReport("huaian-2024"), {} as never));
  for (const id of ["proactiveDisclosure", "requests", "reviewAndLitigation"] as const) {
    const first = tables[id].numbers[0]!;
    const { changes } = paste(tables[id], first.id, rowsIn(html, "", tables[id]) ?? []);
    expect(changes.size).toBe(tables[id].numbers.length);
  }
});

test("labels in a place's own words are no numbers either; a block of nothing but words is pasted as it is", () => {
  const at = "requests/newlyReceived/naturalPerson";
  const labelled = paste(tables.requests, at, [
    ["项目", "自然人（个人）", "企业"],
    ["今年收到的申请", "12", "1,234"],
    ["去年转来的", "无", "－"],
  ]);
  expect([...labelled.changes.values()]).toEqual([12, 1234, "无", "－"]);
  expect([...paste(tables.requests, at, [["约三十", "十几"]]).changes.values()]).toEqual(["约三十", "十几"]);
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
