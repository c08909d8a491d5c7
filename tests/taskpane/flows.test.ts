import { describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { partsOf } from "../../src/core/form/cell-id";
import { editions, formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { cameIn, flowsOf, isEven, shownFlows, wentOut } from "../../src/taskpane/model/flows";
import { en } from "../../src/taskpane/words/strings.en";
import { zhCN } from "../../src/taskpane/words/strings.zh-CN";
import { good, slip, withoutText } from "./reports";

describe("what came into table 3 and what became of it", () => {
  test.each(editions)("in %s is one flow a column, in printed order, each of the numbers of its own column", (edition) => {
    const form = formOf(edition);
    const cells = new Map(form.cells.map(({ id }, index) => [id, index + 1]));
    const report = new Report({ form, agency: null, year: null, cells });
    const columns = [...new Set(form.tables.requests.numbers.map(({ id }) => partsOf(id).column))];
    const number = (row: string, column: string) => report.amount(`requests/${row}/${column}` as CellId);
    expect(flowsOf(report)).toEqual(
      columns.map((column) => ({
        at: `requests/carriedForward/${column}`,
        received: number("newlyReceived", column),
        carriedOver: number("carriedOver", column),
        handled: number("outcome.total", column),
        carriedForward: number("carriedForward", column),
      })),
    );
  });

  test("a report whose columns balance shows the total of all", () => {
    const flows = flowsOf(good);
    expect(flows.every(isEven)).toBe(true);
    expect(shownFlows(flows).map(({ at }) => at)).toEqual(["requests/carriedForward/total"]);
  });

  test("of others the columns that do not balance, and by how much", () => {
    const shown = shownFlows(flowsOf(slip));
    expect(shown.map((flow) => [flow.at, cameIn(flow) - wentOut(flow)])).toEqual([["requests/carriedForward/naturalPerson", 9]]);
  });

  test("a blank table and one that is not there have none", () => {
    const blank = Object.fromEntries(good.form.tables.requests.numbers.map(({ id }) => [id, null]));
    expect(flowsOf(good.with(blank))).toEqual([]);
    const cells = new Map([...withoutText.content().cells].filter(([id]) => !id.startsWith("requests/")));
    expect(flowsOf(new Report({ ...withoutText.content(), cells }))).toEqual([]);
  });

  test("all its numbers are told in words, in both languages", () => {
    const flow = { at: "requests/carriedForward/total", received: 3119, carriedOver: 34, handled: 3050, carriedForward: 103 } as const;
    for (const { flow: say } of [zhCN, en]) expect(say(flow).match(/\d+/g)).toEqual(["3119", "34", "3050", "103"]);
  });
});
