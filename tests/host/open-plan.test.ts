import { expect, test } from "vitest";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { insertTemplate } from "../../src/excel/insert";
import { openPlan } from "../../workbench/page/open-plan";
import { placeOf } from "../../workbench/page/cell-places";
import { exampleReport } from "../examples";
import type { Office } from "./office";
import { openOffice } from "./office";

const report = exampleReport("huaian-2024-slip");
const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report });

/** Everything a person sees of a sheet. */
async function seen(office: Office, name: string): Promise<unknown> {
  await office.settle();
  const { grid } = office;
  const sheet = office.sheet(name);
  const area = grid.usedArea(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const merges = [...grid.merges(sheet)].sort((a, b) => a.row - b.row || a.column - b.column);
  const cells = grid.read(sheet, area).map((line, r) =>
    line.map((cell, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const look = grid.look(sheet, row, column);
      // A line between two cells is the same line whichever of them it was drawn at.
      const right = look.borders.right ?? grid.look(sheet, row, column + 1).borders.left;
      const bottom = look.borders.bottom ?? grid.look(sheet, row + 1, column).borders.top;
      return [cell, { ...look, borders: { right, bottom } }, grid.visibleFill(sheet, row, column)];
    }),
  );
  return {
    area,
    merges,
    cells,
    formats: grid.conditionalFormats(sheet).map(({ formula, areas, look }) => ({ formula, areas, look })),
    gridlines: grid.sheetLook(sheet).gridlines,
    frozen: grid.sheetLook(sheet).frozen,
  };
}

test("the sheets of a report opened from a plan are those the add-in inserts, cell by cell", async () => {
  const opened = await openOffice();
  openPlan(opened.host, plan);
  const expected = [];
  for (const { name } of plan.sheets) expected.push(await seen(opened, name));
  const names = opened.grid.names().map(({ name, refersTo }) => [name, refersTo.replaceAll("'", "")]);
  expect(
    opened.grid
      .sheets()
      .filter(({ visible }) => visible)
      .map(({ name }) => name),
  ).toEqual(plan.sheets.map(({ name }) => name));
  expect(placeOf(opened.host, "requests/newlyReceived/naturalPerson")?.address).toBe("D6");
  await opened.close();

  const inserted = await openOffice();
  await insertTemplate(plan);
  for (const [index, { name }] of plan.sheets.entries()) expect(await seen(inserted, name)).toEqual(expected[index]);
  expect(inserted.grid.names().map(({ name, refersTo }) => [name, refersTo.replaceAll("'", "")])).toEqual(names);
  await inserted.close();
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
