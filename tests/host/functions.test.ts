import { afterEach, beforeEach, expect, test } from "vitest";
import type { Cell } from "../../workbench/grid/grid";
import type { Office } from "./office";
import { openOffice } from "./office";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  office.host.functions.declare(
    [
      {
        id: "SUMUP",
        name: "SUMUP",
        parameters: [
          { name: "parts", type: "number", dimensionality: "matrix" },
          { name: "total", type: "number", optional: true },
        ],
      },
      { id: "SHAPE", name: "SHAPE", parameters: [{ name: "block", type: "any", dimensionality: "matrix" }] },
      { id: "FAIL", name: "FAIL", parameters: [{ name: "text", type: "string" }] },
    ],
    "XXGK",
  );
});
afterEach(() => office.close());

/** Types formulas below one another in column D and waits for the answers of the add-in. */
async function typeFormulas(...formulas: string[]): Promise<Cell[]> {
  const sheet = office.sheet("Sheet1");
  formulas.forEach((formula, row) => office.grid.type(sheet, row, 3, formula));
  await office.answered();
  return office.grid.read(sheet, { row: 0, column: 3, rows: formulas.length, columns: 1 }).map(([cell]) => cell!);
}

test("a formula calls the function the add-in associated, with matrices, single cells and omitted arguments", async () => {
  const calls: unknown[] = [];
  office.CustomFunctions.associate("SUMUP", (parts: number[][], total: number | null) => {
    calls.push([parts, total]);
    return (total ?? 0) - parts.flat().reduce((sum, part) => sum + Number(part), 0);
  });
  office.grid.type(office.sheet("Sheet1"), 0, 0, 3);
  office.grid.type(office.sheet("Sheet1"), 0, 1, 4);
  const cells = await typeFormulas("=XXGK.SUMUP(A1:C1,10)", "=xxgk.sumup(A1)", '=IF(XXGK.SUMUP(A1:B1,7)=0,"平","不平")');
  expect(cells.map(({ value }) => value)).toEqual([3, -3, "平"]);
  expect(calls).toContainEqual([[[3, 4, ""]], 10]);
  expect(calls).toContainEqual([[[3]], null]);
});

test("a changed argument asks again, an unchanged one does not", async () => {
  let calls = 0;
  office.CustomFunctions.associate("SUMUP", (parts: number[][]) => (calls++, Number(parts[0]?.[0]) * 2));
  office.grid.type(office.sheet("Sheet1"), 0, 0, 1);
  expect((await typeFormulas("=XXGK.SUMUP(A1)"))[0]?.value).toBe(2);
  office.grid.type(office.sheet("Sheet1"), 0, 0, 5);
  await office.answered();
  expect(office.grid.read(office.sheet("Sheet1"), { row: 0, column: 3, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(10);
  await typeFormulas("=XXGK.SUMUP(A1)");
  expect(calls).toBe(2);
});

test("a matrix answer spills", async () => {
  office.CustomFunctions.associate("SHAPE", (block: unknown[][]) => [
    [block.length, block[0]?.length ?? 0],
    ["行", "列"],
  ]);
  await typeFormulas("=XXGK.SHAPE(A1:B3)");
  const spilled = office.grid.read(office.sheet("Sheet1"), { row: 0, column: 3, rows: 2, columns: 2 });
  expect(spilled.map((row) => row.map(({ value }) => value))).toEqual([
    [3, 2],
    ["行", "列"],
  ]);
  expect(spilled[1]?.[1]?.formula).toBeNull();
});

test("an error shows as its code and keeps the add-in's sentence", async () => {
  office.CustomFunctions.associate("FAIL", (text: string) => {
    if (text === "bug") throw new Error("undefined is not a function");
    throw new office.CustomFunctions.Error(
      text === "none" ? office.CustomFunctions.ErrorCode.notAvailable : office.CustomFunctions.ErrorCode.invalidValue,
      "请选表三的数字",
    );
  });
  const cells = await typeFormulas('=XXGK.FAIL("x")', '=XXGK.FAIL("none")', '=XXGK.FAIL("bug")', '=IFERROR(XXGK.FAIL("x"),"好")');
  expect(cells.map(({ value, kind }) => [value, kind])).toEqual([
    ["#VALUE!", "error"],
    ["#N/A", "error"],
    ["#VALUE!", "error"],
    ["好", "text"],
  ]);
  expect(office.host.functions.errorMessage(office.sheet("Sheet1"), 0, 3)).toBe("请选表三的数字");
  expect(office.host.functions.errorMessage(office.sheet("Sheet1"), 5, 5)).toBeNull();
});

test("arguments that do not fit never reach the add-in", async () => {
  let calls = 0;
  office.CustomFunctions.associate("FAIL", () => ++calls);
  const cells = await typeFormulas("=XXGK.FAIL()", "=XXGK.FAIL(A1:B2)", "=XXGK.FAIL(1/0)", '=XXGK.FAIL("a","b")');
  expect(cells.map(({ value }) => value)).toEqual(["#VALUE!", "#VALUE!", "#VALUE!", "#VALUE!"]);
  expect(calls).toBe(0);
});

test("the workbook can be read while a function has not answered: the cell is busy", async () => {
  let answer: (value: number) => void = () => {};
  const called = new Promise<void>((begun) => {
    office.CustomFunctions.associate("SUMUP", () => (begun(), new Promise<number>((resolve) => (answer = resolve))));
  });
  office.grid.type(office.sheet("Sheet1"), 0, 3, "=XXGK.SUMUP(A1)");
  const read = (): Promise<unknown> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D1");
      range.load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
  expect(await read()).toBe("#BUSY!");
  await called;
  answer(42);
  await office.answered();
  expect(await read()).toBe(42);
});
