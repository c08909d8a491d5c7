import { describe, expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import type { CellId, TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { assembleTables, chooseEdition } from "../../src/core/readers/assemble-report";
import { findTables, readTableBlock } from "../../src/core/readers/find-tables";
import { gridOfFlow, gridOfRange, gridOfRows } from "../../src/core/sheet/grid";
import type { Grid } from "../../src/core/sheet/grid";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleNames, exampleReport } from "../examples";
import { insertedColumn, insertedRow, layouts, moved, tableRows } from "../../made/files/laid-out";
import type { Layout, Rows } from "../../made/files/laid-out";

const gridOf = (rows: Rows, layout: Layout): Grid => (layout === "merged" ? gridOfFlow(rows) : gridOfRows(rows));

/** Every number different, so that no shift can hide. */
function numbered(edition: "2019" | "2021"): Report {
  const form = formOf(edition);
  return new Report({ form, agency: null, year: null, cells: new Map(form.cells.map(({ id }, index) => [id, index + 101])) });
}

function valuesOf(report: Report, id: TableId): [CellId, Typed][] {
  return report.form.tables[id].numbers.map((box) => [box.id, report.typed(box.id) ?? null]);
}

function read(grid: Grid, id: TableId): [CellId, Typed][] {
  const result = readTableBlock(grid, id);
  if (!result?.ok) throw new Error(result ? result.problem.problem : "nothing there");
  return [...result.reading.cells];
}

test.each([
  ["1.", /^\d\./],
  ["（一）", /^（[一二三四五六七]）/],
  ["一、", /^[一二三四]、/],
  ["all of them", /^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/],
])("a report without the ordinals of its labels is read: %s", (_, ordinal) => {
  const report = numbered("2021");
  for (const id of tableIds) {
    const { readings, problems } = findTables(gridOfFlow(tableRows(report, id, "merged", (label) => label.replace(ordinal, ""))));
    expect(problems).toEqual([]);
    expect(readings.map(({ table, cells }) => [table, [...cells]])).toEqual([[id, valuesOf(report, id)]]);
  }
});

describe.each(["2021", "2019"] as const)("the tables of the %s form", (edition) => {
  const report = numbered(edition);

  test.each(tableIds.flatMap((id) => layouts.map((layout) => [id, layout] as const)))("%s is read %s", (id, layout) => {
    const result = readTableBlock(gridOf(tableRows(report, id, layout), layout), id);
    expect(result).toMatchObject({ ok: true, reading: { changedLabels: [], rowsNotPrinted: [] } });
    expect(read(gridOf(tableRows(report, id, layout), layout), id)).toEqual(valuesOf(report, id));
  });

  test.each(tableIds.flatMap((id) => (["unmerged", "filled", "packed"] as const).map((layout) => [id, layout] as const)))(
    "%s is read %s, moved three down and two across",
    (id, layout) => {
      expect(read(gridOfRows(moved(tableRows(report, id, layout), 3, 2)), id)).toEqual(valuesOf(report, id));
    },
  );

  test.each(layouts)("all three in one grid, %s", (layout) => {
    const rows = tableIds.flatMap((id) => [[`${id} follows`], ...tableRows(report, id, layout), []]);
    const { readings, problems } = findTables(gridOf(rows, layout));
    expect(problems).toEqual([]);
    expect(chooseEdition(readings, null)).toBe(edition);
    expect([...assembleTables(readings, edition).cells]).toEqual(tableIds.flatMap((id) => valuesOf(report, id)));
  });
});

test.each(exampleNames)("the tables of %s are read in every layout", (name) => {
  const report = exampleReport(name);
  for (const id of tableIds)
    for (const layout of layouts) expect(read(gridOf(tableRows(report, id, layout), layout), id)).toEqual(valuesOf(report, id));
});

describe("a table that somebody has worked on", () => {
  const report = numbered("2021");
  const rows = tableRows(report, "requests", "unmerged");
  const expected = valuesOf(report, "requests");

  test.each<[string, Rows]>([
    ["a blank row between the lines", insertedRow(rows, 9, [])],
    ["a subtotal row", insertedRow(rows, 13, [null, null, "小计", 9, 9, 9, 9, 9, 9, 9])],
    ["the header repeated on the next page", [...rows.slice(0, 15), ...rows.slice(0, 3), ...rows.slice(15)]],
    ["a column of row numbers", insertedColumn(rows, 0, (row) => (row < 3 ? null : row - 2))],
    ["a column of remarks", insertedColumn(rows, 10, (row) => (row === 8 ? "与去年相同" : null))],
    ["a column of row numbers at the end", insertedColumn(rows, 10, (row) => (row < 3 ? null : row - 2))],
    ["a subtotal column", insertedColumn(rows, 9, (row) => (row === 2 ? "小计" : row < 3 ? null : 7))],
    ["an empty column", insertedColumn(rows, 6, () => null)],
    ["two lines swapped", [...rows.slice(0, 8), rows[9] ?? [], rows[8] ?? [], ...rows.slice(10)]],
    ["columns in another order", rows.map((row) => row)],
    [
      "sentences around it",
      [["三、收到和处理政府信息公开申请情况"], ["本年度共收到申请713件，总计办结740件。"], ...rows, ["以上数据均已核对。"]],
    ],
  ])("is read the same with %s", (_, changed) => {
    expect(read(gridOfRows(changed), "requests")).toEqual(expected);
  });

  test("a line that is not printed leaves its cells blank and is named", () => {
    const without = readTableBlock(gridOfRows(rows.filter((_, row) => row !== 13)), "requests");
    expect(without).toMatchObject({
      ok: true,
      reading: { rowsNotPrinted: ["outcome.refused.enforcementFile"], changedLabels: [{ official: "7.属于行政执法案卷", printed: "" }] },
    });
    expect(without?.ok && without.reading.cells.get("requests/outcome.refused.enforcementFile/total")).toBeNull();
    expect(without?.ok && without.reading.cells.get("requests/outcome.refused.administrativeInquiry/total")).toBe(
      report.typed("requests/outcome.refused.administrativeInquiry/total"),
    );
  });

  test("columns in another order are refused, never read by position", () => {
    const swapped = rows.map((row) => [...row.slice(0, 4), row[5] ?? null, row[4] ?? null, ...row.slice(6)]);
    expect(readTableBlock(gridOfRows(swapped), "requests")).toEqual({
      ok: false,
      problem: { table: "requests", problem: "columns-unclear" },
    });
  });

  test("two tables with other numbers are refused, two with the same are one", () => {
    const other = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell + 1 : cell)));
    expect(findTables(gridOfRows([...rows, [], ...other])).problems).toEqual([{ table: "requests", problem: "two-tables" }]);
    expect(findTables(gridOfRows([...rows, [], ...rows])).problems).toEqual([]);
  });

  test("two years side by side are refused", () => {
    const besides = rows.map((row) => [...row, null, ...row.map((cell) => (typeof cell === "number" ? cell + 1 : cell))]);
    expect(readTableBlock(gridOfRows(besides), "requests")).toMatchObject({ ok: false });
  });

  test("half a table is refused", () => {
    expect(readTableBlock(gridOfRows(rows.slice(0, 14)), "requests")).toEqual({
      ok: false,
      problem: { table: "requests", problem: "rows-unclear" },
    });
  });
});

describe("labels", () => {
  const report = numbered("2021");
  const changesIn = (id: TableId, label: (official: string) => string, layout: Layout = "merged"): unknown => {
    const result = readTableBlock(gridOf(tableRows(report, id, layout, label), layout), id);
    expect(result?.ok && [...result.reading.cells]).toEqual(valuesOf(report, id));
    return result?.ok && result.reading.changedLabels;
  };

  test.each<[string, (official: string) => string]>([
    ["spaces and line breaks", (label) => [...label].join(" \n")],
    ["another mark after the number", (label) => label.replace(/^(\d)\./, "$1、")],
    ["a full-width mark after the number", (label) => label.replace(/^(\d)\./, "$1．")],
    ["half-width brackets", (label) => label.replace("（", "(").replace("）", ")")],
    ["straight quotes", (label) => label.replace(/[“”]/g, '"')],
    ["a comma for 、", (label) => label.replaceAll("、", "，")],
  ])("are the official ones with %s", (_, label) => {
    for (const id of tableIds) for (const layout of layouts) expect(changesIn(id, label, layout)).toEqual([]);
  });

  test("other words are reported, and the numbers stay where they are", () => {
    const damage = (label: string): string =>
      label.replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开").replace("科研机构", "科研");
    const changes = [
      { official: "科研机构", printed: "科研" },
      { official: "2.其他法律行政法规禁止公开", printed: "2.其他法律行政止公开" },
    ];
    for (const layout of ["merged", "unmerged", "packed"] as const) expect(changesIn("requests", damage, layout)).toEqual(changes);
    expect(changesIn("proactiveDisclosure", (label) => label.replace("行政规范", "规范"))).toEqual([
      { official: "行政规范性文件", printed: "规范性文件" },
    ]);
  });

  test("a label that is gone is reported as nothing", () => {
    expect(changesIn("requests", (label) => (label.startsWith("4.保护") ? "" : label))).toEqual([
      { official: "4.保护第三方合法权益", printed: "" },
    ]);
  });

  test("table 4 with cut headers keeps every number", () => {
    const cut = (label: string): string =>
      label === "结果维持" || label === "结果纠正" ? "结果" : label.replace("其他结果", "其他").replace("尚未审结", "尚未");
    for (const layout of layouts) expect(changesIn("reviewAndLitigation", cut, layout)).toHaveLength(12);
  });
});

describe("a range as Excel gives it", () => {
  const report = numbered("2021");
  const values = tableRows(report, "requests", "unmerged").map((row) => row.map((cell) => cell ?? ""));
  const formulas = values.map((row) => [...row]);
  const sumRow = (row: number): string => `=SUM(D${row + 9}:I${row + 9})`;
  for (let row = 3; row < 28; row += 1) (formulas[row] as unknown[])[9] = sumRow(row);
  (formulas[26] as unknown[])[4] = "=SUM(E13:E20,E11:E12)+SUM(E21:E33)-0";
  (formulas[26] as unknown[])[3] = "=D13+D14+SUM(D15:D33)+D11+D12";
  (formulas[10] as unknown[])[9] = "=SUM(D19:J19)";
  (formulas[11] as unknown[])[9] = "=SUM(D20:H20)";
  (formulas[12] as unknown[])[9] = "='别的表'!J21";
  const range = { sheetName: "三", row: 7 + 1, column: 0, values, formulas };
  const result = readTableBlock(gridOfRange({ ...range, row: 8 }), "requests");

  test("says which totals follow their parts", () => {
    const follows = result?.ok ? result.reading.formulas : new Set();
    expect(follows.has("requests/newlyReceived/total")).toBe(true);
    expect(follows.has("requests/outcome.total/total")).toBe(true);
    expect(follows.size).toBeGreaterThan(20);
  });

  test("and where each cell stands in the range", () => {
    expect(result?.ok && result.reading.places().get("requests/newlyReceived/naturalPerson")).toEqual({ row: 3, column: 3 });
    expect(result?.ok && result.reading.places().get("requests/carriedForward/total")).toEqual({ row: 27, column: 9 });
  });
});
