/** Table 4: one equation a block, so its five cells cannot be told apart by sums. */

import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { locate } from "../../src/core/locate/locate";
import type { Typed } from "../../src/core/report/cell-text";
import { exampleReport } from "../examples";
import { leftOpen } from "./sheet";

const huaian = exampleReport("huaian-2024");
const block = (result: string, of = "reconsideration"): CellId => `reviewAndLitigation/${of}/${result}`;

describe("a block that does not add up", () => {
  const report = huaian.with({ [block("pending")]: 40 });

  test("is answered with one account a cell, none of them certain", () => {
    const { explanations } = locate(report, {});
    expect(new Set(explanations.map(({ changes }) => changes[0]?.at))).toEqual(
      new Set(["upheld", "corrected", "otherResult", "pending", "total"].map((result) => block(result))),
    );
    for (const explanation of explanations) expect(leftOpen(report, explanation)).toEqual([]);
    expect(explanations[0]?.confidence).toBeLessThan(0.6);
  });

  test("asks for the ledger", () => {
    const equal = huaian.with({ [block("upheld", "litigation.direct")]: 14 });
    const { question } = locate(equal, {});
    expect(question?.kind).toBe("one-of-a-block");
    expect(question?.between.length).toBeGreaterThan(1);
  });

  test("orders them by how people slip: a transposition before a miscount", () => {
    const [first] = locate(huaian.with({ [block("otherResult")]: 187 }), {}).explanations;
    expect(first?.changes[0]?.slip).not.toBe("other");
  });
});

test("a total of 0 under parts that are not is taken for forgotten", () => {
  const best = locate(huaian.with({ [block("total")]: 0 }), {}).explanations[0];
  expect(best?.changes).toEqual([{ at: block("total"), from: 0, to: 351, slip: "zeroed" }]);
  expect(best?.confidence).toBeGreaterThan(0.6);
});

test("a number typed into the next block is moved back", () => {
  const report = huaian.with({ [block("total")]: 0, [block("upheld", "litigation.direct")]: 351 } as Record<CellId, Typed>);
  const best = locate(report, {}).explanations[0];
  expect(best?.changes.map(({ at, to }) => [at, to])).toEqual([
    [block("total"), 351],
    [block("upheld", "litigation.direct"), 13],
  ]);
});

test("slips in both tables are explained together", () => {
  const leaf = huaian.form.tables.requests.numbers[0]?.id as CellId;
  const report = huaian.with({ [leaf]: 3010, [block("total")]: 0 });
  const { explanations } = locate(report, {});
  expect(explanations[0]?.changes.map(({ at, to }) => [at, to])).toEqual([
    [leaf, 3001],
    [block("total"), 351],
  ]);
  expect(explanations.every(({ changes }) => changes.some(({ at }) => at === leaf))).toBe(true);
  for (const explanation of explanations) expect(leftOpen(report, explanation)).toEqual([]);
});
