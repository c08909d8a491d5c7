import { expect, test } from "vitest";

import { parseArea } from "../../src/core/sheet/addresses";
import { staleFormulas } from "../../src/files/stale-results";

const at = (address: string): { row: number; column: number } => {
  const { row, column } = parseArea(address) as { row: number; column: number };
  return { row, column };
};
const names = [
  { name: "总数", says: "'三 表'!$D$5:$J$29" },
  { name: "率", says: "总数/2" },
  { name: "别处", says: "二!$A$1" },
];

/** Formulas of the sheet 三 表 unless they say another; D5 of it changes. */
const isStale = (says: string, sheet = "三 表"): boolean =>
  staleFormulas([{ sheet, says, fills: null, ...at("Z99") }], names, new Map([["三 表", [at("D5")]]])).size === 1;

test.each([
  "D5",
  "$D$5+1",
  "d5",
  "SUM(A1:Z9)",
  "SUM(D:D)",
  "SUM($C:E)",
  "SUM(5:5)",
  "SUM(1:1048576)",
  "SUM(E9:A1)",
  "'三 表'!D5",
  'IF(A1="x",D5,0)',
  "总数",
  "SUM(率)",
  'INDIRECT("D"&5)',
  "OFFSET(A1,4,3)",
  "SUM('二:四'!D5)",
  "SUM(二:四!D5)",
  "表1[总计]",
  "A1#",
  "D5%",
  "-D5^2",
  "SUM(A1,D5)",
])("%s may come to something else", (says) => {
  expect(isStale(says)).toBe(true);
});

test.each([
  "D6",
  "E5",
  "SUM(A1:C9)",
  "SUM(E:F)",
  "SUM(6:9)",
  '"D5"',
  "二!D5",
  "别处",
  "XD5",
  "D55",
  "D5A",
  "LOG10(2)",
  "TODAY()",
  "'D5'!A1",
  "D5()",
])("%s does not", (says) => {
  expect(isStale(says)).toBe(false);
});

test("one of another sheet does when it names this one, quoted or not, in whatever letters", () => {
  expect([isStale("D5", "二"), isStale("'三 表'!D5", "二")]).toEqual([false, true]);
});

test("what refers to a stale formula is stale, in whatever order they stand, and a chain too long is stale as a whole", () => {
  const chain = Array.from({ length: 200 }, (_, index) => ({
    sheet: "三 表",
    says: index === 0 ? "D5" : `A${index}`,
    fills: null,
    row: index,
    column: 0,
  }));
  const changed = new Map([["三 表", [at("D5")]]]);
  expect(staleFormulas(chain, [], changed).size).toBe(200);
  expect(staleFormulas([...chain].reverse(), [], changed).size).toBe(200);
});

test("what a formula of many cells fills is stale with it", () => {
  const array = { sheet: "三 表", says: "D5:D6*2", fills: parseArea("F1:F9"), ...at("F1") };
  const over = { sheet: "三 表", says: "F9", fills: null, ...at("G1") };
  expect(staleFormulas([over, array], [], new Map([["三 表", [at("D5")]]])).size).toBe(2);
});

test("a long formula, names that name one another and quotes without an end are looked through in no time", () => {
  for (const says of ["'".repeat(9_999), "a".repeat(9_999), "A1:".repeat(3_000), '"'.repeat(9_999)]) isStale(says);
  expect(
    staleFormulas(
      [{ sheet: "x", says: "a", fills: null, ...at("A1") }],
      [
        { name: "a", says: "b" },
        { name: "b", says: "a" },
      ],
      new Map(),
    ).size,
  ).toBe(1);
});
