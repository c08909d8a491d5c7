import { describe, expect, test } from "vitest";

import { howUnusual, unusualChange } from "../../src/core/rules/unusual-change";
import { checkRule } from "./check-rule";

const licences = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
const fee = "proactiveDisclosure/administrativeFees/feesCollected";
const change = (lastYear: object, thisYear: object) => ({
  report: "zeros-2021",
  with: thisYear as Record<string, number | string>,
  previous: { report: "zeros-2021", with: lastYear as Record<string, number | string> },
});

checkRule(unusualChange, {
  valid: {
    "without last year": { report: "huaian-2024" },
    "the same again": { report: "huaian-2024", previous: { report: "huaian-2024" } },
    "small numbers may leap": change({ [licences]: 2 }, { [licences]: 60 }),
    "nine times": change({ [licences]: 1000 }, { [licences]: 9000 }),
    "a blank is no number": {
      report: "zeros-2021",
      with: { [licences]: null },
      previous: { report: "zeros-2021", with: { [licences]: 550 } },
    },
    "a fee in 元 has a rule of its own": change({ [fee]: 25.3 }, { [fee]: 251_000 }),
    "a fee that last year was written in 元": change({ [fee]: "1170530元" }, { [fee]: 120.5 }),
    "cells the 2019 form does not have": { report: "zeros-2021", with: { [fee]: 5000 }, previous: { report: "zeros-2019" } },
  },
  invalid: {
    "the published leap of one district": {
      ...change({ [licences]: 550 }, { [licences]: 9487 }),
      findings: [
        { at: licences, related: [], data: { lastYear: 550, thisYear: 9487, how: "factor", scale: 100, factor: 10, digitFactor: 5 } },
      ],
    },
    "one digit more": { ...change({ [licences]: 550 }, { [licences]: 5150 }), findings: [{ at: licences, data: { how: "digit" } }] },
    "one digit less": { ...change({ [licences]: 5150 }, { [licences]: 550 }), findings: [{ at: licences, data: { how: "digit" } }] },
    "from nothing": { ...change({}, { [licences]: 100 }), findings: [{ at: licences, data: { how: "from-zero" } }] },
    "to nothing": { ...change({ [licences]: 100 }, {}), findings: [{ at: licences, data: { how: "to-zero" } }] },
    "a fee": { ...change({ [fee]: 12.5 }, { [fee]: 130 }), findings: [{ at: fee, data: { lastYear: 12.5, thisYear: 130 } }] },
    "decisions carry over from the 2019 form": {
      report: "zeros-2021",
      with: { [licences]: 4000 },
      previous: { report: "zeros-2019", with: { [licences]: 40 } },
      findings: [{ at: licences }],
    },
    "a fee in 元 hides no other leap": {
      ...change({ [fee]: 25.3, [licences]: 550 }, { [fee]: 251_000, [licences]: 9487 }),
      findings: [{ at: licences }],
    },
    "a row's total speaks for its columns": {
      ...change({}, { "requests/newlyReceived/naturalPerson": 300, "requests/newlyReceived/total": 300 }),
      findings: [{ at: "requests/newlyReceived/total", data: { how: "from-zero" } }],
    },
    "a column alone, where the total did not leap": {
      ...change(
        { "requests/newlyReceived/naturalPerson": 300, "requests/newlyReceived/total": 300 },
        { "requests/newlyReceived/commercialEnterprise": 300, "requests/newlyReceived/total": 300 },
      ),
      findings: [
        { at: "requests/newlyReceived/naturalPerson", data: { how: "to-zero" } },
        { at: "requests/newlyReceived/commercialEnterprise", data: { how: "from-zero" } },
      ],
    },
    "a block of table 4": {
      ...change({}, { "reviewAndLitigation/reconsideration/upheld": 120, "reviewAndLitigation/reconsideration/total": 120 }),
      findings: [{ at: "reviewAndLitigation/reconsideration/total" }],
    },
  },
});

describe("the measure", () => {
  test.each<[number, number, string | undefined]>([
    [0, 99, undefined],
    [0, 100, "from-zero"],
    [99, 0, undefined],
    [9, 99, undefined],
    [10, 100, "digit"],
    [11, 110, "digit"],
    [12, 150, "factor"],
    [13, 129, undefined],
    [99, 199, undefined],
    [12, 112, "digit"],
    [30, 130, undefined],
    [112, 12, "digit"],
    [25, 125, "digit"],
    [26, 126, undefined],
    [0, 0, undefined],
    [500, 500, undefined],
    [-4, 400, undefined],
  ])("from %d to %d: %s", (lastYear, thisYear, how) => {
    expect(howUnusual(lastYear, thisYear)).toBe(how);
  });
});

test("of all slips that type one digit too many into a number of two to four digits, 94 % are found from 100 on", () => {
  let [slips, found] = [0, 0];
  for (let lastYear = 10; lastYear < 10_000; lastYear += 7) {
    const digits = String(lastYear);
    for (let at = 0; at <= digits.length; at += 1) {
      for (let digit = at === 0 ? 1 : 0; digit <= 9; digit += 1) {
        slips += 1;
        if (howUnusual(lastYear, Number(digits.slice(0, at) + String(digit) + digits.slice(at)))) found += 1;
      }
    }
  }
  expect(found / slips).toBeGreaterThan(0.94);
});
