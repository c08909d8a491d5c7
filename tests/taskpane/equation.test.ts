import { expect, test } from "vitest";

import type { Explanation } from "../../src/core/locate/explanation";
import { findingEquation, settledEquation, valuesAfter } from "../../src/taskpane/model/equation";
import type { Side } from "../../src/taskpane/model/equation";
import { good, slip, slipCell } from "./reports";

const names = { thisYear: "今年", lastYear: "去年" };
const explanation: Explanation = {
  changes: [{ at: slipCell, from: 3010, to: 3001, slip: "transposed-digits" }],
  follows: [],
  settles: [],
  confidence: 1,
  supportedBy: [],
};
const said = ({ terms, zeros, before, after }: Side) => [
  ...terms.map((term) => `${term.name} ${term.before}→${term.after}`),
  `${zeros} zeros`,
  `${before}→${after}`,
];

test("a total shows its parts that are not zero on one side, itself on the other", () => {
  const equation = settledEquation(
    { rule: "requests-row-total", at: "requests/newlyReceived/total" },
    slip,
    null,
    names,
    "zh-CN",
    valuesAfter(explanation),
  );
  expect(said(equation?.left as Side)).toEqual([
    "自然人 3010→3001",
    "商业企业 53→53",
    "法律服务机构 61→61",
    "其他（组织） 4→4",
    "2 zeros",
    "3128→3119",
  ]);
  expect(said(equation?.right as Side)).toEqual(["总计 3119→3119", "0 zeros", "3119→3119"]);
});

test("a balance names its rows", () => {
  const equation = settledEquation(
    { rule: "requests-received-equals-handled", at: "requests/carriedForward/naturalPerson" },
    slip,
    null,
    names,
    "zh-CN",
    valuesAfter(explanation),
  );
  expect(said(equation?.left as Side)).toEqual(["一、本年新收 3010→3001", "二、上年结转 34→34", "0 zeros", "3044→3035"]);
  expect(said(equation?.right as Side)).toEqual(["（七）总计 2932→2932", "四、结转下年度 103→103", "0 zeros", "3035→3035"]);
});

test("a formula that follows a change follows it here too", () => {
  const following = valuesAfter({ ...explanation, follows: [{ at: "requests/newlyReceived/total", from: 3128, to: 3119 }] });
  const equation = settledEquation(
    { rule: "requests-row-total", at: "requests/newlyReceived/total" },
    slip.with({ "requests/newlyReceived/total": 3128 }),
    null,
    names,
    "zh-CN",
    following,
  );
  expect(said(equation?.right as Side)).toEqual(["总计 3128→3119", "0 zeros", "3128→3119"]);
});

test("what was carried over stands beside last year's number", () => {
  const previous = good.with({ "requests/carriedForward/naturalPerson": 35 });
  const equation = settledEquation(
    { rule: "carried-over-matches-last-year", at: "requests/carriedOver/naturalPerson" },
    good,
    previous,
    names,
    "zh-CN",
  );
  expect(said(equation?.left as Side)).toEqual(["今年 34→34", "0 zeros", "34→34"]);
  expect(said(equation?.right as Side)).toEqual(["去年 35→35", "0 zeros", "35→35"]);
});

test("findings of other rules have no equation", () => {
  expect(
    findingEquation(
      {
        rule: "narrative-empty",
        severity: "error",
        at: "overview",
        related: [],
        message: "narrativeEmpty",
        data: { section: "overview", text: "", wantsFee: false },
      },
      good,
      null,
      names,
      "zh-CN",
    ),
  ).toBeNull();
});
