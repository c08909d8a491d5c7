import { describe, expect, test } from "vitest";

import { formForYear, formOf, printedName } from "../../src/core/form/form";
import type { Form } from "../../src/core/form/form";
import type { Table } from "../../src/core/form/geometry";

const form2021 = formOf("2021");
const form2019 = formOf("2019");

/** The table as a clerk sees it: one line a row, a merged label only in its upper-left cell. */
function printed(table: Table): string[] {
  const grid = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(""));
  for (const { text, row, column } of table.labels) (grid[row] as string[])[column] = text;
  for (const { row, column } of table.numbers) (grid[row] as string[])[column] = "n";
  return grid.map((cells) => cells.join("|"));
}

describe("the 2021 form", () => {
  test("has 10, 175 and 15 numbers in tables of 14 × 4, 28 × 10 and 4 × 15", () => {
    const sizes = Object.values(form2021.tables).map((table) => [table.rows, table.columns, table.numbers.length]);
    expect(sizes).toEqual([
      [14, 4, 10],
      [28, 10, 175],
      [4, 15, 15],
    ]);
  });

  test("prints table 2 block by block", () => {
    expect(printed(form2021.tables.proactiveDisclosure)).toEqual([
      "第二十条第（一）项|||",
      "信息内容|本年制发件数|本年废止件数|现行有效件数",
      "规章|n|n|n",
      "行政规范性文件|n|n|n",
      "第二十条第（五）项|||",
      "信息内容|本年处理决定数量||",
      "行政许可|n||",
      "第二十条第（六）项|||",
      "信息内容|本年处理决定数量||",
      "行政处罚|n||",
      "行政强制|n||",
      "第二十条第（八）项|||",
      "信息内容|本年收费金额（单位：万元）||",
      "行政事业性收费|n||",
    ]);
  });

  test("prints the three header rows of tables 3 and 4 with their merges", () => {
    expect(printed(form2021.tables.requests).slice(0, 3)).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|||申请人情况||||||",
      "|||自然人|法人或其他组织|||||总计",
      "||||商业企业|科研机构|社会公益组织|法律服务机构|其他|",
    ]);
    expect(printed(form2021.tables.reviewAndLitigation)).toEqual([
      "行政复议|||||行政诉讼|||||||||",
      "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||",
      "|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
      "n|n|n|n|n|n|n|n|n|n|n|n|n|n|n",
    ]);
  });

  test("spans label columns as the official blank does", () => {
    const span = (text: string): number[] => {
      const label = form2021.tables.requests.labels.find((each) => each.text.startsWith(text));
      return label ? [label.rowSpan, label.columnSpan] : [];
    };
    expect(span("一、")).toEqual([1, 3]);
    expect(span("三、")).toEqual([22, 1]);
    expect(span("（一）")).toEqual([1, 2]);
    expect(span("（三）")).toEqual([8, 1]);
    expect(span("1.属于")).toEqual([1, 1]);
    expect(span("（七）")).toEqual([1, 2]);
    expect(span("自然人")).toEqual([2, 1]);
    expect(span("法人")).toEqual([1, 5]);
  });

  test("requires 25 + 7 + 7 + 3 identities of rank 40", () => {
    const count = (rule: string): number => form2021.identities.filter((identity) => identity.rule === rule).length;
    expect([
      count("requests-row-total"),
      count("requests-outcome-total"),
      count("requests-received-equals-handled"),
      count("review-and-litigation-total"),
    ]).toEqual([25, 7, 7, 3]);
    expect(rankOf(form2021)).toBe(40);
  });

  test("every cell of table 3 leaves a trace of its own in the identities", () => {
    const traces = form2021.tables.requests.numbers.map(({ id }) =>
      form2021.identities.map(({ left, right }) => (left.includes(id) ? 1 : 0) - (right.includes(id) ? 1 : 0)).join(","),
    );
    expect(new Set(traces).size).toBe(175);
  });

  test("（七）总计 sums the 21 outcome rows, a row total its six applicants", () => {
    const outcome = form2021.identities.find(({ at }) => at === "requests/outcome.total/naturalPerson");
    expect(outcome?.left).toHaveLength(21);
    const row = form2021.identities.find(({ at, rule }) => at === "requests/outcome.total/total" && rule === "requests-row-total");
    expect(row?.left).toHaveLength(6);
  });
});

describe("the 2019 form", () => {
  test("has one row for （六）其他处理 and its own table 2", () => {
    expect(form2019.has("requests/outcome.otherHandling/total")).toBe(true);
    expect(form2019.tables.requests.numbers).toHaveLength(161);
    expect(form2019.tables.proactiveDisclosure.numbers.map(({ id }) => id)).toContain("proactiveDisclosure/governmentProcurement/amount");
  });
});

test.each([
  [2018, "2019"],
  [2019, "2019"],
  [2020, "2019"],
  [2021, "2021"],
  [2030, "2021"],
])("a report of %i uses the form of %s", (year, edition) => {
  expect(formForYear(year).edition).toBe(edition);
});

test("a cell is named as the form prints it", () => {
  expect(printedName(form2021, "requests/newlyReceived/naturalPerson")).toBe("表三 · 一、本年新收 · 自然人");
  expect(printedName(form2021, "requests/outcome.refused.stateSecret/total")).toBe("表三 · （三）不予公开 · 1.属于国家秘密 · 总计");
  expect(printedName(form2021, "reviewAndLitigation/litigation.direct/upheld")).toBe("表四 · 未经复议直接起诉 · 结果维持");
  expect(printedName(form2021, "otherMatters")).toBe("六、其他需要报告的事项");
  expect(printedName(form2021, "requests/carriedForward/total", "en")).toBe("Table 3 · 4. carried forward to next year · total");
});

test("an unknown cell is refused by name", () => {
  expect(() => form2021.cell("requests/nowhere/total")).toThrow("requests/nowhere/total");
});

/** Rank of the identities by elimination over the rationals; small integers stay exact here. */
function rankOf(form: Form): number {
  const rows = form.identities.map(({ left, right }) => {
    const row = new Array<number>(form.cells.length).fill(0);
    for (const id of left) row[form.indexOf(id)] = 1;
    for (const id of right) row[form.indexOf(id)] = -1;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < form.cells.length && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    const found = rows[pivot] as number[];
    rows[pivot] = rows[rank] as number[];
    rows[rank] = found;
    for (let at = rank + 1; at < rows.length; at++) {
      const row = rows[at] as number[];
      const factor = (row[column] as number) / (found[column] as number);
      if (factor !== 0) rows[at] = row.map((value, k) => value - factor * (found[k] as number));
    }
    rank++;
  }
  return rank;
}
