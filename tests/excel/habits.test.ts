/** What src/excel does about each habit of real Excel (docs/excel.md): each test failed before the change it is about. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { addressOf } from "../../src/core/template/planned-places";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { insertTemplate } from "../../src/excel/insert";
import type { CellMark, Workbook } from "../../src/workbook";
import type { Area } from "../../src/core/sheet/addresses";
import { openPlan } from "../../workbench/page/open-plan";
import { exampleReport } from "../examples";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";

const requestsSheet = "三、依申请公开";
const naturalPerson: CellId = "requests/newlyReceived/naturalPerson";
const rowTotal: CellId = "requests/newlyReceived/total";
const inTable2: CellId = "proactiveDisclosure/administrativePenalties/decisionsThisYear";

const report = exampleReport("huaian-2024-slip");
const plan = planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "typed", report });
const blank = planWorkbook(report.form, { agency: "东风区应急管理局", year: 2025, totals: "typed" });

let office: Office;
let workbook: Workbook;
beforeEach(async () => {
  office = await openOffice();
  openPlan(office.host, plan);
  workbook = createExcelWorkbook();
});
afterEach(() => office.close());

function place(id: CellId): { sheet: string } & Area {
  const at = addressOf(plan, id);
  if (!at) throw new Error(id);
  return { sheet: office.sheet(at.sheet), row: at.row, column: at.column, rows: 1, columns: 1 };
}

const valueOf = (id: CellId): unknown => office.grid.read(place(id).sheet, place(id))[0]?.[0]?.value;

async function fillOf(id: CellId): Promise<string | null> {
  await office.settle();
  const { sheet, row, column } = place(id);
  return office.grid.visibleFill(sheet, row, column);
}

async function type(id: CellId, value: string): Promise<void> {
  const { sheet, row, column } = place(id);
  office.grid.type(sheet, row, column, value);
  await office.settle();
}

const marksOn = (id: CellId) => office.grid.conditionalFormats(place(id).sheet).filter(({ formula }) => formula.includes("xxgk-mark"));

/** What one 校验 asks of the workbook: syncs and writes. */
async function marking(marks: readonly CellMark[]): Promise<{ syncs: number; writes: number }> {
  office.host.resetSyncs();
  const before = office.host.writes();
  await workbook.mark((await workbook.readReport()).stamp, marks);
  return { syncs: office.host.syncs(), writes: office.host.writes() - before };
}

const error = (at: CellId): CellMark => ({ at, kind: "error" });

describe("marks", () => {
  test("take two syncs when they change, one and no write when they do not, whatever was typed meanwhile", async () => {
    const stop = await workbook.watch(() => {});
    expect((await marking([error(naturalPerson)])).syncs).toBe(2);
    expect(await marking([error(naturalPerson)])).toEqual({ syncs: 1, writes: 0 });
    await type(inTable2, "3");
    expect(await marking([error(naturalPerson)])).toEqual({ syncs: 1, writes: 0 });
    const change = await marking([error(naturalPerson), error(rowTotal)]);
    expect([change.syncs, change.writes > 0]).toEqual([2, true]);
    await expect.poll(async () => [await fillOf(naturalPerson), await fillOf(rowTotal)]).toEqual(["#FFC7CE", "#FFC7CE"]);
    await stop();
  });

  test("that rows put in have moved are still those, and one that was pasted wider is put right", async () => {
    await marking([error(naturalPerson)]);
    office.grid.insertRows(place(naturalPerson).sheet, 0, 1);
    await office.settle();
    expect(await marking([error(naturalPerson)])).toEqual({ syncs: 1, writes: 0 });

    const [mark] = marksOn(naturalPerson);
    if (!mark) throw new Error("no mark");
    const [area] = mark.areas;
    if (!area) throw new Error("no area");
    office.grid.setConditionalFormat(place(naturalPerson).sheet, { ...mark, areas: [area, { ...area, column: area.column + 3 }] });
    await office.settle();
    expect((await marking([error(naturalPerson)])).writes).toBeGreaterThan(0);
    expect(marksOn(naturalPerson).map(({ areas }) => areas)).toEqual([[area]]);
  });

  test("a mark that the clerk took away comes back, and a copy of one goes", async () => {
    await marking([error(naturalPerson)]);
    const [mark] = marksOn(naturalPerson);
    if (!mark) throw new Error("no mark");
    office.grid.setConditionalFormat(place(naturalPerson).sheet, { ...mark, id: "copy", areas: [{ ...place(rowTotal) }] });
    office.grid.removeConditionalFormat(place(naturalPerson).sheet, mark.id);
    await office.settle();
    await marking([error(naturalPerson)]);
    await expect.poll(() => fillOf(naturalPerson)).toBe("#FFC7CE");
    expect(marksOn(naturalPerson).map(({ id }) => id)).not.toContain("copy");
    expect(marksOn(naturalPerson)).toHaveLength(1);
  });

  test.each(["Custom", "ColorScale"] as const)(
    "beside a %s format that cannot be read cost no result, and do not pile up",
    async (type) => {
      office.host.parts.formatsByHand.push({
        id: "{by-hand}",
        ...place(naturalPerson),
        area: { row: 0, column: 0, rows: 50, columns: 10 },
        type,
        isReadable: type === "ColorScale",
      });
      const left = type === "Custom" ? "marks-left" : null;
      for (const round of [1, 2, 3]) {
        const { stamp, report: read } = await workbook.readReport();
        expect(read?.agency).toBe(report.agency);
        const marks = round === 3 ? [error(rowTotal), error(inTable2)] : [error(naturalPerson), error(inTable2)];
        const failed = await workbook.mark(stamp, marks).then(
          () => null,
          ({ failure }: { failure: { code: string } }) => failure.code,
        );
        expect(failed).toBe(left);
        expect([marksOn(naturalPerson).length, marksOn(inTable2).length]).toEqual([1, 1]);
      }
      await expect
        .poll(async () => [await fillOf(naturalPerson), await fillOf(rowTotal), await fillOf(inTable2)])
        .toEqual([null, "#FFC7CE", "#FFC7CE"]);
    },
  );

  test("that Ctrl+Z brought back and nobody can take away are said, left, and not tried for ever", async () => {
    Object.assign(office.host.habits, { undo: "listed", undoSpoilsFormats: true });
    await marking([error(naturalPerson)]);
    await marking([error(rowTotal)]);
    office.grid.undo();
    await office.settle();
    for (const _round of [1, 2, 3]) await expect(marking([error(rowTotal)])).rejects.toMatchObject({ failure: { code: "marks-left" } });
    // The one brought back, and the new one: once.
    expect(marksOn(naturalPerson)).toHaveLength(2);
    await expect.poll(() => fillOf(rowTotal)).toBe("#FFC7CE");
  });

  test("on a protected sheet are not put, those on the others are; the sheet is named", async () => {
    office.grid.setSheetLook(place(naturalPerson).sheet, { protected: true });
    await expect(marking([error(naturalPerson), error(inTable2)])).rejects.toMatchObject({
      failure: { code: "sheet-protected", data: { sheet: requestsSheet } },
    });
    await expect.poll(async () => [await fillOf(naturalPerson), await fillOf(inTable2)]).toEqual([null, "#FFC7CE"]);
  });
});

describe("Ctrl+Z", () => {
  test("is said to be empty after a write, until the clerk types again; never where Excel lists what add-ins do", async () => {
    const stop = await workbook.watch(() => {});
    await workbook.readReport();
    expect(workbook.hasEmptiedUndo?.()).toBe(false);
    await marking([error(naturalPerson)]);
    expect(workbook.hasEmptiedUndo?.()).toBe(true);
    await type(inTable2, "3");
    expect(workbook.hasEmptiedUndo?.()).toBe(false);
    await marking([error(naturalPerson)]);
    expect(workbook.hasEmptiedUndo?.()).toBe(false);
    await stop();
  });
});

test("null objects without objects cost two syncs more, once known no more tries", async () => {
  office.host.habits.strictNulls = true;
  // With all names in place there is no null object to ask.
  office.grid.removeName("XXGK_PREAMBLE", null);
  expect((await workbook.readReport()).report?.agency).toBe(report.agency);
  office.host.resetSyncs();
  await workbook.readReport(false);
  expect(office.host.syncs()).toBe(3);
  office.host.habits.strictNulls = false;
});

test("定位 offers to show a hidden sheet, shows it when asked, and offers nothing for one hidden deeply", async () => {
  const sheet = office.sheet(requestsSheet);
  office.grid.showSheet(sheet, false);
  await expect(workbook.goTo(naturalPerson)).rejects.toMatchObject({ failure: { code: "sheet-hidden", data: { sheet: requestsSheet } } });
  await workbook.goTo(naturalPerson, {}, true);
  expect([office.grid.activeSheet(), office.grid.selection()]).toMatchObject([sheet, { sheet, area: { row: place(naturalPerson).row } }]);

  // Hidden after the look that the add-in goes by.
  office.grid.activateSheet(office.sheet("封面"));
  office.grid.showSheet(sheet, false);
  office.host.parts.hideDeeply(sheet, true);
  await expect(workbook.goTo(naturalPerson)).rejects.toMatchObject({ failure: { code: "sheet-very-hidden" } });
});

test("采纳 and 定位 follow a row that somebody else has put in since the check", async () => {
  const changes: unknown[] = [];
  const stop = await workbook.watch((change) => changes.push(change));
  await workbook.readReport();
  const { sheet, row } = place(naturalPerson);
  office.host.remotely((grid) => grid.insertRows(sheet, row, 1));
  await office.settle();
  expect(changes.length).toBeGreaterThan(0);
  expect(changes).toEqual(changes.map(() => ({ byClerk: false, isRemote: true })));
  await workbook.accept([{ at: naturalPerson, value: 3001 }]);
  await workbook.goTo(naturalPerson);
  expect(office.grid.selection().area.row).toBe(row + 1);
  expect(office.grid.read(sheet, { ...place(naturalPerson), row: row + 1 })[0]?.[0]?.value).toBe(3001);
  await stop();
});

test.each(["=1+2", "=SUM(A1)", "=没有公式"])("a text that begins like a formula, %s, is a text again after 撤销", async (text) => {
  await type(naturalPerson, `'${text}`);
  const accepted = await workbook.accept([{ at: naturalPerson, value: 3001 }]);
  await workbook.restore(accepted, "refuse");
  await office.settle();
  expect(office.grid.read(place(naturalPerson).sheet, place(naturalPerson))[0]?.[0]).toMatchObject({ value: text, formula: null });
});

test.each<[string, () => void, string]>([
  ["nothing that we know of", () => (office.host.habits.writes = "AccessDenied"), "access-denied"],
  ["a protected sheet", () => office.grid.setSheetLook(place(naturalPerson).sheet, { protected: true }), "sheet-protected"],
])("where Excel denies access because of %s, that is what is said", async (_what, cause, code) => {
  cause();
  await expect(workbook.accept([{ at: naturalPerson, value: 3001 }])).rejects.toMatchObject({ failure: { code } });
  expect(valueOf(naturalPerson)).toBe(3010);
});

describe("an insertion", () => {
  const empty = async (): Promise<void> => {
    await office.close();
    office = await openOffice();
  };
  const zoomOf = (sheet: string) =>
    office.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      pageLayout.load("zoom");
      await context.sync();
      return pageLayout.zoom;
    });

  test("where fit to width is not applied, sets a scale that fits", async () => {
    await empty();
    office.host.habits.ignoresFit = true;
    await insertTemplate(blank);
    expect(await zoomOf(requestsSheet)).toEqual({ scale: 88 });
  });

  test("into a workbook whose structure is protected says so and changes nothing", async () => {
    await empty();
    office.host.parts.structureIsProtected = true;
    await expect(insertTemplate(blank)).rejects.toMatchObject({ failure: { code: "workbook-protected" } });
    expect(office.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("that can neither go on nor be taken back names the sheets that are left", async () => {
    await empty();
    const goesWrong = insertTemplate(blank, (done) => {
      if (done === 2) office.host.habits.batches = "InactiveWorkbook";
    });
    await expect(goesWrong).rejects.toMatchObject({
      failure: { code: "half-inserted", data: { sheets: blank.sheets.map(({ name }) => name).join("、") } },
    });
    office.host.habits.batches = null;
  });
});
