/**
 * The written workbooks as LibreOffice sees them: it opens them, calculates every formula from nothing (no cached
 * value is given) and must come to what the plan says it would. Skipped where there is no LibreOffice.
 */

import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { Report } from "../../src/core/report/report";
import { a1, addressOf } from "../../src/core/template/addresses";
import { planWorkbook } from "../../src/core/template/plan-workbook";
import type { PlannedCell, WorkbookPlan } from "../../src/core/template/sheet-plan";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleNames, exampleReport } from "../examples";
import { scanWorkbook } from "./scan-workbook";
import type { ScannedWorkbook } from "./scan-workbook";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

const form = formOf("2021");
const huaian = exampleReport("huaian-2024");

const filled = (report: Report, previous?: Report): WorkbookPlan =>
  planWorkbook(report.form, { agency: report.agency, year: report.year, totals: "formulas", report, ...(previous ? { previous } : {}) });

/** A fresh template into whose cells a clerk has typed these numbers, and nobody has calculated since. */
function typedInto(plan: WorkbookPlan, numbers: (id: CellId) => PlannedCell["value"]): WorkbookPlan {
  const typed = (cell: PlannedCell): PlannedCell => (cell.cell && !cell.formula ? { ...cell, value: numbers(cell.cell) ?? null } : cell);
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(typed) })) };
}

const withoutCaches = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: null } : cell)) })),
});

const oldForm = formOf("2019");
const oldReport = new Report({
  form: oldForm,
  agency: "甲局",
  year: 2020,
  cells: new Map(oldForm.cells.map(({ id }, index) => [id, index % 7])),
});

/** Plans whose cached values must be what LibreOffice comes to. */
const plans: Readonly<Record<string, WorkbookPlan>> = {
  ...Object.fromEntries(exampleNames.map((name) => [name, filled(exampleReport(name))])),
  fresh: planWorkbook(form, { agency: null, year: 2025, totals: "formulas" }),
  typed: planWorkbook(form, { agency: "甲局", year: 2025, totals: "typed" }),
  carried: planWorkbook(form, { agency: "甲局", year: 2025, totals: "formulas", previous: huaian }),
  old: filled(oldReport),
  // Texts that read as numbers, and some that only look so.
  asText: filled(
    huaian.with({
      "requests/newlyReceived/naturalPerson": "3001",
      "requests/carriedOver/naturalPerson": "3,001",
      "requests/outcome.fullyDisclosed/naturalPerson": " 12 ",
      "requests/outcome.fullyDisclosed/other": "无",
      "requests/outcome.partlyDisclosed/naturalPerson": "3.5",
      "requests/outcome.refused.stateSecret/naturalPerson": "3/4",
      "requests/outcome.refused.stateSecret/other": "0",
      "requests/outcome.refused.prohibitedByLaw/naturalPerson": "50%",
      "requests/outcome.refused.thirdPartyRights/naturalPerson": "1e5",
      "requests/outcome.refused.internalAffairs/naturalPerson": "TRUE",
      "proactiveDisclosure/administrativeFees/feesCollected": "0.5",
      "reviewAndLitigation/litigation.direct/pending": "1",
    }),
  ),
  wrong: filled(
    huaian.with({
      "requests/newlyReceived/naturalPerson": 3001,
      "requests/outcome.fullyDisclosed/other": "没有",
      "requests/outcome.refused.stateSecret/other": "-5",
      "requests/outcome.refused.prohibitedByLaw/other": -5,
      "requests/outcome.total/commercialEnterprise": "#REF!",
      "requests/carriedForward/naturalPerson": null,
      "requests/carriedOver/naturalPerson": 33,
      "proactiveDisclosure/normativeDocuments/issuedThisYear": "22（其中修订16件）",
      "proactiveDisclosure/administrativeFees/feesCollected": -0.5,
      "reviewAndLitigation/litigation.direct/pending": 1.5,
      overview: "一\n二",
    }),
    huaian,
  ),
};
const slip = typedInto(planWorkbook(form, { agency: null, year: 2025, totals: "formulas" }), (id) => {
  const stated = huaian.typed(id) ?? null;
  return id === "requests/newlyReceived/naturalPerson" && typeof stated === "number" ? stated - 9 : stated;
});

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  let folder: string;
  const books = new Map<string, ScannedWorkbook>();

  const convert = async (to: string, names: readonly string[]): Promise<string> => {
    const out = join(folder, to);
    mkdirSync(out);
    const profile = pathToFileURL(join(folder, `profile-${to}`)).href;
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    await promisify(execFile)(
      "soffice",
      [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--convert-to", to, "--outdir", out, ...files],
      { timeout: 50_000 },
    );
    return out;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "xxgk-libre-office-"));
    const all: Readonly<Record<string, WorkbookPlan>> = { ...plans, slip };
    for (const [name, plan] of Object.entries(all)) writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(withoutCaches(plan)));
    const out = await convert("xlsx", Object.keys(all));
    for (const name of Object.keys(all)) books.set(name, scanWorkbook(readFileSync(join(out, `${name}.xlsx`))));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.keys(plans))("comes to what every cell of “%s” should show", (name) => {
    for (const sheet of (plans[name] as WorkbookPlan).sheets) {
      const { cells } = (books.get(name) as ScannedWorkbook).sheet(sheet.name);
      const seen = sheet.cells.map((cell) => [a1(cell), cells.get(a1(cell))?.value ?? null]);
      expect(seen, sheet.name).toEqual(sheet.cells.map((cell) => [a1(cell), cell.value ?? null]));
    }
  });

  test("keeps the merges and the names", () => {
    const { sheets } = plans["dongfeng-2021"] as WorkbookPlan;
    const book = books.get("dongfeng-2021") as ScannedWorkbook;
    expect(sheets.map((sheet) => book.sheet(sheet.name).merges.length)).toEqual(
      sheets.map((sheet) => sheet.cells.filter((cell) => (cell.rowSpan ?? 1) * (cell.columnSpan ?? 1) > 1).length),
    );
    for (const { name } of sheets.flatMap((sheet) => sheet.names)) expect(book.names.has(name), name).toBe(true);
  });

  test("adds up what a clerk types into a fresh template, and its check cells name the column of a slip", () => {
    const book = books.get("slip") as ScannedWorkbook;
    const value = (id: CellId): unknown => {
      const at = addressOf(slip, id);
      return at && book.sheet(at.sheet).cells.get(a1(at))?.value;
    };
    expect(value("requests/newlyReceived/total")).toBe((huaian.count("requests/newlyReceived/total") as number) - 9);
    for (const { id } of form.tables.reviewAndLitigation.numbers) expect(value(id)).toBe(huaian.typed(id));

    const sheet = slip.sheets.find(({ role }) => role === "requests");
    const said = sheet?.cells.filter(({ style }) => style === "check").map((cell) => book.sheet(sheet.name).cells.get(a1(cell))?.value);
    expect(said?.filter((text) => text !== "一致")).toEqual([
      "自然人：一＋二＝3026，（七）＋四＝3035，差 9",
      "总计：一＋二＝3144，（七）＋四＝3153，差 9",
    ]);
    expect(book.sheet(sheet?.name ?? "").cells.get("A1")?.value).toBe("本表有 2 处不一致");
  });

  test("prints one page for the cover and one for each section", async () => {
    const out = await convert("pdf", ["dongfeng-2021"]);
    const pdf = readFileSync(join(out, "dongfeng-2021.pdf"), "latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1 + form.sections.length);
  });
});
