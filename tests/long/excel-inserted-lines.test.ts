/** Rows and columns that a person inserts into our tables: read past while they are empty, said while a number stands in them. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { check } from "../../src/core/explain";
import type { Finding } from "../../src/core/findings/finding";
import { toReportFile } from "../../src/core/report/report-file";
import type { CellId } from "../../src/core/form/cell-id";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Report } from "../../src/core/report/report";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

const report = exampleReport("huaian-2024");

let office: Office;
let placed: (id: CellId) => { sheet: string; row: number; column: number };

beforeEach(async () => {
  office = await openOffice();
  const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });
  await createExcelWorkbook().insertTemplate(plan);
  await office.settle();
  placed = (id) => {
    const at = addressOf(plan, id);
    if (!at) throw new Error(id);
    return { ...at, sheet: office.sheet(at.sheet) };
  };
});
afterEach(() => office.close());

const read = async (): Promise<Report> => {
  await office.settle();
  return (await createExcelWorkbook().readReport()).report as Report;
};
const strayIn = (findings: readonly Finding[]): unknown[] =>
  findings.flatMap(({ rule, data }) => (rule === "number-in-no-line" ? [data] : []));
const errorsIn = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, severity }) => (severity === "error" && rule !== "narrative-empty" ? [rule] : []));

describe.each<[line: "row" | "column", before: CellId]>([
  ["row", "requests/outcome.refused.stateSecret/naturalPerson"],
  ["column", "requests/newlyReceived/other"],
  ["column", "reviewAndLitigation/reconsideration/corrected"],
])("an inserted %s before %s", (line, before) => {
  const insert = (): { sheet: string; row: number; column: number } => {
    const at = placed(before);
    if (line === "row") office.grid.insertRows(at.sheet, at.row, 1);
    else office.grid.insertColumns(at.sheet, at.column, 1);
    return at;
  };

  test("changes nothing while it is empty", async () => {
    insert();
    const same = await read();
    expect(toReportFile(same)).toEqual(toReportFile(report));
    expect(strayIn(check(same).findings)).toEqual([]);
  });

  test("is named where a number stands in it, and no formula is accused of counting it", async () => {
    const { sheet, row, column } = insert();
    office.grid.type(sheet, row, column, 5);
    const read5 = await read();
    const { findings, location } = check(read5);
    expect(strayIn(findings)).toMatchObject([{ text: "5", line }]);
    expect(errorsIn(findings)).toEqual(["number-in-no-line"]);
    expect(location.explanations).toEqual([]);
    expect(toReportFile(read5)).toEqual(toReportFile(report));
  });

  test("hides no slip elsewhere", async () => {
    const { sheet, row, column } = insert();
    office.grid.type(sheet, row, column, 5);
    const leaf = placed("requests/newlyReceived/naturalPerson");
    office.grid.type(leaf.sheet, leaf.row, leaf.column, 3010);
    const { findings } = check(await read());
    expect(new Set(errorsIn(findings))).toEqual(new Set(["number-in-no-line", "requests-received-equals-handled"]));
  });
});

test("a row with a label of its own is somebody's subtotal, and left alone", async () => {
  const { sheet, row, column } = placed("requests/outcome.refused.stateSecret/naturalPerson");
  office.grid.insertRows(sheet, row, 1);
  office.grid.type(sheet, row, column - 1, "小计");
  office.grid.type(sheet, row, column, 5);
  expect(strayIn(check(await read()).findings)).toEqual([]);
});
