import { expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import type { TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Report } from "../../src/core/report/report";
import { balance } from "../../src/functions/balance";
import type { Block, CellValue } from "../../src/functions/block";
import { checkTables } from "../../src/functions/check-tables";
import { checkTotal } from "../../src/functions/check-total";
import { explainRequests } from "../../src/functions/explain-requests";
import { exampleReport } from "../examples";

const form = formOf("2021");
const good = exampleReport("dongfeng-2021");
const slip = "requests/newlyReceived/naturalPerson";

/** A table of a report as Excel hands over its whole printed block: labels, numbers, and "" under merged cells. */
function blockOf(report: Report, id: TableId): CellValue[][] {
  const table = report.form.tables[id];
  const block = Array.from({ length: table.rows }, () => new Array<CellValue>(table.columns).fill(""));
  for (const label of table.labels) (block[label.row] as CellValue[])[label.column] = label.text;
  for (const cell of table.numbers) (block[cell.row] as CellValue[])[cell.column] = report.typed(cell.id) ?? "";
  return block;
}

/** Only the numbers, row by row. */
function numbersOf(report: Report, id: TableId, width: number): CellValue[][] {
  const values = report.form.tables[id].numbers.map((cell) => report.typed(cell.id) ?? "");
  return Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));
}

const requests = (report: Report): Block => numbersOf(report, "requests", 7);
const blank = (rows: number, columns: number): Block => Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));

test("CHECKTOTAL is total minus sum, and exactly 0 for amounts with decimals", () => {
  expect(checkTotal([[1, 2, 3]], 6)).toBe(0);
  expect(checkTotal([[1], [2], [3]], 8)).toBe(2);
  expect(checkTotal([[5, 5]], 7)).toBe(-3);
  expect(checkTotal([[0.1, 0.2]], 0.3)).toBe(0);
  expect(checkTotal([[-1.5, 2]], 0.5)).toBe(0);
});

test("CHECKTOTAL reads numbers as the rules do", () => {
  expect(checkTotal([["１２", "3件", "/", ""]], "15")).toBe(0);
  expect(checkTotal([[1, 2]], [[3]])).toBe(0);
});

test("CHECKTOTAL of something blank is an empty text", () => {
  expect(checkTotal([[1, 2]], null)).toBe("");
  expect(checkTotal([[1, 2]], "")).toBe("");
  expect(checkTotal([["", null]], 3)).toBe("");
});

test("CHECKTOTAL names what is no number", () => {
  expect(() => checkTotal([[1, "约三十"]], 3)).toThrow("“约三十”不是数字");
  expect(() => checkTotal([[true]], 3)).toThrow("“TRUE”不是数字");
  expect(() => checkTotal([[8e9, 8e9]], 3)).toThrow("数字过大");
});

test("BALANCE of a good table is seven zeros, from the numbers and from the whole block", () => {
  expect(balance(requests(good))).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
  expect(balance(blockOf(good, "requests"))).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
});

test("BALANCE shows the column that is off and by how much", () => {
  const off = good.with({ [slip]: good.amount(slip) + 9 });
  expect(balance(requests(off))).toEqual([[9, 0, 0, 0, 0, 0, 0]]);
});

test("BALANCE knows the table of the 2019 form by its size", () => {
  expect(balance(blank(23, 7).map((row, index) => row.map(() => (index === 0 ? 1 : 0))))).toEqual([[1, 1, 1, 1, 1, 1, 1]]);
});

test("BALANCE of a blank table is an empty text", () => {
  expect(balance(blank(25, 7))).toEqual([[""]]);
});

test.each([
  [24, 7],
  [7, 25],
  [28, 9],
  [1, 1],
])("BALANCE of %i × %i cells says which range to choose", (rows, columns) => {
  const wrong = blank(rows, columns).map((row) => row.map(() => 1));
  expect(() => balance(wrong)).toThrow(`表三选的是 ${rows} 行 × ${columns} 列。请选 25 行 × 7 列的数字，或含表头的 28 行 × 10 列的整块。`);
});

test("CHECK of three good tables is 全部一致", () => {
  const [table2, table3, table4] = tableIds.map((id) => blockOf(good, id));
  expect(checkTables(table2, table3, table4)).toEqual([["全部一致"]]);
  expect(checkTables(table2, requests(good), numbersOf(good, "reviewAndLitigation", 15))).toEqual([["全部一致"]]);
});

test("CHECK gives one sentence a finding, one under the other", () => {
  const off = good.with({ [slip]: good.amount(slip) + 9 });
  const said = checkTables(undefined, requests(off));
  expect(said).toHaveLength(2);
  expect(said.every((row) => row.length === 1)).toBe(true);
  expect(said.flat().join()).toMatch(new RegExp(`自然人\\D*${(good.amount(slip) as number) + 9}\\D`));
});

test("CHECK does not judge a table that is left out or still blank", () => {
  expect(checkTables(null, blank(25, 7), numbersOf(good, "reviewAndLitigation", 15))).toEqual([["全部一致"]]);
  expect(checkTables(blank(14, 4), blank(28, 10), blank(1, 15))).toEqual([[""]]);
  expect(checkTables()).toEqual([[""]]);
});

test("CHECK refuses tables of two editions of the form", () => {
  const of2019 = blank(23, 7).map((row) => row.map(() => 0));
  expect(() => checkTables(blockOf(good, "proactiveDisclosure"), of2019)).toThrow("不是同一年份的表样");
});

test("CHECK names the table whose range is wrong", () => {
  expect(() => checkTables([[1]], requests(good))).toThrow("表二选的是 1 行 × 1 列。请选 14 行 × 4 列的整块。");
  expect(() => checkTables(null, null, [[1, 2]])).toThrow(
    "表四选的是 1 行 × 2 列。请选 1 行 × 15 列的数字，或含表头的 4 行 × 15 列的整块。",
  );
});

test("EXPLAIN of a good table is 全部一致, of a blank one an empty text", () => {
  expect(explainRequests(requests(good))).toBe("全部一致");
  expect(explainRequests(blank(25, 7))).toBe("");
  expect(explainRequests(blank(28, 10), null)).toBe("");
});

test("EXPLAIN names the cell and the number that would settle everything", () => {
  const report = exampleReport("huaian-2024");
  const wrong = report.with({ [slip]: 3010 });
  expect(report.amount(slip)).toBe(3001);
  const said = explainRequests(requests(wrong));
  expect(said).toContain("表三 · 一、本年新收 · 自然人");
  expect(said).toContain("3001");
});

test("EXPLAIN with last year's table compares what was carried over", () => {
  const carriedForward = good.with({ "requests/carriedForward/naturalPerson": 77, "requests/carriedForward/total": 77 });
  expect(explainRequests(requests(good), requests(carriedForward))).not.toBe("全部一致");
});

test("the block of a table is the size the form prints", () => {
  expect(tableIds.map((id) => [form.tables[id].rows, form.tables[id].columns])).toEqual([
    [14, 4],
    [28, 10],
    [4, 15],
  ]);
});
