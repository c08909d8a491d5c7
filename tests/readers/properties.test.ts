import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import type { CellId, TableId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { findTables } from "../../src/core/readers/find-tables";
import { gridOfFlow, gridOfRows } from "../../src/core/sheet/grid";
import type { Grid } from "../../src/core/sheet/grid";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { runs } from "../../made/consistent-report";
import { insertedColumn, insertedRow, layouts, moved, tableRows } from "../../made/files/laid-out";
import type { Layout, Rows } from "../../made/files/laid-out";

const typed: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Typed>("/", "—", "无", "１２", "1,234", "12件", "十二", "约3", -1, 0.5, "#REF!") },
);

const anyReport = fc.record({
  edition: fc.constantFrom("2021" as const, "2019" as const),
  values: fc.array(typed, { minLength: 220, maxLength: 220 }),
});
type AnyReport = typeof anyReport extends fc.Arbitrary<infer T> ? T : never;

function reportOf({ edition, values }: AnyReport): Report {
  const form = formOf(edition);
  return new Report({ form, agency: null, year: null, cells: new Map(form.cells.map(({ id }, index) => [id, values[index] ?? null])) });
}

/** What happens to labels on their way: white space, other marks, cut ends, lost or wrong characters. */
const damage = fc.record({ kind: fc.constantFrom("cut", "lose", "swap", "space", "mark"), label: fc.nat(), at: fc.nat() });
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, { kind, at }: Damage): string {
  const place = at % Math.max(1, text.length);
  if (kind === "cut") return text.slice(0, Math.max(2, Math.ceil(text.length / 2)));
  if (kind === "lose") return text.slice(0, place) + text.slice(place + 1);
  if (kind === "swap") return `${text.slice(0, place)}某${text.slice(place + 1)}`;
  if (kind === "space") return `${text.slice(0, place)} \n${text.slice(place)}`;
  return text.replace(/[.、，]/, "．").replace("（", "(");
}

const place = fc.record({
  layout: fc.constantFrom<Layout>(...layouts),
  down: fc.nat({ max: 5 }),
  across: fc.nat({ max: 4 }),
  blankRows: fc.array(fc.nat(), { maxLength: 2 }),
  remarks: fc.boolean(),
  numbers: fc.boolean(),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function laidOut(
  report: Report,
  id: TableId,
  { layout, down, across, blankRows, remarks, numbers }: Place,
  damages: readonly Damage[],
): Grid {
  const labels = report.form.tables[id].labels;
  const byText = new Map(damages.map((each) => [labels[each.label % labels.length]?.text, each]));
  const label = (official: string): string => (byText.has(official) ? damaged(official, byText.get(official) as Damage) : official);
  let rows: Rows = tableRows(report, id, layout, label);
  if (layout === "merged") return gridOfFlow([...Array.from({ length: down }, () => []), ...rows]);

  if (layout !== "packed" && numbers && id === "requests") rows = insertedColumn(rows, 0, (row) => (row < 3 ? null : row - 2));
  if (layout !== "packed" && remarks) rows = insertedColumn(rows, rows[0]?.length ?? 0, (row) => (row === 4 ? "与上年相同" : null));
  for (const at of blankRows) rows = insertedRow(rows, 1 + (at % rows.length), []);
  return gridOfRows(moved(rows, down, across));
}

const everyCell = (report: Report, id: TableId): [CellId, Typed][] =>
  report.form.tables[id].numbers.map((box) => [box.id, report.typed(box.id) ?? null]);

/** Read rightly or refused: a wrong number is the one thing that must not happen. */
describe.each(tableIds)("%s, wherever it stands and whatever happened to its labels", (id) => {
  const read = (report: Report, where: Place, damages: readonly Damage[]): [CellId, Typed][] | "refused" => {
    const { readings } = findTables(laidOut(report, id, where, damages));
    const reading = readings.find(({ table }) => table === id);
    return reading ? [...reading.cells] : "refused";
  };

  test("is read with the same numbers when a few labels are damaged", () => {
    fc.assert(
      fc.property(anyReport, place, fc.array(damage, { maxLength: 3 }), (given, where, damages) => {
        const report = reportOf(given);
        expect(read(report, where, damages)).toEqual(everyCell(report, id));
      }),
      { numRuns: runs(30), seed: 5 },
    );
  });

  test("is read with the same numbers or refused when many are", () => {
    fc.assert(
      fc.property(anyReport, place, fc.array(damage, { minLength: 8, maxLength: 20 }), (given, where, damages) => {
        const report = reportOf(given);
        const found = read(report, where, damages);
        if (found !== "refused") expect(found).toEqual(everyCell(report, id));
      }),
      { numRuns: runs(30), seed: 6 },
    );
  });
});
