import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import { lastYearsNumber, tiesOf } from "../../src/taskpane/model/beside-cell";
import type { Typed } from "../../src/core/report/cell-text";
import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import { good } from "./reports";

const form = formOf("2021");

describe("how a cell hangs together", () => {
  test.each<[CellId, string[]]>([
    ["requests/newlyReceived/naturalPerson", ["part", "balance"]],
    ["requests/outcome.fullyDisclosed/other", ["part"]],
    ["requests/outcome.fullyDisclosed/total", ["part"]],
    ["requests/outcome.total/other", ["part", "total", "balance"]],
    ["requests/outcome.total/total", ["total", "balance"]],
    ["reviewAndLitigation/reconsideration/upheld", ["part"]],
    ["reviewAndLitigation/reconsideration/total", []],
    ["proactiveDisclosure/administrativeFees/feesCollected", []],
  ])("%s: %j", (at, kinds) => {
    expect(tiesOf(form, at, "zh-CN").map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each(editions)("in %s every equation of a cell is told, but that a row or a block adds up to its own total", (edition) => {
    const known = formOf(edition);
    for (const { id } of known.cells) {
      const told = tiesOf(known, id, "zh-CN").reduce((sum, tie) => sum + (tie.kind === "part" ? tie.of.length : 1), 0);
      const own = known.identitiesAt(id).filter(({ at, rule }) => at === id && /row-total|litigation-total/.test(rule)).length;
      expect([id, told]).toEqual([id, known.identitiesAt(id).length - own]);
    }
  });

  test("names are those that tell the terms apart", () => {
    const [part, balance] = tiesOf(form, "requests/newlyReceived/naturalPerson", "zh-CN").map(zhCN.tie);
    expect(part).toBe("计入“总计”。");
    expect(balance).toBe("同一列里，一、本年新收 + 二、上年结转 = （七）总计 + 四、结转下年度。");
  });
});

describe("last year's number", () => {
  const at = "requests/newlyReceived/naturalPerson";
  const fee = "proactiveDisclosure/administrativeFees/feesCollected";

  test.each([
    [30, 34, 4],
    [34, 30, -4],
    [34, 34, 0],
    [0, 34, 34],
  ])("%d last year and %d now is a change of %d", (was, now, more) => {
    expect(lastYearsNumber(at, good.with({ [at]: now }), good.with({ [at]: was }), true)).toMatchObject({
      kind: "same-cell",
      number: was,
      more,
    });
  });

  test("money is told without the noise of fractions", () => {
    const told = lastYearsNumber(fee, good.with({ [fee]: 0.3 }), good.with({ [fee]: 0.1 }), true);
    expect(told).toMatchObject({ number: 0.1, more: 0.2 });
  });

  test.each<[Typed, Typed, number, number]>([
    ["11.7万元", "127000元", 11.7, 1],
    ["117000元", 12.7, 11.7, 1],
    ["117000元", "127000元", 11.7, 1],
    ["30.50万元", "305000元", 30.5, 0],
    ["1元", "2元", 0.0001, 0.0001],
  ])("a fee of %s and %s is told in one unit", (was, now, number, more) => {
    expect(lastYearsNumber(fee, good.with({ [fee]: now }), good.with({ [fee]: was }), true)).toMatchObject({ number, more });
  });

  test("no change is told where this year's number is none, or may have been edited since", () => {
    for (const [typed, isFresh] of [
      [null, true],
      ["十八", true],
      [18, false],
    ] as const)
      expect(lastYearsNumber(at, good.with({ [at]: typed }), good, isFresh)).not.toHaveProperty("more");
  });

  test("nothing is told where last year's report has no number there", () => {
    expect(lastYearsNumber(at, good, good.with({ [at]: null }), true)).toBeNull();
    expect(
      lastYearsNumber(
        "reviewAndLitigation/reconsideration/upheld",
        good,
        good.with({ "reviewAndLitigation/reconsideration/upheld": "/" }),
        true,
      ),
    ).toBeNull();
  });

  test("beside 上年结转 stands last year's 结转下年度, which it has to repeat", () => {
    const previous = good.with({ "requests/carriedForward/other": 3, "requests/carriedOver/other": 8 });
    const told = lastYearsNumber("requests/carriedOver/other", good.with({ "requests/carriedOver/other": 5 }), previous, true);
    expect(told).toMatchObject({ kind: "repeats", number: 3, more: 2 });
  });
});
