import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { holding, overrideOf } from "../../src/core/findings/override";
import { exampleReport } from "../examples";

const report = exampleReport("hongze-2023");
const findings = findingsOf(report);
const total = "reviewAndLitigation/reconsideration/total";

test("a decision about errors holds for them, also once one of them is corrected", () => {
  const override = overrideOf(findings, "上级要求照原表发布");
  expect(override.errors).toHaveLength(findings.filter(({ severity }) => severity === "error").length);
  expect(holding(override, findings)).toBe(override);
  const [corrected, ...left] = findings.filter(({ severity }) => severity === "error");
  expect(corrected).toBeDefined();
  expect(left.length).toBeGreaterThan(0);
  expect(holding(override, left)).toBe(override);
});

test("it does not hold for another error, nor for the same one with other numbers", () => {
  const override = overrideOf(findings, "上级要求照原表发布");
  expect(holding(override, findingsOf(report.with({ [total]: 5 })))).toBeNull();
  expect(holding(override, findingsOf(report.with({ "requests/newlyReceived/total": 9_999 })))).toBeNull();
});

test("without errors there is nothing to decide", () => {
  expect(holding(overrideOf(findings, "上级要求照原表发布"), [])).toBeNull();
  expect(holding(null, findings)).toBeNull();
});
