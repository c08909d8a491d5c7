import { expect, test } from "vitest";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { settingsSheetName } from "../../src/core/sheet/settings-sheet";
import type { WorkbookPlan } from "../../src/core/template/sheet-plan";
import { insertTemplate } from "../../src/excel/insert";
import type { SheetId } from "../../workbench/grid/grid";
import type { UniverGrid } from "../../workbench/grid/univer-grid";
import { openPlan } from "../../workbench/page/open-plan";
import { placeOf } from "../../workbench/page/cell-places";
import { exampleReport } from "../examples";
import type { Office } from "./office";
import { openOffice } from "./office";

const report = exampleReport("huaian-2024-slip");
const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });
const oldForm = formOf("2019");

/** Everything a person sees of a sheet, on the screen, while typing and on paper. */
function seen({ grid, host }: Office, name: string): unknown {
  const { id: sheet, visible } = grid.sheets().find((each) => each.name === name)!;
  const area = grid.usedArea(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  // One row and column beyond: a line between two cells is the same line whichever of them it was drawn at.
  const looks = upTo(area.rows + 1, (r) => upTo(area.columns + 1, (c) => grid.look(sheet, area.row + r, area.column + c)));
  const cells = grid.read(sheet, area).map((line, r) =>
    line.map((cell, c) => {
      const look = looks[r]![c]!;
      const right = look.borders.right ?? looks[r]![c + 1]!.borders.left;
      const bottom = look.borders.bottom ?? looks[r + 1]![c]!.borders.top;
      const [row, column] = [area.row + r, area.column + c];
      return [cell, { ...look, borders: { right, bottom } }, grid.visibleFill(sheet, row, column), validation(grid, sheet, row, column)];
    }),
  );
  return {
    visible,
    area,
    cells,
    merges: [...grid.merges(sheet)].sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: upTo(area.column + area.columns, (column) => grid.columnWidth(sheet, column)),
    rowHeights: upTo(area.row + area.rows, (row) => grid.rowHeight(sheet, row)),
    formats: grid.conditionalFormats(sheet).map(({ formula, areas, look, stopIfTrue }) => ({ formula, areas, look, stopIfTrue })),
    look: grid.sheetLook(sheet),
    print: host.parts.printSetUp(sheet),
  };
}

const upTo = <T>(count: number, each: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => each(index));

/** What a cell takes and says. A prompt without words is not seen. */
function validation(grid: UniverGrid, sheet: SheetId, row: number, column: number): unknown {
  const known = grid.validation(sheet, row, column);
  return known && { ...known, prompt: known.prompt.show && known.prompt.message !== "" ? known.prompt : null };
}

async function workbook(build: (office: Office) => unknown): Promise<{ sheets: string[]; names: unknown; seen: Map<string, unknown> }> {
  const office = await openOffice();
  await build(office);
  await office.settle();
  const sheets = office.grid.sheets().map(({ name }) => name);
  const names = office.grid.names().map(({ name, refersTo, visible }) => [name, refersTo.replaceAll("'", ""), visible]);
  const all = new Map(sheets.map((name) => [name, seen(office, name)]));
  await office.close();
  return { sheets, names, seen: all };
}

test.each<[string, WorkbookPlan]>([
  ["a report", plan],
  [
    "a fresh template beside last year's numbers, with totals to be typed",
    planWorkbook(report.form, { agency: null, year: 2025, totals: "typed", previous: report }),
  ],
  ["a report of the form of 2019", planWorkbook(oldForm, { agency: "甲局", year: 2020, totals: "formulas", report: oldReport() })],
])("the sheets of %s opened from a plan are those the add-in inserts, cell by cell", async (_, plan) => {
  const opened = await workbook(({ host }) => openPlan(host, plan));
  expect(opened.sheets).toEqual([...plan.sheets.map(({ name }) => name), settingsSheetName]);

  const inserted = await workbook(() => insertTemplate(plan));
  for (const name of opened.sheets) expect(inserted.seen.get(name), name).toEqual(opened.seen.get(name));
  expect(inserted.names).toEqual(opened.names);
});

function oldReport(): Report {
  return new Report({ form: oldForm, agency: "甲局", year: 2020, cells: new Map(oldForm.cells.map(({ id }, index) => [id, index % 7])) });
}

test("the place of a cell is found in a report opened from a plan", async () => {
  const office = await openOffice();
  openPlan(office.host, plan);
  expect(placeOf(office.host, "requests/newlyReceived/naturalPerson")?.address).toBe("D6");
  await office.close();
});

test("the place of a cell is found after rows were put in above and inside its table", async () => {
  const office = await openOffice();
  openPlan(office.host, plan);
  const sheet = office.sheet("三、依申请公开");
  office.grid.insertRows(sheet, 2, 1);
  office.grid.insertRows(sheet, 12, 2);
  await office.settle();
  expect(placeOf(office.host, "requests/newlyReceived/naturalPerson")?.address).toBe("D7");
  expect(placeOf(office.host, "requests/carriedForward/total")?.address).toBe("J33");
  expect(placeOf(office.host, "requests/none/total")).toBeNull();
  await office.close();
});
