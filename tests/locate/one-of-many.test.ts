import { describe, expect, test } from "vitest";

import { explain } from "../../src/core/explain";
import { sayLocation } from "../../src/core/findings/say-account";
import type { CellId } from "../../src/core/form/cell-id";
import type { Report } from "../../src/core/report/report";
import { marksOf } from "../../src/taskpane/model/marked-cells";
import { exampleReport } from "../examples";

const huaian = exampleReport("huaian-2024");

/** More in one part and its row's total: the totals of all rows are off by as much, and any row may have it. */
const more = (row: string, by: number): Report => {
  const at = (column: string): CellId => `requests/${row}/${column}` as CellId;
  return huaian.with({ [at("naturalPerson")]: huaian.amount(at("naturalPerson")) + by, [at("total")]: huaian.amount(at("total")) + by });
};

describe("where more accounts are equally good than anybody compares", () => {
  const report = more("outcome.refused.stateSecret", 2);
  const location = explain(report);
  const tied = location.question?.between.length ?? 0;

  test("the answer is one sentence that names the first cells to look at, parts and not their totals", () => {
    expect(tied).toBeGreaterThan(3);
    const said = sayLocation(location, report.form);
    expect(said).toMatch(
      new RegExp(`^有 ${tied} 种改法都说得通，有一格多了 2，现有的数字分不出是哪一格填错了。请先对照台账核对：[^。]+等。$`),
    );
    expect(said.match(/ · 自然人/g)).toHaveLength(5);
    expect(said).not.toMatch(/ · 总计|由 \d+ 改为/);
    expect(sayLocation(location, report.form, "en")).toMatch(
      new RegExp(`^${tied} corrections make sense alike; one cell is too large by 2, .* and others\\.$`),
    );
  });

  test("every account is still there for programs", () => {
    expect(location.explanations).toHaveLength(10);
  });

  test("as many as are told at all are perhaps more", () => {
    const all = {
      ...location,
      question: location.question && { ...location.question, between: location.explanations.map((_, index) => index) },
    };
    expect(sayLocation(all, report.form)).toMatch(/^有 10 种以上的改法都说得通/);
    expect(sayLocation(all, report.form, "en")).toMatch(/^10 or more corrections make sense alike/);
  });

  test("no cell is coloured as the one to blame", () => {
    expect(marksOf([], {}, location)).toEqual([]);
  });
});

test("three accounts are still told one by one", () => {
  const report = more("outcome.unableToProvide.notHeld", 7);
  const location = explain(report);
  expect(location.question?.between).toHaveLength(3);
  expect(sayLocation(location, report.form).match(/由 \d+ 改为/g)).toHaveLength(6);
  expect(marksOf([], {}, location)).not.toEqual([]);
});
