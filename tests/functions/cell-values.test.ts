/**
 * Whatever Excel may hand to a function for a cell: the values it always had, and since CustomFunctionsRuntime 1.4 objects (the
 * metadata says so by allowCustomDataForDataTypeAny). Every answer is a number, words, or #VALUE! with words.
 */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { runs } from "../../made/consistent-report";
import { formOf } from "../../src/core/form/form";
import type { TableId } from "../../src/core/form/cell-id";
import * as functions from "../../src/functions/functions";

class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}
beforeAll(() => void vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!" } }));
afterAll(() => void vi.unstubAllGlobals());

const error = { type: "Error", basicType: "Error" };
/** As Excel's own types describe them (Excel.CellValue), with and without what they leave open; beside each what it counts as. */
const objects: readonly (readonly [given: object, counts: unknown])[] = [
  [{ type: "FormattedNumber", basicType: "Double", basicValue: 12, numberFormat: "0件" }, 12],
  [{ type: "Double", basicType: "Double", basicValue: 7 }, 7],
  [{ type: "String", basicType: "String", basicValue: "12件" }, "12件"],
  [{ type: "Boolean", basicType: "Boolean", basicValue: true }, true],
  [{ type: "Empty", basicType: "Empty", basicValue: "" }, ""],
  [{ type: "Empty" }, null],
  [{ ...error, basicValue: "#DIV/0!", errorType: "Div0" }, "#DIV/0!"],
  [{ ...error, errorType: "Ref" }, "#VALUE!"],
  [
    { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "市局", properties: { 件数: { type: "Double", basicValue: 3 } } },
    "#VALUE!",
  ],
  [{ type: "Entity", text: "市局", properties: {} }, "#VALUE!"],
  [
    { type: "LinkedEntity", basicValue: "#VALUE!", id: { entityId: "x", serviceId: 268435456, domainId: "stocks" }, text: "股票" },
    "#VALUE!",
  ],
  [{ type: "WebImage", address: "https://example.gov.cn/a.png" }, "#VALUE!"],
  [{ type: "Array", basicType: "Error", elements: [[{ type: "Double", basicValue: 1 }]] }, "#VALUE!"],
  [{ type: "Reference", reference: 0 }, "#VALUE!"],
  [{ type: "NotAvailable", basicValue: "#N/A" }, "#N/A"],
  [{}, "#VALUE!"],
  [{ basicValue: { basicValue: {} } }, "#VALUE!"],
];

const plain = [
  null,
  undefined,
  "",
  0,
  3,
  -1,
  2.5,
  1e300,
  true,
  false,
  "12",
  "１２",
  "/",
  "无",
  "#REF!",
  "[object Object]x",
  "长".repeat(32_767),
];
const cell = fc.constantFrom<unknown>(...objects.map(([given]) => given), ...plain);

const sized = (rows: number, columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const tables = formOf("2021").tables;
const whole = (id: TableId) => sized(tables[id].rows, tables[id].columns);
const argument = fc.oneof(
  whole("proactiveDisclosure"),
  whole("requests"),
  whole("reviewAndLitigation"),
  sized(25, 7),
  sized(1, 15),
  sized(1, 1),
  sized(2, 3),
  fc.constantFrom(null, undefined),
);

/** What stands in the cell then, or #VALUE! and its words. */
function answered(call: () => unknown): unknown[] {
  try {
    return [call()].flat(2);
  } catch (problem) {
    if (!(problem instanceof CellError)) throw problem;
    return [problem.message];
  }
}

function expectWords(answers: readonly unknown[], about: unknown): void {
  for (const answer of answers) {
    if (typeof answer === "number") expect(Number.isFinite(answer), String(about)).toBe(true);
    else expect(answer, String(about)).toEqual(expect.any(String));
    const words = String(answer).replaceAll("[object Object]x", "");
    expect(words).not.toMatch(/\[object|undefined|NaN|null\b/);
    // What a cell holds; Excel shows #VALUE! for more.
    expect(words.length).toBeLessThanOrEqual(32_767);
  }
}

const calls: Readonly<Record<string, (...given: any[]) => unknown>> = {
  CHECKTOTAL: functions.CHECKTOTAL,
  BALANCE: functions.BALANCE,
  CHECK: functions.CHECK,
  EXPLAIN: functions.EXPLAIN,
};

describe.each(Object.entries(calls))("%s", (_, call) => {
  test("answers every argument in numbers or words", () => {
    fc.assert(
      fc.property(argument, argument, argument, (...given) =>
        expectWords(
          answered(() => call(...given)),
          "",
        ),
      ),
      { numRuns: runs(25) },
    );
  });

  test.each(objects)("takes %j for what it is to a plain formula", (given, counts) => {
    for (const id of ["requests", "reviewAndLitigation", "proactiveDisclosure"] as const) {
      const block = (value: unknown) =>
        Array.from({ length: tables[id].rows }, (_, row) =>
          Array.from({ length: tables[id].columns }, (_, column) => (row + column > 7 ? value : 1)),
        );
      const [as, like] = [given, counts].map((value) => answered(() => call(block(value), block(value), block(value))));
      expect(as).toEqual(like);
      expectWords(as as unknown[], id);
    }
  });
});

describe("CHECKTOTAL", () => {
  test.each(objects)("takes %j as the total for what it is to a plain formula, as one cell and as a range of one", (given, counts) => {
    for (const total of [given, [[given]]])
      expect(answered(() => functions.CHECKTOTAL([[1, 2]], total))).toEqual(answered(() => functions.CHECKTOTAL([[1, 2]], counts)));
  });

  test("quotes the beginning of a long text only", () => {
    expect((answered(() => functions.CHECKTOTAL([["长".repeat(32_767)]], 1))[0] as string).length).toBeLessThan(80);
  });
});
