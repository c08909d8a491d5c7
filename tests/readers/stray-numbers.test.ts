/** A number in an inserted row or column, wherever it is inserted: never read as a number of the form, never counted by a formula of ours. */

import { expect, test } from "vitest";

import type { TableId } from "../../src/core/form/cell-id";
import type { Table } from "../../src/core/form/geometry";
import { readTableBlock } from "../../src/core/readers/find-tables";
import type { TableReading } from "../../src/core/readers/read-table";
import { columnName } from "../../src/core/sheet/addresses";
import { gridOfRange } from "../../src/core/sheet/grid";
import { tableRows } from "../../made/files/laid-out";
import { exampleReport } from "../examples";

const report = exampleReport("huaian-2024");
const requests: Table = report.form.tables.requests;
const numberRows = [...new Set(requests.numbers.map(({ row }) => row))];
const numberColumns = [...new Set(requests.numbers.map(({ column }) => column))];

/** Where a line stands after another was inserted before `at`. */
const moved = (line: number, at: number): number => (line >= at ? line + 1 : line);

/** Table 3 with totals as formulas, and one line inserted into it that holds a number; the formulas add it up as Excel's do. */
function inserted(kind: "row" | "column", at: number, across: number, value: unknown): TableReading {
  const [row, column] = kind === "row" ? [at, across] : [across, at];
  const values: unknown[][] = tableRows(report, "requests", "unmerged").map((cells) => cells.map((cell) => cell ?? ""));
  const width = values[0]!.length;
  const place = (r: number, c: number): [number, number] => [kind === "row" ? moved(r, at) : r, kind === "column" ? moved(c, at) : c];
  if (kind === "row") values.splice(at, 0, new Array<unknown>(width).fill(""));
  else for (const cells of values) cells.splice(at, 0, "");
  values[row]![column] = value;

  const formulas = values.map((cells) => [...cells]);
  const sums = report.form.identities.filter(({ rule }) => rule === "requests-row-total" || rule === "requests-outcome-total");
  for (const _ of ["parts first", "totals of totals"]) {
    for (const { at: total, left } of sums) {
      const box = (id: string): [number, number] => {
        const found = requests.numbers.find((each) => each.id === id)!;
        return place(found.row, found.column);
      };
      const [first, last, own] = [box(left[0]!), box(left.at(-1)!), box(total)];
      let sum = 0;
      for (let r = first[0]; r <= last[0]; r += 1)
        for (let c = first[1]; c <= last[1]; c += 1) if (typeof values[r]?.[c] === "number") sum += values[r]![c] as number;
      values[own[0]]![own[1]] = sum;
      formulas[own[0]]![own[1]] = `=SUM(${columnName(first[1])}${first[0] + 1}:${columnName(last[1])}${last[0] + 1})`;
    }
  }
  const result = readTableBlock(
    gridOfRange({ sheetName: "三", row: 0, column: 0, values, formulas } as never),
    "requests" satisfies TableId,
  );
  if (!result?.ok) throw new Error(`not read: ${kind} ${at}`);
  return result.reading;
}

const cells = (reading: TableReading): unknown => Object.fromEntries(reading.cells);
const expected = Object.fromEntries(requests.numbers.map(({ id }) => [id, report.typed(id)]));

test.each([7, "５"])("%s in a row inserted anywhere is named, and every number of the form stays what it is", (value) => {
  for (const at of numberRows.slice(1)) {
    const reading = inserted("row", at, numberColumns[1]!, value);
    expect(reading.strays).toEqual([{ cell: `${columnName(numberColumns[1]!)}${at + 1}`, text: String(value), line: "row" }]);
    expect(cells(reading)).toEqual(expected);
    expect(reading.formulas.size).toBeGreaterThan(30);
  }
});

test("so it is in a column", () => {
  for (const at of numberColumns.slice(1)) {
    const reading = inserted("column", at, numberRows[4]!, 7);
    expect(reading.strays).toEqual([{ cell: `${columnName(at)}${numberRows[4]! + 1}`, text: "7", line: "column" }]);
    expect(cells(reading)).toEqual(expected);
  }
});

test.each([
  ["nothing", ""],
  ["a zero", 0],
  ["words", "备注"],
])("%s there is no matter", (_, value) => {
  expect(inserted("row", numberRows[5]!, numberColumns[0]!, value).strays).toEqual([]);
});
