import { expect, test } from "vitest";

import { compareReports } from "../../src/core/compare/compare-reports";
import { Report } from "../../src/core/report/report";
import { comparisonRows } from "../../src/taskpane/components/comparison-rows";
import { exportStrings } from "../../src/taskpane/words/export-strings";
import { slip, slipCell, warned } from "./reports";

const rowsOf = (report: Report, page: Report) => comparisonRows(compareReports(report, page), report.form, exportStrings["zh-CN"], "zh-CN");

test("a cell stands with both numbers and its place in the workbook", () => {
  expect(rowsOf(slip, slip.with({ [slipCell]: 3001 }))).toEqual([
    {
      name: "表三 · 一、本年新收 · 自然人",
      at: slipCell,
      sides: { report: { before: "", differing: "3010", after: "" }, page: { before: "", differing: "3001", after: "" } },
    },
  ]);
});

test("a paragraph stands cut to where it differs, one that is missing as missing", () => {
  const { overview = "" } = warned.narrative;
  const first = overview.split("\n")[0] ?? "";
  const [row] = rowsOf(warned, warned.with({ overview: overview.replace(first, first.replace("信息", "资料")) }));
  expect(row).toMatchObject({ at: "overview", sides: { report: { differing: "信息" }, page: { differing: "资料" } } });
  expect(row?.name).toMatch(/第 1 段$/);
  const [gone] = rowsOf(warned, warned.with({ overview: overview.replace(first, "") }));
  expect(gone?.sides?.page).toEqual({ absent: "没有这一段" });
});

test("a table that is not on the page is one row, not one for each of its cells", () => {
  const { cells, signOff: _internal, ...content } = warned.content();
  const page = new Report({ ...content, cells: new Map([...cells].filter(([id]) => !id.startsWith("requests/"))) });
  const rows = rowsOf(warned, page);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ at: "requests", sides: null });
  expect(rows[0]?.name).toMatch(/^网页上没有找到“?三、收到和处理政府信息公开申请情况”?（175 格）/);
});

test("body, year and sign-off lines stand nowhere in the sheets", () => {
  const page = new Report({
    ...warned.content(),
    agency: "西风区教育局",
    year: 2020,
    signOff: { supervisor: "张", reviewer: "", editor: "" },
  });
  expect(rowsOf(warned, page).map(({ name, at }) => [name, at])).toEqual([
    ["机关名称", null],
    ["年度", null],
    ["网页上有监审、审核或编辑的署名行。请从网页上删去。", null],
  ]);
});
