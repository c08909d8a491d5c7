import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { afterEach, expect, test, vi } from "vitest";

import { inChinese } from "../../scripts/webpack/chinese-functions.mjs";
import type { FunctionsMetadata } from "../../scripts/webpack/chinese-functions.mjs";
import * as functions from "../../src/functions/functions";

const source = join(import.meta.dirname, "../../src/functions/functions.ts");
const made = await generateCustomFunctionsMetadata([source], true);
const english = JSON.parse(made.metadataJson) as FunctionsMetadata & { readonly functions: readonly Record<string, unknown>[] };

afterEach(() => vi.unstubAllGlobals());

test("Excel is told of exactly the four functions, with the shapes of their arguments", () => {
  expect(made.errors).toEqual([]);
  const shapes = english.functions.map(({ id, name, parameters }) => [
    id,
    name,
    (parameters as { name: string; dimensionality?: string; optional?: boolean }[]).map(
      (p) => `${p.name}${p.optional ? "?" : ""}:${p.dimensionality ?? "scalar"}`,
    ),
  ]);
  expect(shapes).toEqual([
    ["CHECKTOTAL", "CHECKTOTAL", ["parts:matrix", "total:scalar"]],
    ["BALANCE", "BALANCE", ["table3:matrix"]],
    ["CHECK", "CHECK", ["table2?:matrix", "table3?:matrix", "table4?:matrix"]],
    ["EXPLAIN", "EXPLAIN", ["table3:matrix", "lastYearTable3?:matrix"]],
  ]);
});

test("every function of the metadata exists under the name it is associated with", () => {
  const associated = made.associate.map(({ id, functionName }) => [id, typeof (functions as Record<string, unknown>)[functionName]]);
  expect(associated).toEqual([
    ["CHECKTOTAL", "function"],
    ["BALANCE", "function"],
    ["CHECK", "function"],
    ["EXPLAIN", "function"],
  ]);
});

test("the Chinese metadata differs only in what people read", () => {
  const chinese = inChinese(english);
  const unread = (metadata: FunctionsMetadata) => ({
    ...metadata,
    functions: metadata.functions.map((f) => ({
      ...f,
      description: "",
      parameters: f.parameters.map((p) => ({ ...p, name: "", description: "" })),
    })),
  });
  expect(unread(chinese)).toEqual(unread(english));
  for (const { description, parameters } of chinese.functions) {
    for (const text of [description, ...parameters.flatMap((p) => [p.name, p.description])]) expect(text).toMatch(/\p{Script=Han}/u);
  }
});

test("no function calls on the network, the clock or anything but its arguments", () => {
  for (const { options } of english.functions as readonly { options?: Record<string, unknown> }[]) expect(options ?? {}).toEqual({});
});

test("a description that is missing or names no parameter fails the build", () => {
  const chinese = JSON.parse(readFileSync(join(import.meta.dirname, "../../src/functions/functions.zh-CN.json"), "utf8")) as Record<
    string,
    { parameters: Record<string, unknown> }
  >;
  const { BALANCE, ...rest } = chinese;
  expect(() => inChinese(english, rest)).toThrow("no description of BALANCE");
  expect(() => inChinese(english, { ...chinese, BALANCE: { ...BALANCE, parameters: {} } })).toThrow("does not name BALANCE(table3)");
  expect(() =>
    inChinese(english, {
      ...chinese,
      BALANCE: { ...BALANCE, parameters: { ...BALANCE?.parameters, table9: { name: "x", description: "x" } } },
    }),
  ).toThrow("table9");
});

test("a wrong argument reaches the cell as #VALUE! with our sentence", () => {
  class CellError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!" } });
  const thrown = (() => {
    try {
      return functions.BALANCE([[1, 2]]);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(CellError);
  expect(thrown).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("表三选的是 1 行 × 2 列") });
});
