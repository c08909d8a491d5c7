import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Scalar, SheetId } from "../../workbench/grid/grid";
import type { UniverGrid } from "../../workbench/grid/univer-grid";
import { headlessGrid } from "../../workbench/grid/headless";
import { contentOfTyped } from "../../workbench/grid/typed-text";

const started = SetFormulaCalculationStartMutation.id;

let grid: UniverGrid;
let sheet: SheetId;
beforeEach(() => {
  grid = headlessGrid();
  sheet = grid.activeSheet();
});
afterEach(() => grid.dispose());

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Values from A1; text that begins with "=" is a formula. */
function fill(rows: readonly (readonly (Scalar | null)[])[]): void {
  const contents = rows.map((row) =>
    row.map((value) => (value === null ? null : typeof value === "string" && value.startsWith("=") ? { formula: value } : { value })),
  );
  grid.write(sheet, at(0, 0, rows.length, rows[0]?.length ?? 0), contents);
}

async function values(row: number, column: number, rows = 1, columns = 1): Promise<(Scalar | null)[][]> {
  await grid.settled();
  return grid.read(sheet, at(row, column, rows, columns)).map((line) => line.map(({ value }) => value));
}

describe("formulas", () => {
  test.each<[string, Scalar]>([
    ["=SUM(A1:C1)", 3],
    ["=SUM(A1:C1,A2)", 7],
    ['=IF(A1=1,"是","否")', "是"],
    ["=AND(A1=1,B1=2)", true],
    ["=OR(A1=2,B1=1)", false],
    ["=ABS(A1-B1)", 1],
    ["=ISNUMBER(C1)", false],
    ["=LEN(C2)", 4],
    ["=LEN(TRIM(C2))", 1],
    ['=TEXT(A2,"0.00")', "4.00"],
    ['=A1&"件"', "1件"],
    ["=COUNT(A1:C2)", 4],
    ["=COUNTA(A1:C3)", 6],
    ["=COUNTBLANK(A1:C3)", 3],
    ["=SUMPRODUCT(A1:B1,A2:B2)", 14],
    ["=SUMPRODUCT(--(A1:B2>1))", 3],
    ['=IFERROR(1/0,"无")', "无"],
    ["=1/0", "#DIV/0!"],
    ["=NOSUCH(1)", "#NAME?"],
    ["='三、申请'!A1+1", 8],
    ["=SUM(三_申请!A1:A2)", 7],
  ])("%s gives %s", async (formula, result) => {
    const [other, plain] = [grid.addSheet("三、申请"), grid.addSheet("三_申请")];
    for (const each of [other, plain]) grid.write(each, at(0, 0), [[{ value: 7 }]]);
    fill([
      [1, 2, "12"],
      [4, 5, " 甲  "],
      [null, null, null],
    ]);
    grid.write(sheet, at(0, 2), [[{ value: "12" }]]);
    grid.write(sheet, at(9, 9), [[{ formula }]]);
    expect(await values(9, 9)).toEqual([[result]]);
  });

  test("a zero is not blank, however often it is compared", async () => {
    fill([
      [0, 0, null],
      ['=A1=""', '=IF(A1="",1,IF(B1="",2,3))', '=C1=""'],
    ]);
    expect(await values(1, 0, 1, 3)).toEqual([[false, 3, true]]);
    expect(await values(1, 0, 1, 3)).toEqual([[false, 3, true]]);
  });

  test("VALUE answers the same however often it is asked", async () => {
    const asked = [
      "=VALUE(A1)",
      '=VALUE(A1&"e0")',
      "=VALUE(B1)",
      "=ISERROR(VALUE(C1))",
      "=ISERROR(VALUE(D1))",
      "=VALUE(E1)",
      "=SUMPRODUCT(1*ISNUMBER(VALUE(A1:C1)))",
    ];
    fill([["12", "1,200", "甲", true, 5, '=VALUE("2025-1-1")-VALUE("2024-12-31")', null], asked, asked]);
    const answers = [12, 12, 1200, true, true, 5, 2];
    expect(await values(0, 5)).toEqual([[1]]);
    expect(await values(1, 0, 2, asked.length)).toEqual([answers, answers]);
  });

  test("an edit is computed once: at once where somebody waits for it, else soon", async () => {
    fill([[1, "=A1*2", "=B1*2"]]);
    await grid.settled();
    let computations = 0;
    const listening = grid.univer.commands.onCommandExecuted(({ id }) => void (computations += Number(id === started)));
    grid.type(sheet, 0, 0, 5);
    expect(await values(0, 1, 1, 2)).toEqual([[10, 20]]);
    grid.type(sheet, 0, 0, 6);
    await expect.poll(() => grid.read(sheet, at(0, 2))[0]?.[0]?.value).toBe(24);
    expect(computations).toBe(2);
    listening.dispose();
  });

  test("a formula over a defined name follows the name when rows are inserted", async () => {
    fill([[1], [2], ["=SUM(block)"]]);
    grid.setName({ name: "block", refersTo: "=Sheet1!$A$1:$A$2", sheet: null, visible: true, comment: "" });
    expect(await values(2, 0)).toEqual([[3]]);
    grid.insertRows(sheet, 0, 2);
    grid.type(sheet, 2, 0, 10);
    expect(await values(4, 0)).toEqual([[12]]);
    expect(grid.names()[0]?.refersTo.replaceAll("'", "")).toBe("=Sheet1!$A$3:$A$4");
  });
});

describe("conditional formats", () => {
  const shown = (rows: number, column = 0): (string | null)[] =>
    Array.from({ length: rows }, (_, row) => grid.visibleFill(sheet, row, column));
  const format = (id: string, formula: string, fill: string, rows = 3) => ({
    id,
    areas: [at(0, 0, rows, 1)],
    formula,
    look: { fill },
    stopIfTrue: false,
  });

  test("the first that holds wins, and each is judged at its own cell", async () => {
    fill([[1], [0], [null]]);
    grid.setConditionalFormat(sheet, format("later", '=A1<>""', "#00FF00"));
    grid.setConditionalFormat(sheet, format("first", "=A1>0", "#FF0000"));
    await grid.settled();
    expect(shown(3)).toEqual(["#FF0000", "#00FF00", null]);
    grid.type(sheet, 2, 0, 3);
    grid.type(sheet, 0, 0, null);
    await grid.settled();
    expect(shown(3)).toEqual([null, "#00FF00", "#FF0000"]);
  });

  test("a changed formula is judged anew; without references it holds everywhere", async () => {
    fill([[1], [2]]);
    grid.setConditionalFormat(sheet, format("a", "=A1=1", "#FF0000", 2));
    await grid.settled();
    grid.setConditionalFormat(sheet, format("a", '=LEN("mark")>0', "#FF0000", 2));
    await grid.settled();
    expect(shown(2)).toEqual(["#FF0000", "#FF0000"]);
    grid.removeConditionalFormat(sheet, "a");
    await grid.settled();
    expect(shown(2)).toEqual([null, null]);
  });

  test("they follow inserted and deleted rows, and undo brings them back", async () => {
    fill([[1], [2], [2]]);
    grid.setConditionalFormat(sheet, format("a", "=$A1=2", "#FF0000"));
    await grid.settled();
    const placed = () => grid.conditionalFormats(sheet).map(({ formula, areas }) => [formula, areas]);
    grid.insertRows(sheet, 0, 1);
    await grid.settled();
    expect(placed()).toEqual([["=$A2=2", [at(1, 0, 3, 1)]]]);
    expect(shown(4)).toEqual([null, null, "#FF0000", "#FF0000"]);
    grid.insertRows(sheet, 2, 1);
    await grid.settled();
    expect(placed()).toEqual([["=$A2=2", [at(1, 0, 4, 1)]]]);
    expect(shown(5)).toEqual([null, null, null, "#FF0000", "#FF0000"]);
    grid.removeRows(sheet, 0, 3);
    await grid.settled();
    expect(placed()[0]?.[1]).toEqual([at(0, 0, 2, 1)]);
    grid.undo();
    await grid.settled();
    expect(placed()).toEqual([["=$A2=2", [at(1, 0, 4, 1)]]]);
  });
});

describe("undo", () => {
  test("one Ctrl+Z takes back what was written together, and nothing of the formats", async () => {
    grid.type(sheet, 0, 0, "甲");
    grid.group(() => {
      grid.write(sheet, at(0, 0, 1, 2), [[{ value: "乙" }, { value: 2 }]]);
      grid.setLook(sheet, at(0, 0), { fill: "#FF0000" });
    });
    expect(grid.undo()).toBe(true);
    expect(await values(0, 0, 1, 2)).toEqual([["甲", null]]);
    expect(grid.look(sheet, 0, 0).fill).toBe("#FF0000");
    expect(grid.undo()).toBe(true);
    expect(await values(0, 0)).toEqual([[null]]);
    expect(grid.undo()).toBe(false);
  });

  test("formats and marks alone leave the last edit at the top of the list", async () => {
    grid.type(sheet, 0, 0, 1);
    grid.type(sheet, 0, 0, 2);
    grid.setLook(sheet, at(0, 0), { fill: "#FF0000" });
    grid.setConditionalFormat(sheet, { id: "mark", areas: [at(0, 0)], formula: "=TRUE", look: { fill: "#00FF00" }, stopIfTrue: false });
    await grid.settled();
    grid.undo();
    expect(await values(0, 0)).toEqual([[1]]);
  });

  test("a formula and a number stored as text come back as they were", async () => {
    fill([["=1+1", "007"]]);
    await grid.settled();
    fill([[5, 7]]);
    await grid.settled();
    grid.undo();
    await grid.settled();
    expect(grid.read(sheet, at(0, 0, 1, 2))[0]?.map(({ value, formula, kind }) => [value, formula, kind])).toEqual([
      [2, "=1+1", "number"],
      ["007", null, "text"],
    ]);
  });
});

test.each<[string, string, unknown]>([
  ["12", "General", 12],
  ["1,234.5", "General", 1234.5],
  ["-3", "General", -3],
  ["12,3", "General", "12,3"],
  ["007", "@", "007"],
  ["'12", "General", "12"],
  ["50%", "General", 0.5],
  ["TRUE", "General", true],
  ["2025/13/1", "General", "2025/13/1"],
  ["１２", "General", "１２"],
  ["12件", "General", "12件"],
  ["#n/a", "General", "#N/A"],
])("%s typed into a cell of format %s becomes %s", (typed, numberFormat, value) => {
  expect(contentOfTyped(typed, numberFormat).content).toEqual({ value });
});

test.each([
  ["3/4", 'm"月"d"日"'],
  ["3-4", 'm"月"d"日"'],
  ["3月4日", 'm"月"d"日"'],
  ["9:30", "h:mm"],
  ["￥3,001", "￥#,##0"],
])("%s becomes a number that is shown as %s", (typed, numberFormat) => {
  expect(contentOfTyped(typed, "General")).toEqual({ content: { value: expect.any(Number) as unknown }, numberFormat });
});

test.each(["13/40", "2月30日", "9:75", "￥", "3/4/"])("%s is no day, time or amount: it stays a text", (typed) => {
  expect(contentOfTyped(typed, "General")).toEqual({ content: { value: typed } });
});

test("text is what a person sees: General shortens, a format decides", async () => {
  fill([[0.1 + 0.2, 1234567, true, "007", "=1/3", 2]]);
  grid.setLook(sheet, at(0, 5), { numberFormat: "0.0%" });
  await grid.settled();
  expect(grid.read(sheet, at(0, 0, 1, 6))[0]?.map(({ text }) => text)).toEqual(["0.3", "1234567", "TRUE", "007", "0.3333333333", "200.0%"]);
});

test("the used area ends where values, or formats, end", () => {
  expect(grid.usedArea(sheet, true)).toBeNull();
  grid.write(sheet, at(2, 1), [[{ value: 1 }]]);
  grid.setLook(sheet, at(4, 3), { bold: true });
  expect(grid.usedArea(sheet, true)).toEqual(at(2, 1));
  expect(grid.usedArea(sheet, false)).toEqual(at(2, 1, 3, 3));
});

test("a sheet grows to hold what is written far out", async () => {
  grid.write(sheet, at(400, 40), [[{ value: "远" }]]);
  expect(await values(400, 40)).toEqual([["远"]]);
});
