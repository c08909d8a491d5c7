import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import type { Finding } from "../../src/core/findings/finding";
import { exampleReport } from "../examples";

const findings = (name: string): readonly Finding[] => findingsOf(exampleReport(name));
const errors = (name: string): string[] =>
  findings(name).flatMap(({ severity, rule, at }) => (severity === "error" ? [`${rule} ${at ?? ""}`] : []));

describe("published reports", () => {
  test("东风区应急管理局 2021 adds up; the fee is not reported and sign-off lines are left", () => {
    expect(findings("dongfeng-2021").map(({ rule, at }) => `${rule} ${at ?? ""}`)).toEqual([
      "information-fee-not-reported otherMatters",
      "sign-off-in-text otherMatters",
    ]);
  });

  test("洪泽区 2023 leaves two totals of table 4 at 0 and prints （六） as one line", () => {
    expect(errors("hongze-2023")).toEqual([
      "review-and-litigation-total reviewAndLitigation/reconsideration/total",
      "review-and-litigation-total reviewAndLitigation/litigation.afterReconsideration/total",
    ]);
    expect(
      findings("hongze-2023")
        .filter(({ severity }) => severity !== "error")
        .map(({ rule, at }) => `${rule} ${at ?? ""}`),
    ).toEqual(["label-changed requests"]);
  });

  test("淮安市 2024 is in order", () => {
    expect(findings("huaian-2024")).toEqual([]);
  });

  test("沭阳县发展和改革局 2023 adds up; its blanks are 5 columns of 25 rows", () => {
    expect(errors("shuyang-drc-2023")).toEqual([]);
    expect(new Set(findings("shuyang-drc-2023").map(({ rule }) => rule))).toEqual(new Set(["blank-cell"]));
    expect(findings("shuyang-drc-2023")).toHaveLength(5 * 25);
  });

  test("a transposed digit in 淮安市 2024 breaks a row and a column", () => {
    expect(errors("huaian-2024-slip")).toEqual([
      "requests-row-total requests/newlyReceived/total",
      "requests-received-equals-handled requests/carriedForward/naturalPerson",
    ]);
  });
});
